-- Without groups.
WITH backs AS (
    SELECT starts AS investor, CASE starts WHEN $a THEN $b ELSE $a END AS other, ends AS company,
           min(day) AS first, list(id ORDER BY id) AS facts
    FROM facts
    WHERE relation = 'INVESTED_IN' AND list_contains($status, status) AND starts IN ($a, $b) AND $a <> $b
          AND ends NOT IN ($a, $b) AND ($only::TEXT IS NULL OR starts = CASE $only WHEN 'a' THEN $a ELSE $b END)
    GROUP BY starts, ends
), said AS (
    SELECT investor, company, list(f.id ORDER BY f.id) AS facts, list(f.status ORDER BY f.id) AS statuses
    FROM backs JOIN facts AS f ON f.starts = other AND f.ends = company
    WHERE f.relation IN ('INVESTED_IN', 'HOLDS_STAKE', 'ACQUIRED')
    GROUP BY investor, company
)
SELECT c.name AS company, c.id AS company_id, i.name AS investor, i.id AS investor_id, o.name AS other,
       o.id AS other_id, first, backs.facts, coalesce(said.facts, []) AS other_facts,
       coalesce(said.statuses, []) AS other_statuses
FROM backs LEFT JOIN said ON said.investor = backs.investor AND said.company = backs.company
     JOIN parties AS c ON c.id = backs.company JOIN parties AS i ON i.id = backs.investor
     JOIN parties AS o ON o.id = other
WHERE NOT list_has_any(coalesce(said.statuses, []), $status)
ORDER BY i.id = $a DESC, c.name, c.id
LIMIT $limit
