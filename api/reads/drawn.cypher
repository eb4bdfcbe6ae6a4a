// title: What draws an answer
// title-ko: 답을 그리는 사실
// The facts and dated rows with these ids, each once, with their ends; ids of anything else draw nothing.
// param ids: list[str]
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
// example: ids=f-0
CALL {
  UNWIND $ids AS id
  MATCH (said:Evidence {fact: id})
  WITH DISTINCT said.unit AS unit, id
  WITH unit, collect(id) AS some
  MATCH (:Party {id: unit})-[known]-()
  WHERE known.id IN some AND type(known) <> 'PARTICIPATED_IN'
  RETURN DISTINCT known
  UNION ALL
  MATCH (:Party)-[known:PART_OF|COMPETES_WITH]->(:Party)
  WHERE known.id IN $ids
  RETURN known
}
WITH known, startNode(known) AS one, endNode(known) AS two
RETURN known.id AS fact, type(known) AS relation,
       one.id AS source, coalesce(one.name, one.round, one.kind) AS source_name,
       two.id AS target, two.name AS target_name,
       known.status AS status, known.confidence AS confidence, known.day AS day,
       known.since AS since, known.until AS until, known.deal AS deal, known.round AS round, known.lead AS lead,
       known.amount AS amount, known.amount_max AS amount_max, known.currency AS currency,
       known.qualifier AS qualifier, known.usd AS usd,
       known.percent AS percent, known.percent_qualifier AS percent_qualifier,
       known.scope AS scope, known.kind AS kind,
       known.share_low AS share_low, known.share_high AS share_high, known.what AS what
ORDER BY fact
