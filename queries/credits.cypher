// title: Which credits were given, and what part of the deal are they?
// title-ko: 크레딧으로 준 돈과 거래에서 차지하는 비중
// One row for each value that was reported of a credit, so that differing reports stand side by side, the surest
// and most reported first. deal_share is the credits over all that the giver put into that deal: as stated, else
// credits over its investment of the same currency, where "more than" is open upwards, "up to" downwards and
// "about" is taken as within a tenth. With rollup a member of the party's group on the day counts as the party.
// param party: party = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns fact: str
// returns status: str
// returns confidence: float
// returns provider: str
// returns provider_id: str
// returns receiver: str
// returns receiver_id: str
// returns kind: str
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// returns share_low: float
// returns share_high: float
// returns deal_share_low: float
// returns deal_share_high: float
// returns reports: int
// returns p: float
// returns first_published: str
// returns last_published: str
// returns day: str
// returns day_stated: bool
// returns deal: str
// returns invested: str
// returns evidence: list[str]
// graph: fact
// example: party=moonshot-ai
CALL {
  UNWIND $party AS one
  MATCH (:Party {id: one})<-[:PART_OF*0..4]-(member)
  WHERE $rollup OR member.id = $party
  MATCH (member)-[given:GAVE_CREDIT]-()
  RETURN DISTINCT given
  UNION ALL
  // The surest, and of equally sure ones the first, until there are as many as can be shown: guessed, then counted.
  WITH COLLECT {
         UNWIND CASE WHEN $party IS NULL THEN range(1000, 0, -1) ELSE [] END AS sure
         MATCH (said:Evidence {fact_sure: sure})
         RETURN sure LIMIT 4 * $limit
       } AS sures
  WITH coalesce(sures[4 * $limit - 1], 0) AS least
  WITH least, COLLECT {
         UNWIND CASE WHEN $party IS NULL THEN range(257 * least + 256, 257 * least, -1) ELSE [] END AS place
         MATCH (said:Evidence {fact_place: place})
         RETURN place LIMIT 4 * $limit
       } AS places
  WITH COLLECT {
         UNWIND CASE WHEN $party IS NULL THEN range(least + 1, 1000) ELSE [] END AS sure
         MATCH (said:Evidence {fact_sure: sure})
         WHERE said.fact_status IN $status AND said.status IN $status
         RETURN DISTINCT [said.unit, said.fact] AS fact
       } + COLLECT {
         UNWIND CASE WHEN $party IS NULL THEN range(coalesce(places[4 * $limit - 1], 257 * least), 257 * least + 256)
                ELSE [] END AS place
         MATCH (said:Evidence {fact_place: place})
         WHERE said.fact_status IN $status AND said.status IN $status
         RETURN DISTINCT [said.unit, said.fact] AS fact
       } AS facts
  WITH facts, COLLECT {
         UNWIND CASE WHEN $party IS NULL AND size(facts) < $limit THEN range(0, 1000) ELSE [] END AS sure
         MATCH (said:Evidence {fact_sure: sure})
         WHERE said.fact_status IN $status AND said.status IN $status
         RETURN DISTINCT [said.unit, said.fact] AS fact
       } AS every
  UNWIND CASE WHEN size(facts) < $limit THEN every ELSE facts END AS fact
  WITH fact[0] AS unit, collect(fact[1]) AS ids
  MATCH (:Party {id: unit})<-[given:GAVE_CREDIT]-()
  WHERE given.id IN ids
  RETURN given
}
WITH startNode(given) AS giver, given, endNode(given) AS taker
WHERE given.status IN $status AND ($party IS NULL OR $party IN [giver.id, taker.id] OR $rollup AND (
  EXISTS {
    MATCH up = (giver)-[:PART_OF*0..4]->(:Party {id: $party})
    WHERE all(tie IN relationships(up) WHERE
        (tie.since IS NULL OR given.day IS NULL OR left(tie.since, size(given.day)) <= given.day)
        AND (tie.until IS NULL OR given.day IS NULL OR tie.until >= left(given.day, size(tie.until))))
  } OR
  EXISTS {
    MATCH up = (taker)-[:PART_OF*0..4]->(:Party {id: $party})
    WHERE all(tie IN relationships(up) WHERE
        (tie.since IS NULL OR given.day IS NULL OR left(tie.since, size(given.day)) <= given.day)
        AND (tie.until IS NULL OR given.day IS NULL OR tie.until >= left(given.day, size(tie.until))))
  }))
