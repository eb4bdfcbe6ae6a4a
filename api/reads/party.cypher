// title: One company or person
// title-ko: 회사 또는 사람 하나
// The party with this id.
// param id: str
// returns id: str
// returns kind: str
// returns name: str
// returns names: list[str]
// returns country: str
// example: id=moonshot-ai
MATCH (party:Party {id: $id})
RETURN party.id AS id,
       CASE WHEN party:Organization THEN 'Organization' ELSE 'Person' END AS kind,
       party.name AS name, party.names AS names, party.country AS country
