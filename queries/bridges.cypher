// title: Which investors link the portfolios of two others?
// title-ko: 두 투자자의 포트폴리오를 잇는 투자자
// An investor is a bridge if it put money into at_least companies that only a backs, and into as many that only b
// backs, in any round; the best are those with most on their weaker side. What both back links the two by itself:
// common counts the companies of all three, and earns no place. With rollup a and b are camps, each its whole group on
// the day.
// param a: party
// param b: party
// param at_least: int in 1..1000 = 1
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns investor: str
// returns investor_id: str
// returns with_a: int
// returns with_b: int
// returns common: int
// returns a_companies: list[str]
// returns a_company_ids: list[str]
// returns b_companies: list[str]
// returns b_company_ids: list[str]
// returns facts: list[str]
// returns a_facts: list[str]
// returns b_facts: list[str]
// graph: facts, a_facts, b_facts
// example: a=alibaba, b=tencent
UNWIND ['a', 'b'] AS side
WITH side, CASE side WHEN 'a' THEN $a ELSE $b END AS who
WHERE $a <> $b
MATCH down = (:Party {id: who})<-[:PART_OF*0..4]-(member)
WHERE $rollup OR member.id = who
MATCH (member)-[made:INVESTED_IN]->(company:Party)
WHERE made.status IN $status AND NOT company.id IN [$a, $b] AND company <> member
  AND all(tie IN relationships(down) WHERE
      (tie.since IS NULL OR made.day IS NULL OR left(tie.since, size(made.day)) <= made.day)
      AND (tie.until IS NULL OR made.day IS NULL OR tie.until >= left(made.day, size(tie.until))))
WITH DISTINCT company, side, made
ORDER BY made.id
WITH company, min(side) AS least, max(side) AS most, collect(made.id) AS theirs
WITH company, CASE WHEN least = most THEN least ELSE 'both' END AS side, theirs
MATCH (company)<-[own:INVESTED_IN]-(bridge:Party)
WHERE own.status IN $status AND NOT own.id IN theirs AND NOT bridge.id IN [$a, $b] AND bridge <> company
WITH bridge, company, side, theirs, own
ORDER BY own.id
WITH bridge, company, side, theirs, collect(own.id) AS facts
ORDER BY company.name, company.id
WITH bridge, collect({side: side, name: company.name, id: company.id, facts: facts, theirs: theirs}) AS parts
WITH bridge, [part IN parts WHERE part.side = 'a'] AS on_a, [part IN parts WHERE part.side = 'b'] AS on_b,
     size([part IN parts WHERE part.side = 'both']) AS common
WHERE size(on_a) >= $at_least AND size(on_b) >= $at_least
RETURN bridge.name AS investor, bridge.id AS investor_id, size(on_a) AS with_a, size(on_b) AS with_b, common,
       [part IN on_a | part.name] AS a_companies, [part IN on_a | part.id] AS a_company_ids,
       [part IN on_b | part.name] AS b_companies, [part IN on_b | part.id] AS b_company_ids,
       reduce(all = [], part IN on_a + on_b | all + part.facts) AS facts,
       reduce(all = [], part IN on_a | all + part.theirs) AS a_facts,
       reduce(all = [], part IN on_b | all + part.theirs) AS b_facts
ORDER BY CASE WHEN with_a < with_b THEN with_a ELSE with_b END DESC, with_a + with_b DESC, investor, investor_id
LIMIT $limit
