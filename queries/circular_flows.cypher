// title: Whose money goes round in a circle?
// title-ko: 돌고 도는 돈: 세 곳에서 네 곳을 거쳐 되돌아오는 거래
// Three or four firms of which each invested in the next, gave it credits or committed to buy from it, and the last in
// the first: one row whatever firm comes first. usd is the sum of the smallest link, as stated, the most that can have
// gone all the way round; from least to largest "up to" may be nothing, "more than" has no end, and credits may be
// part of an investment. The largest come first. known_at sees what was published by then, as_of deals made by then.
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
CALL {
  MATCH (start:Party {id: $party})
  RETURN start, [] AS before, '' AS after
  UNION ALL
  // Those of most links first, and then circles without them: no way leads through a hub that is not its start.
  UNWIND CASE WHEN $party IS NULL THEN [0] ELSE [] END AS every
  MATCH (firm:Party)
  WHERE EXISTS {
      MATCH (firm)-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]->(:Party) WHERE paid.status IN $status
    }
    AND EXISTS {
      MATCH (firm)<-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]-(:Party) WHERE paid.status IN $status
    }
  WITH firm, COUNT { MATCH (firm)-[:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]-(:Party) } AS links
  ORDER BY links DESC, firm.id
  WITH collect({firm: firm.id, links: links}) AS firms
  WITH [one IN firms | one.firm] AS firms, [one IN firms WHERE one.links > 200 | one.firm] AS hubs
  UNWIND range(0, size(firms) - 1) AS at
  WITH firms[at] AS id, hubs[..at] AS before, at < size(hubs) AS is_hub
  MATCH (start:Party {id: id})
  RETURN start, before, CASE WHEN is_hub THEN '' ELSE id END AS after
}
MATCH (start)-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]->(second:Party)
WHERE paid.status IN $status AND second <> start AND NOT second.id IN before AND second.id > after
  AND ($as_of IS NULL OR paid.day IS NULL OR left(paid.day, size($as_of)) <= $as_of)
  AND ($known_at IS NULL OR left(paid.first_published, size($known_at)) <= $known_at)
WITH start, before, after, second, sum(coalesce(paid.usd, 0.0)) AS one
MATCH (second)-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]->(third:Party)
WHERE paid.status IN $status AND third <> start AND third <> second AND NOT third.id IN before AND third.id > after
  AND ($as_of IS NULL OR paid.day IS NULL OR left(paid.day, size($as_of)) <= $as_of)
  AND ($known_at IS NULL OR left(paid.first_published, size($known_at)) <= $known_at)
WITH start, before, after, second, third, one, sum(coalesce(paid.usd, 0.0)) AS two
WITH start, before, after, second, third, CASE WHEN one < two THEN one ELSE two END AS usd
ORDER BY start.id, third.id, usd DESC, second.id
// Of the ways from one firm to another no more are asked for than can be shown, and the largest.
WITH start, before, after, third, collect({id: second.id, usd: usd})[..$limit] AS seconds
CALL (start, before, after, third, seconds) {
  MATCH (third)-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]->(start)
  WHERE paid.status IN $status
    AND ($as_of IS NULL OR paid.day IS NULL OR left(paid.day, size($as_of)) <= $as_of)
    AND ($known_at IS NULL OR left(paid.first_published, size($known_at)) <= $known_at)
  WITH seconds, sum(coalesce(paid.usd, 0.0)) AS back, count(*) AS facts
  WHERE facts > 0
  UNWIND seconds AS second
  RETURN second.id AS second, null AS fourth, CASE WHEN second.usd < back THEN second.usd ELSE back END AS usd
  UNION ALL
  MATCH (third)-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]->(fourth:Party)
  WHERE paid.status IN $status AND fourth <> start AND fourth <> third AND NOT fourth.id IN before AND fourth.id > after
    AND ($as_of IS NULL OR paid.day IS NULL OR left(paid.day, size($as_of)) <= $as_of)
    AND ($known_at IS NULL OR left(paid.first_published, size($known_at)) <= $known_at)
  WITH start, seconds, fourth, sum(coalesce(paid.usd, 0.0)) AS three
  MATCH (fourth)-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]->(start)
  WHERE paid.status IN $status
    AND ($as_of IS NULL OR paid.day IS NULL OR left(paid.day, size($as_of)) <= $as_of)
    AND ($known_at IS NULL OR left(paid.first_published, size($known_at)) <= $known_at)
  WITH seconds, fourth, three, sum(coalesce(paid.usd, 0.0)) AS four
  WITH seconds, fourth.id AS fourth, CASE WHEN three < four THEN three ELSE four END AS back
  ORDER BY back DESC, fourth
  // One of these may be the second itself.
  LIMIT $limit + 1
  UNWIND seconds AS second
  WITH second, fourth, back
  WHERE second.id <> fourth
  RETURN second.id AS second, fourth, CASE WHEN second.usd < back THEN second.usd ELSE back END AS usd
}
WITH [start.id, second, third.id] + CASE WHEN fourth IS NULL THEN [] ELSE [fourth] END AS firm_ids, usd
ORDER BY usd DESC, size(firm_ids), firm_ids[0], firm_ids[1], firm_ids[2], firm_ids[3]
LIMIT $limit
UNWIND range(0, size(firm_ids) - 1) AS at
MATCH (payer:Party {id: firm_ids[at]})
MATCH (payee:Party {id: firm_ids[(at + 1) % size(firm_ids)]})
MATCH (payer)-[paid:INVESTED_IN|GAVE_CREDIT|COMMITTED_TO_BUY]->(payee)
WHERE paid.status IN $status
  AND ($as_of IS NULL OR paid.day IS NULL OR left(paid.day, size($as_of)) <= $as_of)
  AND ($known_at IS NULL OR left(paid.first_published, size($known_at)) <= $known_at)
WITH firm_ids, usd, at, payer, payee, paid, type(paid) AS relation,
     CASE paid.qualifier WHEN 'max' THEN 0.0 ELSE paid.usd END AS least,
     CASE WHEN paid.qualifier = 'min' THEN null
          WHEN paid.amount > 0 THEN paid.usd * coalesce(paid.amount_max, paid.amount) / paid.amount
          ELSE paid.usd END AS most
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
