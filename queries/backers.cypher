// title: Who put money into a company?
// title-ko: 이 회사에 투자한 곳
// Each investment in one company, the newest first, with its round and amount.
// param company: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..10000 = 100
// returns fact: str
// returns status: str
// returns confidence: float
// returns investor: str
// returns investor_id: str
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
// example: company=moonshot-ai
MATCH (:Party {id: $company})<-[made:INVESTED_IN]-(source:Party)
WHERE made.status IN $status
RETURN made.id AS fact, made.status AS status, made.confidence AS confidence,
       source.name AS investor, source.id AS investor_id, made.round AS round, made.lead AS lead,
       made.day AS day, made.day_stated AS day_stated,
       made.amount AS amount, made.amount_max AS amount_max, made.currency AS currency,
       made.qualifier AS qualifier, made.usd AS usd, made.deal AS deal
ORDER BY coalesce(made.day, '') DESC, source.name, fact
LIMIT $limit
