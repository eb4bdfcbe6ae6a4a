// title: Which deals break a promise of exclusivity?
// title-ko: 독점·배타 조항과 어긋나는 거래
// A deal of the bound party that its promise bars, made while the promise ran. certainty: certain; likely, where the
// day is only the article's; possible, where the days are too coarse to tell, or what is barred is not said exactly.
// against holds what speaks against it. Rumoured and denied facts never make a conflict. With rollup a member of the
// party's group on the day of the deal counts as the party.
// param party: party = null
// param certainty: list[str] in certain, likely, possible = ["certain", "likely", "possible"]
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns bound: str
// returns bound_id: str
// returns beneficiary: str
// returns beneficiary_id: str
// returns intruder: str
// returns intruder_id: str
// returns scope: str
// returns kind: str
// returns since: str
// returns certainty: str
// returns reason: str
// returns against: list[str]
// returns exclusivity: str
// returns deal: str
// returns fact: str
// returns evidence: list[map]
// graph: exclusivity, fact, evidence.evidence
// example: certainty=certain
// What may break a promise at worst is kept: first those of the newest are looked at, then more, until no other deal can be
// among those to be shown.
WITH COLLECT {
       UNWIND CASE WHEN $party IS NULL THEN range(1441, 0, -1) ELSE [] END AS breach
       MATCH (said:Evidence {fact_breach: breach})
       RETURN breach LIMIT 8 * $limit
     } AS breaches
UNWIND CASE WHEN $party IS NULL
            THEN [coalesce(breaches[2 * $limit - 1], 0), coalesce(breaches[8 * $limit - 1], 0), 0] ELSE [0] END AS least
