// title: Who put money into what
// title-ko: 모든 투자
// Each investment between two parties, since a day where one is given.
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param since: date = null
// returns fact: str
// returns investor: str
// returns investor_id: str
// returns company: str
// returns company_id: str
// example:
MATCH (one:Party)-[made:INVESTED_IN]->(other:Party)
WHERE made.status IN $status AND ($since IS NULL OR made.day >= $since)
RETURN made.id AS fact, one.name AS investor, one.id AS investor_id, other.name AS company, other.id AS company_id
ORDER BY fact
