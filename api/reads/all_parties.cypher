// title: All parties
// title-ko: 모든 회사와 사람
// Every party with all that is known of it.
// returns id: str
// returns kind: str
// returns name: str
// returns names: list[str]
// returns country: str
// example:
MATCH (party:Party)
RETURN party.id AS id,
       CASE WHEN party:Organization THEN 'Organization' ELSE 'Person' END AS kind,
       party.name AS name, party.names AS names, party.country AS country
ORDER BY id
