// title: Everything next to a company
// title-ko: 이 회사와 이어진 모든 곳
// Every fact between this party and another, the latest first; facts of any status when asked for.
// param id: str
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..1000 = 100
// returns fact: str
// returns relation: str
// returns source: str
// returns source_name: str
// returns target: str
// returns target_name: str
// returns status: str
// returns confidence: float
// returns day: str
// returns since: str
// returns until: str
// returns deal: str
// returns round: str
// returns lead: bool
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// returns percent: float
// returns percent_qualifier: str
// returns scope: str
// returns kind: str
// returns share_low: float
// returns share_high: float
// returns what: str
// returns articles: int
// example: id=moonshot-ai
MATCH (party:Party {id: $id})-[known]-(other:Party)
WHERE known.status IS NULL OR known.status IN $status
WITH DISTINCT known, startNode(known) AS one, endNode(known) AS two
RETURN known.id AS fact, type(known) AS relation,
       one.id AS source, one.name AS source_name, two.id AS target, two.name AS target_name,
       known.status AS status, known.confidence AS confidence, known.day AS day,
       known.since AS since, known.until AS until, known.deal AS deal, known.round AS round, known.lead AS lead,
       known.amount AS amount, known.amount_max AS amount_max, known.currency AS currency,
       known.qualifier AS qualifier, known.usd AS usd,
       known.percent AS percent, known.percent_qualifier AS percent_qualifier,
       known.scope AS scope, known.kind AS kind,
       known.share_low AS share_low, known.share_high AS share_high, known.what AS what, size(known.articles) AS articles
ORDER BY coalesce(day, since, '') DESC, fact
LIMIT $limit
