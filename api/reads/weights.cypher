// title: How much hangs on some parties
// title-ko: 이 회사들에 걸린 사실과 거래의 수
// The number of facts and of deals that each of these parties takes part in, of any status.
// param ids: list[str]
// returns party: str
// returns facts: int
// returns deals: int
// example: ids=moonshot-ai
UNWIND $ids AS wanted
MATCH (one:Party {id: wanted})-[known]-()
WHERE known.confidence IS NOT NULL
RETURN wanted AS party, count(DISTINCT known.id) AS facts, count(DISTINCT known.deal) AS deals
ORDER BY party
