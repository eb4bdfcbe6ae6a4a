// title: Which investors invest together, and how much of what they do is shared?
// title-ko: 함께 투자하는 투자자 쌍과 겹치는 정도
// Pairs of investors with companies in common since a day; jaccard is shared companies over all companies of the two.
// param since: date = null
// param at_least: int in 1..1000 = 2
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..1000 = 50
// returns a: str
// returns a_id: str
// returns b: str
// returns b_id: str
// returns shared: int
// returns a_companies: int
// returns b_companies: int
// returns jaccard: float
// returns companies: list[str]
// returns company_ids: list[str]
// returns a_facts: list[str]
// returns b_facts: list[str]
// example: since=2023, at_least=2
MATCH (investor:Party)-[made:INVESTED_IN]->(company)
WHERE made.status IN $status AND ($since IS NULL OR made.day >= $since) AND investor <> company
WITH investor, collect(DISTINCT company) AS companies
// Who has fewer companies shares fewer.
WHERE size(companies) >= $at_least
UNWIND companies AS company
WITH company, collect(investor.id) AS investors
WHERE size(investors) > 1
UNWIND investors AS first
UNWIND [investor IN investors WHERE investor > first] AS second
WITH first, second, count(*) AS shared
WHERE shared >= $at_least
WITH first, second, shared
ORDER BY shared DESC, first, second
LIMIT $limit
MATCH (one:Party {id: first})
MATCH (two:Party {id: second})
CALL (one) {
  MATCH (one)-[made:INVESTED_IN]->(company)
  WHERE made.status IN $status AND ($since IS NULL OR made.day >= $since) AND company <> one
  RETURN count(DISTINCT company) AS of_one
}
CALL (two) {
  MATCH (two)-[made:INVESTED_IN]->(company)
  WHERE made.status IN $status AND ($since IS NULL OR made.day >= $since) AND company <> two
  RETURN count(DISTINCT company) AS of_two
}
CALL (one, two) {
  MATCH (one)-[x:INVESTED_IN]->(company)
  WHERE x.status IN $status AND ($since IS NULL OR x.day >= $since) AND company <> one AND company <> two
  WITH one, two, company, collect(x.id) AS ones
  MATCH (company)<-[y:INVESTED_IN]-(two)
  WHERE y.status IN $status AND ($since IS NULL OR y.day >= $since)
  WITH company, ones, collect(y.id) AS twos
  ORDER BY company.name, company.id
  RETURN collect(company.name) AS companies, collect(company.id) AS company_ids,
         collect(ones) AS ones, collect(twos) AS twos
}
RETURN one.name AS a, one.id AS a_id, two.name AS b, two.id AS b_id, shared,
       of_one AS a_companies, of_two AS b_companies,
       CASE WHEN of_one + of_two - shared = 0 THEN null ELSE toFloat(shared) / (of_one + of_two - shared) END AS jaccard,
       companies, company_ids,
       COLLECT { UNWIND ones AS some UNWIND some AS fact RETURN fact ORDER BY fact } AS a_facts,
       COLLECT { UNWIND twos AS some UNWIND some AS fact RETURN fact ORDER BY fact } AS b_facts
ORDER BY shared DESC, jaccard DESC, a, b, a_id, b_id
