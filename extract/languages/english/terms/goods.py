"""What English says is bought, by the word that it is told by, and whether credits are paid on top."""

from types import MappingProxyType

from extract.languages.terms import GoodsWords

# Not: the cloud firm, a chip maker.
_NOT_FIRM = r"(?![ -](?:firm|compan|provider|maker|venture|business|group|unit|arm|start|designer|producer|cent|host))"
_CREDITS = r"(?:credits?|vouchers?|(?:free|prepaid|contributed) [\w-]+)"

GOODS = GoodsWords(
    kinds=MappingProxyType({
        "cloud": rf"(?i)(?<!\ba )(?<!\bthe )(?<!\bits )\b(?:cloud|hosting)\b{_NOT_FIRM}",
        "compute": r"(?i)\bcomput(?:e|ing)\b|\b(?:GPU|TPU|processor|machine) (?:hours|time|capacity)\b",
        "chips": r"(?i)\b(?:chips?|accelerators?|processors?(?! (?:hours|time|capacity))|"
        rf"semiconductors?|wafers?|memory)\b{_NOT_FIRM}|"
        r"\bGPUs\b",
        "power": rf"(?i)\b(?:electricity|power)\b{_NOT_FIRM}",
        "data": rf"(?i)\b(?:data|datasets?|recordings)\b{_NOT_FIRM}",
        "storage": r"(?i)\bstorage\b",
    }),
    besides=(
        rf"(?i)\b(?:on top of|beyond|in addition to|over and above|apart from|not counting|excluding|separate from) "
        rf"(?:the |any |its |those |these |all )*{_CREDITS}",
        rf"(?i)\b(?:once|when|after) (?:the |its |all |those )*{_CREDITS} (?:is|are|has been|have been|was|were) "
        r"(?:over|gone|filled|used|spent|exhausted)",
        rf"(?i)\b{_CREDITS} (?:do not|don['’]t|does not|may not|can(?:no|['’])t) "
        r"(?:count|be (?:set|used|applied|credited))",
    ),
)  # fmt: skip
