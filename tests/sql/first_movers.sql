WITH dated AS (
    SELECT id, ends, starts, min(day) OVER (PARTITION BY ends, coalesce(deal, id)) AS day,
           coalesce(day_stated AND day IS NOT NULL, false) AS is_stated
    FROM facts
    WHERE relation = 'INVESTED_IN' AND list_contains($status, status) AND starts <> ends
), moves AS (
    SELECT ends AS company, starts AS one, min(day) AS first, min(day || '~') AS until,
           bool_and(is_stated) AS stated
    FROM dated
    GROUP BY ends, starts
), leads AS (
    SELECT m.one, m.company, m.first, m.until, list(o.one) FILTER (o.first > m.until) AS later,
           bool_and(o.stated AND o.first > m.until) AS alone
    FROM moves AS m JOIN moves AS o ON o.company = m.company AND o.one <> m.one
    WHERE m.first <= (SELECT min(b.until) FROM moves AS b WHERE b.company = m.company)
    GROUP BY m.one, m.company, m.first, m.until
    HAVING count(*) FILTER (o.first > m.until) >= $at_least
           AND ($joined::TEXT IS NULL OR bool_or(o.one = $joined AND o.first > m.until))
), ranked AS (
    SELECT one, count(*) AS first_in, count(*) FILTER (alone) AS alone_in,
           list(c.name ORDER BY c.name, c.id) AS companies, list(c.id ORDER BY c.name, c.id) AS company_ids,
           list(first ORDER BY c.name, c.id) AS days
    FROM leads JOIN parties AS c ON c.id = company
    GROUP BY one ORDER BY first_in DESC, alone_in DESC, one LIMIT $limit
), told AS (
    SELECT one, company, c.name,
           coalesce(list(f.id ORDER BY f.id) FILTER (f.starts = one AND f.day <= leads.until), []) AS own,
           list(f.id ORDER BY f.id) FILTER (list_contains(later, f.starts) AND f.day > leads.until) AS others
    FROM leads JOIN ranked USING (one) JOIN dated AS f ON f.ends = company JOIN parties AS c ON c.id = company
    GROUP BY one, company, c.name
), cited AS (
    SELECT one, flatten(list(own ORDER BY name, company)) AS facts,
           flatten(list(others ORDER BY name, company)) AS later_facts
    FROM told GROUP BY one
), came AS (
    SELECT one, list(p.name ORDER BY p.name, p.id) AS followers, list(p.id ORDER BY p.name, p.id) AS follower_ids
    FROM (SELECT DISTINCT one, unnest(later) AS id FROM leads JOIN ranked USING (one)) AS x JOIN parties AS p USING (id)
    GROUP BY one
)
SELECT p.name AS investor, p.id AS investor_id, first_in, alone_in, companies, company_ids, days, followers,
       follower_ids, facts, later_facts
FROM ranked JOIN cited USING (one) JOIN came USING (one) JOIN parties AS p ON p.id = one
ORDER BY first_in DESC, alone_in DESC, p.id
