WITH own AS (
    SELECT ends AS company, list(id ORDER BY id) AS facts, list(deal) AS deals FROM facts
    WHERE starts = $investor AND ends <> $investor AND relation = 'INVESTED_IN' AND list_contains($status, status)
    GROUP BY ends
), shared AS (
    SELECT f.starts AS other, own.company, c.name, list(f.id ORDER BY f.id) AS facts,
           bool_or(coalesce(list_contains(own.deals, f.deal), false)) AS together, any_value(own.facts) AS own_facts
    FROM own JOIN facts AS f ON f.ends = own.company JOIN parties AS c ON c.id = own.company
    WHERE f.relation = 'INVESTED_IN' AND list_contains($status, f.status)
          AND f.starts <> $investor AND f.starts <> f.ends
    GROUP BY f.starts, own.company, c.name
)
SELECT p.name AS co_investor, p.id AS co_investor_id, count(*) AS shared, count(*) FILTER (together) AS same_deal,
       list(s.name ORDER BY s.name, company) AS companies, list(company ORDER BY s.name, company) AS company_ids,
       flatten(list(facts ORDER BY s.name, company)) AS facts,
       flatten(list(own_facts ORDER BY s.name, company)) AS own_facts
FROM shared AS s JOIN parties AS p ON p.id = s.other
GROUP BY p.name, p.id
ORDER BY shared DESC, p.name, p.id
LIMIT $limit
