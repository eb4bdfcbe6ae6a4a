// title: Whose money goes round in a circle?
// title-ko: 돌고 도는 돈: 세 곳에서 네 곳을 거쳐 되돌아오는 거래
// Three or four firms of which each invested in the next, gave it credits or committed to buy from it, and the last in
// the first: one row whatever firm comes first. usd is the sum of the smallest link, as stated, the most that can have
// gone all the way round; from least to largest "up to" may be nothing, "more than" has no end, and credits may be
// part of an investment. The largest come first; where more than limit ways join two firms, of equal sums some may be
// left out. known_at: as it was known by then, as_of deals made by then.
// param party: party = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param as_of: date = null
// param known_at: date = null
// param limit: int in 1..500 = 100
// returns firms: list[str]
// returns firm_ids: list[str]
// returns usd: float
// returns least: float
// returns largest: float
// returns facts: list[str]
// returns links: list[map]
// graph: facts
// example: party=openai
// The largest circles lead through firms that got and paid as much, which is kept of what stands: few of those are looked
// at, then more, until no other circle can be among those to be shown.
WITH $party IS NULL AND $known_at IS NULL AND all(one IN $status WHERE one IN ['asserted', 'ended']) AS is_kept
WITH is_kept, COLLECT {
       UNWIND CASE WHEN is_kept THEN range(360, 8, -1) ELSE [] END AS flow
       MATCH (firm:Party {flow: flow})
       RETURN flow LIMIT 256 * $limit
     } AS flows
WITH CASE WHEN is_kept THEN [place IN [16 * $limit, 128 * $limit] WHERE size(flows) >= 2 * place |
                             flows[place]] + [8, 7]
          ELSE [0] END AS stages
