// title: Which deals reach the threshold of a filing rule?
// title-ko: 기업결합 신고 기준선에 닿는 거래
// Indicators, not judgements: an investment or a purchase against each dated threshold of merger control on its day,
// with the fact used, and in missing what the rule asks besides and no fact says. crosses: what is stated reaches it;
// possible: that hangs on how exact the sum, the percent or the day is ("about" is taken as within a tenth); unknown:
// what is measured is not stated (a turnover never is), told only if outcome asks for it. Sums are measured by the
// company's country, one investor's in one deal; a purchase is of more than half where its percent is not stated.
// param party: party = null
// param jurisdiction: str in CN, DE, EU, KR, US = null
// param outcome: list[str] in crosses, possible, unknown = ["crosses", "possible"]
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..10000 = 100
// returns outcome: str
// returns jurisdiction: str
// returns kind: str
// returns threshold: float
// returns unit: str
// returns counts: str
// returns acquirer: str
// returns acquirer_id: str
// returns company: str
// returns company_id: str
// returns low: float
// returns high: float
// returns fact: str
// returns relation: str
// returns status: str
// returns confidence: float
// returns day: str
// returns day_stated: bool
// returns deal: str
// returns missing: list[str]
// returns source: str
// example: jurisdiction=US
// Deals that no rule is about are not looked at: it is a rule of the country of one of the two.
WITH ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU',
      'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'] AS members
CALL (members) {
  UNWIND $party AS one
  MATCH (:Party {id: one})-[made:INVESTED_IN|ACQUIRED]-(:Party)
  RETURN DISTINCT made
  UNION ALL
  WITH members
  WHERE $party IS NULL
  MATCH (rule:Threshold)
  WHERE $jurisdiction IS NULL OR rule.jurisdiction = $jurisdiction
  WITH DISTINCT members, rule.jurisdiction AS place
  UNWIND CASE place WHEN 'EU' THEN members ELSE [place] END AS country
  MATCH (:Party {country: country})-[made:INVESTED_IN|ACQUIRED]-(:Party)
  RETURN DISTINCT made
}
WITH members, startNode(made) AS buyer, made, endNode(made) AS company
WHERE made.status IN $status AND made.day IS NOT NULL
  AND NOT coalesce(made.round, '') IN ['cumulative', 'debt', 'grant']
WITH buyer, made, company, type(made) AS relation,
     left(made.day + '-01-01', 10) AS earliest, left(made.day + '-99-99', 10) AS latest,
     CASE WHEN any(country IN [buyer.country, company.country] WHERE country IN members) THEN 'EU' END AS bloc
MATCH (rule:Threshold)
WHERE ($jurisdiction IS NULL OR rule.jurisdiction = $jurisdiction)
  AND latest >= rule.since AND (rule.until IS NULL OR earliest <= rule.until)
  AND ((rule.kind STARTS WITH 'transaction' AND rule.jurisdiction = company.country)
       OR (rule.kind = 'stake' AND relation = 'ACQUIRED' AND rule.jurisdiction = company.country)
       OR (rule.kind STARTS WITH 'turnover' AND relation = 'ACQUIRED'
           AND rule.jurisdiction IN [buyer.country, company.country, bloc]))
WITH buyer, made, company, relation, earliest, latest, rule,
     CASE WHEN rule.kind = 'stake' THEN coalesce(made.percent, 50.0)
          WHEN rule.kind STARTS WITH 'turnover' THEN null
          WHEN made.currency = rule.unit THEN made.amount
          WHEN rule.unit = 'USD' THEN made.usd END AS stated,
     CASE WHEN rule.kind = 'stake' THEN 'exact' ELSE coalesce(made.qualifier, 'exact') END AS qualifier,
     CASE WHEN rule.kind = 'stake' AND made.percent IS NULL THEN 2.0
          WHEN rule.kind <> 'stake' AND made.amount > 0 AND made.amount_max > made.amount
            THEN made.amount_max / made.amount
          ELSE 1.0 END AS span
WITH buyer, made, company, relation, earliest, latest, rule,
     CASE qualifier WHEN 'max' THEN 0.0 * stated WHEN 'about' THEN round(0.9 * stated, 2) ELSE stated END AS low,
     CASE qualifier WHEN 'min' THEN null WHEN 'about' THEN round(1.1 * stated * span, 2) ELSE stated * span END AS high
WITH buyer, made, company, relation, earliest, latest, rule, low, high,
     coalesce(low > rule.value OR (low = rule.value AND rule.counts = 'at least'), false) AS reached,
     coalesce(high > rule.value OR (high = rule.value AND rule.counts = 'at least'), true) AS reachable
WHERE reachable
WITH buyer, made, company, relation, rule, low, high,
     CASE WHEN low IS NULL AND rule.kind STARTS WITH 'turnover' THEN []
          WHEN low IS NULL THEN ['the sum in ' + rule.unit]
          WHEN reached THEN [] ELSE ['the exact sum'] END
     + CASE WHEN earliest >= rule.since AND (rule.until IS NULL OR latest <= rule.until) THEN []
            ELSE ['the exact day'] END AS open,
     CASE WHEN made.day_stated THEN [] ELSE ['the day: it may be before that of the article'] END
     + CASE WHEN rule.kind = 'stake' THEN ['whether shares were bought, and not the business'] ELSE [] END
     + split(rule.besides, '; ') AS besides
WITH buyer, made, company, relation, rule, low, high, open, besides,
     CASE WHEN low IS NULL THEN 'unknown' WHEN size(open) = 0 THEN 'crosses' ELSE 'possible' END AS outcome
WHERE outcome IN $outcome
RETURN outcome, rule.jurisdiction AS jurisdiction, rule.kind AS kind, rule.value AS threshold, rule.unit AS unit,
       rule.counts AS counts, buyer.name AS acquirer, buyer.id AS acquirer_id, company.name AS company,
       company.id AS company_id, low, high, made.id AS fact, relation, made.status AS status,
       made.confidence AS confidence, made.day AS day, made.day_stated AS day_stated, made.deal AS deal,
       open + besides AS missing, rule.source AS source
ORDER BY outcome, day DESC, company, company_id, acquirer, acquirer_id, fact, jurisdiction, kind, threshold
LIMIT $limit
