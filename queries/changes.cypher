// title: What became known between two days?
// title-ko: 두 날짜 사이에 새로 알려진 것
// Facts that stand otherwise by reports up to the second day (or all) than by those before the first: told for the
// first time (was is empty), confirmed, denied or ended, or with another sum or percent, the newest first, with the
// sentences that say so. status, sum and percent are those of the second day, was, was_amount and was_percent those
// before the first; what a denial takes back is told although it no longer stands. Rumours, and denials of what was only
// rumoured, are left out unless they are asked for: status=asserted,tentative,denied,ended. Reports without a date are
// left out.
// param since: date
// param until: date = null
// param party: party = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..10000 = 100
// returns day: str
// returns was: str
// returns status: str
// returns fact: str
// returns relation: str
// returns subject: str
// returns subject_id: str
// returns object: str
// returns object_id: str
// returns round: str
// returns percent: float
// returns scope: str
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns was_amount: float
// returns was_currency: str
// returns was_percent: float
// returns deal: str
// returns quotes: list[str]
// returns evidence: list[str]
// example: since=2024-05, until=2024-06
// Months, and days, before those that alone have as much as can be shown are left out: first by a guess, which is then
// counted. A year by itself counts to the month before it.
WITH 12 * (toInteger(left($since, 4)) - 2000) + coalesce(toInteger(substring($since, 5, 2)), 0) AS low,
     coalesce(12 * (toInteger(left($until, 4)) - 2000) + coalesce(toInteger(substring($until, 5, 2)), 12), 720) AS high,
     coalesce($until, '') + '~' AS last
// Of one party not all are read, but what tells of it.
WITH CASE WHEN $party IS NOT NULL THEN 721 WHEN low < 0 THEN 0 WHEN low > 720 THEN 720 ELSE low END AS low,
     CASE WHEN high < 0 THEN 0 WHEN high > 720 THEN 720 ELSE high END AS high, last
WITH low, high, last, COLLECT {
       UNWIND range(high, low, -1) AS month
       MATCH (new:Evidence {month: month})
       WHERE new.published >= $since AND new.published <= last
       RETURN month LIMIT 2 * $limit
     } AS months
WITH low, high, last, coalesce(months[2 * $limit - 1], low) AS least
WITH low, high, last, least, COLLECT {
       UNWIND range(least, high) AS month
       MATCH (new:Evidence {month: month})
       WHERE new.published >= $since AND new.published <= last
       WITH new.published AS day, count(*) AS told
       RETURN {day: day, told: told} AS one
       ORDER BY day DESC
     } AS days
WITH low, high, last, least,
     reduce(so_far = {day: $since, told: 0}, one IN days |
            CASE WHEN so_far.told >= 2 * $limit THEN so_far
                 ELSE {day: one.day, told: so_far.told + one.told} END).day AS first
WITH low, high, last, least, first, COUNT {
       UNWIND range(least, high) AS month
       MATCH (new:Evidence {month: month})
       WHERE new.published >= first AND new.published <= last
         AND new.fact_status <> 'superseded' AND new.status <> 'tentative' AND NOT EXISTS {
         MATCH (other:Evidence {unit: new.unit})
         WHERE NOT other.status IN $status OR other.fact = new.fact AND other.id <> new.id
       }
       RETURN new.id AS id LIMIT $limit
     } = $limit AS is_enough
WITH CASE WHEN is_enough THEN least ELSE low END AS low, high,
     CASE WHEN is_enough THEN first ELSE $since END AS first, last
