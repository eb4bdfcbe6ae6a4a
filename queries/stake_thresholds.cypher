// title: Which stakes reach the threshold of a filing rule?
// title-ko: 신고 기준선에 닿는 지분
// Indicators, not judgements: a stated stake that reaches a dated threshold of the company's country, the facts used, and
// in missing what the rule asks besides and no fact says. crosses: the stake alone reaches it; possible: that hangs on
// something missing (is the company listed, does nobody hold more, do these shares vote, how exact is "about", taken
// as within a tenth). With rollup the holder is the group on the day, and its other members' last known stakes are
// added: then at most possible, for two reports may count the same shares. Stakes without a percent are only named.
// param party: party = null
// param jurisdiction: str in DE, KR = null
// param outcome: list[str] in crosses, possible = ["crosses", "possible"]
// param status: list[str] in asserted, tentative, denied, ended = ["asserted"]
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns outcome: str
// returns jurisdiction: str
// returns kind: str
// returns threshold: float
// returns counts: str
// returns holder: str
// returns holder_id: str
// returns company: str
// returns company_id: str
// returns percent_low: float
// returns percent_high: float
// returns share_class: str
// returns fact: str
// returns facts: list[str]
// returns status: str
// returns confidence: float
// returns day: str
// returns day_stated: bool
// returns missing: list[str]
// returns source: str
// example: jurisdiction=KR
CALL {
  UNWIND $party AS one
  MATCH (:Party {id: one})<-[:PART_OF*0..4]-(member)
  WHERE $rollup OR member.id = $party
  MATCH (member)-[held:HOLDS_STAKE]-(:Party)
  RETURN DISTINCT held
  UNION ALL
  UNWIND CASE WHEN $party IS NULL THEN [0] ELSE [] END AS every
  MATCH (rule:Threshold)
  WHERE $jurisdiction IS NULL OR rule.jurisdiction = $jurisdiction
  WITH DISTINCT rule.jurisdiction AS country
  MATCH (:Party {country: country})<-[held:HOLDS_STAKE]-(:Party)
  RETURN held
}
WITH startNode(held) AS member, held, endNode(held) AS company
WHERE held.status IN $status AND held.percent IS NOT NULL AND held.day IS NOT NULL AND company.country IS NOT NULL
MATCH (rule:Threshold)
WHERE rule.jurisdiction = company.country AND ($jurisdiction IS NULL OR rule.jurisdiction = $jurisdiction)
  AND rule.kind IN ['stake', 'stake-listed', 'largest-holder', 'largest-holder-listed']
  AND left(held.day + '-99-99', 10) >= rule.since
  AND (rule.until IS NULL OR left(held.day + '-01-01', 10) <= rule.until)
MATCH up = (member)-[:PART_OF*0..4]->(head)
WHERE ($rollup OR head.id = member.id) AND (head.id = member.id OR head.id <> company.id)
  AND ($party IS NULL OR $party IN [member.id, head.id, company.id])
  AND all(tie IN relationships(up) WHERE
      (tie.since IS NULL OR left(tie.since, size(held.day)) <= held.day)
      AND (tie.until IS NULL OR tie.until >= left(held.day, size(tie.until))))
  AND (NOT $rollup OR size(relationships(up)) = 4 OR NOT EXISTS {
    MATCH (head)-[tie:PART_OF]->(:Party)
    WHERE (tie.since IS NULL OR left(tie.since, size(held.day)) <= held.day)
      AND (tie.until IS NULL OR tie.until >= left(held.day, size(tie.until)))
  })
WITH DISTINCT member, held, company, rule, head
WITH member, held, company, rule, head,
     CASE held.percent_qualifier WHEN 'max' THEN 0.0 WHEN 'about' THEN round(0.9 * held.percent, 6) ELSE held.percent END AS least,
     CASE held.percent_qualifier WHEN 'min' THEN 100.0 WHEN 'about' THEN round(1.1 * held.percent, 6) ELSE held.percent END AS most,
     COLLECT { MATCH down = (head)<-[:PART_OF*0..4]-(other)
               MATCH (other)-[own:HOLDS_STAKE]->(company)
               WHERE $rollup AND other.id <> member.id AND own.status IN ['asserted', 'ended']
                 AND (own.status = 'asserted' OR own.until IS NOT NULL) AND left(own.day, size(held.day)) <= held.day
                 AND (own.until IS NULL OR own.until >= left(held.day, size(own.until)))
                 AND all(tie IN relationships(down) WHERE
                     (tie.since IS NULL OR left(tie.since, size(held.day)) <= held.day)
                     AND (tie.until IS NULL OR tie.until >= left(held.day, size(tie.until))))
               RETURN DISTINCT {id: own.id, holder: other.id, name: other.name, day: own.day, percent: own.percent,
                                qualifier: own.percent_qualifier} AS stake
               ORDER BY stake.holder, stake.percent IS NULL, stake.day DESC, stake.id } AS stakes
