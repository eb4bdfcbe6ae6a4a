// title: Who holds what share of a company, or what does a holder hold?
// title-ko: 지분 관계: 누가 얼마를 가지고 있나
// Each stated stake of which the party is the holder or the company, the largest first; an ended one is marked.
// With rollup also those of whoever was part of its group on the day.
// param party: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
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
// example: party=moonshot-ai
MATCH down = (:Party {id: $party})<-[:PART_OF*0..4]-(member)
WHERE $rollup OR member.id = $party
MATCH (member)-[held:HOLDS_STAKE]-(:Party)
WHERE held.status IN $status
  AND all(tie IN relationships(down) WHERE
      (tie.since IS NULL OR held.day IS NULL OR left(tie.since, size(held.day)) <= held.day)
      AND (tie.until IS NULL OR held.day IS NULL OR tie.until >= left(held.day, size(tie.until))))
WITH DISTINCT held, startNode(held) AS source, endNode(held) AS target
RETURN held.id AS fact, held.status AS status, held.confidence AS confidence,
       source.name AS holder, source.id AS holder_id, target.name AS company, target.id AS company_id,
       held.percent AS percent, held.percent_qualifier AS percent_qualifier, held.share_class AS share_class,
       held.day AS day, held.day_stated AS day_stated, held.since AS since, held.until AS until,
       held.amount AS amount, held.amount_max AS amount_max, held.currency AS currency,
       held.qualifier AS qualifier, held.usd AS usd, held.deal AS deal
ORDER BY target.name, coalesce(percent, -1.0) DESC, source.name, fact
LIMIT $limit
