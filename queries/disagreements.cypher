// title: On what do the sources differ?
// title-ko: 보도가 엇갈리는 대목
// One row for each value that is reported of a field on which the sources of a fact differ by more than rounding
// (22 million is 21.5, 21 is not): the value that answers show first, then the most reported. Evidence, articles,
// quotes, publishers and sources (who is behind it: filing, company, person, anonymous, media; empty where the sentence
// does not say) go by their place in the list, the earliest first, and so does corrected_by: the evidence by which the
// same publisher later set this report right, empty where it did not. said is the status that these reports give the
// fact.
// param party: party = null
// param field: str in amount, percent, round, share = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..10000 = 100
// returns fact: str
// returns relation: str
// returns status: str
// returns confidence: float
// returns subject: str
// returns subject_id: str
// returns object: str
// returns object_id: str
// returns deal: str
// returns field: str
// returns shown: bool
// returns said: str
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns percent: float
// returns round: str
// returns share_low: float
// returns share_high: float
// returns reports: int
// returns publishers: list[str]
// returns sources: list[str]
// returns articles: list[str]
// returns quotes: list[str]
// returns evidence: list[str]
// returns corrected_by: list[str]
// example: party=moonshot-ai
CALL {
  UNWIND $party AS one
  MATCH (:Party {id: one})-[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|FUNDS|OF]-()
  RETURN DISTINCT told
  UNION ALL
  UNWIND CASE WHEN $party IS NULL THEN [0] ELSE [] END AS every
  MATCH (said:Evidence)
  WHERE said.fact_disputed = true
  WITH said.unit AS unit, collect(DISTINCT said.fact) AS facts
  MATCH (:Party {id: unit})-[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|FUNDS|OF]-()
  WHERE told.id IN facts
  RETURN DISTINCT told
}
WITH startNode(told) AS source, told, endNode(told) AS target
WHERE told.disputed IS NOT NULL AND told.status IN $status
UNWIND told.disputed AS field
WITH told, type(told) AS relation, source, target, field
WHERE $field IS NULL OR field = $field
MATCH (said:Evidence {fact: told.id})-[:IN]->(article:Article)
WITH told, relation, field, said, article,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN target ELSE source END AS who,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN null ELSE target END AS whom,
     CASE field WHEN 'amount' THEN said.amount END AS amount,
     CASE field WHEN 'amount' THEN said.amount_max END AS amount_max,
     CASE field WHEN 'amount' THEN said.currency END AS currency,
     CASE field WHEN 'amount' THEN said.qualifier END AS qualifier,
     CASE field WHEN 'percent' THEN said.percent END AS percent,
     CASE field WHEN 'round' THEN said.round END AS round,
     CASE field WHEN 'share' THEN said.share_low END AS low,
     CASE field WHEN 'share' THEN said.share_high END AS high
WHERE amount IS NOT NULL OR percent IS NOT NULL OR round IS NOT NULL OR low IS NOT NULL OR high IS NOT NULL
WITH told, relation, field, who, whom, said, article, amount, amount_max, currency, qualifier, percent, round, low, high,
     COLLECT {
       UNWIND [said.fact] AS fact
       MATCH (right:Evidence {fact: fact})-[:IN]->(later:Article)
       WHERE right.corrects AND right.status = said.status AND later.publisher = article.publisher
         AND (right.published > said.published
              OR right.published = said.published AND (NOT coalesce(said.corrects, false) OR right.id > said.id))
         AND CASE field
             WHEN 'amount' THEN NOT (right.amount = amount AND right.currency = currency AND right.qualifier = qualifier
                  AND coalesce(right.amount_max, right.amount) = coalesce(amount_max, amount))
             WHEN 'percent' THEN right.percent <> percent
             WHEN 'round' THEN right.round <> round
             ELSE (right.share_low IS NOT NULL OR right.share_high IS NOT NULL)
                  AND NOT (coalesce(right.share_low, 0.0) = coalesce(low, 0.0)
                           AND coalesce(right.share_high, 1.0) = coalesce(high, 1.0)) END
       RETURN right.id
       ORDER BY right.published, right.id
       LIMIT 1
     } AS corrections
ORDER BY told.id, field, coalesce(article.published, ''), said.id
WITH told, relation, field, who, whom, said.status AS status, amount, amount_max, currency, qualifier, percent, round,
     low, high, count(said) AS reports, collect(coalesce(article.publisher, '')) AS publishers,
     collect(coalesce(said.source, '')) AS sources, collect(article.id) AS articles, collect(said.quote) AS quotes,
     collect(said.id) AS evidence, collect(coalesce(corrections[0], '')) AS corrected_by
RETURN told.id AS fact, relation, told.status AS status, told.confidence AS confidence,
       who.name AS subject, who.id AS subject_id, whom.name AS object, whom.id AS object_id, told.deal AS deal, field,
       coalesce(CASE field
                WHEN 'amount' THEN amount = told.amount AND currency = told.currency AND qualifier = told.qualifier
                     AND coalesce(amount_max, amount) = coalesce(told.amount_max, told.amount)
                WHEN 'percent' THEN percent = told.percent
                WHEN 'round' THEN round = told.round
                ELSE coalesce(low, 0.0) = coalesce(told.share_low, 0.0)
                     AND coalesce(high, 1.0) = coalesce(told.share_high, 1.0) END, false) AS shown,
       status AS said, amount, amount_max, currency, qualifier, percent, round, low AS share_low, high AS share_high,
       reports, publishers, sources, articles, quotes, evidence, corrected_by
ORDER BY confidence DESC, fact, field, shown DESC, reports DESC, evidence[0]
LIMIT $limit
