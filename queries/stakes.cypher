// title: Who holds what share of a company, or what does a holder hold?
// title-ko: 지분 관계: 누가 얼마를 가지고 있나
// Each stated stake of which the party is the holder or the company, the largest first; an ended one is marked.
// With rollup also those of whoever was part of its group on the day, or on that of as_of.
// as_of: held by that day and not ended before it. known_at: as it was known by the reports of that day, with the
// percents and days told by then. A coarse day holds all its days.
// param party: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param as_of: date = null
// param known_at: date = null
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns fact: str
// returns status: str
// returns confidence: float
// returns holder: str
// returns holder_id: str
// returns company: str
// returns company_id: str
// returns percent: float
// returns percent_qualifier: str
// returns share_class: str
// returns day: str
// returns day_stated: bool
// returns since: str
// returns until: str
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// returns deal: str
// graph: fact
// example: party=moonshot-ai
MATCH down = (:Party {id: $party})<-[:PART_OF*0..4]-(member)
WHERE $rollup OR member.id = $party
MATCH (member)-[held:HOLDS_STAKE]-(:Party)
WITH relationships(down) AS ties, held,
     CASE WHEN $known_at IS NULL OR left(held.known_since, size($known_at)) <= $known_at THEN held
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [held.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS told
WITH ties, held, told, coalesce($as_of, told.day) AS day
WHERE told.status IN $status
  AND ($as_of IS NULL OR left(coalesce(told.since, told.day), size($as_of)) <= $as_of
       AND CASE WHEN told.until IS NULL THEN told.status <> 'ended'
                ELSE told.until >= left($as_of, size(told.until)) END)
  AND all(tie IN ties WHERE
      (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
      AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
WITH DISTINCT held, told
WITH held, told, startNode(held) AS source, endNode(held) AS target
RETURN held.id AS fact, told.status AS status, told.confidence AS confidence,
       source.name AS holder, source.id AS holder_id, target.name AS company, target.id AS company_id,
       told.percent AS percent, told.percent_qualifier AS percent_qualifier, told.share_class AS share_class,
       told.day AS day, told.day_stated AS day_stated, told.since AS since, told.until AS until,
       told.amount AS amount, told.amount_max AS amount_max, told.currency AS currency,
       told.qualifier AS qualifier, told.usd AS usd, held.deal AS deal
ORDER BY target.name, coalesce(percent, -1.0) DESC, source.name, fact
LIMIT $limit