CALL (low, high, first, last) {
  UNWIND range(low, high) AS month
  MATCH (new:Evidence {month: month})
  WHERE new.published >= first AND new.published <= last
  WITH new.unit AS unit, collect(DISTINCT new.fact) AS facts, collect(DISTINCT new.status) AS statuses
  MATCH (party:Party {id: unit})
        -[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
  WHERE told.unit = unit
    AND (told.id IN facts OR type(told) = 'INVESTED_IN' AND 'denied' IN statuses)
  RETURN DISTINCT told
  UNION ALL
  UNWIND $party AS one
  MATCH (:Party {id: one})
        -[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
  RETURN DISTINCT told
}
WITH told, type(told) AS relation, startNode(told) AS source, endNode(told) AS target
WHERE told.status <> 'superseded'
// The last word comes first: what has ended stays ended, and a rumour changes nothing that was said before. Who denies
// a round denies each investment in it.
WITH told, relation, source, target, COLLECT {
       // Whatever is null is looked for in all, so what has no deal is of none by this id.
       UNWIND [CASE relation WHEN 'INVESTED_IN' THEN coalesce(told.deal, '') ELSE '' END] AS deal
       OPTIONAL MATCH (:Deal {id: deal})-[round:FUNDS]->()
       WITH told.id AS own, collect(round.id) AS rounds
       UNWIND [own] + rounds AS fact
       MATCH (said:Evidence {fact: fact})
       WHERE said.published IS NOT NULL AND (fact = own OR said.status = 'denied')
       RETURN {day: said.published, status: said.status, quote: said.quote, id: said.id, amount: said.amount,
               currency: said.currency, percent: said.percent}
       ORDER BY said.status = 'ended' DESC, said.status = 'tentative', said.published DESC, said.status DESC, said.id
     } AS reports
WITH told, relation, source, target,
     [said IN reports WHERE left(said.day, size($since)) < $since] AS before,
     [said IN reports WHERE $until IS NULL OR left(said.day, size($until)) <= $until] AS after
WITH told, relation, source, target, before[0].status AS was, after[0].status AS status, after
WHERE (status IN $status OR was IN $status)
  AND (status <> coalesce(was, '') OR left(told.known_since, size($since)) >= $since)
// With the sum and percent as they were told by then, and before.
WITH told, relation, source, target, was, status, after,
     CASE WHEN $until IS NULL OR left(told.known_since, size($until)) <= $until THEN told
          ELSE head(COLLECT {
       UNWIND CASE WHEN $until IS NULL THEN [] ELSE [told.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($until)) <= $until AND left(then.known_until, size($until)) > $until
       RETURN then
     }) END AS now,
     CASE WHEN was IS NULL OR left(told.known_since, size($since)) < $since THEN told
          ELSE head(COLLECT {
       UNWIND CASE WHEN was IS NULL THEN [] ELSE [told.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($since)) < $since AND left(then.known_until, size($since)) >= $since
       RETURN then
     }) END AS then
WITH told, relation, source, target, was, status, after, now, then,
     was IS NOT NULL AND NOT coalesce(now.amount = then.amount AND now.currency = then.currency, now.amount IS NULL)
       AS is_sum,
     was IS NOT NULL AND NOT coalesce(now.percent = then.percent, now.percent IS NULL) AS is_percent
WITH told, relation, was, status, now,
     CASE WHEN is_sum THEN then.amount END AS was_amount, CASE WHEN is_sum THEN then.currency END AS was_currency,
     CASE WHEN is_percent THEN then.percent END AS was_percent,
     [said IN reverse(after) WHERE said.status = status AND left(said.day, size($since)) >= $since
        AND (status <> coalesce(was, '') OR is_sum AND said.amount = now.amount AND said.currency = now.currency
             OR is_percent AND said.percent = now.percent)] AS said,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN target ELSE source END AS who,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN null ELSE target END AS whom
WHERE size(said) > 0
RETURN said[0].day AS day, was, status, told.id AS fact, relation, who.name AS subject, who.id AS subject_id,
       whom.name AS object, whom.id AS object_id, told.round AS round, now.percent AS percent, told.scope AS scope,
       now.amount AS amount, now.amount_max AS amount_max, now.currency AS currency, now.qualifier AS qualifier,
       was_amount, was_currency, was_percent, told.deal AS deal, [one IN said | one.quote] AS quotes,
       [one IN said | one.id] AS evidence
ORDER BY day DESC, relation, fact
LIMIT $limit
