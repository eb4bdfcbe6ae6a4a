// title: Who invested first where many came later?
// title-ko: 남보다 먼저 투자한 투자자
// Investors by the companies that nobody is known to have put money into before them, and that at_least others came to
// later; with joined only companies that this party came to later. A deal has one day, the first that is told of it, so
// that nobody in it comes before or after another; nor does anything within a coarse day: several may be first. Where no
// day is stated it is that of the article. alone_in counts the companies where all others came later, on days that are stated. facts are
// its own that may be the first there, later_facts those of who came later.
// param joined: party = null
// param at_least: int in 1..1000 = 2
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..10000 = 100
// returns investor: str
// returns investor_id: str
// returns first_in: int
// returns alone_in: int
// returns companies: list[str]
// returns company_ids: list[str]
// returns days: list[str]
// returns followers: list[str]
// returns follower_ids: list[str]
// returns facts: list[str]
// returns later_facts: list[str]
// graph: facts, later_facts
// example: at_least=3
CALL {
  // What stands has this kept: who was first, before how many, and an upper end of how often. Of those where it is high
  // enough all are looked at, first few, then more, until nobody else can be among those to be shown.
  UNWIND CASE WHEN $joined IS NULL AND size($status) = 2 AND 'asserted' IN $status AND 'ended' IN $status
              THEN [0] ELSE [] END AS every
  WITH every, COLLECT {
         UNWIND range(200, 1, -1) AS level
         MATCH (mover:Party {first_level: level})
         RETURN level LIMIT 8 * $limit
       } AS levels
  UNWIND [coalesce(levels[2 * $limit - 1], 1), coalesce(levels[8 * $limit - 1], 1), 1] AS least
  CALL (least) {
    UNWIND range(least, 200) AS level
    MATCH (mover:Party {first_level: level})-[made:INVESTED_IN]->(company)
    WHERE made.followed >= $at_least
    WITH least, mover, count(DISTINCT company) AS first_in,
         count(DISTINCT CASE WHEN made.alone THEN company END) AS alone_in
    ORDER BY first_in DESC, alone_in DESC, mover.id
    LIMIT $limit
    WITH least, collect({who: mover.id, first_in: first_in, alone_in: alone_in}) AS movers
    WHERE least = 1 OR size(movers) = $limit AND movers[$limit - 1].first_in >= least
    // Often, for the embedded store reads a hundred rows ahead, and would go on looking for them.
    UNWIND range(1, 200) AS time
    RETURN movers
  }
  WITH movers
  LIMIT 1
  UNWIND movers AS one
  RETURN one.who AS who, one.first_in AS first_in, one.alone_in AS alone_in, COLLECT {
           MATCH (:Party {id: one.who})-[made:INVESTED_IN]->(company)
           WHERE made.followed >= $at_least
           WITH DISTINCT company, one.who AS own
           MATCH (company)<-[made:INVESTED_IN]-(other:Party)
           WHERE made.status IN $status AND other <> company
           WITH company, own, coalesce(made.deal, made.id) AS deal, min(made.day) AS day, collect(other.id) AS others
           WITH company, own, collect({deal: deal, day: day, others: others}) AS deals
           UNWIND deals AS deal
           UNWIND deal.others AS other
           WITH company, own, deals, other, min(deal.day) AS day, min(deal.day + '~') AS end
           WITH company, own, deals, collect({id: other, day: day, end: end}) AS all_of_them
           WITH company, own, deals, all_of_them, [other IN all_of_them WHERE other.id = own][0] AS mover
           RETURN {company: company.id, day: mover.day,
                   later: [other IN all_of_them WHERE other.day > mover.end | other.id],
                   early: [deal IN deals WHERE deal.day <= mover.end | deal.deal],
                   late: [deal IN deals WHERE deal.day > mover.end | deal.deal]}
         } AS parts
  UNION ALL
  CALL {
    UNWIND $joined AS one
    MATCH (:Party {id: one})-[:INVESTED_IN]->(company:Party)
    RETURN DISTINCT company
    UNION ALL
    UNWIND CASE WHEN $joined IS NULL AND NOT (size($status) = 2 AND 'asserted' IN $status AND 'ended' IN $status)
                THEN [0] ELSE [] END AS every
    MATCH (company:Party)
    RETURN company
  }
  MATCH (company)<-[made:INVESTED_IN]-(one:Party)
  WHERE made.status IN $status AND one <> company
  WITH company, coalesce(made.deal, made.id) AS deal, min(made.day) AS day,
       collect({id: one.id, stated: CASE WHEN made.day_stated AND made.day IS NOT NULL THEN 1 ELSE 0 END}) AS others
  WITH company, collect({deal: deal, day: day, others: others}) AS deals
  UNWIND deals AS deal
  UNWIND deal.others AS one
  // A day sorts before all within it, and with a tilde after them: what begins after that end is later for certain.
  WITH company, deals, one.id AS one, min(deal.day) AS day, min(deal.day + '~') AS end, min(one.stated) AS stated
  WITH company, deals, min(end) AS bound, collect({id: one, day: day, end: end, stated: stated}) AS all_of_them
  WHERE size(all_of_them) > $at_least
  UNWIND [one IN all_of_them WHERE one.day <= bound] AS mover
  WITH company, deals, mover, [one IN all_of_them WHERE one.day > mover.end | one.id] AS later,
       size([one IN all_of_them WHERE one.stated = 1 AND one.day > mover.end]) = size(all_of_them) - 1 AS alone
  WHERE size(later) >= $at_least AND ($joined IS NULL OR $joined IN later)
  RETURN mover.id AS who, count(*) AS first_in, sum(CASE WHEN alone THEN 1 ELSE 0 END) AS alone_in,
         collect({company: company.id, day: mover.day, later: later,
                  early: [deal IN deals WHERE deal.day <= mover.end | deal.deal],
                  late: [deal IN deals WHERE deal.day > mover.end | deal.deal]}) AS parts
}
WITH who, first_in, alone_in, parts
ORDER BY first_in DESC, alone_in DESC, who
LIMIT $limit
MATCH (mover:Party {id: who})
UNWIND parts AS part
MATCH (company:Party {id: part.company})
WITH mover, first_in, alone_in, company, part,
     COLLECT { MATCH (company)<-[own:INVESTED_IN]-(mover)
               WHERE own.status IN $status AND coalesce(own.deal, own.id) IN part.early
               RETURN own.id AS fact ORDER BY fact } AS own,
     COLLECT { MATCH (company)<-[made:INVESTED_IN]-(one)
               WHERE made.status IN $status AND coalesce(made.deal, made.id) IN part.late AND one.id IN part.later
               RETURN made.id AS fact ORDER BY fact } AS later
ORDER BY mover.id, company.name, company.id
WITH mover, first_in, alone_in, collect(company.name) AS companies, collect(company.id) AS company_ids,
     collect(part.day) AS days, collect(part.later) AS came, collect(own) AS own, collect(later) AS later
WITH mover, first_in, alone_in, companies, company_ids, days, own, later,
     COLLECT { UNWIND came AS ids
               UNWIND ids AS id
               MATCH (one:Party {id: id})
               WITH DISTINCT one
               ORDER BY one.name, one.id
               RETURN [one.name, one.id] AS named } AS followers
RETURN mover.name AS investor, mover.id AS investor_id, first_in, alone_in, companies, company_ids, days,
       [named IN followers | named[0]] AS followers, [named IN followers | named[1]] AS follower_ids,
       reduce(all = [], some IN own | all + some) AS facts, reduce(all = [], some IN later | all + some) AS later_facts
ORDER BY first_in DESC, alone_in DESC, investor_id
