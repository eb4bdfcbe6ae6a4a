// title: Who put money into a company?
// title-ko: 이 회사에 투자한 곳
// Each investment in one company, the newest first, with its round and amount. With rollup the investor is the group to
// which who invested belonged on the day, who stands in through.
// as_of: made by that day and not ended or sold out before it, and the groups of that day. known_at: as it was
// known by the reports of that day, with the sums and days told by then. A coarse day holds all its days.
// param company: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param as_of: date = null
// param known_at: date = null
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns fact: str
// returns status: str
// returns confidence: float
// returns investor: str
// returns investor_id: str
// returns through: str
// returns through_id: str
// returns round: str
// returns lead: bool
// returns day: str
// returns day_stated: bool
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// returns deal: str
// graph: fact
// example: company=moonshot-ai
MATCH (target:Party {id: $company})<-[made:INVESTED_IN]-(member:Party)
WITH made, member, target,
     CASE WHEN $known_at IS NULL OR left(made.known_since, size($known_at)) <= $known_at THEN made
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [made.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS told
WITH made, member, target, told, CASE WHEN $as_of IS NULL THEN [] ELSE COLLECT {
       UNWIND CASE WHEN $as_of IS NULL THEN [] ELSE [member] END AS holder
       MATCH (holder)-[held:HOLDS_STAKE]->(target)
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
WITH made, member, target, told,
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
WITH made, told, member, coalesce($as_of, told.day) AS day
MATCH up = (member)-[:PART_OF*0..4]->(head)
WHERE ($rollup OR head.id = member.id) AND (head.id = member.id OR head.id <> $company)
  AND all(tie IN relationships(up) WHERE
      (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
      AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
  AND (NOT $rollup OR size(relationships(up)) = 4 OR NOT EXISTS {
    MATCH (head)-[tie:PART_OF]->(:Party)
    WHERE (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
      AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until)))
  })
WITH DISTINCT made, told, member, head
RETURN made.id AS fact, told.status AS status, told.confidence AS confidence,
       head.name AS investor, head.id AS investor_id,
       CASE WHEN member.id <> head.id THEN member.name END AS through,
       CASE WHEN member.id <> head.id THEN member.id END AS through_id, told.round AS round, told.lead AS lead,
       told.day AS day, told.day_stated AS day_stated,
       told.amount AS amount, told.amount_max AS amount_max, told.currency AS currency,
       told.qualifier AS qualifier, told.usd AS usd, made.deal AS deal
ORDER BY coalesce(told.day, '') DESC, head.name, fact, head.id
LIMIT $limit
