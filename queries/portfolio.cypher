// title: Which companies has an investor put money into?
// title-ko: 이 투자자가 돈을 넣은 회사
// Each investment of one investor, the newest first, with its round and amount.
// param investor: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..10000 = 100
// returns fact: str
// returns status: str
// returns confidence: float
// returns company: str
// returns company_id: str
// returns round: str
// returns lead: bool
// returns day: str
// returns day_stated: bool
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// returns deal: str
// example: investor=alibaba
MATCH (:Party {id: $investor})-[made:INVESTED_IN]->(target:Party)
WHERE made.status IN $status
RETURN made.id AS fact, made.status AS status, made.confidence AS confidence,
       target.name AS company, target.id AS company_id, made.round AS round, made.lead AS lead,
       made.day AS day, made.day_stated AS day_stated,
       made.amount AS amount, made.amount_max AS amount_max, made.currency AS currency,
       made.qualifier AS qualifier, made.usd AS usd, made.deal AS deal
ORDER BY coalesce(made.day, '') DESC, target.name, fact
LIMIT $limit
