// title: What part of an investment was credits or goods?
// title-ko: 투자금 가운데 크레딧·현물의 비중
// Of each deal that an investor paid partly so, a fraction of what it put in, which is taken to include the credits
// unless they are larger. "About" is within a tenth, "more than" open upwards, "up to" downwards. Reports that can
// all be true narrow each other; else share spans them all, and conflict is true. best is the one to believe first.
// reports lists them. Where credits and goods of two kinds are told apart, each is but a part. round_share is of the
// whole round. known_at: as it was known by then, as_of deals made by then.
// param party: party = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param rollup: bool = false
// param as_of: date = null
// param known_at: date = null
// param limit: int in 1..10000 = 100
// returns investor: str
// returns investor_id: str
// returns company: str
// returns company_id: str
// returns kinds: list[str]
// returns share_low: float
// returns share_high: float
// returns conflict: bool
// returns best_low: float
// returns best_high: float
// returns best: str
// returns round_share_low: float
// returns round_share_high: float
// returns day: str
// returns day_stated: bool
// returns deal: str
// returns credit: str
// returns investment: str
// returns reports: list[map]
// graph: credit, investment
// example: party=moonshot-ai
MATCH ()-[given:GAVE_CREDIT]->()
WHERE given.status IN $status
WITH given
// Of one party not all are read, but its own; and of what stands by now those that can be the largest share.
LIMIT CASE WHEN $party IS NULL AND $known_at IS NULL AND any(one IN $status WHERE NOT one IN ['asserted', 'ended'])
           THEN 1000000000 ELSE 0 END
WITH collect(given) AS every
WITH every, $party IS NULL AND $known_at IS NULL AND all(one IN $status WHERE one IN ['asserted', 'ended']) AS is_kept
WITH every, is_kept, COLLECT {
       UNWIND CASE WHEN is_kept THEN range(403, 0, -1) ELSE [] END AS share
       MATCH (said:Evidence {fact_share: share})
       RETURN share LIMIT 8 * $limit
     } AS shares
// An upper end of the share is kept: first few are looked at, then more, until no other can be among those to be shown.
UNWIND CASE WHEN is_kept THEN [coalesce(shares[2 * $limit - 1], 0), coalesce(shares[8 * $limit - 1], 0), 0]
       ELSE [0] END AS least_share
