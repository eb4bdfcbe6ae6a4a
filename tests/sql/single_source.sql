-- Every fact of the export is between two parties.
WITH said AS (
    SELECT e.fact, e.id, a.id AS article, a.publisher AS printed_by, e.copy_of IS NOT NULL AS is_copy,
           e.status <> 'tentative' AS firm, coalesce(CASE WHEN o.id IS NULL THEN a.publisher ELSE o.publisher END,
           nullif(lower(regexp_extract(CASE WHEN o.id IS NULL THEN a.url ELSE o.url END, '//([^/:]+)', 1)), ''),
           'unknown') AS publisher, coalesce(a.published, '') AS published
    FROM evidence AS e JOIN articles AS a ON a.id = e.article LEFT JOIN articles AS o ON o.id = e.copy_of
    WHERE e.status <> 'denied'
), counted AS (
    SELECT fact, min(publisher) FILTER (firm) AS publisher, list(id ORDER BY published, id) FILTER (firm) AS evidence,
           list_distinct(list(article ORDER BY published, id) FILTER (firm)) AS articles,
           coalesce(list(printed_by ORDER BY published, id) FILTER (firm AND is_copy), []) AS copiers,
           coalesce(list(publisher ORDER BY published, id) FILTER (NOT firm), []) AS others
    FROM said
    GROUP BY fact HAVING count(DISTINCT publisher) FILTER (firm) = 1
)
SELECT f.id AS fact, f.relation, f.status, f.confidence, s.name AS subject, s.id AS subject_id, o.name AS object,
       o.id AS object_id, f.round, f.percent, f.scope, f.amount, f.amount_max, f.currency, f.qualifier, f.usd, f.day,
       f.day_stated, c.publisher, c.articles, c.evidence,
       list_filter(list_distinct(c.copiers), lambda x: x <> c.publisher) AS copied_by,
       list_filter(list_distinct(c.others), lambda x: x <> c.publisher) AS rumoured_by, f.deal
FROM facts AS f JOIN counted AS c ON c.fact = f.id JOIN parties AS s ON s.id = f.starts JOIN parties AS o ON o.id = f.ends
WHERE list_contains($status, f.status) AND ($party::TEXT IS NULL OR $party IN (f.starts, f.ends))
ORDER BY coalesce(f.usd, -1) DESC, coalesce(f.day, '') DESC, f.relation, f.id
LIMIT $limit
