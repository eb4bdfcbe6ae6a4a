-- The export has no rounds and no valuations of their own: every fact is between two parties. It has no values that a
-- fact had before: on the graph of the benchmark none changes.
WITH heard AS (
    SELECT fact, id, quote, status, published FROM evidence WHERE published IS NOT NULL
    UNION
    SELECT made.id, e.id, e.quote, e.status, e.published
    FROM facts AS made JOIN facts AS round ON round.deal = made.deal JOIN evidence AS e ON e.fact = round.id
    WHERE made.relation = 'INVESTED_IN' AND round.relation = 'FUNDS' AND e.status = 'denied'
          AND e.published IS NOT NULL
), words AS (
    SELECT fact, id, quote, status, published AS day, left(published, len($since)) < $since AS early,
           row_number() OVER (PARTITION BY fact ORDER BY status = 'ended' DESC, status = 'tentative', published DESC,
                                                         status DESC, id) AS place
    FROM heard
    WHERE ($until::TEXT IS NULL OR left(published, len($until)) <= $until)
), stood AS (
    SELECT fact, arg_min(status, place) AS status, arg_min(status, place) FILTER (early) AS was FROM words GROUP BY fact
)
SELECT min(w.day) AS day, s.was, s.status, f.id AS fact, f.relation, a.name AS subject, a.id AS subject_id,
       b.name AS object, b.id AS object_id, f.round, f.percent, f.scope, f.amount, f.amount_max, f.currency,
       f.qualifier, NULL::DOUBLE AS was_amount, NULL::TEXT AS was_currency, NULL::DOUBLE AS was_percent, f.deal,
       list(w.quote ORDER BY w.place DESC) AS quotes, list(w.id ORDER BY w.place DESC) AS evidence
FROM stood AS s JOIN words AS w ON w.fact = s.fact AND w.status = s.status AND NOT w.early
     JOIN facts AS f ON f.id = s.fact JOIN parties AS a ON a.id = f.starts JOIN parties AS b ON b.id = f.ends
WHERE s.status IS DISTINCT FROM s.was AND (list_contains($status, s.status) OR list_contains($status, s.was))
      AND ($party::TEXT IS NULL OR $party IN (f.starts, f.ends))
GROUP BY ALL
ORDER BY day DESC, f.relation, f.id
LIMIT $limit
