// title: What an article supports
// title-ko: 이 기사가 뒷받침하는 사실
// Every claim of an article that went into the graph, in the order of the text.
// param id: str
// returns claim: str
// returns fact: str
// returns status: str
// returns quote: str
// returns start: int
// returns end: int
// example: id=a-0
MATCH (article:Article {id: $id})<-[:IN]-(evidence:Evidence)
RETURN evidence.id AS claim, evidence.fact AS fact, evidence.status AS status, evidence.quote AS quote,
       evidence.start AS start, evidence.end AS end
ORDER BY start, end, claim
