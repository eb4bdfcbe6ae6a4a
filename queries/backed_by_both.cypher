// title: Which companies do two investors both back?
// title-ko: 두 투자자가 모두 투자한 회사
// The companies that both have put money into, in any round; same_deal where they were in one round together.
// With rollup what members of their groups put in on the day counts as well.
// param a: party
// param b: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns company: str
// returns company_id: str
// returns a: str
// returns b: str
// returns a_first: str
// returns b_first: str
// returns same_deal: bool
// returns a_facts: list[str]
// returns b_facts: list[str]
// graph: a_facts, b_facts
// example: a=alibaba, b=tencent
MATCH down = (one:Party {id: $a})<-[:PART_OF*0..4]-(member)
WHERE $a <> $b AND ($rollup OR member.id = $a)
MATCH (member)-[x:INVESTED_IN]->(target:Party)
WHERE x.status IN $status AND NOT target.id IN [$a, $b]
  AND all(tie IN relationships(down) WHERE
      (tie.since IS NULL OR x.day IS NULL OR left(tie.since, size(x.day)) <= x.day)
      AND (tie.until IS NULL OR x.day IS NULL OR tie.until >= left(x.day, size(tie.until))))
WITH DISTINCT one, target, x
ORDER BY x.id
WITH one, target, collect(x.id) AS a_facts, collect(x.deal) AS a_deals, min(x.day) AS a_first
MATCH (target)<-[y:INVESTED_IN]-(member)
WHERE y.status IN $status AND ($rollup OR member.id = $b) AND NOT y.id IN a_facts
MATCH up = (member)-[:PART_OF*0..4]->(two:Party {id: $b})
WHERE all(tie IN relationships(up) WHERE
    (tie.since IS NULL OR y.day IS NULL OR left(tie.since, size(y.day)) <= y.day)
    AND (tie.until IS NULL OR y.day IS NULL OR tie.until >= left(y.day, size(tie.until))))
WITH DISTINCT one, two, target, a_facts, a_deals, a_first, y
ORDER BY y.id
WITH one, two, target, a_facts, a_deals, a_first,
     collect(y.id) AS b_facts, collect(y.deal) AS b_deals, min(y.day) AS b_first
RETURN target.name AS company, target.id AS company_id, one.name AS a, two.name AS b, a_first, b_first,
       any(deal IN a_deals WHERE deal IN b_deals) AS same_deal, a_facts, b_facts
ORDER BY target.name, company_id
LIMIT $limit
