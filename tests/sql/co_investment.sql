WITH backs AS (
    SELECT starts AS investor, ends AS company, list(id ORDER BY id) AS facts FROM facts
    WHERE relation = 'INVESTED_IN' AND list_contains($status, status) AND starts <> ends
          AND ($since::TEXT IS NULL OR day >= $since)
    GROUP BY starts, ends
), sizes AS (
    SELECT investor, count(*) AS companies FROM backs GROUP BY investor
), pairs AS (
    SELECT x.investor AS a, y.investor AS b, count(*) AS shared
    FROM backs AS x JOIN backs AS y ON x.company = y.company AND x.investor < y.investor
    GROUP BY x.investor, y.investor HAVING count(*) >= $at_least
    ORDER BY shared DESC, a, b LIMIT $limit
), told AS (
    SELECT pairs.a, pairs.b, shared, list(c.name ORDER BY c.name, c.id) AS companies,
           list(c.id ORDER BY c.name, c.id) AS company_ids, list_sort(flatten(list(x.facts))) AS a_facts,
           list_sort(flatten(list(y.facts))) AS b_facts
    FROM pairs JOIN backs AS x ON x.investor = a JOIN backs AS y ON y.investor = b AND y.company = x.company
         JOIN parties AS c ON c.id = x.company
    GROUP BY pairs.a, pairs.b, shared
)
SELECT one.name AS a, one.id AS a_id, two.name AS b, two.id AS b_id, shared, m.companies AS a_companies,
       n.companies AS b_companies, shared / (m.companies + n.companies - shared)::DOUBLE AS jaccard,
       told.companies, company_ids, a_facts, b_facts
FROM told JOIN sizes AS m ON m.investor = told.a JOIN sizes AS n ON n.investor = told.b
     JOIN parties AS one ON one.id = told.a JOIN parties AS two ON two.id = told.b
ORDER BY shared DESC, jaccard DESC, one.name, two.name, one.id, two.id
