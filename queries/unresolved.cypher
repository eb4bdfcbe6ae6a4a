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
  MATCH (party:Party {id: $party})
  RETURN party
  UNION ALL
  UNWIND CASE WHEN $party IS NULL THEN [0] ELSE [] END AS every
  MATCH (party:Party)
  RETURN party
}
CALL (party) {
  MATCH (party)<-[:NAMES]-(name:Name)-[:NAMES]->(other:Party)
  WHERE 'shared-name' IN $reason AND other.id <> party.id
  WITH name, other
  ORDER BY name.id, other.id
  WITH name, collect(other.name) AS others, collect(other.id) AS other_ids
  RETURN 'shared-name' AS reason, name.id AS name, others, other_ids, [] AS facts, null AS article
  UNION ALL
  // The id of a party that only articles know is made of its name.
  WITH party
  WHERE 'one-article' IN $reason AND party.id STARTS WITH 'e-' AND size(party.forms) = 1
    AND NOT EXISTS { MATCH (party)-[:PART_OF|COMPETES_WITH]-(:Party) }
  MATCH (party)-[told:INVESTED_IN|HOLDS_STAKE|ACQUIRED|GAVE_CREDIT|COMMITTED_TO_BUY|EXCLUSIVE_TO|FUNDS|OF]-()
  UNWIND told.articles AS article
  WITH party, told, article
  ORDER BY told.id
  WITH party, collect(DISTINCT article) AS articles,
       collect(DISTINCT CASE WHEN told.status IN $status THEN told.id END) AS facts
  WHERE size(articles) = 1 AND size(facts) > 0
  RETURN 'one-article' AS reason, party.name AS name, [] AS others, [] AS other_ids, facts, articles[0] AS article
}
OPTIONAL MATCH (story:Article {id: article})
RETURN reason, party.name AS party, party.id AS party_id, name, others, other_ids, facts, article,
       story.title AS title
ORDER BY reason, party, party_id, name
LIMIT $limit
