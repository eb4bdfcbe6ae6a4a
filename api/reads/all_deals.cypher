// title: All deals
// title-ko: 모든 거래
// Every round and purchase with all that is known of it.
// returns id: str
// returns properties: map
// example:
MATCH (deal:Deal)
RETURN deal.id AS id, properties(deal) AS properties
ORDER BY id
