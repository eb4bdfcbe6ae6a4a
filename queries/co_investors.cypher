// title: Who invests in the same companies as an investor?
// title-ko: 같은 회사에 투자한 다른 투자자
// The other investors of an investor's companies, in any round, those with most companies in common first. With
// rollup members of a group on the day of the investment count as the group, on both sides. as_of: only investments
// made by that day and not ended or sold out before it, and the groups of that day. known_at: as it was known by
// the reports of that day. A coarse day holds all its days.
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
WITH self, member, company, own, relationships(down) AS ties
WHERE company <> self
WITH self, member, company, own, ties,
     CASE WHEN $known_at IS NULL OR left(own.known_since, size($known_at)) <= $known_at THEN own
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [own.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS told
WITH self, member, company, own, ties, told, CASE WHEN $as_of IS NULL THEN [] ELSE COLLECT {
       UNWIND CASE WHEN $as_of IS NULL THEN [] ELSE [member] END AS holder
       MATCH (holder)-[held:HOLDS_STAKE]->(company)
       WITH
       CASE WHEN $known_at IS NULL OR left(held.known_since, size($known_at)) <= $known_at THEN held
            ELSE head(COLLECT {
         UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [held.id] END AS its
         MATCH (then:Earlier {fact: its})
         WHERE left(then.known_since, size($known_at)) <= $known_at
           AND left(then.known_until, size($known_at)) > $known_at
         RETURN then
       }) END AS stake
       RETURN stake ORDER BY stake.percent IS NULL, stake.day DESC, stake.id
     } END AS stakes
WITH self, member, company, own, ties, told,
     [sold IN stakes WHERE sold.status = 'ended'
        AND coalesce(coalesce(sold.until, sold.day) >= left(told.day, size(coalesce(sold.until, sold.day))), true) |
      {id: sold.id, percent: sold.percent, day: coalesce(sold.until, sold.day)}] AS sales,
     [held IN stakes WHERE held.status = 'asserted' OR held.status = 'ended' AND held.day < held.until |
      {percent: held.percent, day: held.day}] AS rests
WHERE told.status IN $status
  AND ($as_of IS NULL OR left(told.day, size($as_of)) <= $as_of
       AND CASE WHEN told.until IS NULL THEN told.status <> 'ended'
                ELSE told.until >= left($as_of, size(told.until)) END
       // Sold out: all of the last stake that is told before it, at once or in parts, and none is told of since.
       AND size([sold IN sales WHERE sold.day < left($as_of, size(sold.day)) AND coalesce(
             round(sold.percent + reduce(sum = 0.0, part IN sales | sum + CASE
               WHEN part.id <> sold.id AND part.day <= sold.day AND size([rest IN rests
                    WHERE rest.day >= left(part.day, size(rest.day)) AND rest.day < sold.day]) = 0
               THEN coalesce(part.percent, 0.0) ELSE 0.0 END), 6)
             >= CASE WHEN any(rest IN rests WHERE rest.day >= left(sold.day, size(rest.day))
                                              AND left(rest.day, size($as_of)) <= $as_of) THEN 101.0
                     ELSE head([rest IN rests WHERE left(rest.day, size($as_of)) <= $as_of |
                                coalesce(rest.percent, 100.0)]) END, true)]) = 0)
WITH self, company, own, ties, coalesce($as_of, told.day) AS day
WHERE all(tie IN ties WHERE
      (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
      AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
WITH DISTINCT self, company, own
ORDER BY own.id
WITH self, company, collect(own.id) AS own_facts, collect(own.deal) AS own_deals
MATCH (company)<-[made:INVESTED_IN]-(member)
WHERE NOT made.id IN own_facts
WITH self, company, own_facts, own_deals, made, member,
     CASE WHEN $known_at IS NULL OR left(made.known_since, size($known_at)) <= $known_at THEN made
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [made.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS told
WITH self, company, own_facts, own_deals, made, member, told, CASE WHEN $as_of IS NULL THEN [] ELSE COLLECT {
       UNWIND CASE WHEN $as_of IS NULL THEN [] ELSE [member] END AS holder
       MATCH (holder)-[held:HOLDS_STAKE]->(company)
       WITH
       CASE WHEN $known_at IS NULL OR left(held.known_since, size($known_at)) <= $known_at THEN held
            ELSE head(COLLECT {
         UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [held.id] END AS its
         MATCH (then:Earlier {fact: its})
         WHERE left(then.known_since, size($known_at)) <= $known_at
           AND left(then.known_until, size($known_at)) > $known_at
         RETURN then
       }) END AS stake
       RETURN stake ORDER BY stake.percent IS NULL, stake.day DESC, stake.id
     } END AS stakes
WITH self, company, own_facts, own_deals, made, member, told,
     [sold IN stakes WHERE sold.status = 'ended'
        AND coalesce(coalesce(sold.until, sold.day) >= left(told.day, size(coalesce(sold.until, sold.day))), true) |
      {id: sold.id, percent: sold.percent, day: coalesce(sold.until, sold.day)}] AS sales,
     [held IN stakes WHERE held.status = 'asserted' OR held.status = 'ended' AND held.day < held.until |
      {percent: held.percent, day: held.day}] AS rests
WHERE told.status IN $status
  AND ($as_of IS NULL OR left(told.day, size($as_of)) <= $as_of
       AND CASE WHEN told.until IS NULL THEN told.status <> 'ended'
                ELSE told.until >= left($as_of, size(told.until)) END
       // Sold out: all of the last stake that is told before it, at once or in parts, and none is told of since.
       AND size([sold IN sales WHERE sold.day < left($as_of, size(sold.day)) AND coalesce(
             round(sold.percent + reduce(sum = 0.0, part IN sales | sum + CASE
               WHEN part.id <> sold.id AND part.day <= sold.day AND size([rest IN rests
                    WHERE rest.day >= left(part.day, size(rest.day)) AND rest.day < sold.day]) = 0
               THEN coalesce(part.percent, 0.0) ELSE 0.0 END), 6)
             >= CASE WHEN any(rest IN rests WHERE rest.day >= left(sold.day, size(rest.day))
                                              AND left(rest.day, size($as_of)) <= $as_of) THEN 101.0
                     ELSE head([rest IN rests WHERE left(rest.day, size($as_of)) <= $as_of |
                                coalesce(rest.percent, 100.0)]) END, true)]) = 0)
WITH self, company, own_facts, own_deals, made, member, coalesce($as_of, told.day) AS day
UNWIND CASE WHEN $rollup THEN COLLECT {
  MATCH up = (member)-[:PART_OF*0..4]->(head)
  WHERE all(tie IN relationships(up) WHERE
        (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
        AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
    AND (size(relationships(up)) = 4 OR NOT EXISTS {
      MATCH (head)-[tie:PART_OF]->(:Party)
      WHERE (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
        AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until)))
    })
  RETURN DISTINCT head
} ELSE [member] END AS head
WITH self, company, own_facts, own_deals, made, head AS other
WHERE other <> self AND other <> company
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
