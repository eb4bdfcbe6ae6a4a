// title: Which companies does only one of two investors back?
// title-ko: 두 투자자 중 한 곳만 투자한 회사
// The companies that one has put money into, and of which the other neither did nor holds or held shares nor bought it;
// a's first. That no article says so is no proof: other_facts are the talks, rumours and denials that some do report of
// the other, with their statuses. With rollup what members of their groups do on the day counts as well.
// param a: party
// param b: party
// param only: str in a, b = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns company: str
// returns company_id: str
// returns investor: str
// returns investor_id: str
// returns other: str
// returns other_id: str
// returns first: str
// returns facts: list[str]
// returns other_facts: list[str]
// returns other_statuses: list[str]
// graph: facts
// example: a=alibaba, b=tencent
UNWIND [[$a, $b], [$b, $a]] AS pair
WITH pair[0] AS who, pair[1] AS whom
WHERE $a <> $b AND ($only IS NULL OR who = CASE $only WHEN 'a' THEN $a ELSE $b END)
MATCH (absent:Party {id: whom})
MATCH down = (backer:Party {id: who})<-[:PART_OF*0..4]-(member)
WHERE $rollup OR member.id = who
MATCH (member)-[made:INVESTED_IN]->(target:Party)
WHERE made.status IN $status AND NOT target.id IN [$a, $b] AND target <> member
  AND all(tie IN relationships(down) WHERE
      (tie.since IS NULL OR made.day IS NULL OR left(tie.since, size(made.day)) <= made.day)
      AND (tie.until IS NULL OR made.day IS NULL OR tie.until >= left(made.day, size(tie.until))))
WITH DISTINCT backer, absent, target, made
ORDER BY made.id
WITH backer, absent, target, collect(made.id) AS facts, min(made.day) AS first
WITH backer, absent, target, facts, first, COLLECT {
  MATCH (target)<-[said:INVESTED_IN|HOLDS_STAKE|ACQUIRED]-(member)
  WHERE $rollup OR member.id = absent.id
  MATCH up = (member)-[:PART_OF*0..4]->(absent)
  WHERE all(tie IN relationships(up) WHERE
      (tie.since IS NULL OR said.day IS NULL OR left(tie.since, size(said.day)) <= said.day)
      AND (tie.until IS NULL OR said.day IS NULL OR tie.until >= left(said.day, size(tie.until))))
  WITH DISTINCT said
  ORDER BY said.id
  RETURN [said.id, said.status] AS one
} AS told
WHERE none(one IN told WHERE one[1] IN $status)
RETURN target.name AS company, target.id AS company_id, backer.name AS investor, backer.id AS investor_id,
       absent.name AS other, absent.id AS other_id, first, facts,
       [one IN told | one[0]] AS other_facts, [one IN told | one[1]] AS other_statuses
ORDER BY investor_id = $a DESC, target.name, company_id
LIMIT $limit
