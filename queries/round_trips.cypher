// title: Whose money comes back as purchases?
// title-ko: 투자한 돈이 구매로 되돌아오는 거래
// An investor gave equity money or credits to a company, and the company committed to buy from that investor or from a
// member of its group. What was given for certain after the purchase was agreed does not count; certainty is possible
// where the days do not tell whether any was given by then, as an article's own day does not. back_low and back_high
// say in US dollars what comes back, from figures as they are stated: credits and commitment together where the
// commitment is on top of the credits, else from the larger of the two to their sum; "up to" has no lower end, "more
// than" no upper one. With rollup a member of the party's group on the day of the commitment counts as the party.
// param party: party = null
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns investor: str
// returns investor_id: str
// returns company: str
// returns company_id: str
// returns through: str
// returns through_id: str
// returns via: list[str]
// returns fact: str
// returns status: str
// returns certainty: str
// returns what: str
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// returns besides_credits: bool
// returns day: str
// returns day_stated: bool
// returns invested_usd: float
// returns credits_usd: float
// returns back_low: float
// returns back_high: float
// returns investments: list[str]
// returns credits: list[str]
// returns ties: list[str]
// graph: fact, investments, credits, ties
// example: party=openai
MATCH ()-[buys:COMMITTED_TO_BUY]->()
WHERE buys.status IN $status
WITH buys
// Of one party not all are read, but its own; and of what stands the largest.
LIMIT CASE WHEN $party IS NULL AND any(one IN $status WHERE NOT one IN ['asserted', 'ended']) THEN 1000000000 ELSE 0 END
WITH collect(buys) AS every
WITH every, $party IS NULL AND all(one IN $status WHERE one IN ['asserted', 'ended']) AS is_kept
// How far down is guessed; then those are counted whose seller itself gave the buyer something.
WITH every, is_kept, COLLECT {
       UNWIND CASE WHEN is_kept THEN range(360, 8, -1) ELSE [] END AS back
       MATCH (said:Evidence {fact_back: back})
       RETURN back LIMIT 4 * $limit
     } AS backs
WITH every, is_kept, coalesce(backs[4 * $limit - 1], 8) AS least
WITH every, is_kept, least, COUNT {
       UNWIND CASE WHEN is_kept THEN range(least, 360) ELSE [] END AS back
       MATCH (said:Evidence {fact_back: back})
       MATCH (buyer:Party {id: said.unit})-[buys:COMMITTED_TO_BUY]->(seller)
       WHERE buys.id = said.fact AND buys.status IN $status AND seller <> buyer AND EXISTS {
         MATCH (seller)-[gave:INVESTED_IN|GAVE_CREDIT]->(buyer)
         WHERE gave.status IN $status
           AND NOT coalesce(gave.day_stated AND left(gave.day, size(buys.day)) > buys.day, false)
       }
       RETURN DISTINCT buys.id AS id LIMIT $limit
     } AS found
CALL (every, is_kept, least, found) {
  UNWIND every AS buys
  RETURN buys
  UNION ALL
  UNWIND $party AS one
  MATCH (:Party {id: one})<-[:PART_OF*0..4]-(member)
  WHERE $rollup OR member.id = $party
  MATCH (member)-[:INVESTED_IN|GAVE_CREDIT*0..1]->(buyer)
  MATCH (buyer)-[buys:COMMITTED_TO_BUY]-()
  RETURN DISTINCT buys
  UNION ALL
  UNWIND CASE WHEN is_kept THEN range(CASE WHEN found = $limit THEN least ELSE 8 END, 360) ELSE [] END AS back
  MATCH (said:Evidence {fact_back: back})
  WITH said.unit AS unit, collect(DISTINCT said.fact) AS facts
  MATCH (:Party {id: unit})-[buys:COMMITTED_TO_BUY]->()
  WHERE buys.id IN facts
  RETURN buys
}
WITH startNode(buys) AS buyer, buys, endNode(buys) AS seller
WHERE buys.status IN $status
MATCH up = (seller)-[:PART_OF*0..4]->(head)
WHERE all(tie IN relationships(up) WHERE
          (tie.since IS NULL OR buys.day IS NULL OR left(tie.since, size(buys.day)) <= buys.day)
          AND (tie.until IS NULL OR buys.day IS NULL OR tie.until >= left(buys.day, size(tie.until))))
