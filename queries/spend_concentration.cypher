// title: How much of its spending goes to one supplier, and of its sales to one customer?
// title-ko: 구매 약정의 집중도: 어느 공급사·고객에 얼마나 쏠려 있나
// Of what the party committed to buy (side: spends), the share of each supplier; of what others committed to buy from it
// (sells), that of each customer. Only sums that are known in dollars count; unknown are the commitments without one.
// share takes sums as stated; from share_low to share_high "about" is within a tenth, "up to" may be nothing and
// "more than" has no end. With rollup a group counts as one, by the day of the commitment, and what it sells itself
// does not count. known_at: as it was known by then, as_of commitments made by then.
// param party: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param rollup: bool = false
// param as_of: date = null
// param known_at: date = null
// param limit: int in 1..10000 = 100
// returns side: str
// returns party: str
// returns party_id: str
// returns other: str
// returns other_id: str
// returns share: float
// returns share_low: float
// returns share_high: float
// returns usd: float
// returns total_usd: float
// returns unknown: int
// returns facts: list[str]
// graph: facts
// example: party=openai
MATCH down = (self:Party {id: $party})<-[:PART_OF*0..4]-(member)
WHERE $rollup OR member.id = $party
MATCH (member)-[buys:COMMITTED_TO_BUY]-(other:Party)
WITH relationships(down) AS ties, self, buys, other,
     CASE WHEN $known_at IS NULL OR left(buys.known_since, size($known_at)) <= $known_at THEN buys
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [buys.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS told
WHERE told.status IN $status AND other.id <> $party
  AND ($as_of IS NULL OR told.day IS NULL OR left(told.day, size($as_of)) <= $as_of)
  AND all(tie IN ties WHERE
      (tie.since IS NULL OR told.day IS NULL OR left(tie.since, size(told.day)) <= told.day)
      AND (tie.until IS NULL OR told.day IS NULL OR tie.until >= left(told.day, size(tie.until))))
WITH DISTINCT self, buys, told, other, CASE WHEN startNode(buys) = other THEN 'sells' ELSE 'spends' END AS side
WHERE NOT $rollup OR NOT EXISTS {
  MATCH own = (other)-[:PART_OF*1..4]->(self)
  WHERE all(tie IN relationships(own) WHERE
      (tie.since IS NULL OR told.day IS NULL OR left(tie.since, size(told.day)) <= told.day)
      AND (tie.until IS NULL OR told.day IS NULL OR tie.until >= left(told.day, size(tie.until))))
}
MATCH up = (other)-[:PART_OF*0..4]->(head)
WHERE ($rollup OR head.id = other.id) AND (head.id = other.id OR head.id <> $party)
  AND all(tie IN relationships(up) WHERE
      (tie.since IS NULL OR told.day IS NULL OR left(tie.since, size(told.day)) <= told.day)
      AND (tie.until IS NULL OR told.day IS NULL OR tie.until >= left(told.day, size(tie.until))))
  AND (NOT $rollup OR size(relationships(up)) = 4 OR NOT EXISTS {
    MATCH (head)-[tie:PART_OF]->(:Party)
    WHERE (tie.since IS NULL OR told.day IS NULL OR left(tie.since, size(told.day)) <= told.day)
      AND (tie.until IS NULL OR told.day IS NULL OR tie.until >= left(told.day, size(tie.until)))
  })
WITH self, buys, told, side, head
ORDER BY buys.id, head.id
// A member of two groups counts in one of them, or the shares would be more than the whole.
WITH self, buys, told, side, head(collect(head)) AS other
WITH self, buys, told, side, other,
     CASE told.qualifier WHEN 'max' THEN 0.0 WHEN 'about' THEN 0.9 * told.usd ELSE told.usd END AS least,
     CASE told.qualifier WHEN 'about' THEN 1.1 ELSE 1.0 END * told.usd
     * CASE WHEN told.amount > 0 THEN coalesce(told.amount_max, told.amount) / told.amount ELSE 1.0 END AS most
ORDER BY buys.id
WITH self, side, other, collect(buys.id) AS facts, sum(told.usd) AS usd, count(told.usd) AS known, count(*) AS all,
     sum(least) AS least, sum(most) AS most,
     sum(CASE WHEN told.qualifier = 'min' AND told.usd IS NOT NULL THEN 1 ELSE 0 END) AS open
ORDER BY side DESC, usd DESC, other.name, other.id
WITH self, side, collect({name: other.name, id: other.id, facts: facts, usd: toFloat(usd), known: known,
                          unknown: all - known, least: toFloat(least), most: toFloat(most), open: open}) AS others
UNWIND range(0, size(others) - 1) AS at
WITH self, side, others[at] AS one, reduce(total = 0.0, each IN others | total + each.usd) AS total,
     reduce(least = 0.0, each IN others[..at] + others[at + 1..] | least + each.least) AS rest_least,
     reduce(most = 0.0, each IN others[..at] + others[at + 1..] | most + each.most) AS rest_most,
     reduce(open = 0, each IN others[..at] + others[at + 1..] | open + each.open) AS rest_open
RETURN side, self.name AS party, self.id AS party_id, one.name AS other, one.id AS other_id,
       CASE WHEN one.known > 0 AND total > 0 THEN round(one.usd / total, 6) END AS share,
       CASE WHEN one.known = 0 OR total = 0 THEN null
            WHEN rest_open > 0 OR one.least = 0 THEN 0.0
            ELSE round(one.least / (one.least + rest_most), 6) END AS share_low,
       CASE WHEN one.known = 0 OR total = 0 THEN null
            WHEN one.open > 0 THEN 1.0
            WHEN one.most = 0 THEN 0.0
            ELSE round(one.most / (one.most + rest_least), 6) END AS share_high,
       CASE WHEN one.known > 0 THEN one.usd END AS usd, total AS total_usd, one.unknown AS unknown, one.facts AS facts
ORDER BY side DESC, coalesce(usd, -1.0) DESC, other, other_id
LIMIT $limit
