// title: The best connected parties
// title-ko: 가장 많이 이어진 곳
// Parties by the number of facts between them and others, the most first.
// param limit: int in 1..1000 = 20
// returns id: str
// returns kind: str
// returns name: str
// returns names: list[str]
// returns country: str
// example:
MATCH (party:Party)-[known]-(:Party)
WHERE known.status IN ['asserted', 'ended']
WITH party, count(known) AS facts
RETURN party.id AS id,
       CASE WHEN party:Organization THEN 'Organization' ELSE 'Person' END AS kind,
       party.name AS name, party.names AS names, party.country AS country
ORDER BY facts DESC, name, id
LIMIT $limit
