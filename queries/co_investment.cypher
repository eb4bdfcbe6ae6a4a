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
MATCH (company:Party)<-[made:INVESTED_IN]-(investor:Party)
WHERE made.status IN $status AND ($since IS NULL OR made.day >= $since) AND investor.id <> company.id
WITH company.id AS company, investor.id AS investor
ORDER BY investor
WITH company, collect(DISTINCT investor) AS investors
WHERE size(investors) > 1
UNWIND range(0, size(investors) - 2) AS place
WITH investors[place] AS first, investors[place + 1..] AS later
UNWIND later AS second
WITH first, second, count(*) AS shared
WHERE shared >= $at_least
WITH first, second, shared
ORDER BY shared DESC, first, second
LIMIT $limit
MATCH (one:Party {id: first})-[x:INVESTED_IN]->(c:Party)
WHERE x.status IN $status AND ($since IS NULL OR x.day >= $since) AND c.id <> first
WITH one, second, shared, c, x.id AS fact
ORDER BY one.id, second, c.name, c.id, fact
WITH one, second, shared, c, collect(fact) AS facts
ORDER BY one.id, second, c.name, c.id
WITH one, second, shared, collect({id: c.id, name: c.name, facts: facts}) AS ones
MATCH (two:Party {id: second})-[y:INVESTED_IN]->(d:Party)
WHERE y.status IN $status AND ($since IS NULL OR y.day >= $since) AND d.id <> second
WITH one, two, shared, ones, d, y.id AS fact
ORDER BY one.id, two.id, d.name, d.id, fact
WITH one, two, shared, ones, d, collect(fact) AS facts
ORDER BY one.id, two.id, d.name, d.id
WITH one, two, shared, ones, collect(d.id) AS two_ids, collect({id: d.id, facts: facts}) AS twos
WITH one, two, shared, twos, size(ones) AS a_companies, size(twos) AS b_companies,
     [c IN ones WHERE c.id IN two_ids] AS common
WITH one, two, shared, a_companies, b_companies, common, twos, [c IN common | c.id] AS ids
RETURN one.name AS a, one.id AS a_id, two.name AS b, two.id AS b_id, shared, a_companies, b_companies,
       CASE WHEN a_companies + b_companies - shared = 0 THEN null
            ELSE toFloat(shared) / (a_companies + b_companies - shared) END AS jaccard,
       [c IN common | c.name] AS companies, ids AS company_ids,
       reduce(all = [], c IN common | all + c.facts) AS a_facts,
       reduce(all = [], c IN [d IN twos WHERE d.id IN ids] | all + c.facts) AS b_facts
ORDER BY shared DESC, jaccard DESC, a, b, a_id, b_id
