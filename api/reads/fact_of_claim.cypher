// title: What a claim supports
// title-ko: 이 주장이 뒷받침하는 사실
// The fact that a claim is evidence of.
// param claim: str
// returns fact: str
// example: claim=c-0
MATCH (evidence:Evidence {id: $claim})
RETURN evidence.fact AS fact