CALL (least) {
  CALL (least) {
    CALL (least) {
      UNWIND $party AS one
      MATCH (:Party {id: one})<-[:PART_OF*0..4]-(member)
      WHERE $rollup OR member.id = $party
      // Those that it or who dealt with it gave.
      MATCH (member)-[:EXCLUSIVE_TO|INVESTED_IN|ACQUIRED|COMMITTED_TO_BUY|GAVE_CREDIT*0..1]-(source)
      MATCH (source)-[clause:EXCLUSIVE_TO]->()
      RETURN clause
      UNION
      UNWIND CASE WHEN $party IS NULL THEN range(least, 1441) ELSE [] END AS breach
      MATCH (said:Evidence {fact_breach: breach})
      WITH said.unit AS unit, collect(said.fact) AS facts
      MATCH (:Party {id: unit})-[clause:EXCLUSIVE_TO]->()
      WHERE clause.id IN facts
      RETURN clause
      UNION
      // Of money only that of rivals breaks a promise, or of whom it names.
      UNWIND CASE WHEN $party IS NULL THEN range(least, 1441) ELSE [] END AS rivalry
      MATCH (said:Evidence {fact_rivalry: rivalry})
      WITH said.unit AS unit, collect(said.fact) AS facts
      MATCH (:Party {id: unit})-[clause:EXCLUSIVE_TO]->(target)
      WHERE clause.id IN facts
        AND (size(coalesce(clause.bars, [])) > 0 OR EXISTS { MATCH (target)-[:COMPETES_WITH]-(:Party) })
      RETURN clause
    }
    WITH startNode(clause) AS source, clause, endNode(clause) AS target
    WHERE clause.status IN ['asserted', 'ended'] AND (clause.status = 'asserted' OR clause.until IS NOT NULL)
    WITH source, clause, target, coalesce(clause.since, clause.day) AS start, coalesce(clause.bars, []) AS bars,
         coalesce(clause.side, CASE WHEN clause.scope = 'cloud' THEN 'buys'
                                    WHEN clause.scope IN ['distribution', 'license', 'merchant'] THEN 'sells' END) AS side
    WHERE start IS NOT NULL
    WITH source, clause, target, start, bars, side,
         COLLECT { UNWIND bars AS bar
                   UNWIND [toLower(trim(bar)), replace(toLower(trim(bar)), ' ', '')] AS form
                   MATCH (:Name {id: form})-[:NAMES]->(party:Party)
                   RETURN DISTINCT party.id ORDER BY party.id } AS named
    CALL (source, clause, target, start, bars, side, named) {
      // Money from a party that the promise names, or from a rival of the beneficiary, or from the group of either.
      WITH source, clause, target, bars, named
      WHERE clause.scope = 'financing'
      WITH source, clause, target, bars, named,
           COLLECT { MATCH (target)-[tie:COMPETES_WITH]-(party:Party)
                     WHERE size(named) = 0 AND size(bars) < 2
                     RETURN {id: party.id, since: tie.since, until: tie.until,
                             evidence: tie.id, quote: target.name + ' competes with ' + party.name, origin: tie.source}
                     ORDER BY party.id, tie.id } AS rivals
      UNWIND rivals + [id IN named | {id: id, since: null, until: null, evidence: null, quote: null, origin: null}] AS barred
      MATCH (rival:Party {id: barred.id})
      MATCH up = (rival)-[:PART_OF*0..4]->(head)
      MATCH down = (head)<-[:PART_OF*0..4]-(other)
      MATCH (source)<-[made:INVESTED_IN]-(other)
      WHERE made.status IN ['asserted', 'ended'] AND made.day IS NOT NULL
        AND coalesce(made.deal, made.id) <> coalesce(clause.deal, clause.id)
        AND (barred.since IS NULL OR left(barred.since, size(made.day)) <= made.day)
        AND (barred.until IS NULL OR barred.until >= left(made.day, size(barred.until)))
        AND all(tie IN relationships(up) + relationships(down) WHERE
                (tie.since IS NULL OR left(tie.since, size(made.day)) <= made.day)
                AND (tie.until IS NULL OR tie.until >= left(made.day, size(tie.until))))
      WITH target, made, other, rival, barred, bars, named, relationships(up) + relationships(down) AS ties
      ORDER BY made.id, size(ties), rival.name, rival.id, barred.evidence, [tie IN ties | tie.id]
      WITH target, made, other, bars, named, head(collect({
             id: rival.id, name: rival.name, evidence: barred.evidence, quote: barred.quote, origin: barred.origin,
             ties: [tie IN ties | {evidence: tie.id, origin: tie.source,
                                   quote: startNode(tie).name + ' is part of ' + endNode(tie).name}]})) AS rival
      RETURN made.id AS fact, made.deal AS deal, made.day AS day, made.day_stated AS day_stated, other,
             CASE WHEN other.id = rival.id THEN 'rival-investment' ELSE 'affiliate' END AS kind,
             CASE WHEN other.id = rival.id THEN '' ELSE ', of the group of ' + rival.name END
             + CASE WHEN size(named) > 0 THEN ', which the promise names, invested in '
                    ELSE ', which competes with ' + target.name + ', invested in ' END AS did,
             CASE WHEN size(named) = 0 AND size(bars) > 0
                  THEN ['the promise bars ' + bars[0] + ': whether that covers ' + rival.name + ' is not known']
                  ELSE [] END AS doubts,
             rival.ties + CASE WHEN rival.evidence IS NULL THEN []
                               ELSE [{evidence: rival.evidence, origin: rival.origin, quote: rival.quote}] END AS known
      UNION ALL
      // What a sole provider should have sold, bought elsewhere.
      WITH source, clause, side
      WHERE side = 'buys' AND clause.scope IN ['cloud', 'supply', 'model-access', 'license', 'merchant', 'distribution']
      MATCH (source)-[made:COMMITTED_TO_BUY]->(other)
      WHERE made.status IN ['asserted', 'ended'] AND made.day IS NOT NULL
      WITH source, clause, made, other,
           CASE WHEN made.what IS NULL OR (clause.scope <> 'cloud' AND clause.product IS NULL) THEN null
                WHEN clause.scope = 'cloud'
                  THEN any(word IN ['cloud', 'comput', '클라우드', '컴퓨팅'] WHERE toLower(made.what) CONTAINS word)
                ELSE toLower(made.what) CONTAINS toLower(clause.product)
                     OR toLower(clause.product) CONTAINS toLower(made.what) END AS fits
      WHERE fits IS NULL OR fits
      RETURN made.id AS fact, made.deal AS deal, made.day AS day, made.day_stated AS day_stated, other,
             'other-provider' AS kind, ' got a purchase commitment from ' AS did,
             CASE WHEN fits THEN [] ELSE ['it is not said that what is bought is what the promise covers'] END AS doubts,
             [] AS known
      UNION ALL
      // Credits of the same kind from another provider.
      WITH source, clause, side
      WHERE side = 'buys' AND clause.scope = 'cloud'
      MATCH (source)<-[made:GAVE_CREDIT]-(other)
      WHERE made.status IN ['asserted', 'ended'] AND made.day IS NOT NULL
        AND coalesce(made.kind, 'cloud') IN ['cloud', 'compute']
      RETURN made.id AS fact, made.deal AS deal, made.day AS day, made.day_stated AS day_stated, other,
             'other-provider' AS kind, ' gave credits to ' AS did,
             CASE WHEN made.kind IS NULL THEN ['it is not said that the credits are for cloud'] ELSE [] END AS doubts,
             [] AS known
      UNION ALL
      // What only the beneficiary should have bought, sold to another.
      WITH source, clause, side
      WHERE side = 'sells' AND clause.scope IN ['cloud', 'supply', 'model-access', 'license', 'merchant', 'distribution']
      MATCH (source)<-[made:COMMITTED_TO_BUY]-(other)
      WHERE made.status IN ['asserted', 'ended'] AND made.day IS NOT NULL
      WITH source, clause, made, other,
           CASE WHEN made.what IS NULL OR clause.product IS NULL THEN null
                ELSE toLower(made.what) CONTAINS toLower(clause.product)
                     OR toLower(clause.product) CONTAINS toLower(made.what) END AS fits
      WHERE fits IS NULL OR fits
      RETURN made.id AS fact, made.deal AS deal, made.day AS day, made.day_stated AS day_stated, other,
             'other-provider' AS kind, ' gave a purchase commitment to ' AS did,
             CASE WHEN fits THEN [] ELSE ['it is not said that what is sold is what the promise covers'] END AS doubts,
             [] AS known
      UNION ALL
      // Talks with nobody else, while another signs.
      WITH source, clause, target
      WHERE clause.scope = 'negotiation'
      MATCH (source)<-[made:ACQUIRED|INVESTED_IN]-(other)
      WHERE made.status IN ['asserted', 'ended'] AND made.day IS NOT NULL
        AND coalesce(made.deal, made.id) <> coalesce(clause.deal, clause.id)
      WITH source, target, made, other, type(made) = 'ACQUIRED' AS bought
      RETURN made.id AS fact, made.deal AS deal, made.day AS day, made.day_stated AS day_stated, other,
             'negotiation' AS kind, CASE WHEN bought THEN ' bought ' ELSE ' invested in ' END AS did,
             CASE WHEN bought OR EXISTS {
                    MATCH (target)-[sought:INVESTED_IN]->(source) WHERE sought.status <> 'denied'
                  } THEN []
                  ELSE ['it is not said that the talks are about an investment'] END AS doubts,
             [] AS known
      UNION ALL
      // The same promised again; the later promise is the intruder.
      WITH source, clause, start, bars, side
      WHERE clause.scope <> 'other'
      MATCH (source)-[made:EXCLUSIVE_TO]->(other)
      WHERE made.scope = clause.scope AND (made.status = 'asserted' OR (made.status = 'ended' AND made.until IS NOT NULL))
        AND (made.side IS NULL OR side IS NULL OR made.side = side)
        AND (made.product IS NULL OR clause.product IS NULL OR toLower(made.product) = toLower(clause.product))
        AND (made.territory IS NULL OR clause.territory IS NULL
             OR any(place IN made.territory WHERE toLower(place) IN [own IN clause.territory | toLower(own)]))
      WITH clause, start, bars, made, other, coalesce(made.since, made.day) AS day
      WHERE day > start OR (day = start AND made.id > clause.id)
      RETURN made.id AS fact, made.deal AS deal, day,
             made.since IS NOT NULL OR made.day_stated AS day_stated, other,
             'double-exclusivity' AS kind, ' got the same promise from ' AS did,
             CASE WHEN size(bars) + size(coalesce(made.bars, [])) > 0
                  THEN ['the two promises may bar different parties'] ELSE [] END
             + CASE WHEN made.scope IN ['supply', 'model-access', 'license', 'merchant', 'distribution']
                         AND (made.product IS NULL OR clause.product IS NULL)
                    THEN ['it is not said that the two promises cover the same'] ELSE [] END
             + CASE WHEN size(coalesce(made.exceptions, [])) = 0 THEN []
                    ELSE ['the later promise has an exception: ' + made.exceptions[0]
                          + reduce(rest = '', exception IN made.exceptions[1..] | rest + ', ' + exception)] END AS doubts,
             [] AS known
    }
    WITH source, clause, target, start, fact, deal, day, coalesce(day_stated, false) AS day_stated, other, kind, did, known,
         left(day + '-01-01', 10) AS earliest, left(day + '-99-99', 10) AS latest,
         left(start + '-01-01', 10) AS start_earliest, left(start + '-99-99', 10) AS start_latest,
         left(clause.until + '-01-01', 10) AS end_earliest, left(clause.until + '-99-99', 10) AS end_latest,
         coalesce(clause.exceptions, []) AS exceptions, doubts
    WHERE other.id <> target.id AND other.id <> source.id
      AND (latest > start_earliest OR kind = 'double-exclusivity')
      AND (end_latest IS NULL OR earliest <= end_latest)
      AND ($party IS NULL OR $party IN [source.id, target.id, other.id] OR $rollup AND (
      EXISTS {
        MATCH up = (source)-[:PART_OF*0..4]->(:Party {id: $party})
        WHERE all(tie IN relationships(up) WHERE
            (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
            AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
      } OR
      EXISTS {
        MATCH up = (target)-[:PART_OF*0..4]->(:Party {id: $party})
        WHERE all(tie IN relationships(up) WHERE
            (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
            AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
      } OR
      EXISTS {
        MATCH up = (other)-[:PART_OF*0..4]->(:Party {id: $party})
        WHERE all(tie IN relationships(up) WHERE
            (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
            AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
      }))
      AND NOT any(exception IN exceptions WHERE toLower(trim(exception)) IN
                  [name IN coalesce(other.names, []) + coalesce(other.forms, []) + [other.name] | toLower(name)])
      AND NOT EXISTS {
        MATCH up = (other)-[:PART_OF*0..4]->(head)
        MATCH down = (head)<-[:PART_OF*0..4]-(target)
        WHERE all(tie IN relationships(up) + relationships(down) WHERE
                  (tie.since IS NULL OR left(tie.since, size(day)) <= day)
                  AND (tie.until IS NULL OR tie.until >= left(day, size(tie.until))))
      }
    WITH source, clause, target, start, fact, deal, day, day_stated, other, kind, did, known, earliest, start_earliest,
         doubts
         + CASE WHEN (earliest > start_latest OR kind = 'double-exclusivity')
                     AND (end_earliest IS NULL OR latest <= end_earliest) THEN []
                ELSE ['the days are too coarse to tell that the promise ran'] END
         + CASE WHEN kind = 'other-provider' AND EXISTS {
                  MATCH (source)-[older:COMMITTED_TO_BUY]-(other)
                  WHERE older.status IN ['asserted', 'ended'] AND older.day < start
                } THEN ['a contract of the two is older than the promise'] ELSE [] END
         + CASE WHEN clause.status = 'ended' AND NOT EXISTS {
                  MATCH (said:Evidence {fact: clause.id})
                  WHERE said.status = 'ended' AND said.date IS NOT NULL
                } THEN ['the day on which the promise ended is not stated'] ELSE [] END
         + CASE WHEN size(exceptions) = 0 THEN []
                ELSE ['the promise has an exception: ' + exceptions[0]
                      + reduce(rest = '', exception IN exceptions[1..] | rest + ', ' + exception)] END
         + CASE WHEN kind = 'double-exclusivity' OR size(coalesce(clause.territory, [])) = 0 THEN []
                ELSE ['the promise is for ' + clause.territory[0]
                      + reduce(rest = '', place IN clause.territory[1..] | rest + ', ' + place) + ' only'] END
         AS doubts
    WITH source, clause, target, start, fact, deal, day, day_stated, other, kind, did, known, earliest, start_earliest,
         doubts, CASE WHEN size(doubts) > 0 THEN 'possible' WHEN day_stated THEN 'certain' ELSE 'likely' END AS sure
    WHERE sure IN $certainty
    WITH source, clause, target, start, fact, deal, day, day_stated, other, kind, did, known, earliest, start_earliest,
         doubts, sure
    ORDER BY CASE sure WHEN 'certain' THEN 0 WHEN 'likely' THEN 1 ELSE 2 END, day DESC, source.name, other.name, clause.id,
             fact
    LIMIT $limit
    RETURN collect({clause: clause, start: start, fact: fact, deal: deal, day: day, day_stated: day_stated, other: other,
                    kind: kind, did: did, known: known, since: CASE WHEN earliest >= start_earliest THEN day ELSE start END,
                    doubts: doubts, sure: sure}) AS rows
  }
  WITH least, rows, rows[$limit - 1] AS last, least % 721 - 1 AS month
  WITH least, rows, last,
       CASE WHEN month < 0 THEN '' ELSE toString(2000 + month / 12) + '-' + right('0' + toString(month % 12 + 1), 2) END
       AS month
  WHERE least = 0 OR last.sure = 'certain' AND (least < 721 OR last.day >= month)
    OR last.sure = 'likely' AND least < 721 AND last.day >= month
  // Often, for the embedded store reads a thousand rows ahead to sort them, and would go on looking for them.
  UNWIND range(1, 2000) AS time
  RETURN rows
}
WITH rows
LIMIT 1
UNWIND rows AS row
WITH startNode(row.clause) AS source, row.clause AS clause, endNode(row.clause) AS target, row.start AS start,
     row.fact AS fact, row.deal AS deal, row.day AS day, row.day_stated AS day_stated, row.other AS other,
     row.kind AS kind, row.did AS did, row.known AS known, row.since AS since, row.doubts AS doubts, row.sure AS sure
RETURN source.name AS bound, source.id AS bound_id, target.name AS beneficiary, target.id AS beneficiary_id,
       other.name AS intruder, other.id AS intruder_id, clause.scope AS scope, kind,
       since, sure AS certainty,
       other.name + did + source.name + ' (' + day + '), while ' + source.name + ' was bound to ' + target.name
       + ' from ' + start + coalesce(' to ' + clause.until, '') AS reason,
       doubts + CASE WHEN day_stated THEN [] ELSE ['the day is that of the article: the deal may be older'] END
       AS against,
       clause.id AS exclusivity, deal, fact,
       COLLECT { UNWIND [clause.id, fact] AS cited
                 MATCH (said:Evidence {fact: cited})-[:IN]->(article:Article)
                 WHERE said.status IN ['asserted', 'ended']
                 RETURN {evidence: said.id, fact: cited, quote: said.quote, source: article.title,
                         article: article.id, url: article.url, published: article.published} AS one
                 ORDER BY coalesce(article.published, ''), said.id }
       + [tie IN known | {evidence: tie.evidence, fact: null, quote: tie.quote, source: tie.origin,
                          article: null, url: null, published: null}] AS evidence
ORDER BY CASE certainty WHEN 'certain' THEN 0 WHEN 'likely' THEN 1 ELSE 2 END, since DESC, bound, intruder,
         exclusivity, fact
