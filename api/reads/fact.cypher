// title: One fact
// title-ko: 사실 하나
// The fact with this id, its ends and all that it states.
// param id: str
// returns fact: str
// returns relation: str
// returns source: str
// returns source_name: str
// returns target: str
// returns target_name: str
// returns properties: map
// example: id=f-0
MATCH (evidence:Evidence {fact: $id})
WITH DISTINCT evidence.unit AS unit
MATCH (party:Party {id: unit})-[known]-()
WHERE known.id = $id
WITH DISTINCT known, startNode(known) AS one, endNode(known) AS other
RETURN known.id AS fact, type(known) AS relation, one.id AS source, one.name AS source_name,
       other.id AS target, other.name AS target_name, properties(known) AS properties
ORDER BY relation
