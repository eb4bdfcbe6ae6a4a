// title: The evidence of a fact
// title-ko: 이 사실의 근거
// Every claim that supports or disputes this fact, with its quote and its article, in order of publication; of a round
// of which no article tells by itself those of the investments from which it follows.
// param id: str
// returns claim: str
// returns status: str
// returns quote: str
// returns article: str
// returns title: str
// returns url: str
// returns publisher: str
// returns published: str
// returns language: str
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
// returns fact: str
// example: id=f-0
CALL {
  MATCH (own:Evidence {fact: $id})
  RETURN own AS said
  UNION ALL
  MATCH (first:Evidence {id: 'c-' + substring($id, 2, 20)})
  WHERE right($id, 6) = '-round'
  MATCH (:Deal {id: first.deal})<-[made:PARTICIPATED_IN]-(:Party)
  WITH DISTINCT made.id AS its
  MATCH (other:Evidence {fact: its})
  RETURN other AS said
}
MATCH (said)-[:IN]->(article:Article)
RETURN said.id AS claim, said.status AS status, said.quote AS quote, article.id AS article, article.title AS title,
       article.url AS url, article.publisher AS publisher, article.published AS published,
       article.language AS language, said.start AS start, said.end AS end, said.reader AS reader, said.p AS p,
       said.amount AS amount, said.amount_max AS amount_max, said.currency AS currency, said.qualifier AS qualifier,
       said.percent AS percent, said.date AS date, said.fact AS fact
ORDER BY coalesce(published, ''), claim
