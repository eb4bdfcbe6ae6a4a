-- As of now, by all reports.
WITH told AS (
    SELECT *, coalesce(share_class, '') AS class, row_number() OVER last AS place, first(day) OVER last AS last_day,
           first(percent) OVER last AS last_percent
    FROM facts WHERE relation = 'HOLDS_STAKE' AND ends = $company AND status = 'asserted'
    WINDOW last AS (PARTITION BY starts, coalesce(share_class, '')
                    ORDER BY coalesce(day, '') DESC, percent IS NULL, confidence DESC, id)
), gone AS (
    SELECT id, starts, share_class, percent, coalesce(until, day) AS day, confidence,
           day_stated AND day = coalesce(until, day) AS day_stated
    FROM facts
    WHERE relation = 'HOLDS_STAKE' AND ends = $company AND status = 'ended'
), sold AS (
    SELECT t.id, bool_or(g.percent IS NULL OR coalesce(g.percent >= t.percent, false)) AS all_of_it,
           sum(g.percent) FILTER (left(g.day, len(t.day)) > t.day) AS part,
           list(g.id ORDER BY g.day DESC, g.id) FILTER (left(g.day, len(t.day)) > t.day) AS facts,
           list({day: g.day, stated: g.day_stated} ORDER BY g.day DESC, g.id)
             FILTER (left(g.day, len(t.day)) > t.day) AS days,
           min(g.confidence) FILTER (left(g.day, len(t.day)) > t.day) AS confidence
    FROM told AS t JOIN gone AS g ON g.starts = t.starts
    WHERE t.place = 1 AND coalesce(g.day >= left(t.day, len(g.day)), true)
          AND (coalesce(g.share_class, '') = t.class OR g.share_class IS NULL AND g.percent IS NULL)
    GROUP BY t.id
), rest AS (
    SELECT t.*, round(t.percent - coalesce(s.part, 0), 6) AS left_over, coalesce(s.facts, []) AS sold,
           s.days[1] AS last_sale, least(t.confidence, s.confidence) AS least
    FROM told AS t LEFT JOIN sold AS s ON s.id = t.id
    WHERE t.place = 1 AND NOT coalesce(s.all_of_it, false)
          AND (t.percent IS NULL OR round(t.percent - coalesce(s.part, 0), 6) > 0)
), also AS (
    SELECT starts, class, list(id ORDER BY place) AS facts FROM told
    WHERE place > 1 AND day >= left(last_day, len(day)) AND percent <> last_percent GROUP BY starts, class
)
SELECT p.name AS holder, p.id AS holder_id, r.share_class, r.left_over AS percent, r.percent_qualifier,
       round(coalesce(sum(r.left_over) OVER same, 0), 6) AS class_percent,
       (SELECT coalesce(list(q.name ORDER BY q.name, o.id), []) FROM rest AS o JOIN parties AS q ON q.id = o.starts
        WHERE o.class = r.class AND o.percent IS NULL) AS class_unknown,
       coalesce(r.last_sale.day, r.day) AS day,
       CASE WHEN r.last_sale IS NULL THEN r.day_stated ELSE r.last_sale.stated END AS day_stated,
       CASE WHEN r.last_sale IS NULL THEN r.since END AS since, r.id AS fact, r.least AS confidence, r.sold, coalesce(a.facts, []) AS also
FROM rest AS r JOIN parties AS p ON p.id = r.starts LEFT JOIN also AS a ON a.starts = r.starts AND a.class = r.class
WINDOW same AS (PARTITION BY r.class)
ORDER BY r.class, coalesce(r.left_over, -1) DESC, p.name, r.id
LIMIT $limit