CALL (every, is_kept, least_share) {
  CALL (every, is_kept, least_share) {
    CALL (every, is_kept, least_share) {
      UNWIND every AS given
      RETURN given
      UNION ALL
      UNWIND CASE WHEN $party IS NULL AND $known_at IS NOT NULL THEN ['asserted', 'tentative', 'denied', 'ended']
                  ELSE [] END AS now
      MATCH ()-[given:GAVE_CREDIT {status: now}]->()
      RETURN given
      UNION ALL
      UNWIND $party AS one
      MATCH (:Party {id: one})<-[:PART_OF*0..4]-(member)
      WHERE $rollup OR member.id = $party
      MATCH (member)-[given:GAVE_CREDIT]-()
      RETURN DISTINCT given
      UNION ALL
      UNWIND CASE WHEN is_kept THEN range(least_share, 403) ELSE [] END AS share
      MATCH (said:Evidence {fact_share: share})
      WITH said.unit AS unit, collect(DISTINCT said.fact) AS facts
      MATCH (:Party {id: unit})<-[given:GAVE_CREDIT]-()
      WHERE given.id IN facts
      RETURN given
    }
    WITH startNode(given) AS giver, given, endNode(given) AS taker,
         CASE WHEN $known_at IS NULL OR left(given.known_since, size($known_at)) <= $known_at THEN given
              ELSE head(COLLECT {
           UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [given.id] END AS its
           MATCH (then:Earlier {fact: its})
           WHERE left(then.known_since, size($known_at)) <= $known_at
             AND left(then.known_until, size($known_at)) > $known_at
           RETURN then
         }) END AS gave
    WHERE gave.status IN $status AND given.deal IS NOT NULL
      AND ($as_of IS NULL OR gave.day IS NULL OR left(gave.day, size($as_of)) <= $as_of)
      AND ($party IS NULL OR $party IN [giver.id, taker.id] OR $rollup AND (
      EXISTS {
        MATCH up = (giver)-[:PART_OF*0..4]->(:Party {id: $party})
        WHERE all(tie IN relationships(up) WHERE
            (tie.since IS NULL OR gave.day IS NULL OR left(tie.since, size(gave.day)) <= gave.day)
            AND (tie.until IS NULL OR gave.day IS NULL OR tie.until >= left(gave.day, size(tie.until))))
      } OR
      EXISTS {
        MATCH up = (taker)-[:PART_OF*0..4]->(:Party {id: $party})
        WHERE all(tie IN relationships(up) WHERE
            (tie.since IS NULL OR gave.day IS NULL OR left(tie.since, size(gave.day)) <= gave.day)
            AND (tie.until IS NULL OR gave.day IS NULL OR tie.until >= left(gave.day, size(tie.until))))
      }))
    MATCH (giver)-[invested:INVESTED_IN]->(taker)
    WHERE invested.deal = given.deal
    WITH giver, given, taker, invested,
         CASE WHEN $known_at IS NULL OR left(invested.known_since, size($known_at)) <= $known_at THEN invested
              ELSE head(COLLECT {
           UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [invested.id] END AS its
           MATCH (then:Earlier {fact: its})
           WHERE left(then.known_since, size($known_at)) <= $known_at
             AND left(then.known_until, size($known_at)) > $known_at
           RETURN then
         }) END AS put
    WHERE put.status IN $status
    MATCH (said:Evidence {fact: given.id})-[:IN]->(source:Article)
    // What is told of as ended is the part of the credits that lapsed.
    WHERE said.status IN $status AND said.status <> 'ended'
      AND ($known_at IS NULL OR left(said.published, size($known_at)) <= $known_at)
      // A publisher's own correction takes its word back.
      AND NOT EXISTS {
        MATCH (right:Evidence {fact: given.id})-[:IN]->(later:Article)
        WHERE right.corrects AND right.status IN $status AND later.publisher = source.publisher
          AND later.published > source.published
          AND ($known_at IS NULL OR left(right.published, size($known_at)) <= $known_at)
      }
    // The sum that the same article gives, before that of others.
    OPTIONAL MATCH (own:Evidence {fact: invested.id})-[:IN]->(source)
    WHERE own.amount > 0 AND own.currency = said.currency AND own.status IN $status
    WITH giver, given, taker, invested, put, said, source, own
    ORDER BY given.id, invested.id, said.id, own.id
    WITH giver, given, taker, invested, put, said, source, head(collect(own.amount)) AS amount,
         head(collect({most: own.amount_max, qualifier: own.qualifier})) AS own
    WITH giver, given, taker, invested, put, said, source,
         coalesce(amount, CASE WHEN put.currency = said.currency AND put.amount > 0 THEN put.amount END) AS worth,
         CASE WHEN amount IS NULL THEN put.amount_max ELSE own.most END AS worth_max,
         CASE WHEN amount IS NULL THEN put.qualifier ELSE own.qualifier END AS sort
    WITH giver, given, taker, invested, put, said, source,
         CASE sort WHEN 'max' THEN null WHEN 'about' THEN 0.9 * worth ELSE worth END AS worth_least,
         CASE sort WHEN 'min' THEN null WHEN 'about' THEN 1.1 * coalesce(worth_max, worth)
                   ELSE coalesce(worth_max, worth) END AS worth_most,
         CASE said.qualifier WHEN 'max' THEN 0.0 WHEN 'about' THEN 0.9 * said.amount ELSE said.amount END AS least,
         CASE said.qualifier WHEN 'min' THEN null WHEN 'about' THEN 1.1 * coalesce(said.amount_max, said.amount)
                             ELSE coalesce(said.amount_max, said.amount) END AS most,
         said.share_low IS NOT NULL OR said.share_high IS NOT NULL AS stated, worth
    WITH giver, given, taker, invested, put, said, source, stated, worth, least, most,
         // Told apart, cash and credits together are what was put in.
         CASE WHEN least > worth_most THEN worth_least + least ELSE worth_least END AS worth_least,
         CASE WHEN least > worth_most THEN worth_most + most ELSE worth_most END AS worth_most
    WHERE stated OR (worth IS NOT NULL AND said.amount IS NOT NULL)
    WITH giver, given, taker, invested, put,
         {evidence: said.id, article: source.id, published: source.published, publisher: source.publisher,
          source: said.source, kind: said.kind,
          low: CASE WHEN stated THEN coalesce(said.share_low, 0.0)
                    WHEN worth_most IS NULL THEN 0.0 ELSE round(least / worth_most, 6) END,
          high: CASE WHEN stated THEN coalesce(said.share_high, 1.0)
                     WHEN most IS NULL OR worth_least IS NULL OR most >= worth_least THEN 1.0
                     ELSE round(most / worth_least, 6) END} AS report,
         CASE said.source WHEN 'filing' THEN 0 WHEN 'company' THEN 1 WHEN 'person' THEN 2 WHEN 'anonymous' THEN 4
                          WHEN 'media' THEN 5 ELSE 3 END AS rank, coalesce(said.corrects, false) AS corrects
    ORDER BY given.id, invested.id, rank, corrects DESC, coalesce(report.published, '') DESC, report.evidence
    WITH giver, given, taker, invested, put, collect(report) AS reports
    WITH giver, given, taker, invested, put, reports,
         COLLECT { UNWIND reports AS one WITH one WHERE one.kind IS NOT NULL RETURN DISTINCT one.kind ORDER BY one.kind }
         AS kinds
    WITH giver, given, taker, invested, put, kinds,
         CASE WHEN size([kind IN kinds WHERE kind <> 'compute' OR NOT 'cloud' IN kinds]) < 2 THEN reports
              ELSE [one IN reports | {evidence: one.evidence, article: one.article, published: one.published,
                                      publisher: one.publisher, source: one.source, kind: one.kind, low: one.low,
                                      high: 1.0}] END AS reports
    WITH giver, given, taker, invested, put, kinds, reports,
         reduce(most = 0.0, one IN reports | CASE WHEN one.low > most THEN one.low ELSE most END) AS low,
         reduce(least = 1.0, one IN reports | CASE WHEN one.high < least THEN one.high ELSE least END) AS high,
         reduce(least = 1.0, one IN reports | CASE WHEN one.low < least THEN one.low ELSE least END) AS lowest,
         reduce(most = 0.0, one IN reports | CASE WHEN one.high > most THEN one.high ELSE most END) AS highest
    // A third is 0.3333 to one and 100 of 300 to another.
    WITH giver, given, taker, invested, put, kinds, reports, low - high > 0.005 AS conflict,
         CASE WHEN low - high > 0.005 THEN lowest WHEN low > high THEN high ELSE low END AS low,
         CASE WHEN low - high > 0.005 THEN highest WHEN low > high THEN low ELSE high END AS high
    ORDER BY conflict DESC, high DESC, low DESC, giver.name, giver.id, taker.name, taker.id, given.id, invested.id
    LIMIT $limit
    RETURN collect({given: given, invested: invested, put: put, kinds: kinds, reports: reports, conflict: conflict,
                    low: low, high: high})
           AS rows
  }
  WITH least_share, rows, rows[$limit - 1] AS last
  WHERE least_share = 0 OR last IS NOT NULL AND least_share <= CASE WHEN last.conflict THEN 202 ELSE 0 END
        + CASE WHEN last.high >= 1.0 THEN 100 + toInteger(100 * last.low) ELSE toInteger(100 * last.high) END
  // Often, for the embedded store reads a thousand rows ahead to sort them, and would go on looking for them.
  UNWIND range(1, 2000) AS time
  RETURN rows
}
WITH rows
LIMIT 1
UNWIND rows AS row
WITH startNode(row.given) AS giver, row.given AS given, endNode(row.given) AS taker, row.invested AS invested,
     row.put AS put, row.kinds AS kinds, row.reports AS reports, row.conflict AS conflict,
     row.low AS low, row.high AS high
