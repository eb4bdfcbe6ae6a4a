// title: Deals of a company
// title-ko: 이 회사의 거래
// The rounds and purchases of this party, the latest first.
// param id: str
// returns deal: str
// returns fact: str
// returns kind: str
// returns round: str
// returns status: str
// returns day: str
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// example: id=moonshot-ai
MATCH (party:Party {id: $id})<-[funds:FUNDS]-(event:Deal)
RETURN event.id AS deal, funds.id AS fact, event.kind AS kind, event.round AS round, event.status AS status,
       event.day AS day, event.amount AS amount, event.amount_max AS amount_max, event.currency AS currency,
       event.qualifier AS qualifier, event.usd AS usd
ORDER BY coalesce(day, '') DESC, deal
