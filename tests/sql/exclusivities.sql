SELECT f.id AS fact, f.status, f.confidence, b.name AS bound, b.id AS bound_id, t.name AS beneficiary,
       t.id AS beneficiary_id, f.scope, f.side, f.bars, f.exceptions, f.territory, f.product, f.since, f.until,
       f.day, f.day_stated, f.deal
FROM facts AS f JOIN parties AS b ON b.id = f.starts JOIN parties AS t ON t.id = f.ends
WHERE f.relation = 'EXCLUSIVE_TO' AND list_contains($status, f.status)
      AND ($party::TEXT IS NULL OR $party IN (f.starts, f.ends))
ORDER BY b.name, b.id, coalesce(f.since, f.day, ''), t.name, f.id
LIMIT $limit