UNWIND stages AS least
CALL (least) {
  CALL (least) {
    // A circle is a way there and a way back, of one payer and one payee or by a firm between them.
    WITH least, CASE WHEN least > 8 THEN (8 + least % 8) * 2.0 ^ (least / 8 - 4) ELSE 0.0 END AS worth
    WHERE least >= 8
    UNWIND range(least, 360) AS flow
    MATCH (payee:Party {flow: flow})
    MATCH (payee)<-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]-(payer:Party)
    WHERE payer.flow >= least AND payer <> payee
      AND paid.status IN $status AND ($as_of IS NULL OR paid.day IS NULL OR left(paid.day, size($as_of)) <= $as_of)
    WITH worth, payer.id AS payer, payee.id AS payee, sum(coalesce(paid.usd, 0.0)) AS usd
    WHERE usd >= worth
    UNWIND [{firm: payer, paid: {id: payee, usd: usd}}, {firm: payee, got: {id: payer, usd: usd}}] AS end
    WITH end.firm AS firm, collect(end.got) AS payers, collect(end.paid) AS payees
    WHERE size(payers) > 0 AND size(payees) > 0
    WITH collect({id: firm, payers: payers, payees: payees}) AS firms
    // More ways than that are not gone at once: the last step leaves out what leads through a hub.
    WHERE reduce(ways = 0, firm IN firms | ways + size(firm.payers) * size(firm.payees)) <= 250000
    UNWIND firms AS firm
    WITH firm.id AS id, [{id: firm.id, usd: null}] + firm.payers AS payers, firm.payees AS payees
    UNWIND payers AS payer
    UNWIND payees AS payee
    WITH payer.id AS payer, payee.id AS payee, CASE WHEN payer.id <> id THEN id ELSE '' END AS by,
         CASE WHEN payer.usd < payee.usd THEN payer.usd ELSE payee.usd END AS usd
    WHERE payer <> payee
    WITH CASE WHEN payer < payee THEN payer ELSE payee END AS low,
         CASE WHEN payer < payee THEN payee ELSE payer END AS high,
         collect(CASE WHEN payer < payee THEN {by: by, usd: usd} END) AS there,
         collect(CASE WHEN payer > payee THEN {by: by, usd: usd} END) AS back
    UNWIND there AS one
    UNWIND back AS other
    WITH low, high, one.by AS one, other.by AS other, CASE WHEN one.usd < other.usd THEN one.usd ELSE other.usd END AS usd
    // Found once: the first of its firms is at one end of four, and between the ends of three.
    WHERE one <> other AND (one = '' AND other < low OR other = '' AND one < low OR one > low AND other > low)
    RETURN CASE WHEN one = '' THEN [other, low, high] WHEN other = '' THEN [one, high, low]
                ELSE [low, one, high, other] END AS firm_ids, usd
    UNION ALL
    WITH least
    WHERE least < 8
    CALL (least) {
      UNWIND $party AS one
      MATCH (start:Party {id: one})
      RETURN start, [] AS before, '' AS after
      UNION ALL
      // Those of most links first, and then circles without them: no way leads through a hub that is not its start.
      CALL (least) {
        UNWIND CASE WHEN least > 0 THEN range(least, 360) ELSE [] END AS flow
        MATCH (firm:Party {flow: flow})
        RETURN firm
        UNION ALL
        UNWIND CASE WHEN least = 0 AND $party IS NULL THEN [0] ELSE [] END AS every
        MATCH (firm:Party)
        WHERE EXISTS {
            MATCH (firm)-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]->(:Party)
            WHERE paid.status IN $status OR $known_at IS NOT NULL
          }
          AND EXISTS {
            MATCH (firm)<-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]-(:Party)
            WHERE paid.status IN $status OR $known_at IS NOT NULL
          }
        RETURN firm
      }
      WITH firm, COUNT { MATCH (firm)-[:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]-() } AS links
      ORDER BY links DESC, firm.id
      WITH collect(firm) AS firms, collect(CASE WHEN links > 200 THEN firm.id END) AS hubs
      UNWIND range(0, size(firms) - 1) AS at
      WITH firms[at] AS start, hubs[..at] AS before, at < size(hubs) AS is_hub
      RETURN start, before, CASE WHEN is_hub THEN '' ELSE start.id END AS after
    }
    // Backwards, for money comes from few and goes to many.
    MATCH (start)<-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]-(fourth:Party)
    WHERE fourth <> start AND coalesce(fourth.flow, 0) >= least
      AND NOT fourth.id IN before AND fourth.id > after
    WITH least, start, before, after, fourth,
         CASE WHEN $known_at IS NULL OR left(paid.known_since, size($known_at)) <= $known_at THEN paid
              ELSE head(COLLECT {
           UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [paid.id] END AS its
           MATCH (then:Earlier {fact: its})
           WHERE left(then.known_since, size($known_at)) <= $known_at
             AND left(then.known_until, size($known_at)) > $known_at
           RETURN then
         }) END AS told
    WHERE told.status IN $status AND ($as_of IS NULL OR told.day IS NULL OR left(told.day, size($as_of)) <= $as_of)
    WITH least, start, before, after, fourth, sum(coalesce(told.usd, 0.0)) AS four
    MATCH (fourth)<-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]-(third:Party)
    WHERE third <> start AND third <> fourth AND coalesce(third.flow, 0) >= least
      AND NOT third.id IN before AND third.id > after
    WITH least, start, before, after, third, fourth, four,
         CASE WHEN $known_at IS NULL OR left(paid.known_since, size($known_at)) <= $known_at THEN paid
              ELSE head(COLLECT {
           UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [paid.id] END AS its
           MATCH (then:Earlier {fact: its})
           WHERE left(then.known_since, size($known_at)) <= $known_at
             AND left(then.known_until, size($known_at)) > $known_at
           RETURN then
         }) END AS told
    WHERE told.status IN $status AND ($as_of IS NULL OR told.day IS NULL OR left(told.day, size($as_of)) <= $as_of)
    WITH least, start, before, after, third, fourth, four, sum(coalesce(told.usd, 0.0)) AS three
    WITH least, start, before, after, third, fourth, CASE WHEN three < four THEN three ELSE four END AS usd
    ORDER BY start.id, third.id, usd DESC, fourth.id
    // Of the ways from one firm to another no more are asked for than can be shown, and the largest; one of these may lead
    // through the second itself.
    WITH least, start, before, after, third, collect({id: fourth.id, usd: usd})[..$limit + 1] AS fourths
    CALL (least, start, before, after, third, fourths) {
      MATCH (third)<-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]-(start)
      WITH third, fourths,
           CASE WHEN $known_at IS NULL OR left(paid.known_since, size($known_at)) <= $known_at THEN paid
                ELSE head(COLLECT {
             UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [paid.id] END AS its
             MATCH (then:Earlier {fact: its})
             WHERE left(then.known_since, size($known_at)) <= $known_at
               AND left(then.known_until, size($known_at)) > $known_at
             RETURN then
           }) END AS told
      WHERE told.status IN $status AND ($as_of IS NULL OR told.day IS NULL OR left(told.day, size($as_of)) <= $as_of)
      WITH third, fourths, sum(coalesce(told.usd, 0.0)) AS two, count(*) AS facts
      WHERE facts > 0
      UNWIND fourths AS fourth
      RETURN [third.id, fourth.id] AS others, CASE WHEN fourth.usd < two THEN fourth.usd ELSE two END AS usd
      UNION ALL
      MATCH (third)<-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]-(second:Party)
      WHERE second <> start AND second <> third AND coalesce(second.flow, 0) >= least
        AND NOT second.id IN before AND second.id > after
      WITH start, third, fourths, second,
           CASE WHEN $known_at IS NULL OR left(paid.known_since, size($known_at)) <= $known_at THEN paid
                ELSE head(COLLECT {
             UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [paid.id] END AS its
             MATCH (then:Earlier {fact: its})
             WHERE left(then.known_since, size($known_at)) <= $known_at
               AND left(then.known_until, size($known_at)) > $known_at
             RETURN then
           }) END AS told
      WHERE told.status IN $status AND ($as_of IS NULL OR told.day IS NULL OR left(told.day, size($as_of)) <= $as_of)
      WITH start, third, fourths, second, sum(coalesce(told.usd, 0.0)) AS two
      MATCH (second)<-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]-(start)
      WITH third, fourths, second, two,
           CASE WHEN $known_at IS NULL OR left(paid.known_since, size($known_at)) <= $known_at THEN paid
                ELSE head(COLLECT {
             UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [paid.id] END AS its
             MATCH (then:Earlier {fact: its})
             WHERE left(then.known_since, size($known_at)) <= $known_at
               AND left(then.known_until, size($known_at)) > $known_at
             RETURN then
           }) END AS told
      WHERE told.status IN $status AND ($as_of IS NULL OR told.day IS NULL OR left(told.day, size($as_of)) <= $as_of)
      WITH third, fourths, second, two, sum(coalesce(told.usd, 0.0)) AS one
      WITH third, fourths, second.id AS second, CASE WHEN one < two THEN one ELSE two END AS there
      ORDER BY there DESC, second
      LIMIT $limit
      UNWIND fourths AS fourth
      WITH third, second, fourth, there
      WHERE second <> fourth.id
      RETURN [second, third.id, fourth.id] AS others, CASE WHEN fourth.usd < there THEN fourth.usd ELSE there END AS usd
    }
    WITH [start.id] + others AS found, usd
    // One row whatever firm the way to it began at.
    WITH found, usd, reduce(first = found[0], id IN found |
         CASE WHEN $party IS NULL AND id < first THEN id ELSE first END) AS first
    WITH found, usd, reduce(at = 0, n IN range(0, size(found) - 1) | CASE WHEN found[n] = first THEN n ELSE at END) AS at
    RETURN found[at..] + found[..at] AS firm_ids, usd
  }
  WITH least, firm_ids, usd
  ORDER BY usd DESC, size(firm_ids), firm_ids[0], firm_ids[1], firm_ids[2], firm_ids[3]
  LIMIT $limit
  WITH least, collect({firm_ids: firm_ids, usd: usd}) AS circles
  WHERE least <= 8 OR size(circles) = $limit
  // Often, for the embedded store reads a hundred rows ahead, and would go on looking for them.
  UNWIND range(1, 200) AS time
  RETURN circles
}
WITH circles
LIMIT 1
UNWIND circles AS circle
WITH circle.firm_ids AS firm_ids, circle.usd AS usd
UNWIND range(0, size(firm_ids) - 1) AS at
MATCH (payer:Party {id: firm_ids[at]})
MATCH (payee:Party {id: firm_ids[(at + 1) % size(firm_ids)]})
MATCH (payer)-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]->(payee)
WITH firm_ids, usd, at, payer, payee, paid, type(paid) AS relation,
     CASE WHEN $known_at IS NULL OR left(paid.known_since, size($known_at)) <= $known_at THEN paid
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [paid.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS told
WHERE told.status IN $status AND ($as_of IS NULL OR told.day IS NULL OR left(told.day, size($as_of)) <= $as_of)
WITH firm_ids, usd, at, payer, payee, paid, relation,
     CASE told.qualifier WHEN 'max' THEN 0.0 ELSE told.usd END AS least,
     CASE WHEN told.qualifier = 'min' THEN null
          WHEN told.amount > 0 THEN told.usd * coalesce(told.amount_max, told.amount) / told.amount
          ELSE told.usd END AS most
ORDER BY firm_ids[0], firm_ids[1], firm_ids[2], firm_ids[3], at, paid.id
WITH firm_ids, usd, at, payer, payee, collect(paid.id) AS facts, collect(DISTINCT relation) AS relations,
     count(least) AS known, count(*) - count(most) AS open, sum(coalesce(most, 0.0)) AS most,
     sum(CASE WHEN relation = 'INVESTED_IN' THEN coalesce(least, 0.0) ELSE 0.0 END) AS put,
     sum(CASE WHEN relation = 'GAVE_CREDIT' THEN coalesce(least, 0.0) ELSE 0.0 END) AS credited,
     sum(CASE WHEN relation = 'COMMITTED_TO_BUY' THEN coalesce(least, 0.0) ELSE 0.0 END) AS bought
WITH firm_ids, usd, at, payer, payee, facts, relations,
     CASE WHEN known > 0 THEN bought + CASE WHEN put > credited THEN put ELSE credited END END AS least,
     CASE WHEN open = 0 THEN most END AS most
ORDER BY firm_ids[0], firm_ids[1], firm_ids[2], firm_ids[3], at
WITH firm_ids, usd, collect(payer.name) AS firms, collect(facts) AS facts,
     CASE WHEN count(least) = count(*) THEN min(least) END AS least, min(most) AS largest,
     collect({payer: payer.name, payee: payee.name, relations: relations, facts: facts, least: least, largest: most})
     AS links
RETURN firms, firm_ids, CASE WHEN least IS NOT NULL THEN usd END AS usd, least, largest,
       reduce(all = [], some IN facts | all + some) AS facts, links
ORDER BY coalesce(usd, -1.0) DESC, size(firm_ids), firm_ids[0], firm_ids[1], firm_ids[2], firm_ids[3]
