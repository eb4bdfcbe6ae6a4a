-- The export has no rounds without an investor and no valuations: every fact is between two parties.
SELECT f.day, f.day_stated, f.id AS fact, f.relation, f.status, f.confidence, s.name AS subject, s.id AS subject_id,
       o.name AS object, o.id AS object_id, f.round, f.percent, f.scope, f.kind, f.what, f.until,
       f.amount, f.amount_max, f.currency, f.qualifier, f.usd, f.deal, coalesce(len(f.articles), 0) AS articles
FROM facts AS f JOIN parties AS s ON s.id = f.starts JOIN parties AS o ON o.id = f.ends
WHERE (f.starts = $party OR f.ends = $party) AND list_contains($status, f.status)
      AND ($since::TEXT IS NULL OR f.day >= $since)
ORDER BY coalesce(f.day, '') DESC, f.relation, f.id
LIMIT $limit
