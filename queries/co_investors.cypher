// title: Who invests in the same companies as an investor?
// title-ko: 같은 회사에 투자한 다른 투자자
// The other investors of an investor's companies, in any round, those with most companies in common first. With
// rollup members of a group on the day of the investment count as the group, on both sides. as_of: only investments
// made by that day and not ended before it. known_at: what stood by the reports of that day. A coarse day holds all
// its days.
// param investor: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param as_of: date = null
// param known_at: date = null
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns co_investor: str
// returns co_investor_id: str
// returns shared: int
// returns same_deal: int
// returns companies: list[str]
// returns company_ids: list[str]
// returns facts: list[str]
// returns own_facts: list[str]
// graph: facts, own_facts
// example: investor=alibaba
MATCH down = (self:Party {id: $investor})<-[:PART_OF*0..4]-(member)
WHERE $rollup OR member.id = $investor
MATCH (member)-[own:INVESTED_IN]->(company)
WHERE company <> self
  AND all(tie IN relationships(down) WHERE
      (tie.since IS NULL OR own.day IS NULL OR left(tie.since, size(own.day)) <= own.day)
      AND (tie.until IS NULL OR own.day IS NULL OR tie.until >= left(own.day, size(tie.until))))
WITH DISTINCT self, company, own
WITH self, company, own, CASE WHEN $known_at IS NULL THEN own.status ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [own.id] END AS its
       OPTIONAL MATCH (:Deal {id: own.deal})-[round:FUNDS]->()
       UNWIND [its, round.id] AS fact
       MATCH (word:Evidence {fact: fact})
       WHERE (fact = its OR word.status = 'denied')
         AND left(coalesce(word.published, own.last_published), size($known_at)) <= $known_at
           AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
       RETURN word.status
       ORDER BY word.status = 'ended' DESC, word.status = 'tentative',
                coalesce(word.published, own.last_published) DESC, word.status DESC
       LIMIT 1
     }) END AS status
WHERE status IN $status
  AND ($as_of IS NULL OR left(own.day, size($as_of)) <= $as_of
       AND (CASE WHEN own.until IS NULL OR own.status = 'ended' AND status <> 'ended' THEN status <> 'ended'
                 ELSE own.until >= left($as_of, size(own.until)) END))
WITH self, company, own
ORDER BY own.id
WITH self, company, collect(own.id) AS own_facts, collect(own.deal) AS own_deals
MATCH (company)<-[made:INVESTED_IN]-(member)
WHERE NOT made.id IN own_facts
WITH self, company, own_facts, own_deals, made, member, CASE WHEN $known_at IS NULL THEN made.status ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [made.id] END AS its
       OPTIONAL MATCH (:Deal {id: made.deal})-[round:FUNDS]->()
       UNWIND [its, round.id] AS fact
       MATCH (word:Evidence {fact: fact})
       WHERE (fact = its OR word.status = 'denied')
         AND left(coalesce(word.published, made.last_published), size($known_at)) <= $known_at
           AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
       RETURN word.status
       ORDER BY word.status = 'ended' DESC, word.status = 'tentative',
                coalesce(word.published, made.last_published) DESC, word.status DESC
       LIMIT 1
     }) END AS status
WHERE status IN $status
  AND ($as_of IS NULL OR left(made.day, size($as_of)) <= $as_of
       AND (CASE WHEN made.until IS NULL OR made.status = 'ended' AND status <> 'ended' THEN status <> 'ended'
                 ELSE made.until >= left($as_of, size(made.until)) END))
MATCH up = (member)-[:PART_OF*0..4]->(head)
WHERE ($rollup OR head.id = member.id) AND head <> self AND head <> company
  AND all(tie IN relationships(up) WHERE
      (tie.since IS NULL OR made.day IS NULL OR left(tie.since, size(made.day)) <= made.day)
      AND (tie.until IS NULL OR made.day IS NULL OR tie.until >= left(made.day, size(tie.until))))
  AND (NOT $rollup OR size(relationships(up)) = 4 OR NOT EXISTS {
    MATCH (head)-[tie:PART_OF]->(:Party)
    WHERE (tie.since IS NULL OR made.day IS NULL OR left(tie.since, size(made.day)) <= made.day)
      AND (tie.until IS NULL OR made.day IS NULL OR tie.until >= left(made.day, size(tie.until)))
  })
WITH DISTINCT company, own_facts, own_deals, made, head AS other
WITH other, count(DISTINCT company) AS shared,
     collect({company: company.id, name: company.name, fact: made.id, together: made.deal IN own_deals,
              own: own_facts}) AS parts
ORDER BY shared DESC, other.name, other.id
LIMIT $limit
UNWIND parts AS part
WITH other, shared, part
ORDER BY other.id, part.name, part.company, part.fact
WITH other, shared, part.name AS name, part.company AS company, collect(part.fact) AS facts,
     head(collect(part.own)) AS own, max(CASE WHEN part.together THEN 1 ELSE 0 END) AS together
ORDER BY other.id, name, company
WITH other, shared, sum(together) AS same_deal, collect(name) AS companies, collect(company) AS company_ids,
     collect(facts) AS facts, collect(own) AS own
RETURN other.name AS co_investor, other.id AS co_investor_id, shared, same_deal, companies, company_ids,
       reduce(all = [], some IN facts | all + some) AS facts, reduce(all = [], some IN own | all + some) AS own_facts
ORDER BY shared DESC, co_investor, co_investor_id
