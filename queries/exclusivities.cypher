// title: Which promises of exclusivity are there?
// title-ko: 독점·배타 조항
// Who is bound to whom, in what scope, since and until when, with what carve-outs; of one party, or all. With rollup a
// member of the party's group on the day counts as the party. as_of: begun by that day and not over before it.
// known_at: as it was known by the reports of that day, with the terms and days told by then. A coarse day holds all
// its days.
// param party: party = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param as_of: date = null
// param known_at: date = null
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
// graph: fact
// example: party=openai
MATCH ()-[clause:EXCLUSIVE_TO]->()
WHERE clause.status IN ['asserted', 'tentative', 'denied', 'ended', 'superseded']
WITH clause
// Of one party not all are read, but its own.
LIMIT CASE WHEN $party IS NULL THEN 1000000000 ELSE 0 END
WITH collect(clause) AS every
UNWIND every + COLLECT {
  UNWIND $party AS one
  MATCH (:Party {id: one})<-[:PART_OF*0..4]-(member)
  WHERE $rollup OR member.id = $party
  MATCH (member)-[clause:EXCLUSIVE_TO]-()
  RETURN DISTINCT clause
} AS clause
WITH startNode(clause) AS source, clause, endNode(clause) AS target,
     CASE WHEN $known_at IS NULL OR left(clause.known_since, size($known_at)) <= $known_at THEN clause
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [clause.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS told
WHERE told.status IN $status
  AND ($as_of IS NULL OR left(coalesce(told.since, told.day), size($as_of)) <= $as_of
       AND CASE WHEN told.until IS NULL THEN told.status <> 'ended'
                ELSE told.until >= left($as_of, size(told.until)) END)
  AND ($party IS NULL OR $party IN [source.id, target.id] OR $rollup AND (
  EXISTS {
    MATCH up = (source)-[:PART_OF*0..4]->(:Party {id: $party})
    WHERE all(tie IN relationships(up) WHERE
        (tie.since IS NULL OR told.day IS NULL OR left(tie.since, size(told.day)) <= told.day)
        AND (tie.until IS NULL OR told.day IS NULL OR tie.until >= left(told.day, size(tie.until))))
  } OR
  EXISTS {
    MATCH up = (target)-[:PART_OF*0..4]->(:Party {id: $party})
    WHERE all(tie IN relationships(up) WHERE
        (tie.since IS NULL OR told.day IS NULL OR left(tie.since, size(told.day)) <= told.day)
        AND (tie.until IS NULL OR told.day IS NULL OR tie.until >= left(told.day, size(tie.until))))
  }))
RETURN clause.id AS fact, told.status AS status, told.confidence AS confidence,
       source.name AS bound, source.id AS bound_id, target.name AS beneficiary, target.id AS beneficiary_id,
       told.scope AS scope, told.side AS side, told.bars AS bars, told.exceptions AS exceptions,
       told.territory AS territory, told.product AS product, told.since AS since, told.until AS until,
       told.day AS day, told.day_stated AS day_stated, clause.deal AS deal
ORDER BY source.name, bound_id, coalesce(since, day, ''), target.name, fact
LIMIT $limit