WITH held, company, rule, head, member, least, most,
     [n IN range(0, size(stakes) - 1) WHERE n = 0 OR stakes[n].holder <> stakes[n - 1].holder | stakes[n]] AS others
WITH held, company, rule, head, member, least, most, [one IN others WHERE one.percent IS NOT NULL] AS known,
     [one IN others WHERE one.percent IS NULL | 'what ' + one.name + ' holds'] AS unknown
WITH held, company, rule, head, member, least, most, known, unknown,
     reduce(total = most, one IN known | total + CASE one.qualifier WHEN 'min' THEN 100.0 WHEN 'about' THEN round(1.1 * one.percent, 6)
                                             ELSE one.percent END) AS all_most,
     reduce(total = least, one IN known | total + CASE one.qualifier WHEN 'max' THEN 0.0 WHEN 'about' THEN round(0.9 * one.percent, 6)
                                              ELSE one.percent END) AS all_least
WHERE (all_most > rule.value OR (all_most = rule.value AND rule.counts = 'at least'))
  AND (NOT rule.kind STARTS WITH 'largest' OR NOT EXISTS {
    MATCH (rival)-[more:HOLDS_STAKE]->(company)
    WHERE rival.id <> member.id AND more.status IN ['asserted', 'ended'] AND more.percent > all_most
      AND left(more.day, size(held.day)) <= held.day
      AND (more.until IS NULL OR more.until >= left(held.day, size(more.until)))
      AND (more.status = 'asserted' OR more.until IS NOT NULL)
  })
WITH held, company, rule, head, known, all_least, all_most,
     CASE WHEN rule.kind ENDS WITH 'listed' THEN ['whether ' + company.name + ' is listed'] ELSE [] END
     + CASE WHEN rule.kind STARTS WITH 'largest' THEN ['whether nobody holds more'] ELSE [] END
     + CASE WHEN coalesce(held.share_class, 'voting') IN ['voting', 'common'] THEN []
            ELSE ['whether these shares vote: ' + held.share_class] END
     + CASE WHEN least > rule.value OR (least = rule.value AND rule.counts = 'at least') THEN []
            WHEN all_least > rule.value OR (all_least = rule.value AND rule.counts = 'at least')
              THEN ['whether the stakes of the group count the same shares']
            ELSE ['the exact percent'] END
     + CASE WHEN left(held.day + '-01-01', 10) >= rule.since
                 AND (rule.until IS NULL OR left(held.day + '-99-99', 10) <= rule.until) THEN []
            ELSE ['the exact day'] END AS open,
     CASE WHEN held.day_stated THEN [] ELSE ['the day: it may be before that of the article'] END + unknown
     + split(rule.besides, '; ') AS besides
WITH held, company, rule, head, known, all_least, all_most, open, besides,
     CASE WHEN size(open) = 0 THEN 'crosses' ELSE 'possible' END AS outcome
WHERE outcome IN $outcome
RETURN outcome, rule.jurisdiction AS jurisdiction, rule.kind AS kind, rule.value AS threshold, rule.counts AS counts,
       head.name AS holder, head.id AS holder_id, company.name AS company, company.id AS company_id,
       all_least AS percent_low, CASE WHEN all_most > 100.0 THEN 100.0 ELSE all_most END AS percent_high,
       held.share_class AS share_class, held.id AS fact, [held.id] + [one IN known | one.id] AS facts,
       held.status AS status, held.confidence AS confidence, held.day AS day, held.day_stated AS day_stated,
       open + besides AS missing, rule.source AS source
ORDER BY outcome, day DESC, company, company_id, holder, holder_id, fact, kind, threshold
LIMIT $limit
