// title: Who put money into a company?
// title-ko: 이 회사에 투자한 곳
// Each investment in one company, the newest first, with its round and amount. With rollup the investor is the group to
// which who invested belonged on the day, who stands in through.
// as_of: made by that day and not ended or sold out before it, and the groups of that day. known_at: what stood by the
// reports of that day, with sums and days as they are known now. A coarse day holds all its days.
// param company: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param as_of: date = null
// param known_at: date = null
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns fact: str
// returns status: str
// returns confidence: float
// returns investor: str
// returns investor_id: str
// returns through: str
// returns through_id: str
// returns round: str
// returns lead: bool
// returns day: str
// returns day_stated: bool
// returns amount: float
// returns amount_max: float
// returns currency: str
// returns qualifier: str
// returns usd: float
// returns deal: str
// graph: fact
// example: company=moonshot-ai
MATCH (target:Party {id: $company})<-[made:INVESTED_IN]-(member:Party)
WITH made, member, target, CASE WHEN $known_at IS NULL THEN made.status ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [coalesce(made.deal, '')] END AS deal
       UNWIND [made.id] + COLLECT { MATCH (:Deal {id: deal})-[round:FUNDS]->() RETURN round.id } AS fact
       MATCH (word:Evidence {fact: fact})
       WHERE (fact = made.id OR word.status = 'denied')
         AND left(coalesce(word.published, made.last_published), size($known_at)) <= $known_at
           AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
       RETURN word.status
       ORDER BY word.status = 'ended' DESC, word.status = 'tentative',
                coalesce(word.published, made.last_published) DESC, word.status DESC
       LIMIT 1
     }) END AS status
WHERE status IN $status
  AND ($as_of IS NULL OR left(made.day, size($as_of)) <= $as_of
       AND (CASE WHEN made.until IS NULL OR made.status = 'ended' AND status <> 'ended' THEN status <> 'ended'
                 ELSE made.until >= left($as_of, size(made.until)) END))
  AND ($as_of IS NULL OR NOT EXISTS {
    // Sold out: all of the last stake that is told before it, at once or in parts, and none is told of since.
    MATCH (member)-[sold:HOLDS_STAKE]->(target)
    WHERE sold.status = 'ended' AND coalesce(sold.until, sold.day) < left($as_of, size(coalesce(sold.until, sold.day)))
      AND coalesce(coalesce(sold.until, sold.day) >= left(made.day, size(coalesce(sold.until, sold.day))), true)
      AND ($known_at IS NULL OR EXISTS {
        MATCH (word:Evidence {fact: sold.id})
        WHERE word.status = 'ended' AND left(coalesce(word.published, sold.last_published), size($known_at)) <= $known_at
          AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
      })
      AND coalesce(round(sold.percent + reduce(sum = 0.0, percent IN COLLECT {
        MATCH (member)-[part:HOLDS_STAKE]->(target)
        WHERE part.status = 'ended' AND part.percent IS NOT NULL AND part.id <> sold.id
          AND coalesce(part.until, part.day) <= coalesce(sold.until, sold.day)
          AND coalesce(coalesce(part.until, part.day) >= left(made.day, size(coalesce(part.until, part.day))), true)
          AND ($known_at IS NULL OR EXISTS {
            MATCH (word:Evidence {fact: part.id})
            WHERE word.status = 'ended'
              AND left(coalesce(word.published, part.last_published), size($known_at)) <= $known_at
              AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
          })
          AND NOT EXISTS {
            MATCH (member)-[rest:HOLDS_STAKE]->(target)
            WHERE (rest.status = 'asserted' OR rest.status = 'ended' AND rest.day < rest.until)
              AND rest.day >= left(coalesce(part.until, part.day), size(rest.day))
              AND rest.day < coalesce(sold.until, sold.day)
              AND ($known_at IS NULL OR left(rest.first_published, size($known_at)) <= $known_at)
          }
        RETURN part.percent AS percent
      } | sum + percent), 6) >= head(COLLECT {
        MATCH (member)-[kept:HOLDS_STAKE]->(target)
        WHERE (kept.status = 'asserted' OR kept.status = 'ended' AND kept.day < kept.until)
          AND left(kept.day, size($as_of)) <= $as_of
          AND ($known_at IS NULL OR left(kept.first_published, size($known_at)) <= $known_at)
        RETURN CASE WHEN kept.day >= left(coalesce(sold.until, sold.day), size(kept.day)) THEN 101.0
                    ELSE coalesce(kept.percent, 100.0) END AS percent
        ORDER BY percent > 100 DESC, kept.percent IS NULL, kept.day DESC
        LIMIT 1
      }), true)
  })
WITH made, status, member, coalesce($as_of, made.day) AS day
MATCH up = (member)-[:PART_OF*0..4]->(head)
WHERE ($rollup OR head.id = member.id) AND (head.id = member.id OR head.id <> $company)
  AND all(tie IN relationships(up) WHERE
      (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
      AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
  AND (NOT $rollup OR size(relationships(up)) = 4 OR NOT EXISTS {
    MATCH (head)-[tie:PART_OF]->(:Party)
    WHERE (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
      AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until)))
  })
WITH DISTINCT made, status, member, head
RETURN made.id AS fact, status, made.confidence AS confidence,
       head.name AS investor, head.id AS investor_id,
       CASE WHEN member.id <> head.id THEN member.name END AS through,
       CASE WHEN member.id <> head.id THEN member.id END AS through_id, made.round AS round, made.lead AS lead,
       made.day AS day, made.day_stated AS day_stated,
       made.amount AS amount, made.amount_max AS amount_max, made.currency AS currency,
       made.qualifier AS qualifier, made.usd AS usd, made.deal AS deal
ORDER BY coalesce(made.day, '') DESC, head.name, fact, head.id
LIMIT $limit
