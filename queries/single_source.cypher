// title: What rests on one publisher alone?
// title-ko: 한 매체만 보도한 사실
// Facts that the reports of one publisher alone state as done or as ended, the largest sum first. Publishers that
// print its text are named in copied_by and count as it, as they do for the confidence; those that tell of the fact
// only tentatively are in rumoured_by. A publisher that is not named goes by the site, all others by "unknown".
// param party: party = null
// param status: list[str] in asserted, ended = ["asserted", "ended"]
// param limit: int in 1..10000 = 100
// returns fact: str
// returns relation: str
// returns status: str
// returns confidence: float
// returns subject: str
// returns subject_id: str
// returns object: str
// returns object_id: str
// returns round: str
// returns percent: float
// returns scope: str
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// returns day: str
// returns day_stated: bool
// returns publisher: str
// returns articles: list[str]
// returns evidence: list[str]
// returns copied_by: list[str]
// returns rumoured_by: list[str]
// returns deal: str
// example: party=moonshot-ai
CALL {
  UNWIND $party AS one
  MATCH (:Party {id: one})
        -[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
  RETURN DISTINCT told
  UNION ALL
  // Sums of fewer digits than those of which there are as many as can be shown are left out: first by a guess, which is
  // then counted, of facts with one report alone.
  UNWIND CASE WHEN $party IS NULL THEN range(28, 79) ELSE [] END AS size
  WITH size, COUNT { MATCH (said:Evidence {fact_size: size}) RETURN said.id AS id LIMIT 3 * $limit } AS told
  WITH collect({size: size, told: told}) AS large, sum(told) AS so_far
  // To count to the limit costs as much as there are.
  WITH large + COLLECT {
         UNWIND CASE WHEN $party IS NULL AND so_far < 3 * $limit THEN range(-1, 27) ELSE [] END AS size
         RETURN {size: size, told: COUNT {
           MATCH (said:Evidence {fact_size: size}) RETURN said.id AS id LIMIT 3 * $limit
         }} AS one
       } AS sizes
  WITH COLLECT { UNWIND sizes AS one RETURN one ORDER BY one.size DESC } AS sizes
  WITH reduce(so_far = {size: 80, told: 0}, one IN sizes |
              CASE WHEN so_far.told >= 3 * $limit THEN so_far
                   ELSE {size: one.size, told: so_far.told + one.told} END).size AS least
  WITH least, COUNT {
         UNWIND range(least, 79) AS size
         MATCH (said:Evidence {fact_size: size})
         WHERE said.fact_status IN $status AND said.status IN ['asserted', 'ended']
           AND NOT EXISTS { MATCH (other:Evidence {fact: said.fact}) WHERE other.id <> said.id }
         RETURN said.id AS id LIMIT $limit
       } AS found
  UNWIND CASE WHEN $party IS NULL THEN range(CASE WHEN found = $limit THEN least ELSE -1 END, 79) ELSE [] END AS size
  MATCH (said:Evidence {fact_size: size})
  WHERE said.fact_status IN $status AND said.status IN ['asserted', 'ended']
  WITH said.unit AS unit, collect(DISTINCT said.fact) AS facts
  MATCH (:Party {id: unit})
        -[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
  WHERE told.id IN facts
  RETURN DISTINCT told
}
WITH startNode(told) AS source, told, endNode(told) AS target
WHERE told.status IN $status
MATCH (said:Evidence {fact: told.id})-[:IN]->(article:Article)
WHERE said.status <> 'denied'
// With null the embedded store would look at every article.
OPTIONAL MATCH (original:Article {id: coalesce(said.copy_of, '')})
WITH source, told, target, said, article, said.status <> 'tentative' AS firm,
     CASE WHEN original IS NULL THEN article.publisher ELSE original.publisher END AS publisher,
     CASE WHEN original IS NULL THEN article.url ELSE original.url END AS url
WITH source, told, target, said, article, firm,
     coalesce(publisher, toLower(split(split(split(url, '//')[1], '/')[0], ':')[0]), 'unknown') AS publisher
ORDER BY told.id, coalesce(article.published, ''), said.id
WITH source, told, target, collect(DISTINCT CASE WHEN firm THEN publisher END) AS behind,
     collect(DISTINCT CASE WHEN firm THEN article.id END) AS articles,
     collect(CASE WHEN firm THEN said.id END) AS evidence,
     collect(DISTINCT CASE WHEN firm AND said.copy_of IS NOT NULL THEN article.publisher END) AS copiers,
     collect(DISTINCT CASE WHEN NOT firm THEN publisher END) AS others
WHERE size(behind) = 1
WITH told, type(told) AS relation, source, target, behind[0] AS publisher, articles, evidence, copiers, others
WITH told, relation, publisher, articles, evidence, copiers, others,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN target ELSE source END AS who,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN null ELSE target END AS whom
RETURN told.id AS fact, relation, told.status AS status, told.confidence AS confidence,
       who.name AS subject, who.id AS subject_id, whom.name AS object, whom.id AS object_id,
       told.round AS round, told.percent AS percent, told.scope AS scope,
       told.amount AS amount, told.amount_max AS amount_max, told.currency AS currency, told.qualifier AS qualifier,
       told.usd AS usd, told.day AS day, told.day_stated AS day_stated, publisher, articles, evidence,
       [copier IN copiers WHERE copier <> publisher] AS copied_by,
       [other IN others WHERE other <> publisher] AS rumoured_by, told.deal AS deal
ORDER BY coalesce(usd, -1.0) DESC, coalesce(day, '') DESC, relation, fact
LIMIT $limit
