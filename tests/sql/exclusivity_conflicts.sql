-- Only what the export's promises have: money and cloud as scopes, none with parties named, carve-outs, side, territory,
-- product or end; undated rivals; groups of one level, none of a rival.
WITH clauses AS (
    SELECT *, coalesce(since, day) AS start FROM facts
    WHERE relation = 'EXCLUSIVE_TO' AND status = 'asserted' AND coalesce(since, day) IS NOT NULL
), made AS (
    SELECT * FROM facts WHERE status IN ('asserted', 'ended') AND day IS NOT NULL
), rivals AS (
    SELECT id, starts AS party, ends AS rival, source FROM ties WHERE relation = 'COMPETES_WITH'
    UNION ALL
    SELECT id, ends, starts, source FROM ties WHERE relation = 'COMPETES_WITH'
), heads AS (
    SELECT starts AS party, ends AS head FROM ties WHERE relation = 'PART_OF' UNION SELECT id, id FROM parties
), deals AS (
    SELECT c.id AS clause, m.id AS fact, m.deal, m.day, m.day_stated, m.starts AS other, 'rival-investment' AS kind,
           ', which competes with ' || t.name || ', invested in ' AS did, r.id AS tie, r.source AS origin,
           t.name || ' competes with ' || o.name AS said
    FROM clauses AS c JOIN rivals AS r ON r.party = c.ends
         JOIN made AS m ON m.relation = 'INVESTED_IN' AND m.ends = c.starts AND m.starts = r.rival
         JOIN parties AS t ON t.id = c.ends JOIN parties AS o ON o.id = r.rival
    WHERE c.scope = 'financing' AND coalesce(m.deal, m.id) <> coalesce(c.deal, c.id)
    UNION ALL
    SELECT c.id, m.id, m.deal, m.day, m.day_stated, m.ends, 'other-provider', ' got a purchase commitment from ',
           NULL, NULL, NULL
    FROM clauses AS c JOIN made AS m ON m.relation = 'COMMITTED_TO_BUY' AND m.starts = c.starts
    WHERE c.scope = 'cloud' AND contains(lower(m.what), 'cloud')
    UNION ALL
    SELECT c.id, m.id, m.deal, m.day, m.day_stated, m.starts, 'other-provider', ' gave credits to ', NULL, NULL, NULL
    FROM clauses AS c JOIN made AS m ON m.relation = 'GAVE_CREDIT' AND m.ends = c.starts
    WHERE c.scope = 'cloud' AND m.kind IN ('cloud', 'compute')
    UNION ALL
    SELECT c.id, m.id, m.deal, m.start, m.since IS NOT NULL OR m.day_stated, m.ends, 'double-exclusivity',
           ' got the same promise from ', NULL, NULL, NULL
    FROM clauses AS c JOIN clauses AS m ON m.starts = c.starts AND m.scope = c.scope
    WHERE m.start > c.start OR (m.start = c.start AND m.id > c.id)
), dated AS (
    SELECT d.*, c.start, c.scope, c.starts AS bound, c.ends AS beneficiary,
           left(d.day || '-01-01', 10) AS earliest, left(d.day || '-99-99', 10) AS latest,
           left(c.start || '-01-01', 10) AS start_earliest, left(c.start || '-99-99', 10) AS start_latest
    FROM deals AS d JOIN clauses AS c ON c.id = d.clause
), doubted AS (
    SELECT *,
           list_concat(
               CASE WHEN earliest > start_latest OR kind = 'double-exclusivity' THEN []::TEXT[]
                    ELSE ['the days are too coarse to tell that the promise ran'] END,
               CASE WHEN kind = 'other-provider' AND EXISTS (
                        SELECT 1 FROM made AS m WHERE m.relation = 'COMMITTED_TO_BUY' AND m.day < d.start
                               AND ((m.starts = d.bound AND m.ends = d.other) OR (m.starts = d.other AND m.ends = d.bound)))
                    THEN ['a contract of the two is older than the promise'] ELSE []::TEXT[] END
           ) AS doubts
    FROM dated AS d
    WHERE other <> beneficiary AND other <> bound AND (latest > start_earliest OR kind = 'double-exclusivity')
          AND ($party::TEXT IS NULL OR $party IN (bound, beneficiary, other))
          AND NOT EXISTS (SELECT 1 FROM heads AS a JOIN heads AS b ON a.head = b.head
                          WHERE a.party = d.other AND b.party = d.beneficiary)
), sure AS (
    SELECT d.*, b.name AS bound_name, t.name AS beneficiary_name, o.name AS other_name,
           CASE WHEN len(doubts) > 0 THEN 'possible' WHEN day_stated THEN 'certain' ELSE 'likely' END AS certainty,
           CASE WHEN earliest >= start_earliest THEN day ELSE start END AS since
    FROM doubted AS d JOIN parties AS b ON b.id = d.bound JOIN parties AS t ON t.id = d.beneficiary
         JOIN parties AS o ON o.id = d.other
), kept AS (
    SELECT * FROM sure WHERE list_contains($certainty, certainty)
    ORDER BY list_position(['certain', 'likely', 'possible'], certainty), day DESC, bound_name, other_name, clause, fact
    LIMIT $limit
), quotes AS (
    SELECT k.clause, k.fact,
           list({'evidence': e.id, 'fact': e.fact, 'quote': e.quote, 'source': a.title, 'article': a.id, 'url': a.url,
                 'published': a.published} ORDER BY coalesce(a.published, ''), e.id) AS evidence
    FROM kept AS k JOIN evidence AS e ON e.fact IN (k.clause, k.fact) JOIN articles AS a ON a.id = e.article
    WHERE e.status IN ('asserted', 'ended')
    GROUP BY k.clause, k.fact
)
SELECT bound_name AS bound, bound AS bound_id, beneficiary_name AS beneficiary, beneficiary AS beneficiary_id,
       other_name AS intruder, other AS intruder_id, scope, kind, since, certainty,
       other_name || did || bound_name || ' (' || day || '), while ' || bound_name || ' was bound to '
       || beneficiary_name || ' from ' || start AS reason,
       list_concat(doubts, CASE WHEN day_stated THEN []::TEXT[]
                                ELSE ['the day is that of the article: the deal may be older'] END) AS against,
       k.clause AS exclusivity, deal, k.fact,
       list_concat(q.evidence, CASE WHEN tie IS NOT NULL THEN
           [{'evidence': tie, 'fact': NULL, 'quote': said, 'source': origin, 'article': NULL, 'url': NULL,
             'published': NULL}] END) AS evidence
FROM kept AS k LEFT JOIN quotes AS q ON q.clause = k.clause AND q.fact = k.fact
ORDER BY list_position(['certain', 'likely', 'possible'], certainty), since DESC, bound, intruder, exclusivity, k.fact
