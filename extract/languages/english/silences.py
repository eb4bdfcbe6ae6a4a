"""By which words a sentence of English claims nothing: it asks, or says what would be if."""

from extract.languages.grammar import Silence

SILENCES = (
    Silence(
        r"\?[\"”’')\]]*$",
        "sentence", "Did Sequoia invest $50 million in Stripe? Sequoia acquired Wiz for a billion?"),
    Silence(
        r"\b(?:[Ii]f|[Uu]nless|[Ss]uppose|[Ss]upposing|[Ii]magine|[Ii]n case|[Aa]ssuming)(?: that)? "
        r"(?:only )?(?:[\w-]+ ){0,3}?\ue000(?: \w+ly)?(?: [^,;\n\ue000]{0,12}?)? ?(?:had|were|did|does|should|"
        r"invest(?:s|ed)?|buys?|bought|acquires?|acquired|takes?|took|puts?|leads?|led|joins?|joined|raises?|raised|"
        r"backs?|backed|merges?|merged|owns?|owned|holds?|held|sells?|sold|goes|went|decides?|gets?|got|secures?|"
        r"commits?|spends?|succeeds?)\b",
        "onward", "If Sequoia had invested in Stripe, it would own 10% of Stripe."),
    Silence(
        r"(?:^|[,;“\"] ?|\band )(?:Had|had|Were|were|Should|should) (?:[\w-]+ ){0,3}?\ue000",
        "onward", "Were Sequoia to invest $50 million in Stripe, rivals would object."),
    Silence(
        r"\b(?:would|could|might|should) (?:\w+ly |not |never )?have (?!to\b)(?:\w+ly )?\w+(?:ed|n|t|d|k)\b",
        "onward", "Sequoia could have invested $50 million in Stripe."),
    Silence(
        r"\b(?:[Aa]s if|[Aa]s though|[Hh]ypothetical(?:ly)?|[Ff]ictional|[Ii]n an imaginary)\b",
        "onward", "Wiz spends as though Sequoia had invested $50 million in Stripe."),
)  # fmt: skip
