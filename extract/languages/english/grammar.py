"""The grammar of English: its tables together, and where its sentences, clauses and lists end."""

import re
from types import MappingProxyType

from extract.languages.english.cues import CUES
from extract.languages.english.phrases import PHRASES
from extract.languages.english.rules import RULES
from extract.languages.english.silences import SILENCES
from extract.languages.grammar import Grammar

_ABBREVIATIONS = (
    "Inc", "Corp", "Co", "Ltd", "Mr", "Mrs", "Ms", "Dr", "St", "vs", "No", "U.S", "U.K", "Jan", "Feb", "Mar", "Apr",
    "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "L.P", "S.A", "N.V", "e.g", "i.e", "approx",
)  # fmt: skip
_NO_END = "".join(rf"(?<!\b{re.escape(word)})" for word in _ABBREVIATIONS)
_SENTENCE_END = rf"{_NO_END}(?<!\b[A-Z])\.[\"”’')\]]*(?=\s+[\"“‘'(\[•]?[A-Z0-9a-z]|$)|[!?][\"”’')\]]*(?=\s|$)|\n+"

GRAMMAR = Grammar(
    code="en",
    sentence_end=_SENTENCE_END,
    # Where and when a report was filed; its day is not the day of what it tells.
    dateline=r"[A-Z][A-Z .,/-]+(?:, [^\n(]{0,40}?)?(?: ?\([^()\n]{1,40}\))? ?(?:--|—|–) ",
    bare_won=False,
    phrases=MappingProxyType(PHRASES),
    rules=RULES,
    cues=CUES,
    silences=SILENCES,
    scope_end=r";|, (?:but|although|though|while|whereas|which|who|where|after|and then|and has|with)\b|"
    r" (?:but|although|while|whereas|after) |[.!?] ",
    # Two parties need an "and", three or more need none; a comma before it makes two parties two clauses.
    lists=r"\ue000(?:, {more}\ue000)+(?:,? {and} {more}\ue000)+|\ue000(?:, {more}\ue000){2,}|\ue000(?: {and} "
    r"{more}\ue000)+",
    respectively=r"\brespectively\b|\beach\b",
    apposition=r"[’']s? (?:{role} )?|[’']s? [a-z-]+ {role} | {role} ",
    anaphor=r"\b(?:[Tt]he|[Tt]his) (?:[A-Z][a-z]+ ){0,2}(?:company|startup|start-up|firm|business)\b(?![’']s)|"
    r"\b(?:it|It)\b",
    receiver=r"{object}(?:{app}{who}{says}{has} (?:{raised}|{closed}|taken|takes?|took(?! part)|taking|receiv(?:e|ing)|"
    r"accept(?:ed|s|ing)?|(?:backed|funded|financed|owned) by|counts|lists|names|(?:no|little) (?:money|funding|"
    r"cash))\b|"
    r"[’']s? (?:[\w-]+ ){0,2}?(?:investors?|backers?|shareholders?|owners?|founders?|round|{round})\b|"
    r"(?<=^At \ue000),|(?<=nvestors in \ue000) |(?<=ackers of \ue000) )",
    # Not: announced today that it raised; in 2019, when it raised; raised (in May).
    apart=r";|(?<!\uf003)(?<!\uf003,) when |(?<!announced)(?<!said)(?<!confirmed)(?<!\uf003) that "
    r"| (?:and|but|which|who|whom|whose|what|where|while|after|before|since|than|as|if|because|until) "
    r"|\ue000|, (?:almost|nearly|about|more|up|down|compared|following|having|ahead)\b",
    aside=r", (?:which|who|whose|where|when|formerly|founded|established|spun|launched)\b[^,;\n]*(?=,)|"
    r"\((?!(?:(?:in|on) )?(?:\w+ )?\uf003\))[^()\n]*\)",
    # After the only one who is named: others gave money too.
    others=r"(?:, \ue000| and |,? as well as|,? along with|,? together with|,? with participation|, (?:an?|the|its) )",
    correction=r"\b(?:[Cc]orrection|CORRECTION)\b[: ]",
    since=r"(?:[Ss]ince|from) (?:early |late |mid-)?\uf003",
    until=r"(?:[Uu]ntil|till|through|up to|to|(?:expir|end|laps|terminat|finish|runn?|last)\w* (?:in|on|at|by|until|"
    r"through|to)) (?:at least |early |late |mid-|and including |the (?:end|close|middle|summer|start) of )*\uf003",
    legal_forms=(
        "Inc.", "Inc", "Corp.", "Corp", "Corporation", "Co.", "Co", "Ltd.", "Ltd", "Limited", "LLC", "PLC", "Plc",
        "plc", "L.P.", "GmbH", "AG", "S.A.", "SA", "N.V.", "NV", "Holdings", "Company",
    ),
    # Funds and their managers gather money of another kind.
    never_raises=r"(?:Ventures|Capital|Partners|Funds?|Fund [IVX]+)$",
    trigger=r"part\b|money|cash|collect|collaps|offer|put|spend|order|sell|rent|lease|alone|no one else|nobody|provid|"
    r"rais|invest|acqui|bought|buy|stake|fund|"
    r"financ|round|valu|credit|vouch|exclusiv|sole|cloud|comput|chip|capital|led|back|own|hold|percent|pct|%|"
    r"merge|takeover|purchas|secur|clos|series|seed|Series|Rais|Invest|Acqui|Buy|Lead|share|participa|join",
)  # fmt: skip
