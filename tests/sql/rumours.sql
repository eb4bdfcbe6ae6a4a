-- Every fact of the export is between two parties.
WITH later AS (
    SELECT t.id, list(f.id ORDER BY f.id) AS facts
    FROM facts AS t JOIN facts AS f USING (relation, starts, ends)
    WHERE t.status = 'tentative' AND f.status IN ('asserted', 'ended') AND f.first_published >= t.first_published
          AND coalesce(f.scope, '') = coalesce(t.scope, '')
    GROUP BY t.id
), told AS (
    SELECT e.fact, list(e.id ORDER BY coalesce(a.published, ''), e.id) AS evidence,
           list_distinct(list(a.id ORDER BY coalesce(a.published, ''), e.id)) AS articles,
           list_distinct(list(a.publisher ORDER BY coalesce(a.published, ''), e.id)) AS publishers
    FROM evidence AS e JOIN articles AS a ON a.id = e.article
    WHERE e.status = 'tentative'
    GROUP BY e.fact
)
SELECT f.id AS fact, f.relation, f.confidence, s.name AS subject, s.id AS subject_id, o.name AS object,
       o.id AS object_id, f.round, f.percent, f.scope, f.amount, f.amount_max, f.currency, f.qualifier, f.usd, f.day,
       f.day_stated, f.first_published, f.last_published, told.publishers, told.articles, told.evidence, f.deal,
       coalesce(later.facts, []) AS followed_by
FROM facts AS f JOIN told ON told.fact = f.id LEFT JOIN later ON later.id = f.id
     JOIN parties AS s ON s.id = f.starts JOIN parties AS o ON o.id = f.ends
WHERE f.status = 'tentative' AND ($party::TEXT IS NULL OR $party IN (f.starts, f.ends))
      AND ($since::TEXT IS NULL OR f.last_published >= $since) AND ($followed OR later.id IS NULL)
ORDER BY coalesce(f.last_published, '') DESC, f.relation, f.id
LIMIT $limit
