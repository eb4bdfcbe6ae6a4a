// title: What rests on some articles alone
// title-ko: 이 기사들에만 근거한 사실
// Every fact of which no other article tells.
// param articles: list[str]
// returns fact: str
// example: articles=a-0
MATCH (evidence:Evidence)-[:IN]->(article:Article)
WHERE article.id IN $articles
WITH DISTINCT evidence.fact AS fact
MATCH (telling:Evidence {fact: fact})-[:IN]->(source:Article)
WITH fact, collect(source.id) AS sources
WHERE all(source IN sources WHERE source IN $articles)
RETURN fact ORDER BY fact