OPTIONAL MATCH (:Deal {id: given.deal})-[round:FUNDS]->(taker)
WITH giver, given, taker, invested, put, kinds, reports, conflict, low, high, round,
     CASE WHEN $known_at IS NULL OR left(round.known_since, size($known_at)) <= $known_at THEN round
          ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [round.id] END AS its
       MATCH (then:Earlier {fact: its})
       WHERE left(then.known_since, size($known_at)) <= $known_at
         AND left(then.known_until, size($known_at)) > $known_at
       RETURN then
     }) END AS raised
ORDER BY given.id, invested.id, round.id
WITH giver, given, taker, invested, put, kinds, reports, conflict, low, high,
     head(collect(CASE WHEN raised.status IN $status AND raised.amount > 0 AND put.amount > 0
                            AND raised.currency = put.currency THEN raised END)) AS raised
WITH giver, given, taker, invested, put, kinds, reports, conflict, low, high,
     CASE put.qualifier WHEN 'max' THEN 0.0 WHEN 'about' THEN 0.9 * put.amount ELSE put.amount END AS least,
     CASE put.qualifier WHEN 'min' THEN null WHEN 'about' THEN 1.1 * coalesce(put.amount_max, put.amount)
                        ELSE coalesce(put.amount_max, put.amount) END AS most,
     CASE raised.qualifier WHEN 'max' THEN null WHEN 'about' THEN 0.9 * raised.amount ELSE raised.amount END
     AS raised_least,
     CASE raised.qualifier WHEN 'min' THEN null WHEN 'about' THEN 1.1 * coalesce(raised.amount_max, raised.amount)
                           ELSE coalesce(raised.amount_max, raised.amount) END AS raised_most,
     raised.amount IS NOT NULL AS known
RETURN giver.name AS investor, giver.id AS investor_id, taker.name AS company, taker.id AS company_id, kinds,
       low AS share_low, high AS share_high, conflict,
       reports[0].low AS best_low, reports[0].high AS best_high, reports[0].evidence AS best,
       CASE WHEN known THEN CASE WHEN raised_most IS NULL OR least >= raised_most THEN
            CASE WHEN raised_most IS NULL THEN 0.0 ELSE low END
            ELSE round(low * least / raised_most, 6) END END AS round_share_low,
       CASE WHEN known THEN CASE WHEN most IS NULL OR raised_least IS NULL OR most >= raised_least THEN high
            ELSE round(high * most / raised_least, 6) END END AS round_share_high,
       put.day AS day, put.day_stated AS day_stated, given.deal AS deal, given.id AS credit, invested.id AS investment,
       reports
ORDER BY conflict DESC, share_high DESC, share_low DESC, investor, investor_id, company, company_id, credit, investment
LIMIT $limit
