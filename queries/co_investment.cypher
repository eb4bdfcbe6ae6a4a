// title: Which investors invest together, and how much of what they do is shared?
// title-ko: 함께 투자하는 투자자 쌍과 겹치는 정도
// Pairs of investors with companies in common since a day; jaccard is shared companies over all companies of the two.
// first_together is the first day by which both had money in one company; same_deal counts the companies where they
// were in one deal, a_before and b_before those where the one was in for certain before the other, which came on stated
// days and not in a deal with which the one began, a_led and b_led the
// deals of both that the one led.
// param since: date = null
// param at_least: int in 1..1000 = 2
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..1000 = 50
// returns a: str
// returns a_id: str
// returns b: str
// returns b_id: str
// returns shared: int
// returns a_companies: int
// returns b_companies: int
// returns jaccard: float
// returns first_together: str
// returns same_deal: int
// returns a_before: int
// returns b_before: int
// returns a_led: int
// returns b_led: int
// returns companies: list[str]
// returns company_ids: list[str]
// returns a_facts: list[str]
// returns b_facts: list[str]
// graph: a_facts, b_facts
// example: since=2023, at_least=2
CALL {
  // Of all that stands the pairs are kept, counted: no more of them are read than share as much as those to be shown.
  UNWIND CASE WHEN $since IS NULL AND size($status) = 2 AND 'asserted' IN $status AND 'ended' IN $status
              THEN range(CASE WHEN $at_least < 200 THEN $at_least ELSE 200 END, 200) ELSE [] END AS level
  WITH level, COUNT { MATCH (pair:Pair {level: level}) RETURN pair.id AS id LIMIT $limit } AS pairs
  WHERE pairs > 0
  WITH level, pairs
  ORDER BY level DESC
  WITH collect({level: level, pairs: pairs}) AS counts
  UNWIND range(0, size(counts) - 1) AS at
  WITH counts[at].level AS level, reduce(n = 0, one IN counts[..at] | n + one.pairs) AS more
  WHERE more < $limit
  MATCH (pair:Pair {level: level})
  WHERE pair.shared >= $at_least
  WITH collect([pair.a, pair.b, pair.shared]) AS pairs
  WITH pairs, COLLECT {
         UNWIND pairs AS pair
         UNWIND pair[..2] AS id
         WITH DISTINCT id
         MATCH (investor:Party {id: id})
         RETURN [id, COUNT {
           MATCH (investor)-[made:INVESTED_IN]->(company)
           WHERE made.status IN $status AND company <> investor
           RETURN DISTINCT company
         }, investor.name] AS backer
       } AS backers
  UNWIND pairs AS pair
  WITH [backer IN backers WHERE backer[0] = pair[0]][0] AS first, pair[2] AS shared,
       [backer IN backers WHERE backer[0] = pair[1]][0] AS second
  RETURN first[0] AS a, second[0] AS b, first[1] AS of_a, second[1] AS of_b, first[2] AS a_name, second[2] AS b_name,
         shared
  UNION ALL
  UNWIND CASE WHEN $since IS NULL AND size($status) = 2 AND 'asserted' IN $status AND 'ended' IN $status
              THEN [] ELSE [0] END AS every
  MATCH (investor:Party)-[made:INVESTED_IN]->(company)
  WHERE made.status IN $status AND ($since IS NULL OR made.day >= $since) AND investor <> company
  WITH investor, collect(DISTINCT company) AS companies
  // Who has fewer companies shares fewer.
  WHERE size(companies) >= $at_least
  WITH [investor.id, size(companies), investor.name] AS backer, companies
  UNWIND companies AS company
  WITH company, collect(backer) AS backers
  WHERE size(backers) > 1
  UNWIND backers AS first
  UNWIND [backer IN backers WHERE backer[0] > first[0]] AS second
  WITH first[0] AS a, second[0] AS b, first[1] AS of_a, second[1] AS of_b, first[2] AS a_name, second[2] AS b_name,
       count(*) AS shared
  WHERE shared >= $at_least
  RETURN a, b, of_a, of_b, a_name, b_name, shared
}
WITH a, b, of_a, of_b, a_name, b_name, shared, toFloat(shared) / (of_a + of_b - shared) AS jaccard
ORDER BY shared DESC, jaccard DESC, a_name, b_name, a, b
LIMIT $limit
MATCH (one:Party {id: a})
MATCH (two:Party {id: b})
CALL (one, two) {
  MATCH (one)-[x:INVESTED_IN]->(company)
  WHERE x.status IN $status AND ($since IS NULL OR x.day >= $since) AND company <> one AND company <> two
  WITH two, company, collect(x.id) AS ones, min(x.day) AS one_day, min(x.day + '~') AS one_end,
       collect(x.deal) AS one_deals, collect([x.day, x.deal]) AS one_made,
       min(CASE WHEN x.day_stated AND x.day IS NOT NULL THEN 1 ELSE 0 END) AS one_stated, collect(CASE WHEN x.lead THEN x.deal END) AS one_led
  MATCH (company)<-[y:INVESTED_IN]-(two)
  WHERE y.status IN $status AND ($since IS NULL OR y.day >= $since)
  WITH company, ones, one_day, one_end, one_deals, one_made, one_stated, one_led, collect(y.id) AS twos,
       min(y.day) AS two_day, min(y.day + '~') AS two_end, collect(DISTINCT y.deal) AS two_deals,
       collect([y.day, y.deal]) AS two_made,
       min(CASE WHEN y.day_stated AND y.day IS NOT NULL THEN 1 ELSE 0 END) AS two_stated,
       collect(DISTINCT CASE WHEN y.lead THEN y.deal END) AS two_led
  ORDER BY company.name, company.id
  RETURN collect(company.name) AS companies, collect(company.id) AS company_ids,
         collect(ones) AS ones, collect(twos) AS twos,
         min(CASE WHEN one_day >= two_day THEN one_day WHEN one_day < two_day THEN two_day END) AS first_together,
         sum(CASE WHEN any(deal IN two_deals WHERE deal IN one_deals) THEN 1 ELSE 0 END) AS same_deal,
         sum(CASE WHEN two_day > one_end AND two_stated = 1
                       AND size([made IN one_made WHERE made[0] <= one_end AND made[1] IN two_deals]) = 0 THEN 1 ELSE 0 END) AS a_before,
         sum(CASE WHEN one_day > two_end AND one_stated = 1
                       AND size([made IN two_made WHERE made[0] <= two_end AND made[1] IN one_deals]) = 0 THEN 1 ELSE 0 END) AS b_before,
         sum(size([deal IN two_deals WHERE deal IN one_led])) AS a_led,
         sum(size([deal IN two_led WHERE deal IN one_deals])) AS b_led
}
RETURN a_name AS a, one.id AS a_id, b_name AS b, two.id AS b_id, shared, of_a AS a_companies, of_b AS b_companies,
       jaccard, first_together, same_deal, a_before, b_before, a_led, b_led, companies, company_ids,
       COLLECT { UNWIND ones AS some UNWIND some AS fact RETURN fact ORDER BY fact } AS a_facts,
       COLLECT { UNWIND twos AS some UNWIND some AS fact RETURN fact ORDER BY fact } AS b_facts
ORDER BY shared DESC, jaccard DESC, a, b, a_id, b_id
