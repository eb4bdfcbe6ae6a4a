-- All memberships, whenever; a way down whose memberships have no day in common is none.
WITH RECURSIVE down AS (
    SELECT id, starts, 1 AS steps, [id] AS ties FROM ties
    WHERE relation = 'PART_OF' AND ends = $group
    UNION ALL
    SELECT t.id, t.starts, d.steps + 1, list_append(d.ties, t.id)
    FROM down AS d JOIN ties AS t ON t.ends = d.starts
    WHERE t.relation = 'PART_OF' AND d.steps < 4 AND NOT list_contains(d.ties, t.id)
), apart AS (
    SELECT DISTINCT d.ties FROM down AS d JOIN ties AS one ON list_contains(d.ties, one.id)
    JOIN ties AS other ON list_contains(d.ties, other.id)
    WHERE one.since IS NOT NULL AND other.until IS NOT NULL AND other.until < left(one.since, len(other.until))
), reached AS (
    SELECT id, min(steps) AS steps FROM down
    WHERE starts <> $group AND ties NOT IN (SELECT ties FROM apart) GROUP BY id
)
SELECT m.name AS member, m.id AS member_id, t.kind, w.name AS part_of, w.id AS part_of_id, r.steps, t.since, t.until,
       t.source AS origin, t.id AS fact
FROM reached AS r JOIN ties AS t ON t.id = r.id JOIN parties AS m ON m.id = t.starts JOIN parties AS w ON w.id = t.ends
ORDER BY r.steps, w.name, w.id, m.name, m.id, coalesce(t.since, ''), t.id
LIMIT $limit
