// title: Valuations of a company
// title-ko: 이 회사의 기업가치
// What this party was said to be worth, the latest first.
// param id: str
// returns fact: str
// returns status: str
// returns day: str
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// example: id=moonshot-ai
MATCH (party:Party {id: $id})<-[known:OF]-(valuation:Valuation)
RETURN known.id AS fact, known.status AS status, known.day AS day, known.amount AS amount,
       known.amount_max AS amount_max, known.currency AS currency, known.qualifier AS qualifier, known.usd AS usd
ORDER BY coalesce(day, '') DESC, fact
