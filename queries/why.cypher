// title: Why is this believed?
// title-ko: 근거: 어느 기사에 어떻게 적혀 있나
// The evidence of one fact, in order of publication: each quote with its article, status, reader and reported values.
// told is the day on which a later version of the article said so first, where that is not the article's day.
// A round of which no article tells by itself follows from the investments in it: fact names whose evidence each is.
// param fact: str
// returns evidence: str
// returns quote: str
// returns article: str
// returns title: str
// returns url: str
// returns publisher: str
// returns published: str
// returns told: str
// returns language: str
// returns status: str
// returns reader: str
// returns p: float
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns percent: float
// returns percent_qualifier: str
// returns share_class: str
// returns share_low: float
// returns share_high: float
// returns date: str
// returns round: str
// returns lead: bool
// returns scope: str
// returns kind: str
// returns source: str
// returns corrects: bool
// returns copy_of: str
// returns start: int
// returns end: int
// returns fact: str
// example: fact=f-0123456789abcdef0123
CALL {
  MATCH (own:Evidence {fact: $fact})
  RETURN own AS said
  UNION ALL
  MATCH (first:Evidence {id: 'c-' + substring($fact, 2, 20)})
  WHERE right($fact, 6) = '-round'
  MATCH (:Deal {id: first.deal})<-[made:PARTICIPATED_IN]-(:Party)
  WITH DISTINCT made.id AS its
  MATCH (other:Evidence {fact: its})
  RETURN other AS said
}
MATCH (said)-[:IN]->(story:Article)
RETURN said.id AS evidence, said.quote AS quote, story.id AS article, story.title AS title, story.url AS url,
       story.publisher AS publisher, story.published AS published, said.told AS told, story.language AS language,
       said.status AS status, said.reader AS reader, said.p AS p,
       said.amount AS amount, said.amount_max AS amount_max, said.currency AS currency, said.qualifier AS qualifier,
       said.percent AS percent, said.percent_qualifier AS percent_qualifier, said.share_class AS share_class,
       said.share_low AS share_low, said.share_high AS share_high, said.date AS date, said.round AS round,
       said.lead AS lead, said.scope AS scope, said.kind AS kind, said.source AS source,
       said.corrects AS corrects, said.copy_of AS copy_of, said.start AS start, said.end AS end, said.fact AS fact
ORDER BY coalesce(story.published, ''), story.id, said.start, said.id
