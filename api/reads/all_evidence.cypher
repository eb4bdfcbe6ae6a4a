// title: All evidence
// title-ko: 모든 근거
// Every claim in the graph, with its fact and its article.
// returns id: str
// returns fact: str
// returns article: str
// returns properties: map
// example:
MATCH (evidence:Evidence)-[:IN]->(article:Article)
RETURN evidence.id AS id, evidence.fact AS fact, article.id AS article, properties(evidence) AS properties
ORDER BY article, id
