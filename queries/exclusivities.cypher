// title: Which promises of exclusivity are there?
// title-ko: 독점·배타 조항
// Who is bound to whom, in what scope, since and until when, with what carve-outs; of one party, or all. With rollup a
// member of the party's group on the day counts as the party.
// param party: party = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns fact: str
// returns status: str
// returns confidence: float
// returns bound: str
// returns bound_id: str
// returns beneficiary: str
// returns beneficiary_id: str
// returns scope: str
// returns side: str
// returns bars: list[str]
// returns exceptions: list[str]
// returns territory: list[str]
// returns product: str
// returns since: str
// returns until: str
// returns day: str
// returns day_stated: bool
// returns deal: str
// example: party=openai
MATCH (source)-[clause:EXCLUSIVE_TO]->(target)
WHERE clause.status IN $status AND ($party IS NULL OR $party IN [source.id, target.id] OR $rollup AND (
  EXISTS {
    MATCH up = (source)-[:PART_OF*0..4]->(:Party {id: $party})
    WHERE all(tie IN relationships(up) WHERE
        (tie.since IS NULL OR clause.day IS NULL OR left(tie.since, size(clause.day)) <= clause.day)
        AND (tie.until IS NULL OR clause.day IS NULL OR tie.until >= left(clause.day, size(tie.until))))
  } OR
  EXISTS {
    MATCH up = (target)-[:PART_OF*0..4]->(:Party {id: $party})
    WHERE all(tie IN relationships(up) WHERE
        (tie.since IS NULL OR clause.day IS NULL OR left(tie.since, size(clause.day)) <= clause.day)
        AND (tie.until IS NULL OR clause.day IS NULL OR tie.until >= left(clause.day, size(tie.until))))
  }))
RETURN clause.id AS fact, clause.status AS status, clause.confidence AS confidence,
       source.name AS bound, source.id AS bound_id, target.name AS beneficiary, target.id AS beneficiary_id,
       clause.scope AS scope, clause.side AS side, clause.bars AS bars, clause.exceptions AS exceptions,
       clause.territory AS territory, clause.product AS product, clause.since AS since, clause.until AS until,
       clause.day AS day, clause.day_stated AS day_stated, clause.deal AS deal
ORDER BY source.name, bound_id, coalesce(since, day, ''), target.name, fact
LIMIT $limit
