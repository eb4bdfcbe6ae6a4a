// title: One dated row
// title-ko: 날짜가 있는 관계 하나
// The membership in a group, or the competition, with this id: known from a dated row, not from an article.
// param id: str
// returns fact: str
// returns relation: str
// returns source: str
// returns source_name: str
// returns target: str
// returns target_name: str
// returns properties: map
// example: id=t-0
MATCH (one:Party)-[known:PART_OF|COMPETES_WITH]->(other:Party)
WHERE known.id = $id
RETURN known.id AS fact, type(known) AS relation, one.id AS source, one.name AS source_name,
       other.id AS target, other.name AS target_name, properties(known) AS properties
ORDER BY relation
