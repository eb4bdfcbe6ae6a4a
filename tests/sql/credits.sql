-- Only what the export's credits have: a stated amount of dollars, exact, with no share stated.
WITH told AS (
    SELECT f.id AS fact, e.kind, e.amount, e.amount_max, e.currency, e.qualifier, count(DISTINCT a.id) AS reports,
           max(e.p) AS p, min(a.published) AS first, max(a.published) AS last, list(e.id ORDER BY e.id) AS evidence
    FROM facts AS f JOIN evidence AS e ON e.fact = f.id JOIN articles AS a ON a.id = e.article
    WHERE f.relation = 'GAVE_CREDIT' AND list_contains($status, f.status) AND list_contains($status, e.status)
          AND ($party::TEXT IS NULL OR $party IN (f.starts, f.ends))
    GROUP BY f.id, e.kind, e.amount, e.amount_max, e.currency, e.qualifier
), puts AS (
    SELECT starts, ends, deal, currency, min(id) AS id, min_by(amount, id) AS amount FROM facts
    WHERE relation = 'INVESTED_IN' AND amount > 0 AND list_contains($status, status)
    GROUP BY starts, ends, deal, currency
)
SELECT f.id AS fact, f.status, f.confidence, g.name AS provider, g.id AS provider_id, t.name AS receiver,
       t.id AS receiver_id, told.kind, told.amount, told.amount_max, told.currency, told.qualifier,
       CASE WHEN told.currency = 'USD' THEN told.amount END AS usd, NULL AS share_low, NULL AS share_high,
       CASE WHEN told.amount <= puts.amount THEN round(told.amount / puts.amount, 6) END AS deal_share_low,
       CASE WHEN told.amount <= puts.amount THEN round(told.amount / puts.amount, 6) END AS deal_share_high,
       reports, p, first AS first_published, last AS last_published, f.day, f.day_stated, f.deal, puts.id AS invested,
       evidence
FROM told JOIN facts AS f ON f.id = told.fact JOIN parties AS g ON g.id = f.starts JOIN parties AS t ON t.id = f.ends
     LEFT JOIN puts ON puts.starts = f.starts AND puts.ends = f.ends AND puts.deal = f.deal
                       AND puts.currency = told.currency
ORDER BY f.confidence DESC, f.id, reports DESC, p DESC, coalesce(last, '') DESC, evidence[1]
LIMIT $limit
