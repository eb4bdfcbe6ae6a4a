// title: Who owns how much of a company?
// title-ko: 주주 구성: 누가 몇 퍼센트를 가지고 있나
// The last percent that is told of each holder in each class of shares, or that it holds an unknown part, without
// holdings that have ended: a sale of a smaller part leaves the rest, and sold names it; then day is that of the last
// sale, and confidence the least of all that the rest is known by. Percents add up within a class only, class_percent
// is the sum of those known, and class_unknown names who holds an unknown part. also has other reports of a stake of
// the same time.
// What a group and its unit are told to have got by one deal is one stake: the unit's, and also has the group's.
// as_of: what was held on that day, by reports whenever published; on the day of a sale it's sold, and a coarse day
// of a stake holds all its days. known_at: only what was told by that day, as it was told by then. Rumours don't count.
// param company: party
// param as_of: date = null
// param known_at: date = null
// param limit: int in 1..10000 = 100
// returns holder: str
// returns holder_id: str
// returns share_class: str
// returns percent: float
// returns percent_qualifier: str
// returns class_percent: float
// returns class_unknown: list[str]
// returns day: str
// returns day_stated: bool
// returns since: str
// returns fact: str
// returns confidence: float
// returns sold: list[str]
// returns also: list[str]
// graph: fact, sold
// example: company=moonshot-ai
MATCH (:Party {id: $company})<-[held:HOLDS_STAKE]-(holder:Party)
WITH holder, held,
     CASE WHEN $known_at IS NULL OR left(held.known_since, size($known_at)) <= $known_at THEN held
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [held.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS told
WHERE told.status IN ['asserted', 'ended']
WITH holder, {
       id: held.id, deal: held.deal, status: told.status, confidence: told.confidence, percent: told.percent,
       percent_qualifier: told.percent_qualifier, share_class: told.share_class, day: told.day,
       day_stated: told.day_stated, since: told.since, until: told.until} AS held
WITH collect({holder: holder, held: held}) AS every
WITH every, [one IN every WHERE one.held.deal IS NOT NULL] AS bought
UNWIND every AS one
WITH bought, one.holder AS holder, one.held AS held
WITH bought, holder, held,
     held.status = 'ended' AND NOT coalesce(left(coalesce(held.until, held.day), size($as_of)) > $as_of, false) AS over
ORDER BY coalesce(held.day, '') DESC, held.percent IS NULL, held.confidence DESC, held.id
WITH bought, holder, collect(CASE WHEN NOT over OR held.day < held.until THEN held END) AS told,
     collect(CASE WHEN over THEN {fact: held.id, class: held.share_class, percent: held.percent,
                                  day: coalesce(held.until, held.day), confidence: held.confidence,
                                  stated: held.day_stated AND held.day = coalesce(held.until, held.day)} END) AS ends
UNWIND told AS held
WITH bought, holder, ends, held
WHERE $as_of IS NULL OR left(coalesce(held.since, held.day), size($as_of)) <= $as_of
WITH bought, holder, ends, held.share_class AS class, collect(held) AS told
WITH bought, holder, class, told, head([one IN told WHERE one.percent IS NOT NULL]) AS known,
     [end IN ends WHERE coalesce(end.class, '') = coalesce(class, '') OR end.class IS NULL AND end.percent IS NULL]
       AS ends
WITH bought, holder, class, told, known, ends,
     [end IN ends WHERE coalesce(end.day >= left(known.day, size(end.day)), true)
                    AND coalesce(end.percent >= known.percent, true)] AS over
WITH bought, holder, class, told, ends, CASE
       WHEN size(over) = 0 AND known IS NOT NULL THEN known
       ELSE head([one IN told WHERE one.percent IS NULL AND all(end IN over WHERE one.day > end.day)]) END AS held
WHERE held IS NOT NULL
WITH bought, holder, class, held,
     [other IN told WHERE other.day >= left(held.day, size(other.day)) AND other.percent <> held.percent | other.id]
       AS also,
     [end IN ends WHERE coalesce(end.day >= left(held.day, size(end.day)), true)] AS ends
WHERE none(end IN ends WHERE end.percent IS NULL OR coalesce(end.percent >= held.percent, false))
// The rest is told with a sale of the same day: only a later one takes away from it.
WITH bought, holder, class, held, also, [end IN ends WHERE left(end.day, size(held.day)) > held.day] AS sales
WITH bought, holder, class, held, also, [sale IN sales | sale.fact] AS sold,
     reduce(last = head(sales), sale IN sales | CASE WHEN sale.day > last.day THEN sale ELSE last END) AS last,
     reduce(least = held.confidence, sale IN sales |
       CASE WHEN sale.confidence < least THEN sale.confidence ELSE least END) AS confidence,
     round(held.percent - reduce(sum = 0.0, sale IN sales | sum + sale.percent), 6) AS percent
WHERE (percent IS NULL OR percent > 0) AND NOT EXISTS {
  MATCH down = (holder)<-[:PART_OF*1..4]-(unit:Party)
  WHERE any(one IN bought WHERE coalesce(one.holder.id = unit.id AND one.held.deal = held.deal
              AND coalesce(one.held.share_class, '') = coalesce(class, '')
              AND coalesce(abs(one.held.percent - held.percent) <= 0.1, held.percent IS NULL)
              AND ($as_of IS NULL OR left(coalesce(one.held.since, one.held.day), size($as_of)) <= $as_of), false))
    AND all(tie IN relationships(down) WHERE
        (tie.since IS NULL OR held.day IS NULL OR left(tie.since, size(held.day)) <= held.day)
        AND (tie.until IS NULL OR held.day IS NULL OR tie.until >= left(held.day, size(tie.until))))
}
WITH bought, holder, class, held, sold, last, confidence, percent, also + COLLECT {
  MATCH up = (holder)-[:PART_OF*1..4]->(group:Party)
  UNWIND [one IN bought WHERE one.holder.id = group.id | one.held] AS same
  WITH up, same
  WHERE same.deal = held.deal AND coalesce(same.share_class, '') = coalesce(class, '')
    AND coalesce(abs(same.percent - held.percent) <= 0.1, same.percent IS NULL)
    AND ($as_of IS NULL OR left(coalesce(same.since, same.day), size($as_of)) <= $as_of)
    AND all(tie IN relationships(up) WHERE
        (tie.since IS NULL OR held.day IS NULL OR left(tie.since, size(held.day)) <= held.day)
        AND (tie.until IS NULL OR held.day IS NULL OR tie.until >= left(held.day, size(tie.until))))
  RETURN DISTINCT same.id AS id ORDER BY id
} AS also
ORDER BY percent DESC, holder.name, held.id
WITH class, round(sum(percent), 6) AS class_percent,
     collect(CASE WHEN percent IS NULL THEN holder.name END) AS class_unknown,
     collect({name: holder.name, id: holder.id, percent: percent, qualifier: held.percent_qualifier,
              day: CASE WHEN last IS NULL THEN held.day ELSE last.day END,
              stated: CASE WHEN last IS NULL THEN held.day_stated ELSE last.stated END,
              since: CASE WHEN last IS NULL THEN held.since END, fact: held.id, confidence: confidence, sold: sold,
              also: also}) AS rows
UNWIND rows AS row
RETURN row.name AS holder, row.id AS holder_id, class AS share_class, row.percent AS percent,
       row.qualifier AS percent_qualifier, class_percent, class_unknown, row.day AS day, row.stated AS day_stated,
       row.since AS since, row.fact AS fact, row.confidence AS confidence, row.sold AS sold, row.also AS also
ORDER BY coalesce(share_class, ''), coalesce(percent, -1.0) DESC, holder, fact
LIMIT $limit
