// title: The evidence of a fact
// title-ko: 이 사실의 근거
// Every claim that supports or disputes this fact, with its quote and its article, in order of publication.
// param id: str
// returns claim: str
// returns status: str
// returns quote: str
// returns start: int
// returns end: int
// returns reader: str
// returns p: float
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns percent: float
// returns date: str
// returns article: str
// returns title: str
// returns url: str
// returns publisher: str
// returns published: str
// returns language: str
// example: id=f-0
MATCH (evidence:Evidence {fact: $id})-[:IN]->(article:Article)
RETURN evidence.id AS claim, evidence.status AS status, evidence.quote AS quote, evidence.start AS start,
       evidence.end AS end, evidence.reader AS reader, evidence.p AS p, evidence.amount AS amount,
       evidence.amount_max AS amount_max, evidence.currency AS currency, evidence.qualifier AS qualifier,
       evidence.percent AS percent, evidence.date AS date, article.id AS article, article.title AS title,
       article.url AS url, article.publisher AS publisher, article.published AS published,
       article.language AS language
ORDER BY coalesce(published, ''), claim
