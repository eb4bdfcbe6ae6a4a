"""The words of a name that say only what legal form its bearer has."""

# Dropped from the end of a name, as whole words, again and again, while another word stays.
LEGAL_WORDS = frozenset({
    "inc", "incorporated", "corp", "corporation", "co", "coltd", "ltd", "limited", "llc", "llp", "lp", "plc",
    "gmbh", "ag", "kg", "kgaa", "se", "sa", "sas", "sarl", "spa", "srl", "nv", "bv", "ab", "as", "asa", "oy", "oyj",
    "aps", "pty", "pte", "pvt", "bhd", "sdn", "tbk", "kk", "jsc", "pjsc", "ooo", "lda", "ltda", "kft", "zrt",
    "리미티드", "인코퍼레이티드",
})  # fmt: skip

# Only where two other words stay: `The Boring Company` is a name, `Ford Motor Company` is Ford Motor.
WEAK_LEGAL_WORDS = frozenset({"company"})

# Dropped from either end, with or without a space; none of them is part of another word.
LEGAL_AFFIXES = (
    "유한책임회사", "주식회사", "유한회사", "합자회사", "합명회사", "사단법인", "재단법인",
    "股份有限公司", "有限責任公司", "有限责任公司", "有限公司", "有限合伙",
    "株式会社", "株式會社", "有限会社", "合同会社", "合資会社",
)  # fmt: skip

# The same in brackets; `㈜` and `㈱` are these after compatibility folding.
BRACKETED_AFFIXES = ("주", "유", "재", "사", "株", "有", "有限合伙")

# `Holdings` is dropped like a legal form in Latin script (`Tencent Holdings Ltd.`, `Arm Holdings plc`), but
# stays after a name of at most three letters (`SK`, `GS`, `CJ`) and after the names below: there the holding
# company and the company that bears the bare name are two parties. Korean `홀딩스`, `지주` and Chinese `控股`
# always stay, for the same reason; where they are one party, aliases.csv says so. `Group`, `그룹`, `集团` and
# `グループ` are never dropped: the group is not the company whose name it carries.
HOLDING_WORDS = frozenset({"holding", "holdings", "hldgs"})
SHORT_HOLDING_NAME = 3
NAMES_WITH_HOLDINGS = frozenset({
    "posco", "lotte", "hanjin", "hansol", "halla", "daesang", "samyang", "orion", "nongshim", "maeil", "iljin",
    "hyosung", "kolmar", "humax", "greencross", "chongkundang", "youngone", "seah", "hitejinro", "jeju",
    "meritz", "toyota", "sompo", "nomura", "ana", "seven&i", "itochu", "first", "capital", "investment",
})  # fmt: skip
