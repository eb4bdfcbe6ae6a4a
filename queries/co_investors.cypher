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
MATCH (self:Party {id: $investor})-[own:INVESTED_IN]->(company)
WHERE own.status IN $status AND company <> self
WITH self, company, own
ORDER BY own.id
WITH self, company, collect(own.id) AS own_facts, collect(own.deal) AS own_deals
MATCH (company)<-[made:INVESTED_IN]-(other)
WHERE made.status IN $status AND other <> self AND other <> company
WITH other, count(DISTINCT company) AS shared,
     collect({company: company.id, name: company.name, fact: made.id, together: made.deal IN own_deals,
              own: own_facts}) AS parts
ORDER BY shared DESC, other.name, other.id
LIMIT $limit
UNWIND parts AS part
WITH other, shared, part
ORDER BY other.id, part.name, part.company, part.fact
WITH other, shared, part.name AS name, part.company AS company, collect(part.fact) AS facts,
     head(collect(part.own)) AS own, max(CASE WHEN part.together THEN 1 ELSE 0 END) AS together
ORDER BY other.id, name, company
WITH other, shared, sum(together) AS same_deal, collect(name) AS companies, collect(company) AS company_ids,
     collect(facts) AS facts, collect(own) AS own
RETURN other.name AS co_investor, other.id AS co_investor_id, shared, same_deal, companies, company_ids,
       reduce(all = [], some IN facts | all + some) AS facts, reduce(all = [], some IN own | all + some) AS own_facts
ORDER BY shared DESC, co_investor, co_investor_id
