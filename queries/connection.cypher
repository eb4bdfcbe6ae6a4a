// title: How are two parties connected?
// title-ko: 두 회사는 어떻게 이어져 있나
// The shortest way from one party to the other, up to four steps, over facts in either direction and memberships of
// groups (which have an origin in place of evidence). Each step has all its facts, the surest first, and a sentence
// that says so of the first. Of ways that are equally long the first ones by the ids of their parties, as many as asked.
// param a: party
// param b: party
// param ways: int in 1..100 = 1
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// returns way: int
// returns step: int
// returns subject: str
// returns subject_id: str
// returns relation: str
// returns object: str
// returns object_id: str
// returns status: str
// returns confidence: float
// returns day: str
// returns since: str
// returns until: str
// returns fact: str
// returns facts: list[str]
// returns evidence: str
// returns quote: str
// returns origin: str
// graph: facts
// example: a=alibaba, b=openai
MATCH (one:Party {id: $a})
MATCH (two:Party {id: $b})
WHERE $a <> $b
WITH COLLECT { MATCH (one)-[told]-(next:Party)
               WHERE told.status IN $status OR type(told) = 'PART_OF'
               RETURN DISTINCT next.id } AS ones,
     COLLECT { MATCH (two)-[told]-(next:Party)
               WHERE told.status IN $status OR type(told) = 'PART_OF'
               RETURN DISTINCT next.id } AS twos
WITH ones, twos, CASE WHEN $b IN ones THEN [[$a, $b]] ELSE [id IN ones WHERE id IN twos | [$a, id, $b]] END AS ways
WITH ones, twos, ways + COLLECT {
       UNWIND CASE WHEN size(ways) = 0 THEN ones ELSE [] END AS id
       MATCH (:Party {id: id})-[told]-(next:Party)
       WHERE next.id IN twos AND (told.status IN $status OR type(told) = 'PART_OF')
       RETURN DISTINCT [$a, id, next.id, $b]
     } AS ways
WITH ways + COLLECT {
       UNWIND CASE WHEN size(ways) = 0 THEN ones ELSE [] END AS id
       MATCH (:Party {id: id})-[told]-(middle:Party)-[more]-(next:Party)
       WHERE next.id IN twos AND (told.status IN $status OR type(told) = 'PART_OF')
         AND (more.status IN $status OR type(more) = 'PART_OF')
       RETURN DISTINCT [$a, id, middle.id, next.id, $b]
     } AS ways
UNWIND ways AS way
WITH way
ORDER BY way
LIMIT $ways
WITH collect(way) AS ways
UNWIND range(0, size(ways) - 1) AS number
UNWIND range(0, size(ways[number]) - 2) AS place
MATCH (from:Party {id: ways[number][place]})-[told]-(to:Party {id: ways[number][place + 1]})
WHERE told.status IN $status OR type(told) = 'PART_OF'
WITH number + 1 AS way, place + 1 AS step, told, startNode(told) AS source, endNode(told) AS target
ORDER BY way, step, coalesce(told.confidence, 0.0) DESC, told.id
WITH way, step, collect(told.id) AS facts,
     head(collect({subject: source.name, subject_id: source.id, relation: type(told), object: target.name,
                   object_id: target.id, status: told.status, confidence: told.confidence, day: told.day,
                   since: told.since, until: told.until,
                   origin: CASE WHEN type(told) = 'PART_OF' THEN told.source END})) AS told
WITH way, step, facts, told, head(COLLECT {
       MATCH (said:Evidence {fact: facts[0]})
       WHERE said.status IN $status
       RETURN {id: said.id, quote: said.quote}
       ORDER BY said.p DESC, said.id
       LIMIT 1
     }) AS said
RETURN way, step, told.subject AS subject, told.subject_id AS subject_id, told.relation AS relation,
       told.object AS object, told.object_id AS object_id, told.status AS status, told.confidence AS confidence,
       told.day AS day, told.since AS since, told.until AS until, facts[0] AS fact, facts,
       said.id AS evidence, said.quote AS quote, told.origin AS origin
ORDER BY way, step