MATCH (said:Evidence {fact: given.id})-[:IN]->(source:Article)
WHERE said.status IN $status
WITH giver, given, taker, said, source
ORDER BY given.id, said.id
WITH giver, given, taker, said.kind AS kind, said.amount AS amount, said.amount_max AS amount_max,
     said.currency AS currency, said.qualifier AS qualifier, said.share_low AS low, said.share_high AS high,
     count(DISTINCT source.id) AS reports, max(said.p) AS p, min(source.published) AS first,
     max(source.published) AS last, collect(said.id) AS evidence
WITH giver, given, taker, kind, amount, amount_max, currency, qualifier, low, high, reports, p, first, last, evidence
ORDER BY given.confidence DESC, given.id, reports DESC, p DESC, coalesce(last, '') DESC, evidence[0]
LIMIT $limit
OPTIONAL MATCH (giver)-[put:INVESTED_IN]->(taker)
WHERE put.deal = given.deal AND put.status IN $status AND put.amount > 0 AND put.currency = currency
WITH giver, given, taker, kind, amount, amount_max, currency, qualifier, low, high, reports, p, first, last, evidence,
     put
ORDER BY given.id, evidence[0], put.id
WITH giver, given, taker, kind, amount, amount_max, currency, qualifier, low, high, reports, p, first, last, evidence,
     head(collect(put)) AS put
WITH giver, given, taker, kind, amount, amount_max, currency, qualifier, low, high, reports, p, first, last, evidence,
     put,
     CASE qualifier WHEN 'max' THEN 0.0 WHEN 'about' THEN 0.9 * amount ELSE amount END AS least,
     CASE qualifier WHEN 'min' THEN null WHEN 'about' THEN 1.1 * coalesce(amount_max, amount)
                    ELSE coalesce(amount_max, amount) END AS most,
     CASE put.qualifier WHEN 'max' THEN null ELSE put.amount END AS put_least,
     CASE put.qualifier WHEN 'min' THEN null ELSE coalesce(put.amount_max, put.amount) END AS put_most
RETURN given.id AS fact, given.status AS status, given.confidence AS confidence,
       giver.name AS provider, giver.id AS provider_id, taker.name AS receiver, taker.id AS receiver_id,
       kind, amount, amount_max, currency, qualifier,
       CASE WHEN currency = 'USD' THEN amount
            WHEN amount = given.amount AND currency = given.currency THEN given.usd END AS usd,
       low AS share_low, high AS share_high,
       CASE WHEN low IS NOT NULL OR high IS NOT NULL THEN coalesce(low, 0.0)
            WHEN put IS NULL OR amount IS NULL THEN null
            WHEN put_most IS NULL THEN 0.0
            WHEN least > put_most THEN null
            ELSE round(least / put_most, 6) END AS deal_share_low,
       CASE WHEN low IS NOT NULL OR high IS NOT NULL THEN coalesce(high, 1.0)
            WHEN put IS NULL OR amount IS NULL OR least > put_most THEN null
            WHEN most IS NULL OR put_least IS NULL OR most >= put_least THEN 1.0
            ELSE round(most / put_least, 6) END AS deal_share_high,
       reports, p, first AS first_published, last AS last_published,
       given.day AS day, given.day_stated AS day_stated, given.deal AS deal, put.id AS invested, evidence
ORDER BY confidence DESC, fact, reports DESC, p DESC, coalesce(last_published, '') DESC, evidence[0]
