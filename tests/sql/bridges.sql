-- Without groups.
WITH sides AS (
    SELECT ends AS company, list(id ORDER BY id) AS theirs,
           CASE WHEN count(DISTINCT starts) = 2 THEN 'both' WHEN min(starts) = $a THEN 'a' ELSE 'b' END AS side
    FROM facts
    WHERE relation = 'INVESTED_IN' AND list_contains($status, status) AND starts IN ($a, $b) AND $a <> $b
          AND ends NOT IN ($a, $b)
    GROUP BY ends
), shared AS (
    SELECT starts AS investor, company, sides.side, theirs, c.name, list(f.id ORDER BY f.id) AS facts
    FROM sides JOIN facts AS f ON f.ends = company JOIN parties AS c ON c.id = company
    WHERE f.relation = 'INVESTED_IN' AND list_contains($status, f.status) AND starts NOT IN ($a, $b) AND starts <> ends
    GROUP BY starts, company, sides.side, theirs, c.name
), bridges AS (
    SELECT investor, count(*) FILTER (side = 'a') AS with_a, count(*) FILTER (side = 'b') AS with_b,
           count(*) FILTER (side = 'both') AS common,
           list(name ORDER BY name, company) FILTER (side = 'a') AS a_companies,
           list(company ORDER BY name, company) FILTER (side = 'a') AS a_company_ids,
           list(name ORDER BY name, company) FILTER (side = 'b') AS b_companies,
           list(company ORDER BY name, company) FILTER (side = 'b') AS b_company_ids,
           flatten(list(facts ORDER BY side, name, company) FILTER (side <> 'both')) AS facts,
           flatten(list(theirs ORDER BY name, company) FILTER (side = 'a')) AS a_facts,
           flatten(list(theirs ORDER BY name, company) FILTER (side = 'b')) AS b_facts
    FROM shared GROUP BY investor
)
SELECT p.name AS investor, p.id AS investor_id, bridges.* EXCLUDE (investor)
FROM bridges JOIN parties AS p ON p.id = investor
WHERE with_a >= $at_least AND with_b >= $at_least
ORDER BY least(with_a, with_b) DESC, with_a + with_b DESC, p.name, p.id
LIMIT $limit
