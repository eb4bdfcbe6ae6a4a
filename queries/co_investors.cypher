// title: Who invests in the same companies as an investor?
// title-ko: 같은 회사에 투자한 다른 투자자
// The other investors of an investor's companies, in any round, those with most companies in common first. With
// rollup members of a group on the day of the investment count as the group, on both sides. as_of: only investments
// made by that day and not ended or sold out before it, and the groups of that day. known_at: what stood by the reports
// of that day. A coarse day holds all its days.
// param investor: party
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param as_of: date = null
// param known_at: date = null
// param rollup: bool = false
// param limit: int in 1..10000 = 100
// returns co_investor: str
// returns co_investor_id: str
// returns shared: int
// returns same_deal: int
// returns companies: list[str]
// returns company_ids: list[str]
// returns facts: list[str]
// returns own_facts: list[str]
// graph: facts, own_facts
// example: investor=alibaba
MATCH down = (self:Party {id: $investor})<-[:PART_OF*0..4]-(member)
WHERE $rollup OR member.id = $investor
MATCH (member)-[own:INVESTED_IN]->(company)
WITH self, member, own, company, relationships(down) AS ties, coalesce($as_of, own.day) AS day
WHERE company <> self
  AND all(tie IN ties WHERE
      (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
      AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
WITH DISTINCT self, member, company, own
WITH self, member, company, own, CASE WHEN $known_at IS NULL THEN own.status ELSE head(COLLECT {
       UNWIND CASE WHEN $known_at IS NULL THEN [] ELSE [coalesce(own.deal, '')] END AS deal
       UNWIND [own.id] + COLLECT { MATCH (:Deal {id: deal})-[round:FUNDS]->() RETURN round.id } AS fact
       MATCH (word:Evidence {fact: fact})
       WHERE (fact = own.id OR word.status = 'denied')
         AND left(coalesce(word.published, own.last_published), size($known_at)) <= $known_at
           AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
       RETURN word.status
       ORDER BY word.status = 'ended' DESC, word.status = 'tentative',
                coalesce(word.published, own.last_published) DESC, word.status DESC
       LIMIT 1
     }) END AS status
WHERE status IN $status
  AND ($as_of IS NULL OR left(own.day, size($as_of)) <= $as_of
       AND (CASE WHEN own.until IS NULL OR own.status = 'ended' AND status <> 'ended' THEN status <> 'ended'
                 ELSE own.until >= left($as_of, size(own.until)) END))
  AND ($as_of IS NULL OR NOT EXISTS {
    // Sold out: all of the last stake that is told before it, at once or in parts, and none is told of since.
    MATCH (member)-[sold:HOLDS_STAKE]->(company)
    WHERE sold.status = 'ended' AND coalesce(sold.until, sold.day) < left($as_of, size(coalesce(sold.until, sold.day)))
      AND coalesce(coalesce(sold.until, sold.day) >= left(own.day, size(coalesce(sold.until, sold.day))), true)
      AND ($known_at IS NULL OR EXISTS {
        MATCH (word:Evidence {fact: sold.id})
        WHERE word.status = 'ended' AND left(coalesce(word.published, sold.last_published), size($known_at)) <= $known_at
          AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
      })
      AND coalesce(round(sold.percent + reduce(sum = 0.0, percent IN COLLECT {
        MATCH (member)-[part:HOLDS_STAKE]->(company)
        WHERE part.status = 'ended' AND part.percent IS NOT NULL AND part.id <> sold.id
          AND coalesce(part.until, part.day) <= coalesce(sold.until, sold.day)
          AND coalesce(coalesce(part.until, part.day) >= left(own.day, size(coalesce(part.until, part.day))), true)
          AND ($known_at IS NULL OR EXISTS {
            MATCH (word:Evidence {fact: part.id})
            WHERE word.status = 'ended'
              AND left(coalesce(word.published, part.last_published), size($known_at)) <= $known_at
              AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
          })
          AND NOT EXISTS {
            MATCH (member)-[rest:HOLDS_STAKE]->(company)
            WHERE (rest.status = 'asserted' OR rest.status = 'ended' AND rest.day < rest.until)
              AND rest.day >= left(coalesce(part.until, part.day), size(rest.day))
              AND rest.day < coalesce(sold.until, sold.day)
              AND ($known_at IS NULL OR left(rest.first_published, size($known_at)) <= $known_at)
          }
        RETURN part.percent AS percent
      } | sum + percent), 6) >= head(COLLECT {
        MATCH (member)-[kept:HOLDS_STAKE]->(company)
        WHERE (kept.status = 'asserted' OR kept.status = 'ended' AND kept.day < kept.until)
          AND left(kept.day, size($as_of)) <= $as_of
          AND ($known_at IS NULL OR left(kept.first_published, size($known_at)) <= $known_at)
        RETURN CASE WHEN kept.day >= left(coalesce(sold.until, sold.day), size(kept.day)) THEN 101.0
                    ELSE coalesce(kept.percent, 100.0) END AS percent
        ORDER BY percent > 100 DESC, kept.percent IS NULL, kept.day DESC
        LIMIT 1
      }), true)
  })
WITH DISTINCT self, company, own
ORDER BY own.id
WITH self, company, collect(own.id) AS own_facts, collect(own.deal) AS own_deals
MATCH (company)<-[made:INVESTED_IN]-(member)
WHERE NOT made.id IN own_facts
WITH self, company, own_facts, own_deals, made, member, CASE WHEN $known_at IS NULL THEN made.status ELSE head(COLLECT {
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
    MATCH (member)-[sold:HOLDS_STAKE]->(company)
    WHERE sold.status = 'ended' AND coalesce(sold.until, sold.day) < left($as_of, size(coalesce(sold.until, sold.day)))
      AND coalesce(coalesce(sold.until, sold.day) >= left(made.day, size(coalesce(sold.until, sold.day))), true)
      AND ($known_at IS NULL OR EXISTS {
        MATCH (word:Evidence {fact: sold.id})
        WHERE word.status = 'ended' AND left(coalesce(word.published, sold.last_published), size($known_at)) <= $known_at
          AND coalesce(left(word.superseded, size($known_at)) > $known_at, true)
      })
      AND coalesce(round(sold.percent + reduce(sum = 0.0, percent IN COLLECT {
        MATCH (member)-[part:HOLDS_STAKE]->(company)
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
            MATCH (member)-[rest:HOLDS_STAKE]->(company)
            WHERE (rest.status = 'asserted' OR rest.status = 'ended' AND rest.day < rest.until)
              AND rest.day >= left(coalesce(part.until, part.day), size(rest.day))
              AND rest.day < coalesce(sold.until, sold.day)
              AND ($known_at IS NULL OR left(rest.first_published, size($known_at)) <= $known_at)
          }
        RETURN part.percent AS percent
      } | sum + percent), 6) >= head(COLLECT {
        MATCH (member)-[kept:HOLDS_STAKE]->(company)
        WHERE (kept.status = 'asserted' OR kept.status = 'ended' AND kept.day < kept.until)
          AND left(kept.day, size($as_of)) <= $as_of
          AND ($known_at IS NULL OR left(kept.first_published, size($known_at)) <= $known_at)
        RETURN CASE WHEN kept.day >= left(coalesce(sold.until, sold.day), size(kept.day)) THEN 101.0
                    ELSE coalesce(kept.percent, 100.0) END AS percent
        ORDER BY percent > 100 DESC, kept.percent IS NULL, kept.day DESC
        LIMIT 1
      }), true)
  })
WITH self, company, own_facts, own_deals, made, member, coalesce($as_of, made.day) AS day
UNWIND CASE WHEN $rollup THEN COLLECT {
  MATCH up = (member)-[:PART_OF*0..4]->(head)
  WHERE all(tie IN relationships(up) WHERE
        (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
        AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until))))
    AND (size(relationships(up)) = 4 OR NOT EXISTS {
      MATCH (head)-[tie:PART_OF]->(:Party)
      WHERE (tie.since IS NULL OR day IS NULL OR left(tie.since, size(day)) <= day)
        AND (tie.until IS NULL OR day IS NULL OR tie.until >= left(day, size(tie.until)))
    })
  RETURN DISTINCT head
} ELSE [member] END AS head
WITH self, company, own_facts, own_deals, made, head AS other
WHERE other <> self AND other <> company
WITH other, count(DISTINCT company) AS shared,
     collect({company: company.id, name: company.name, fact: made.id, together: made.deal IN own_deals,
              own: own_facts}) AS parts
ORDER BY shared DESC, other.name, other.id
LIMIT $limit
UNWIND parts AS part
WITH other, shared, part
ORDER BY other.id, part.name, part.company, part.fact
WITH other, shared, part.name AS name, part.company AS company, collect(part.fact) AS facts,
     head(collect(part.own)) AS own, max(CASE WHEN part.together THEN 1 ELSE 0 END) AS together
ORDER BY other.id, name, company
WITH other, shared, sum(together) AS same_deal, collect(name) AS companies, collect(company) AS company_ids,
     collect(facts) AS facts, collect(own) AS own
RETURN other.name AS co_investor, other.id AS co_investor_id, shared, same_deal, companies, company_ids,
       reduce(all = [], some IN facts | all + some) AS facts, reduce(all = [], some IN own | all + some) AS own_facts
ORDER BY shared DESC, co_investor, co_investor_id
