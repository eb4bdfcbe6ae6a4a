"""By which words a sentence says who is behind what it states: one table a language, the kind to believe least first.

Of several kinds in one sentence the first of the table counts, but a filing counts before all: `people familiar with
the company said` is no word of the company. An outlet that only repeats another one is counted as media.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from extract.languages.english.words import MEDIA as ENGLISH_MEDIA
from extract.languages.korean.words import MEDIA as KOREAN_MEDIA


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCue:
    """Words that name a kind of source (`graph.schema.SOURCES`)."""

    kind: str
    pattern: str
    example: str


def _cue(kind: str, example: str, *patterns: str) -> SourceCue:
    return SourceCue(kind=kind, pattern="|".join(patterns), example=example)


_OUTLETS_EN = "|".join(name for name in ENGLISH_MEDIA if name not in ("business", "globe", "pr", "wire", "wired"))
_OUTLETS_KO = "|".join(name for name in KOREAN_MEDIA if len(name) > 2)
_HEADS_EN = "chief executive|CEO|CFO|CTO|chairman|chairwoman|(?:co-?)?founder|president|(?:managing )?partner|director"
_UNNAMED = "people|persons?|sources?|executives?|investors?|bankers?"
_HEADS_KO = "대표|대표이사|회장|부회장|의장|사장|창업자|창업주|최고경영자|CEO|교수|본부장|센터장|총괄|심사역|파트너"

_ENGLISH = (
    _cue(
        "filing", "Acme paid $5 million for the shares, a regulatory filing shows.",
        r"(?i:\bfilings?\b|\bprospectus\b|\bannual report\b)", r"\b(?:10-[KQ]|8-K|20-F|[SF]-1|Form D)\b",
    ),
    _cue(
        "media", "The round was worth $5 million, according to PitchBook.",
        r"(?i:\banalysts?\b|\bestimates? (?:by|from)\b|\b(?:data|figures) from\b)",
        rf"(?i:\baccording to (?:the )?(?:{_OUTLETS_EN})\b)",
        rf"(?i:\b(?:{_OUTLETS_EN}) (?:first )?(?:reported|reports|wrote|said)\b)",
    ),
    _cue(
        "anonymous", "Acme is close to a $5 million round, according to two people briefed on the plan.",
        rf"(?i:\b(?:{_UNNAMED}) (?:who (?:are|is|were|was) )?(?:familiar|briefed|close to|involved|said|told)\b)",
        rf"(?i:\b(?:{_UNNAMED}) (?:with (?:direct )?knowledge|who asked|who declined)\b)",
        rf"(?i:\baccording to (?:one|two|three|four|several|some|multiple|a) (?:{_UNNAMED})\b)",
        r"(?i:\breportedly\b|\b(?:is|are|was) said to\b)",
    ),
    _cue(
        "person", "Acme's chief executive Ann Lee said that it had raised $5 million.",
        rf"\b(?:{_HEADS_EN})\b[^.;]{{0,60}}\b(?:said|says|told|wrote|posted)\b",
        rf"\b(?:said|says),? (?:[A-Z][\w-]+ ){{1,3}}?[A-Z][\w-]+, [^.;]{{0,40}}\b(?:{_HEADS_EN})\b",
    ),
    _cue(
        "company", "Acme said on Tuesday it had raised $5 million.",
        r"(?i:\b(?:announced|announces|disclosed|confirmed|in a statement|press release|blog post)\b)",
        r"(?i:\bspokes(?:man|woman|person)\b|\bthe (?:company|fund|firm|group|start-?up) (?:said|says)\b)",
        r"(?i:\bsaid (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bsaid (?:it|that it|today)\b)",
    ),
)  # fmt: skip
_KOREAN = (
    _cue(
        "filing", "[토스]는 지분 3%를 취득했다고 20일 공시했다.",
        r"공시(?:했|하|에|를|됐|된|한|서류)|전자공시|감사보고서|(?:사업|분기|반기)보고서|증권신고서|투자설명서|등기부",
    ),
    _cue(
        "media", "블룸버그에 따르면 [토스]가 50억원을 투자받는다.",
        r"추산|추정(?:된|했|한|치)|집계(?:에|됐|된|했)|애널리스트|연구원은|분석(?:했|된|이 나|에 따르면)",
        rf"(?:{_OUTLETS_KO}|외신|언론)(?:은|는|이|가|에 따르면|에 의하면| 보도)", r"보도(?:했|에 따르면|됐)",
    ),
    _cue(
        "anonymous", "투자은행 업계에 따르면 [토스]가 50억원을 유치한다.",
        r"(?<!회사 )(?<!측 )관계자|소식통|업계(?:에 따르면|에서)|시장에서는|알려졌|전해졌|파악됐|거론",
        r"것으로 (?:보인다|확인됐다)",
    ),
    _cue(
        "person", "이승건 대표는 50억원을 유치했다고 말했다.",
        rf"(?:{_HEADS_KO})(?:는|은|이|가)[^.]{{0,200}}(?:말했|밝혔|설명했|전했|강조했|덧붙였|고 했)",
    ),
    _cue(
        "company", "[토스]는 50억원을 유치했다고 20일 밝혔다.",
        r"밝혔|발표(?:했|한)|전했다|설명했|보도자료|입장문|회사 측|회사 관계자|고 했다|덧붙였",
    ),
)  # fmt: skip
SOURCE_CUES: Mapping[str, tuple[SourceCue, ...]] = MappingProxyType({"en": _ENGLISH, "ko": _KOREAN})
_STATED_EN = (
    r"(?:figures?|amounts?|sums?|size|numbers?|price|total|value|valuation|stake|percentage|terms|statements?|"
    r"stor(?:y|ies)|reports?|articles?|versions?|items?|releases?|pages?|announcements?|filings?|headlines?|errors?|mistakes?)"
)
# What sets right what was told before: not a market, nor books that are to be put right. Of 70 English and 93 Korean
# sentences of training texts that have these words 69 and 90 do.
CORRECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"(?i)(?:^|[\n.;:\"“”(\[*])\s*(?:(?:a|one|another) )?corrections?\b"
        r"(?=\s*(?:[:.,;()\]–—-]|$|(?:to|on|and)\b))|"
        r"\bcorrected(?:\s*[-–—:)\]]| and republished\b)|\(corrects\b|"
        r"\b(?:issued|published|posted|made|sent) an? correction\b|"
        rf"\bcorrect(?:ed|s|ing) (?:the|its|an?|that|this|our|their|his|her) (?:[\w-]+ ){{0,3}}?{_STATED_EN}\b|"
        rf"\b{_STATED_EN} (?:has|have|had|was|were|is|are) (?:now |since |later |been )*corrected\b|"
        rf"\bearlier version (?:of (?:this|the|our|its) {_STATED_EN}\b|(?:said|stated|put|gave|had)\b)|\bmisstated\b|"
        r"\b(?:mistakenly|erroneously|incorrectly|wrongly) (?:said|stated|reported|printed|gave|put)\b",
        "ko": r"바로잡(?!을|기 위|으려|아야)|정정(?:합니다|했|한다|하며|하고|보도)|정정 ?공시"
        r"(?:했|하|를 (?:냈|내|제출)|에 따르면|에서)|\[정정|잘못 (?:보도|전[했해달]|옮|알려|표기|기재|적[었혔힌])",
    }
)
