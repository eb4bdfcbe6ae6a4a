// title: Who is not known for sure?
// title-ko: 누구인지 확실하지 않은 당사자
// shared-name: a name that the party shares with others, who may be meant where it stands alone. one-article: a party
// that no table and no row of yours knows, whom one article alone tells of, always by one name: another spelling of a
// known party, or a misread name, looks just so; facts has what the article tells of it. Names that are merely alike
// are not compared here: `dealgraph judge queue` does that.
// param party: party = null
// param reason: list[str] in shared-name, one-article = ["shared-name", "one-article"]
// param status: list[str] in asserted, tentative, denied, ended = ["asserted", "ended"]
// param limit: int in 1..10000 = 100
// returns reason: str
// returns party: str
// returns party_id: str
// returns name: str
// returns others: list[str]
// returns other_ids: list[str]
// returns facts: list[str]
// returns article: str
// returns title: str
// example: reason=one-article
CALL {
  UNWIND $party AS one
  MATCH (party:Party {id: one})
  RETURN party
  UNION ALL
  // Of all no more are looked at than those whose names come first, until there are as many as can be shown.
  UNWIND CASE WHEN $party IS NULL AND 'one-article' IN $reason THEN [0] ELSE [] END AS every
  WITH every, COLLECT {
         UNWIND range(0, 3288) AS letters
         MATCH (party:Party {letters: letters})
         WHERE party.id STARTS WITH 'e-' AND size(party.forms) = 1
           AND NOT EXISTS { MATCH (party)-[:PART_OF|COMPETES_WITH]-(:Party) }
           AND EXISTS {
             MATCH (party)-[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
             WHERE told.status IN $status AND size(told.articles) > 0
           }
           AND COUNT {
             MATCH (party)-[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
             UNWIND told.articles AS article
             RETURN DISTINCT article LIMIT 2
           } = 1
         RETURN letters LIMIT $limit
       } AS found
  UNWIND range(0, CASE WHEN size(found) < $limit THEN 3288
                       ELSE reduce(last = 0, one IN found | CASE WHEN one > last THEN one ELSE last END) END) AS letters
  MATCH (party:Party {letters: letters})
  RETURN party
}
// The id of a party that only articles know is made of its name.
WITH party
WHERE 'one-article' IN $reason AND party.id STARTS WITH 'e-' AND size(party.forms) = 1
  AND NOT EXISTS { MATCH (party)-[:PART_OF|COMPETES_WITH]-(:Party) }
CALL (party) {
  MATCH (party)-[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
  UNWIND told.articles AS article
  WITH told, article
  ORDER BY told.id
  WITH collect(DISTINCT article) AS articles,
       collect(DISTINCT CASE WHEN told.status IN $status THEN told.id END) AS facts
  WHERE size(articles) = 1 AND size(facts) > 0
  RETURN facts, articles[0] AS article
}
WITH party.name AS party, party.id AS party_id, facts, article
ORDER BY party, party_id
LIMIT $limit
WITH collect({party: party, party_id: party_id, facts: facts, article: article}) AS alone
CALL (alone) {
  UNWIND alone AS one
  RETURN 'one-article' AS reason, one.party AS party, one.party_id AS party_id, one.party AS name, [] AS others,
         [] AS other_ids, one.facts AS facts, one.article AS article
  UNION ALL
  WITH alone
  WHERE size(alone) < $limit AND 'shared-name' IN $reason
  UNWIND $party AS one
  MATCH (party:Party {id: one})<-[:NAMES]-(name:Name)-[:NAMES]->(other:Party)
  WHERE other.id <> party.id
  WITH party, name, other
  ORDER BY party.id, name.id, other.id
  WITH party, name, collect(other.name) AS others, collect(other.id) AS other_ids
  RETURN 'shared-name' AS reason, party.name AS party, party.id AS party_id, name.id AS name, others, other_ids,
         [] AS facts, null AS article
  UNION ALL
  WITH alone
  WHERE size(alone) < $limit AND 'shared-name' IN $reason AND $party IS NULL
  // Names by the first of their parties, until there are as many as can be shown.
  WITH COLLECT {
         UNWIND range(0, 3288) AS letters
         MATCH (name:Name {shared: letters})
         RETURN letters LIMIT $limit
       } AS found
  UNWIND range(0, CASE WHEN size(found) < $limit THEN 3288
                       ELSE reduce(last = 0, one IN found | CASE WHEN one > last THEN one ELSE last END) END) AS letters
  MATCH (name:Name {shared: letters})-[:NAMES]->(party:Party)
  WITH name, party
  ORDER BY party.name, party.id, name.id
  LIMIT $limit
  MATCH (name)-[:NAMES]->(other:Party)
  WHERE other.id <> party.id
  WITH party, name, other
  ORDER BY party.id, name.id, other.id
  WITH party, name, collect(other.name) AS others, collect(other.id) AS other_ids
  RETURN 'shared-name' AS reason, party.name AS party, party.id AS party_id, name.id AS name, others, other_ids,
         [] AS facts, null AS article
}
// Without the list of all, of which the embedded store would keep one for each row.
WITH reason, party, party_id, name, others, other_ids, facts, article
OPTIONAL MATCH (story:Article {id: article})
RETURN reason, party, party_id, name, others, other_ids, facts, article, story.title AS title
ORDER BY reason, party, party_id, name
LIMIT $limit
