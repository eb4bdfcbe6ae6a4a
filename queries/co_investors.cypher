// title: Who invests in the same companies as an investor?
// title-ko: 같은 회사에 투자한 다른 투자자
// The other investors of an investor's companies, in any round, those with most companies in common first.
// param investor: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..10000 = 100
// returns co_investor: str
// returns co_investor_id: str
// returns shared: int
// returns same_deal: int
// returns companies: list[str]
// returns company_ids: list[str]
// returns facts: list[str]
// returns own_facts: list[str]
// example: investor=alibaba
MATCH (investor:Party {id: $investor})-[own:INVESTED_IN]->(company:Party)
WHERE own.status IN $status AND company.id <> $investor
WITH DISTINCT company
MATCH (company)<-[made:INVESTED_IN]-(other:Party)
WHERE other.id <> $investor AND made.status IN $status
WITH other, collect(DISTINCT company) AS common
WITH other, common, size(common) AS shared
ORDER BY shared DESC, other.name, other.id
LIMIT $limit
UNWIND common AS company
MATCH (company)<-[made:INVESTED_IN]-(backer:Party)
WHERE made.status IN $status AND backer.id IN [$investor, other.id]
WITH other, shared, company, made, backer
ORDER BY other.id, company.name, company.id, made.id
WITH other, shared, company,
     [fact IN collect(CASE WHEN backer.id = $investor THEN null ELSE made.id END) WHERE fact IS NOT NULL] AS theirs,
     [fact IN collect(CASE WHEN backer.id = $investor THEN made.id END) WHERE fact IS NOT NULL] AS own,
     collect(CASE WHEN backer.id = $investor THEN null ELSE made.deal END) AS their_deals,
     collect(CASE WHEN backer.id = $investor THEN made.deal END) AS own_deals
ORDER BY other.id, company.name, company.id
WITH other, shared,
     collect(company.name) AS companies, collect(company.id) AS company_ids,
     collect(theirs) AS theirs, collect(own) AS own,
     sum(CASE WHEN any(deal IN own_deals WHERE deal IN their_deals) THEN 1 ELSE 0 END) AS same_deal
RETURN other.name AS co_investor, other.id AS co_investor_id, shared, same_deal, companies, company_ids,
       reduce(all = [], some IN theirs | all + some) AS facts, reduce(all = [], some IN own | all + some) AS own_facts
ORDER BY shared DESC, co_investor, co_investor_id
