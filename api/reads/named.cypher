// title: Who bears a name
// title-ko: 이 이름을 쓰는 곳
// The parties that a folded name means.
// param form: str
// returns id: str
// returns name: str
// example: form=moonshotai
MATCH (form:Name {id: $form})-[:NAMES]->(party:Party)
RETURN DISTINCT party.id AS id, party.name AS name
ORDER BY id
