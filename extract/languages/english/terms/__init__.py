"""By which words English says the terms of a promise: one module each for when, where and who may not what."""

from extract.languages.english.terms.bars import BARS
from extract.languages.english.terms.days import DAYS
from extract.languages.english.terms.endings import ENDINGS
from extract.languages.english.terms.exceptions import EXCEPTIONS
from extract.languages.english.terms.goods import GOODS
from extract.languages.english.terms.kept import KEPT
from extract.languages.english.terms.places import PLACES
from extract.languages.english.terms.portions import PORTIONS
from extract.languages.english.terms.scopes import SCOPES
from extract.languages.english.terms.sides import SIDES
from extract.languages.english.terms.times import TIMES
from extract.languages.terms import TermWords

TERMS = TermWords(
    goes_on=r"In (?:return|exchange)\b|"
    r"(?:The|This|That|Its?|Their|Under (?:it|the)|Both|Such an?) (?:[\w-]+ ){0,2}?(?:promise|deal|agreement|"
    r"contract|pledge|clause|exclusivity|arrangement|undertaking|term|period|commitment|covenant|ban|bar|restriction|"
    r"licen[cs]e|right|tie|obligation|condition|provision|pact|vow|word)s?\b|"
    r"(?:It|They|Both) (?:runs?|lasts?|expires?|holds?|ends?|covers?|appl(?:y|ies)|began|begins?|takes?|took|starts?|"
    r"started|is valid|excludes?|does not|do not)\b",
    breaks=r"[;:—–]|,? and (?!\w+ing\b|in |across |for )|,? "
    r"(?:but|while|whereas|which|who|whose|though|although) ",
    times=TIMES,
    places=PLACES,
    sides=SIDES,
    bars=BARS,
    exceptions=EXCEPTIONS,
    goods=GOODS,
    days=DAYS,
    portions=PORTIONS,
    kept=KEPT,
    scopes=SCOPES,
    endings=ENDINGS,
)
