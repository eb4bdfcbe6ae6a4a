SELECT f.id AS fact, f.status, f.confidence, p.name AS investor, p.id AS investor_id, f.round, f.lead, f.day,
       f.day_stated, f.amount, f.amount_max, f.currency, f.qualifier, f.usd, f.deal,
       NULL AS through, NULL AS through_id
FROM facts AS f JOIN parties AS p ON p.id = f.starts
WHERE f.ends = $company AND f.relation = 'INVESTED_IN' AND list_contains($status, f.status)
ORDER BY coalesce(f.day, '') DESC, p.name, f.id
LIMIT $limit
