// title: What happened to a party, in order?
// title-ko: 한 회사의 연표
// Every fact in which the party takes part, the newest first; day_stated is false where the day is the article's.
// With rollup also those of whoever was part of its group on the day.
// param party: party
// param since: date = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param rollup: bool = false
// param limit: int in 1..10000 = 200
// returns day: str
// returns day_stated: bool
// returns fact: str
// returns relation: str
// returns status: str
// returns confidence: float
// returns subject: str
// returns subject_id: str
// returns object: str
// returns object_id: str
// returns round: str
// returns percent: float
// returns scope: str
// returns kind: str
// returns what: str
// returns until: str
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// returns deal: str
// returns articles: int
// graph: fact
// example: party=moonshot-ai
MATCH down = (:Party {id: $party})<-[:PART_OF*0..4]-(member)
WHERE $rollup OR member.id = $party
MATCH (member)
      -[said:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
WHERE said.status IN $status AND ($since IS NULL OR said.day >= $since)
  AND all(tie IN relationships(down) WHERE
      (tie.since IS NULL OR said.day IS NULL OR left(tie.since, size(said.day)) <= said.day)
      AND (tie.until IS NULL OR said.day IS NULL OR tie.until >= left(said.day, size(tie.until))))
WITH DISTINCT said, type(said) AS relation, startNode(said) AS source, endNode(said) AS target
WITH said, relation,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN target ELSE source END AS who,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN null ELSE target END AS whom
RETURN said.day AS day, said.day_stated AS day_stated, said.id AS fact, relation, said.status AS status,
       said.confidence AS confidence, who.name AS subject, who.id AS subject_id,
       whom.name AS object, whom.id AS object_id,
       said.round AS round, said.percent AS percent, said.scope AS scope, said.kind AS kind, said.what AS what,
       said.until AS until, said.amount AS amount, said.amount_max AS amount_max, said.currency AS currency,
       said.qualifier AS qualifier, said.usd AS usd, said.deal AS deal, size(coalesce(said.articles, [])) AS articles
ORDER BY coalesce(said.day, '') DESC, relation, fact
LIMIT $limit
