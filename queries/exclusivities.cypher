// title: Which promises of exclusivity are there?
// title-ko: 독점·배타 조항
// Who is bound to whom, in what scope, since and until when, with what carve-outs; of one party, or all. With rollup a
// member of the party's group on the day counts as the party. as_of: begun by that day and not over before it.
// known_at: what stood by the reports of that day, with terms and days as they are known now. A coarse day holds all
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
WHERE clause.status IN ['asserted', 'tentative', 'denied', 'ended']
WITH clause
// Of one party not all are read, but its own.
LIMIT CASE WHEN $party IS NULL THEN 1000000000 ELSE 0 END
WITH collect(clause) AS every
UNWIND every + COLLECT {
  MATCH (:Party {id: $party})<-[:PART_OF*0..4]-(member)
  WHERE $rollup OR member.id = $party
  MATCH (member)-[clause:EXCLUSIVE_TO]-()
  RETURN DISTINCT clause
} AS clause
WITH startNode(clause) AS source, clause, endNode(clause) AS target
WHERE ($party IS NULL OR $party IN [source.id, target.id] OR $rollup AND (
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
WITH source, clause, target, CASE WHEN $known_at IS NULL THEN clause.status ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [clause.id] END AS its
       MATCH (word:Evidence {fact: its})
       WHERE left(coalesce(word.published, clause.last_published), size($known_at)) <= $known_at
         AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
       RETURN word.status
       ORDER BY word.status = 'ended' DESC, word.status = 'tentative',
                coalesce(word.published, clause.last_published) DESC, word.status DESC
       LIMIT 1
     }) END AS status
WHERE status IN $status
  AND ($as_of IS NULL OR left(coalesce(clause.since, clause.day), size($as_of)) <= $as_of
       AND (CASE WHEN clause.until IS NULL OR clause.status = 'ended' AND status <> 'ended' THEN status <> 'ended'
                 ELSE clause.until >= left($as_of, size(clause.until)) END))
RETURN clause.id AS fact, status, clause.confidence AS confidence,
       source.name AS bound, source.id AS bound_id, target.name AS beneficiary, target.id AS beneficiary_id,
       clause.scope AS scope, clause.side AS side, clause.bars AS bars, clause.exceptions AS exceptions,
       clause.territory AS territory, clause.product AS product, clause.since AS since,
       CASE WHEN clause.status <> 'ended' OR status = 'ended' THEN clause.until END AS until,
       clause.day AS day, clause.day_stated AS day_stated, clause.deal AS deal
ORDER BY source.name, bound_id, coalesce(since, day, ''), target.name, fact
LIMIT $limit
