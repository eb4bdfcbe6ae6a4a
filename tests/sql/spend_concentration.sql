-- Each party for itself, and whatever was known when.
WITH told AS (
    SELECT CASE WHEN starts = $party THEN 'spends' ELSE 'sells' END AS side,
           CASE WHEN starts = $party THEN ends ELSE starts END AS other, id, usd, qualifier,
           CASE qualifier WHEN 'max' THEN 0 WHEN 'about' THEN 0.9::DOUBLE * usd ELSE usd END AS least,
           CASE WHEN qualifier = 'about' THEN 1.1::DOUBLE ELSE 1 END * usd
           * CASE WHEN amount > 0 THEN coalesce(amount_max, amount) / amount ELSE 1 END AS most
    FROM facts
    WHERE relation = 'COMMITTED_TO_BUY' AND starts <> ends AND $party IN (starts, ends)
          AND list_contains($status, status)
          AND ($as_of::TEXT IS NULL OR day IS NULL OR left(day, length($as_of)) <= $as_of)
), others AS (
    SELECT side, other, list(id ORDER BY id) AS facts, coalesce(sum(usd), 0) AS usd, count(usd) AS known,
           count(*) - count(usd) AS unknown, coalesce(sum(least), 0) AS least, coalesce(sum(most), 0) AS most,
           count(usd) FILTER (qualifier = 'min') AS open
    FROM told GROUP BY side, other
), whole AS (
    SELECT *, sum(usd) OVER s AS total, sum(least) OVER s - least AS rest_least, sum(most) OVER s - most AS rest_most,
           sum(open) OVER s - open AS rest_open, known > 0 AND sum(usd) OVER s > 0 AS counts
    FROM others WINDOW s AS (PARTITION BY side)
)
SELECT side, p.name AS party, p.id AS party_id, o.name AS other, o.id AS other_id,
       CASE WHEN counts THEN round(usd / total, 6) END AS share,
       CASE WHEN counts THEN CASE WHEN rest_open > 0 OR least = 0 THEN 0 ELSE round(least / (least + rest_most), 6) END END
       AS share_low,
       CASE WHEN counts THEN CASE WHEN open > 0 THEN 1 WHEN most = 0 THEN 0 ELSE round(most / (most + rest_least), 6) END
       END AS share_high,
       CASE WHEN known > 0 THEN usd END AS usd, total AS total_usd, unknown, facts
FROM whole JOIN parties AS p ON p.id = $party JOIN parties AS o ON o.id = whole.other
ORDER BY side DESC, CASE WHEN known > 0 THEN usd ELSE -1 END DESC, o.name, o.id
LIMIT $limit
