// title: Who holds what share of a company, or what does a holder hold?
// title-ko: 지분 관계: 누가 얼마를 가지고 있나
// Each stated stake of which the party is the holder or the company, the largest first; an ended one is marked.
// With rollup also those of whoever was part of its group on the day, or on that of as_of.
// as_of: held by that day and not ended before it. known_at: what stood by the reports of that day, with sums and days
// as they are known now. A coarse day holds all its days.
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
WITH relationships(down) AS ties, held, coalesce($as_of, held.day) AS day
WHERE all(tie IN ties WHERE
      (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
      AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
WITH DISTINCT held
WITH held, startNode(held) AS source, endNode(held) AS target,
     CASE WHEN $known_at IS NULL THEN held.status ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [held.id] END AS its
       MATCH (word:Evidence {fact: its})
       WHERE left(coalesce(word.published, held.last_published), size($known_at)) <= $known_at
         AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
       RETURN word.status
       ORDER BY word.status = 'ended' DESC, word.status = 'tentative',
                coalesce(word.published, held.last_published) DESC, word.status DESC
       LIMIT 1
     }) END AS status
WHERE status IN $status
  AND ($as_of IS NULL OR left(coalesce(held.since, held.day), size($as_of)) <= $as_of
       AND (CASE WHEN held.until IS NULL OR held.status = 'ended' AND status <> 'ended' THEN status <> 'ended'
                 ELSE held.until >= left($as_of, size(held.until)) END))
RETURN held.id AS fact, status, held.confidence AS confidence,
       source.name AS holder, source.id AS holder_id, target.name AS company, target.id AS company_id,
       held.percent AS percent, held.percent_qualifier AS percent_qualifier, held.share_class AS share_class,
       held.day AS day, held.day_stated AS day_stated, held.since AS since,
       CASE WHEN held.status <> 'ended' OR status = 'ended' THEN held.until END AS until,
       held.amount AS amount, held.amount_max AS amount_max, held.currency AS currency,
       held.qualifier AS qualifier, held.usd AS usd, held.deal AS deal
ORDER BY target.name, coalesce(percent, -1.0) DESC, source.name, fact
LIMIT $limit
