-- Every fact of the export is between two parties, so nobody denies a round.
SELECT * FROM (
    SELECT f.id AS fact, f.relation, f.status, s.name AS subject, s.id AS subject_id, o.name AS object, o.id AS object_id,
           e.quote, e.source, e.id AS evidence, a.publisher, a.published, a.title, a.url, a.id AS article, f.deal,
           [f.id] AS facts, coalesce(list(x.id ORDER BY b.published, x.id) FILTER (b.id IS NOT NULL), []) AS denies,
           coalesce(list(x.quote ORDER BY b.published, x.id) FILTER (b.id IS NOT NULL), []) AS quotes,
           coalesce(list(x.status ORDER BY b.published, x.id) FILTER (b.id IS NOT NULL), []) AS statuses,
           coalesce(list(coalesce(b.publisher, '') ORDER BY b.published, x.id) FILTER (b.id IS NOT NULL), []) AS publishers,
           coalesce(list(b.published ORDER BY b.published, x.id) FILTER (b.id IS NOT NULL), []) AS days
    FROM evidence AS e JOIN facts AS f ON f.id = e.fact JOIN articles AS a ON a.id = e.article
         JOIN parties AS s ON s.id = f.starts JOIN parties AS o ON o.id = f.ends
         LEFT JOIN evidence AS x ON x.fact = f.id AND x.status <> 'denied'
         LEFT JOIN articles AS b ON b.id = x.article AND b.published <= a.published
    WHERE e.status = 'denied' AND list_contains($status, f.status)
          AND ($party::TEXT IS NULL OR $party IN (f.starts, f.ends))
          AND ($known_at::TEXT IS NULL OR left(a.published, length($known_at)) <= $known_at)
    GROUP BY ALL
)
ORDER BY coalesce(published, '') DESC, evidence
LIMIT $limit
