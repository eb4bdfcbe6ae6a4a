// title: All facts
// title-ko: 모든 사실
// Every fact between two parties, a deal and its company, or a valuation and its company.
// returns fact: str
// returns relation: str
// returns source: str
// returns source_name: str
// returns target: str
// returns target_name: str
// returns properties: map
// example:
MATCH (two:Party)<-[known]-(one)
WHERE known.id IS NOT NULL
RETURN known.id AS fact, type(known) AS relation, one.id AS source, one.name AS source_name,
       two.id AS target, two.name AS target_name, properties(known) AS properties
ORDER BY relation, fact
