-- Only what the export's purchases have: exact dollars, not said to be beside credits; undated groups of one level.
WITH heads AS (
    SELECT t.starts AS party, t.ends AS head,
           [c.name || ' is part of ' || h.name || coalesce(' (' || t.source || ')', '')] AS ties
    FROM ties AS t JOIN parties AS c ON c.id = t.starts JOIN parties AS h ON h.id = t.ends WHERE t.relation = 'PART_OF'
    UNION ALL SELECT id, id, []::TEXT[] FROM parties
), givers AS (
    SELECT b.id AS fact, y.party AS giver, min_by(list_concat(x.ties, y.ties), len(x.ties) + len(y.ties)) AS ties
    FROM facts AS b JOIN heads AS x ON x.party = b.ends JOIN heads AS y ON y.head = x.head
    WHERE b.relation = 'COMMITTED_TO_BUY' AND list_contains($status, b.status) AND y.party <> b.starts
          AND ($party::TEXT IS NULL OR $party IN (y.party, b.starts, b.ends))
    GROUP BY b.id, y.party
), given AS (
    SELECT giver, v.fact, any_value(v.ties) AS ties,
           coalesce(list(g.id ORDER BY g.id) FILTER (g.relation = 'INVESTED_IN'), []) AS investments,
           coalesce(list(g.id ORDER BY g.id) FILTER (g.relation = 'GAVE_CREDIT'), []) AS credits,
           CASE WHEN bool_and(g.usd IS NOT NULL) FILTER (g.relation = 'INVESTED_IN')
                THEN sum(g.usd) FILTER (g.relation = 'INVESTED_IN') END AS invested_usd,
           sum(g.usd) FILTER (g.relation = 'GAVE_CREDIT') AS credits_usd,
           bool_or(b.day_stated AND left(g.day || '-99-99', 10) <= b.day) AS is_certain
    FROM givers AS v JOIN facts AS b ON b.id = v.fact JOIN facts AS g ON g.starts = v.giver AND g.ends = b.starts
    WHERE g.relation IN ('INVESTED_IN', 'GAVE_CREDIT') AND list_contains($status, g.status)
          AND NOT coalesce(g.day_stated AND left(g.day, length(b.day)) > b.day, false)
    GROUP BY giver, v.fact
)
SELECT i.name AS investor, i.id AS investor_id, c.name AS company, c.id AS company_id, s.name AS through,
       s.id AS through_id, CASE WHEN len(credits) = 0 THEN ['commitment'] ELSE ['credits', 'commitment'] END AS via,
       b.id AS fact, b.status, CASE WHEN is_certain THEN 'certain' ELSE 'possible' END AS certainty,
       b.what, b.amount, b.amount_max, b.currency, b.qualifier, b.usd, b.besides_credits, b.day, b.day_stated,
       invested_usd, credits_usd, greatest(b.usd, coalesce(credits_usd, 0)) AS back_low,
       b.usd + coalesce(credits_usd, 0) AS back_high, investments, credits, ties
FROM given JOIN facts AS b ON b.id = given.fact JOIN parties AS i ON i.id = given.giver
     JOIN parties AS c ON c.id = b.starts JOIN parties AS s ON s.id = b.ends
ORDER BY coalesce(b.usd, -1) DESC, c.name, c.id, i.name, i.id, b.id
LIMIT $limit
