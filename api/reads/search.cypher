// title: Find a company or person
// title-ko: 회사나 사람 찾기
// The parties with a name that holds the folded text: the whole name first, then those that begin with it.
// param form: str
// param limit: int in 1..1000 = 20
// returns id: str
// returns kind: str
// returns name: str
// returns names: list[str]
// returns country: str
// example: form=moonshot
MATCH (form:Name)-[:NAMES]->(party:Party)
WHERE form.id CONTAINS $form
WITH party, min(CASE WHEN form.id = $form THEN 0 WHEN form.id STARTS WITH $form THEN 1 ELSE 2 END) AS distance
RETURN party.id AS id,
       CASE WHEN party:Organization THEN 'Organization' ELSE 'Person' END AS kind,
       party.name AS name, party.names AS names, party.country AS country
ORDER BY distance, name, id
LIMIT $limit
