// title: The facts of a deal
// title-ko: 한 거래의 사실들
// What was given, raised and bought in the deal with this id, and what it brought about.
// param id: str
// returns fact: str
// example: id=d-0
MATCH (deal:Deal {id: $id})
MATCH (:Party {id: deal.company})-[known]-()
WHERE known.deal = deal.id
RETURN DISTINCT known.id AS fact
ORDER BY fact
