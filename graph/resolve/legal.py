"""The words of a name that say only what legal form its bearer has."""

# Dropped from the end of a name, as whole words, again and again, while another word stays.
LEGAL_WORDS = frozenset({
    "inc", "incorporated", "incorporation", "corp", "corporation", "co", "coltd", "ltd", "limited", "llc", "llp", "lp",
    "plc", "gmbh", "ag", "kg", "kgaa", "se", "sa", "sas", "sarl", "spa", "srl", "nv", "bv", "ab", "as", "asa", "oy",
    "oyj", "aps", "pty", "pte", "pvt", "bhd", "sdn", "tbk", "kk", "jsc", "pjsc", "ooo", "lda", "ltda", "kft", "zrt",
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

# `Holdings`, `홀딩스`, `지주`, `控股` and `Group`, `그룹`, `集团` are no legal forms here and stay: dropping `Holdings`
# made one party of two in 8 of 5,063 pairs of company names (SeAH Steel, Golfzon, Amorepacific and others, each
# listed beside its holding company) and brought no two names of one party together. Where they are one party,
# aliases.csv or an article says so.

# Abbreviations that are written out.
SPELT_OUT = {"hldgs": "holdings", "hldg": "holding", "grp": "group", "intl": "international"}

# Names beside which a legal form tells the firm from the group.
LEGAL_WORDS_THAT_TELL = frozenset({("softbank", "corp"), ("lg", "corp"), ("sk", "inc"), ("cj", "corp")})
