SELECT f.id AS fact, f.status, f.confidence, h.name AS holder, h.id AS holder_id, c.name AS company, c.id AS company_id,
       f.percent, f.percent_qualifier, f.share_class, f.day, f.day_stated, f.since, f.until, f.amount, f.amount_max,
       f.currency, f.qualifier, f.usd, f.deal
FROM facts AS f JOIN parties AS h ON h.id = f.starts JOIN parties AS c ON c.id = f.ends
WHERE (f.starts = $party OR f.ends = $party) AND f.relation = 'HOLDS_STAKE' AND list_contains($status, f.status)
ORDER BY c.name, coalesce(f.percent, -1) DESC, h.name, f.id
LIMIT $limit
