// title: What was denied, by which article, and what does that deny?
// title-ko: 부인된 보도: 어느 기사가 무엇을 부인했나
// One row for each sentence that denies a fact, the last published first; status is how the fact stands by now. denies
// has what other sentences had said of it by that day, the earliest first; the quotes, publishers, statuses and days
// go by their place in the list. Who denies a round denies each investment, purchase and credit in it: facts names
// all that are denied. denies is empty where the denied was not told in what was read.
// param party: party = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "tentative", "denied", "ended"]
// param known_at: date = null
// param limit: int in 1..10000 = 100
// returns fact: str
// returns relation: str
// returns status: str
// returns subject: str
// returns subject_id: str
// returns object: str
// returns object_id: str
// returns quote: str
// returns source: str
// returns evidence: str
// returns publisher: str
// returns published: str
// returns title: str
// returns url: str
// returns article: str
// returns deal: str
// returns facts: list[str]
// returns denies: list[str]
// returns quotes: list[str]
// returns statuses: list[str]
// returns publishers: list[str]
// returns days: list[str]
// example: known_at=2025
MATCH (no:Evidence)
WHERE no.status = 'denied'
WITH no
// Of one party not all are read, but those of its facts and of the rounds in which it takes part.
LIMIT CASE WHEN $party IS NULL THEN 1000000000 ELSE 0 END
WITH collect(DISTINCT no.fact) AS every
UNWIND every + COLLECT {
  UNWIND $party AS one
  MATCH (:Party {id: one})
        -[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
  RETURN DISTINCT told.id AS fact
} + COLLECT {
  UNWIND $party AS one
  MATCH (:Party {id: one})-[part:INVESTED_IN|ACQUIRED|GAVE_CREDIT]->(company)
  MATCH (company)<-[told:FUNDS]-()
  WHERE told.deal = part.deal
  RETURN DISTINCT told.id AS fact
} AS fact
WITH DISTINCT fact
MATCH (no:Evidence {fact: fact})-[:IN]->(article:Article)
WHERE no.status = 'denied' AND ($known_at IS NULL OR left(article.published, size($known_at)) <= $known_at)
MATCH (:Party {id: no.unit})
      -[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
WHERE told.id = no.fact AND told.status IN $status
WITH DISTINCT no, article, told, type(told) AS relation, startNode(told) AS source, endNode(told) AS target
WHERE $party IS NULL OR $party IN [source.id, target.id] OR EXISTS {
  MATCH (target)<-[part:INVESTED_IN|ACQUIRED|GAVE_CREDIT]-(:Party {id: $party})
  WHERE type(told) = 'FUNDS' AND part.deal = told.deal
}
WITH no, article, told, relation, source, target,
     [told.id] + COLLECT { MATCH (target)<-[part:INVESTED_IN|ACQUIRED|GAVE_CREDIT]-()
                           WHERE type(told) = 'FUNDS' AND part.deal = told.deal
                           RETURN part.id ORDER BY part.id } AS facts
UNWIND facts AS denied
OPTIONAL MATCH (said:Evidence {fact: denied})-[:IN]->(report:Article)
WHERE said.status <> 'denied' AND report.published <= article.published
WITH no, article, told, relation, source, target, facts, said, report
ORDER BY no.id, coalesce(report.published, ''), said.id
WITH no, article, told, relation, source, target, facts, collect(said.id) AS denies, collect(said.quote) AS quotes,
     collect(said.status) AS statuses,
     collect(CASE WHEN said IS NULL THEN null ELSE coalesce(report.publisher, '') END) AS publishers,
     collect(report.published) AS days
WITH no, article, told, relation, facts, denies, quotes, statuses, publishers, days,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN target ELSE source END AS who,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN null ELSE target END AS whom
RETURN told.id AS fact, relation, told.status AS status, who.name AS subject, who.id AS subject_id,
       whom.name AS object, whom.id AS object_id, no.quote AS quote, no.source AS source, no.id AS evidence,
       article.publisher AS publisher, article.published AS published, article.title AS title, article.url AS url,
       article.id AS article, told.deal AS deal, facts, denies, quotes, statuses, publishers, days
ORDER BY coalesce(published, '') DESC, evidence
LIMIT $limit
