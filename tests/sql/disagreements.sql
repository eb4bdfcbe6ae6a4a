-- Every fact of the export is between two parties, and none of its sums is a range.
WITH told AS (
    SELECT f.id, e.status, d.field, e.id AS evidence, e.quote, coalesce(e.source, '') AS source, a.id AS article,
           coalesce(a.publisher, '') AS publisher, coalesce(a.published, '') AS published,
           CASE d.field WHEN 'amount' THEN e.amount END AS amount,
           CASE d.field WHEN 'amount' THEN e.amount_max END AS amount_max,
           CASE d.field WHEN 'amount' THEN e.currency END AS currency,
           CASE d.field WHEN 'amount' THEN e.qualifier END AS qualifier,
           CASE d.field WHEN 'percent' THEN e.percent END AS percent,
           CASE d.field WHEN 'round' THEN e.round END AS round,
           CASE d.field WHEN 'share' THEN e.share_low END AS low, CASE d.field WHEN 'share' THEN e.share_high END AS high
    FROM facts AS f, unnest(f.disputed) AS d(field), evidence AS e, articles AS a
    WHERE e.fact = f.id AND a.id = e.article AND list_contains($status, f.status) AND f.relation <> 'EXCLUSIVE_TO'
          AND ($party::TEXT IS NULL OR $party IN (f.starts, f.ends)) AND ($field::TEXT IS NULL OR d.field = $field)
), counted AS (
    SELECT id, field, status, amount, amount_max, currency, qualifier, percent, round, low, high, count(*) AS reports,
           list(publisher ORDER BY published, evidence) AS publishers,
           list(source ORDER BY published, evidence) AS sources,
           list(article ORDER BY published, evidence) AS articles, list(quote ORDER BY published, evidence) AS quotes,
           list(evidence ORDER BY published, evidence) AS evidence
    FROM told
    WHERE coalesce(amount::TEXT, percent::TEXT, round, low::TEXT, high::TEXT) IS NOT NULL
    GROUP BY ALL
)
SELECT f.id AS fact, f.relation, f.status, f.confidence, s.name AS subject, s.id AS subject_id, o.name AS object,
       o.id AS object_id, f.deal, c.field,
       coalesce(CASE c.field
                WHEN 'amount' THEN c.amount = f.amount AND c.currency = f.currency AND c.qualifier = f.qualifier
                WHEN 'percent' THEN c.percent = f.percent
                WHEN 'round' THEN c.round = f.round
                ELSE coalesce(c.low, 0) = coalesce(f.share_low, 0) AND coalesce(c.high, 1) = coalesce(f.share_high, 1)
                END, false) AS shown,
       c.status AS said, c.amount, c.amount_max, c.currency, c.qualifier, c.percent, c.round, c.low AS share_low,
       c.high AS share_high, c.reports, c.publishers, c.sources, c.articles, c.quotes, c.evidence,
       list_transform(c.evidence, lambda one: '') AS corrected_by
FROM counted AS c JOIN facts AS f USING (id) JOIN parties AS s ON s.id = f.starts JOIN parties AS o ON o.id = f.ends
ORDER BY f.confidence DESC, f.id, c.field, shown DESC, c.reports DESC, c.evidence[1]
LIMIT $limit
