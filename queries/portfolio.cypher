// title: Which companies has an investor put money into?
// title-ko: 이 투자자가 돈을 넣은 회사
// Each investment of one investor, the newest first, with its round and amount. With rollup also those of whoever was
// part of its group on the day, who stands in through.
// as_of: made by that day and not ended or sold out before it, and the groups of that day. known_at: as it was
// known by the reports of that day, with the sums and days told by then. A coarse day holds all its days.
// param investor: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param as_of: date = null
// param known_at: date = null
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns fact: str
// returns status: str
// returns confidence: float
// returns through: str
// returns through_id: str
// returns company: str
// returns company_id: str
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
// example: investor=alibaba
MATCH down = (:Party {id: $investor})<-[:PART_OF*0..4]-(member)
WHERE $rollup OR member.id = $investor
MATCH (member)-[made:INVESTED_IN]->(target:Party)
WITH relationships(down) AS ties, made, member, target
WHERE member.id = $investor OR target.id <> $investor
WITH ties, made, member, target,
     CASE WHEN $known_at IS NULL OR left(made.known_since, size($known_at)) <= $known_at THEN made
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [made.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS told
WITH ties, made, member, target, told, CASE WHEN $as_of IS NULL THEN [] ELSE COLLECT {
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
WITH ties, made, member, target, told,
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
WITH ties, made, member, target, told, coalesce($as_of, told.day) AS day
WHERE all(tie IN ties WHERE
      (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
      AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
WITH DISTINCT made, member, target, told
RETURN made.id AS fact, told.status AS status, told.confidence AS confidence,
       CASE WHEN member.id <> $investor THEN member.name END AS through,
       CASE WHEN member.id <> $investor THEN member.id END AS through_id,
       target.name AS company, target.id AS company_id, told.round AS round, told.lead AS lead,
       told.day AS day, told.day_stated AS day_stated,
       told.amount AS amount, told.amount_max AS amount_max, told.currency AS currency,
       told.qualifier AS qualifier, told.usd AS usd, made.deal AS deal
ORDER BY coalesce(told.day, '') DESC, target.name, fact
LIMIT $limit
