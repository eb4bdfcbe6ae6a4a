// title: Who has an id by now
// title-ko: 예전 식별자가 지금 가리키는 곳
// The parties that an id means which is no party's own any more: as a rule one.
// param id: str
// returns id: str
// returns name: str
// example: id=e-0
MATCH (was:Former {id: $id})-[:NOW]->(party:Party)
RETURN DISTINCT party.id AS id, party.name AS name
ORDER BY id
