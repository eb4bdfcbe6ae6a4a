// title: Which rumours has nothing confirmed?
// title-ko: 아직 확인되지 않은 소문
// Facts that are only told tentatively (talks, plans, hopes), the last told first, with who tells them. One that was
// denied is among the denials. One after which a fact of the same relation between the same parties was published as
// done, of a promise one of the same scope, may have come true by that and is left out; with followed=true it is there
// as well, and followed_by has those facts. A round that only rumours of its investments tell of has no row of its own.
// param party: party = null
// param since: date = null
// param followed: bool = false
// param limit: int in 1..10000 = 100
// returns fact: str
// returns relation: str
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
// returns first_published: str
// returns last_published: str
// returns publishers: list[str]
// returns articles: list[str]
// returns evidence: list[str]
// returns deal: str
// returns followed_by: list[str]
// example: since=2024
CALL {
  UNWIND $party AS one
  MATCH (:Party {id: one})
        -[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
  RETURN DISTINCT told
  UNION ALL
  UNWIND CASE WHEN $party IS NULL THEN [0] ELSE [] END AS every
  MATCH (said:Evidence)
  WHERE said.status = 'tentative'
  WITH said.unit AS unit, collect(DISTINCT said.fact) AS facts
  MATCH (:Party {id: unit})
        -[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
  WHERE told.id IN facts
  RETURN DISTINCT told
}
WITH startNode(told) AS source, told, endNode(told) AS target
WHERE told.status = 'tentative' AND ($since IS NULL OR told.last_published >= $since)
WITH source, told, target, type(told) AS relation,
     COLLECT { MATCH (target)
                     <-[later:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]
                     -(other)
               WHERE type(later) = type(told) AND (type(told) IN ['FUNDS', 'OF'] OR other.id = source.id)
                 AND later.status IN ['asserted', 'ended'] AND later.first_published >= told.first_published
                 AND coalesce(later.scope, '') = coalesce(told.scope, '')
               RETURN later.id ORDER BY later.id } AS followed_by
WHERE $followed OR size(followed_by) = 0
MATCH (said:Evidence {fact: told.id})-[:IN]->(article:Article)
WHERE said.status = 'tentative'
WITH source, told, target, relation, followed_by, said, article
ORDER BY told.id, coalesce(article.published, ''), said.id
WITH source, told, target, relation, followed_by, collect(DISTINCT article.publisher) AS publishers,
     collect(DISTINCT article.id) AS articles, collect(said.id) AS evidence
WITH told, relation, followed_by, publishers, articles, evidence,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN target ELSE source END AS who,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN null ELSE target END AS whom
RETURN told.id AS fact, relation, told.confidence AS confidence, who.name AS subject, who.id AS subject_id,
       whom.name AS object, whom.id AS object_id, told.round AS round, told.percent AS percent, told.scope AS scope,
       told.amount AS amount, told.amount_max AS amount_max, told.currency AS currency, told.qualifier AS qualifier,
       told.usd AS usd, told.day AS day, told.day_stated AS day_stated,
       told.first_published AS first_published, told.last_published AS last_published,
       publishers, articles, evidence, told.deal AS deal, followed_by
ORDER BY coalesce(last_published, '') DESC, relation, fact
LIMIT $limit
