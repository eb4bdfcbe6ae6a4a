WITH backs AS (
    SELECT starts AS investor, ends AS company, list(id ORDER BY id) AS facts, min(day) AS first,
           min(day || '~') AS until, list(deal) AS deals, list(deal) FILTER (lead) AS led, bool_and(coalesce(day_stated AND day IS NOT NULL, false)) AS stated,
           list(deal) FILTER (day <= (
               SELECT min(e.day || '~') FROM facts AS e
               WHERE e.relation = 'INVESTED_IN' AND list_contains($status, e.status)
                     AND e.starts = facts.starts AND e.ends = facts.ends AND ($since::TEXT IS NULL OR e.day >= $since)
           )) AS begun
    FROM facts
    WHERE relation = 'INVESTED_IN' AND list_contains($status, status) AND starts <> ends
          AND ($since::TEXT IS NULL OR day >= $since)
    GROUP BY starts, ends
), sizes AS (
    SELECT investor, count(*) AS companies FROM backs GROUP BY investor
), counted AS (
    SELECT x.investor AS a, y.investor AS b, count(*) AS shared
    FROM backs AS x JOIN backs AS y ON x.company = y.company AND x.investor < y.investor
    GROUP BY x.investor, y.investor HAVING count(*) >= $at_least
), pairs AS (
    SELECT a, b, one.name AS a_name, two.name AS b_name, shared, m.companies AS a_companies,
           n.companies AS b_companies, shared / (m.companies + n.companies - shared)::DOUBLE AS jaccard
    FROM counted JOIN sizes AS m ON m.investor = a JOIN sizes AS n ON n.investor = b
         JOIN parties AS one ON one.id = a JOIN parties AS two ON two.id = b
    ORDER BY shared DESC, jaccard DESC, a_name, b_name, a, b LIMIT $limit
), told AS (
    SELECT a, b, list(c.name ORDER BY c.name, c.id) AS companies, list(c.id ORDER BY c.name, c.id) AS company_ids,
           list_sort(flatten(list(x.facts))) AS a_facts, list_sort(flatten(list(y.facts))) AS b_facts,
           min(CASE WHEN x.first >= y.first THEN x.first WHEN x.first < y.first THEN y.first END) AS first_together,
           count(*) FILTER (list_has_any(x.deals, y.deals)) AS same_deal,
           count(*) FILTER (
               y.first > x.until AND y.stated AND NOT coalesce(list_has_any(x.begun, y.deals), false)
           ) AS a_before, count(*) FILTER (
               x.first > y.until AND x.stated AND NOT coalesce(list_has_any(y.begun, x.deals), false)
           ) AS b_before,
           sum(coalesce(len(list_intersect(list_distinct(x.led), y.deals)), 0))::BIGINT AS a_led,
           sum(coalesce(len(list_intersect(list_distinct(y.led), x.deals)), 0))::BIGINT AS b_led
    FROM pairs JOIN backs AS x ON x.investor = a JOIN backs AS y ON y.investor = b AND y.company = x.company
         JOIN parties AS c ON c.id = x.company
    GROUP BY a, b
)
SELECT a_name AS a, a AS a_id, b_name AS b, b AS b_id, shared, a_companies, b_companies, jaccard, first_together,
       same_deal, a_before, b_before, a_led, b_led, companies, company_ids, a_facts, b_facts
FROM pairs JOIN told USING (a, b)
ORDER BY shared DESC, jaccard DESC, a_name, b_name, a_id, b_id
