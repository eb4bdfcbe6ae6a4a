// title: How much hangs on each party
// title-ko: 이 회사들에 걸린 사실과 거래의 수
// The number of facts and of deals that each party takes part in, of any status; those without any are left out.
// returns party: str
// returns facts: int
// returns deals: int
// example:
MATCH (one:Party)-[known]-()
WHERE known.confidence IS NOT NULL
RETURN one.id AS party, count(DISTINCT known.id) AS facts, count(DISTINCT known.deal) AS deals
ORDER BY party
