// title: What a company raised in the deal of a claim
// title-ko: 이 주장이 말하는 거래로 모은 돈
// The round of which a claim tells a part, as a fact of its own.
// param claim: str
// returns fact: str
// returns relation: str
// returns source: str
// returns source_name: str
// returns target: str
// returns target_name: str
// returns properties: map
// example: claim=c-0
MATCH (said:Evidence {id: $claim})
MATCH (deal:Deal {id: said.deal})-[raised:FUNDS]->(company:Party)
RETURN raised.id AS fact, type(raised) AS relation, deal.id AS source, deal.name AS source_name,
       company.id AS target, company.name AS target_name, properties(raised) AS properties
ORDER BY fact
