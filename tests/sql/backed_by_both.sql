SELECT c.name AS company, c.id AS company_id, one.name AS a, two.name AS b, x.first AS a_first, y.first AS b_first,
       list_has_any(x.deals, y.deals) AS same_deal, x.facts AS a_facts, y.facts AS b_facts
FROM (SELECT ends, min(day) AS first, list(deal) AS deals, list(id ORDER BY id) AS facts FROM facts
      WHERE starts = $a AND relation = 'INVESTED_IN' AND list_contains($status, status) GROUP BY ends) AS x
JOIN (SELECT ends, min(day) AS first, list(deal) AS deals, list(id ORDER BY id) AS facts FROM facts
      WHERE starts = $b AND relation = 'INVESTED_IN' AND list_contains($status, status) GROUP BY ends) AS y
     ON x.ends = y.ends AND $a <> $b AND x.ends NOT IN ($a, $b)
JOIN parties AS c ON c.id = x.ends JOIN parties AS one ON one.id = $a JOIN parties AS two ON two.id = $b
ORDER BY c.name, c.id
LIMIT $limit
