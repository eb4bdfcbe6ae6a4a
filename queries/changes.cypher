// title: What became known between two days?
// title-ko: 두 날짜 사이에 새로 알려진 것
// Facts that stand otherwise by reports up to the second day (or all) than by those before the first: told for the
// first time (was is empty), confirmed, denied or ended, the newest first, with the sentences that say so. status is
// how they stood on the second day, was before the first; what a denial takes back is told although it no longer
// stands. Sums and percents are those known by now. Reports without a date are left out.
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
// returns deal: str
// returns quotes: list[str]
// returns evidence: list[str]
// example: since=2024-05, until=2024-06
// Days before those that alone have as much as can be shown are left out: first by a guess, which is then counted.
MATCH (new:Evidence)
WHERE new.published >= $since AND new.published <= coalesce($until, '') + '~'
WITH new.published AS day
// Of one party not all are read, but what tells of it.
LIMIT CASE WHEN $party IS NULL THEN 1000000000 ELSE 0 END
WITH day, count(*) AS told
ORDER BY day DESC
WITH collect({day: day, told: told}) AS days
WITH [one IN days | one.day] AS days,
     reduce(so_far = {days: 0, told: 0}, one IN days |
            CASE WHEN so_far.told >= 2 * $limit THEN so_far
                 ELSE {days: so_far.days + 1, told: so_far.told + one.told} END).days AS least
WITH days, least, COUNT {
       UNWIND days[..least] AS day
       MATCH (new:Evidence {published: day})
       WHERE new.fact_status <> 'superseded' AND new.status <> 'tentative' AND NOT EXISTS {
         MATCH (other:Evidence {unit: new.unit})
         WHERE NOT other.status IN $status OR other.fact = new.fact AND other.id <> new.id
       }
       RETURN new.id AS id LIMIT $limit
     } AS found
// No day is '': it keeps the row where there are none.
UNWIND [''] + CASE WHEN found = $limit THEN days[..least] ELSE days END AS day
OPTIONAL MATCH (new:Evidence {published: day})
WITH collect(DISTINCT new.unit) AS every
UNWIND every + COLLECT {
  MATCH (:Party {id: $party})
        -[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
  WHERE $until IS NULL OR left($since, size($until)) <= $until
  RETURN DISTINCT told.unit AS unit
} AS unit
WITH unit
MATCH (said:Evidence {unit: unit})
WHERE said.published IS NOT NULL
// The last word comes first: what has ended stays ended, and a rumour changes nothing that was said before.
WITH unit, said
ORDER BY unit, said.status = 'ended' DESC, said.status = 'tentative', said.published DESC, said.status DESC, said.id
WITH unit, collect({fact: said.fact, day: said.published, status: said.status, quote: said.quote, id: said.id}) AS words
MATCH (party:Party {id: unit})
      -[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
WHERE told.unit = unit AND told.status <> 'superseded'
WITH DISTINCT words, party, told, type(told) AS relation, startNode(told) AS source, endNode(told) AS target
WHERE $party IS NULL OR $party IN [source.id, target.id]
// Who denies a round denies each investment in it.
WITH words, told, relation, source, target, COLLECT {
       MATCH (party)<-[round:FUNDS]-()
       WHERE relation = 'INVESTED_IN' AND round.deal = told.deal
       RETURN round.id
     } AS rounds
WITH told, relation, source, target,
     [said IN words WHERE said.fact = told.id OR said.status = 'denied' AND said.fact IN rounds] AS reports
WITH told, relation, source, target,
     [said IN reports WHERE left(said.day, size($since)) < $since] AS before,
     [said IN reports WHERE $until IS NULL OR left(said.day, size($until)) <= $until] AS after
WITH told, relation, source, target, before[0].status AS was, after[0].status AS status, after
WHERE status <> coalesce(was, '') AND (status IN $status OR was IN $status)
WITH told, relation, was, status,
     [said IN reverse(after) WHERE said.status = status AND left(said.day, size($since)) >= $since] AS said,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN target ELSE source END AS who,
     CASE WHEN relation IN ['FUNDS', 'OF'] THEN null ELSE target END AS whom
RETURN said[0].day AS day, was, status, told.id AS fact, relation, who.name AS subject, who.id AS subject_id,
       whom.name AS object, whom.id AS object_id, told.round AS round, told.percent AS percent, told.scope AS scope,
       told.amount AS amount, told.amount_max AS amount_max, told.currency AS currency, told.qualifier AS qualifier,
       told.deal AS deal, [one IN said | one.quote] AS quotes, [one IN said | one.id] AS evidence
ORDER BY day DESC, relation, fact
LIMIT $limit
