// title: How did a holding grow and shrink, and when did it reach a percent?
// title-ko: 지분율 변화와 기준선을 넘은 날
// The times of a holding in each class of shares, by the last stakes that were told of it: percent from since on, and
// until is the first day on which it's another, or none; who holds is not told to hold less by a report without a
// percent. With at_least each row is a time at or above it, with the
// percent of its first day. With rollup a holder has also what whoever is part of its group has, while it is: percents
// known add up, and unknown names who holds an unknown part; what a group and its unit are told to have got by one deal
// is one stake, that of the unit. A coarse day stands for its first, leaving or selling a
// part counts from its day. as_of: the times that hold on that day. known_at: only what was told by then.
// param company: party
// param holder: party = null
// param at_least: float in 0..100 = null
// param as_of: date = null
// param known_at: date = null
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns holder: str
// returns holder_id: str
// returns share_class: str
// returns since: str
// returns until: str
// returns percent: float
// returns unknown: list[str]
// returns facts: list[str]
// graph: facts
// example: company=moonshot-ai
MATCH (company:Party {id: $company})<-[held:HOLDS_STAKE]-(member:Party)
WITH company, held, member,
     CASE WHEN $known_at IS NULL OR left(held.known_since, size($known_at)) <= $known_at THEN held
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [held.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS told
WHERE told.status IN ['asserted', 'ended']
WITH company, held, told, member, coalesce(told.since, told.day) AS day,
     CASE WHEN told.status = 'ended' THEN coalesce(told.until, told.day) END AS end
ORDER BY day DESC, told.percent IS NULL, told.confidence DESC, held.id
WITH company, member, collect({
       id: held.id, class: coalesce(told.share_class, ''), percent: told.percent, deal: held.deal, end: end,
       any: told.share_class IS NULL AND told.percent IS NULL, day: CASE WHEN coalesce(day < end, true) THEN day END
     }) AS stakes
MATCH up = (member)-[:PART_OF*0..4]->(head:Party)
WHERE ($rollup OR head.id = member.id) AND (head.id = member.id OR head <> company)
  AND ($holder IS NULL OR head.id = $holder)
WITH head, member, stakes, [
       tie IN relationships(up) | {since: tie.since, until: tie.until, group: endNode(tie).id}] AS ties
WITH head, member, stakes, collect(ties) AS ways
WITH head, collect({name: member.name, id: member.id, stakes: stakes, ways: ways}) AS members
UNWIND COLLECT { UNWIND members AS one UNWIND one.stakes AS stake RETURN DISTINCT stake.class } AS class
UNWIND COLLECT {
  UNWIND members AS one
  UNWIND one.stakes AS stake
  UNWIND [[{since: stake.day, until: stake.end}]] + one.ways AS ties
  UNWIND ties AS tie
  UNWIND [tie.since, tie.until] AS day
  WITH day WHERE day IS NOT NULL
  RETURN DISTINCT day
} AS day
UNWIND members AS member
WITH head, class, day, member,
     CASE WHEN any(ties IN member.ways WHERE all(tie IN ties WHERE
               coalesce(tie.since <= day, true) AND coalesce(tie.until > day, true)))
          THEN [stake IN member.stakes WHERE stake.class = class AND stake.day <= day] ELSE [] END AS told,
     [stake IN member.stakes WHERE (stake.class = class OR stake.any) AND stake.end <= day] AS ends
WITH head, class, day, member, told, ends, head([stake IN told WHERE stake.percent IS NOT NULL]) AS known
WITH head, class, day, member, told, ends, known, [
       stake IN ends WHERE stake.end >= known.day AND coalesce(stake.percent >= known.percent, true)] AS over
WITH head, class, day, member, ends, CASE
       WHEN size(over) = 0 AND known IS NOT NULL THEN known
       ELSE head([one IN told WHERE one.percent IS NULL AND none(stake IN over WHERE stake.end >= one.day)
                                AND none(stake IN ends WHERE stake.percent IS NULL AND stake.end >= one.day)])
     END AS held
// The rest is told with a sale of the same day: only a later one takes away from it.
WITH head, class, day, member, held, [stake IN ends WHERE stake.end > held.day] AS sales
WITH head, class, day, member, held, [stake IN sales | stake.id] AS sold,
     round(held.percent - reduce(sum = 0.0, stake IN sales | sum + stake.percent), 6) AS percent
WITH head, class, day, member, sold, percent, CASE WHEN coalesce(percent > 0, true) THEN held END AS held
ORDER BY head.id, class, day, member.id
WITH head, class, day, collect({of: member, held: held, sold: sold, percent: percent}) AS all
WITH head, class, day, [one IN all WHERE one.held IS NOT NULL | {
       held: one.held, sold: one.sold, percent: one.percent, name: one.of.name,
       of_unit: [other IN all WHERE any(ties IN other.of.ways WHERE any(tie IN ties WHERE tie.group = one.of.id))
                 AND any(stake IN other.of.stakes WHERE coalesce(stake.class = class AND stake.day <= day
                         AND stake.deal = one.held.deal
                         AND coalesce(abs(stake.percent - one.held.percent) <= 0.1, one.held.percent IS NULL), false))]
     }] AS all
WITH head, class, day, [one IN all WHERE size(one.of_unit) = 0] AS counted,
     [one IN all WHERE size(one.of_unit) = 0 OR any(other IN one.of_unit WHERE other.held IS NOT NULL)] AS told
WITH head, class, day, reduce(facts = [], one IN told | facts + [one.held.id] + one.sold) AS facts,
     [one IN counted WHERE one.held.percent IS NULL | one.name] AS unknown,
     [one IN counted WHERE one.percent IS NOT NULL | one.percent] AS known
WITH head, class, {day: day, facts: facts, unknown: unknown, percent: CASE WHEN size(known) > 0 THEN
       round(reduce(sum = 0.0, percent IN known | sum + percent), 6) END} AS time
ORDER BY head.id, class, time.day
WITH head, class, collect(time) AS times
WITH head, class, times, [
       n IN range(0, size(times) - 1)
       WHERE n = 0
          OR CASE WHEN $at_least IS NULL
                  THEN times[n].facts <> times[n - 1].facts
                       OR coalesce(times[n].percent, -1.0) <> coalesce(times[n - 1].percent, -1.0)
                  ELSE coalesce(times[n].percent >= $at_least, false)
                       <> coalesce(times[n - 1].percent >= $at_least, false) END] AS turns
UNWIND range(0, size(turns) - 1) AS n
WITH head, class, times[turns[n]] AS time, CASE WHEN n + 1 < size(turns) THEN times[turns[n + 1]].day END AS until
WHERE size(time.facts) > 0 AND ($at_least IS NULL OR time.percent >= $at_least)
  AND ($as_of IS NULL OR left(time.day, size($as_of)) <= $as_of AND coalesce(until > $as_of, true))
RETURN head.name AS holder, head.id AS holder_id, CASE WHEN class <> '' THEN class END AS share_class,
       time.day AS since, until, time.percent AS percent, time.unknown AS unknown, time.facts AS facts
ORDER BY holder, holder_id, coalesce(share_class, ''), since
LIMIT $limit