MATCH down = (head)<-[:PART_OF*0..4]-(giver)
WHERE giver.id <> buyer.id
  AND ($party IS NULL OR $party IN [giver.id, buyer.id, seller.id] OR $rollup AND (
  EXISTS {
    MATCH way = (giver)-[:PART_OF*0..4]->(:Party {id: $party})
    WHERE all(tie IN relationships(way) WHERE
        (tie.since IS NULL OR buys.day IS NULL OR left(tie.since, size(buys.day)) <= buys.day)
        AND (tie.until IS NULL OR buys.day IS NULL OR tie.until >= left(buys.day, size(tie.until))))
  } OR
  EXISTS {
    MATCH way = (buyer)-[:PART_OF*0..4]->(:Party {id: $party})
    WHERE all(tie IN relationships(way) WHERE
        (tie.since IS NULL OR buys.day IS NULL OR left(tie.since, size(buys.day)) <= buys.day)
        AND (tie.until IS NULL OR buys.day IS NULL OR tie.until >= left(buys.day, size(tie.until))))
  }))
  AND all(tie IN relationships(down) WHERE
          (tie.since IS NULL OR buys.day IS NULL OR left(tie.since, size(buys.day)) <= buys.day)
          AND (tie.until IS NULL OR buys.day IS NULL OR tie.until >= left(buys.day, size(tie.until))))
WITH buyer, buys, seller, giver, relationships(up) + relationships(down) AS ties
ORDER BY buys.id, giver.id, size(ties), [tie IN ties | tie.id]
WITH buyer, buys, seller, giver,
     head(collect([tie IN ties | startNode(tie).name + ' is part of ' + endNode(tie).name
                                 + coalesce(' (' + tie.source + ')', '')])) AS ties
MATCH (giver)-[gave:INVESTED_IN|GAVE_CREDIT]->(buyer)
WHERE gave.status IN $status AND NOT coalesce(gave.day_stated AND left(gave.day, size(buys.day)) > buys.day, false)
WITH buyer, buys, seller, giver, ties, gave, type(gave) = 'GAVE_CREDIT' AS credit,
     coalesce(buys.day_stated AND left(gave.day + '-99-99', 10) <= buys.day, false) AS before
ORDER BY buys.id, giver.id, gave.id
WITH buyer, buys, seller, giver, ties,
     collect(CASE WHEN credit THEN null ELSE gave.id END) AS investments,
     collect(CASE WHEN credit THEN gave.id END) AS credits,
     CASE WHEN sum(CASE WHEN before THEN 1 ELSE 0 END) > 0 THEN 'certain' ELSE 'possible' END AS certainty,
     sum(CASE WHEN credit THEN 0.0 ELSE coalesce(gave.usd, 0.0) END) AS invested,
     sum(CASE WHEN credit THEN coalesce(gave.usd, 0.0) ELSE 0.0 END) AS credited,
     sum(CASE WHEN NOT credit AND (gave.usd IS NULL OR gave.round = 'cumulative') THEN 1 ELSE 0 END) AS unclear,
     sum(CASE WHEN credit AND gave.usd IS NULL THEN 1 ELSE 0 END) AS unknown_credits,
     sum(CASE WHEN credit AND gave.qualifier = 'max' THEN 1 ELSE 0 END) AS upper_credits,
     sum(CASE WHEN credit AND gave.qualifier = 'min' THEN 1 ELSE 0 END) AS lower_credits
WITH buyer, buys, seller, giver, ties, investments, credits, certainty,
     CASE WHEN size(investments) = 0 OR unclear > 0 THEN null ELSE invested END AS invested_usd,
     CASE WHEN size(credits) = 0 OR unknown_credits > 0 THEN null ELSE credited END AS credits_usd,
     CASE WHEN unknown_credits + upper_credits > 0 THEN 0.0 ELSE credited END AS least_credits,
     CASE WHEN unknown_credits + lower_credits > 0 THEN null ELSE credited END AS most_credits,
     CASE buys.qualifier WHEN 'max' THEN 0.0 ELSE buys.usd END AS least,
     CASE buys.qualifier WHEN 'min' THEN null ELSE
          CASE WHEN buys.amount > 0 THEN buys.usd * coalesce(buys.amount_max, buys.amount) / buys.amount
               ELSE buys.usd END END AS most
RETURN giver.name AS investor, giver.id AS investor_id, buyer.name AS company, buyer.id AS company_id,
       seller.name AS through, seller.id AS through_id,
       CASE WHEN size(credits) = 0 THEN ['commitment'] ELSE ['credits', 'commitment'] END AS via,
       buys.id AS fact, buys.status AS status, certainty, buys.what AS what,
       buys.amount AS amount, buys.amount_max AS amount_max, buys.currency AS currency, buys.qualifier AS qualifier,
       buys.usd AS usd, buys.besides_credits AS besides_credits, buys.day AS day, buys.day_stated AS day_stated,
       invested_usd, credits_usd,
       CASE WHEN least IS NULL THEN null
            WHEN buys.besides_credits THEN least + least_credits
            WHEN least >= least_credits THEN least ELSE least_credits END AS back_low,
       most + most_credits AS back_high, investments, credits, ties
ORDER BY coalesce(usd, -1.0) DESC, company, company_id, investor, investor_id, fact
LIMIT $limit
