// title: Who belongs to a group?
// title-ko: 그룹에 속한 회사
// The members of a group, the party, and members of members up to four steps down, each with what it is part of, as what
// (subsidiary, affiliate, division, venture-arm), since and until when. With as_of those of that day alone: a date that
// is not stated is no limit, a coarse one holds all its days. Rows of your own tell no kind.
// param party: party
// param as_of: date = null
// param limit: int in 1..10000 = 100
// returns member: str
// returns member_id: str
// returns kind: str
// returns part_of: str
// returns part_of_id: str
// returns steps: int
// returns since: str
// returns until: str
// returns origin: str
// returns fact: str
// graph: fact
// example: party=alibaba
MATCH down = (:Party {id: $party})<-[:PART_OF*0..3]-(whole)<-[tie:PART_OF]-(part)
WHERE part.id <> $party
  AND all(one IN relationships(down) WHERE
      $as_of IS NULL OR (one.since IS NULL OR left(one.since, size($as_of)) <= $as_of)
      AND (one.until IS NULL OR one.until >= left($as_of, size(one.until))))
  // Who had left before its parent joined was never a member.
  AND all(one IN relationships(down) WHERE all(other IN relationships(down) WHERE
      one.since IS NULL OR other.until IS NULL OR other.until >= left(one.since, size(other.until))))
WITH tie, whole, part, min(length(down)) AS steps
RETURN part.name AS member, part.id AS member_id, tie.kind AS kind, whole.name AS part_of, whole.id AS part_of_id,
       steps, tie.since AS since, tie.until AS until, tie.source AS origin, tie.id AS fact
ORDER BY steps, part_of, part_of_id, member, member_id, coalesce(since, ''), fact
LIMIT $limit
