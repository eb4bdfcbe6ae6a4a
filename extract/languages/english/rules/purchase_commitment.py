"""How English says who commits to buy from whom."""

from functools import partial

from extract.languages.grammar import rule

_rule = partial(rule, "en", "purchase-commitment")

RULES = (
    _rule("commits",
        r"{subject}{app}{who}{says}{has}(?: to| will| agreed to| committed to| has committed to| plans to|"
        r" pledged to)* (?:spend|spending|spends|buy|buying|purchase|purchasing|pay|rent|renting|lease|spent|"
        r"committed|buys|contracted|pledged|commits|commit) {a}(?:{money}{near})?{near}{compute}{near}(?:from|with|at|"
        r"on|of) {desc}{object}",
        "[Wiz] agreed to buy $5 billion of cloud capacity from [Google]."),
    _rule("commits-worth",
        r"{subject}{app}{who}{says}{has}(?: to| will| agreed to| committed to)* (?:buy|buying|purchase|rent|lease) "
        r"{a}{near}{compute}[^\ue000\n;.\uf000]{0,70}?(?:(?:worth|valued at) {near}{total} )?(?:from) "
        r"{desc}{object}(?:[^\ue000\n;.\uf000]{0,60}?value of {near}{money})?",
        "[Wiz] agreed to buy cloud capacity worth $5 billion from [Google]."),
    _rule("commits-on",
        r"{subject}{app}{who}{says}{has}(?: to| will| agreed to| committed to| plans to| pledged to)* "
        r"(?:spend|spending|spends|pay|commit|commits|committed) {a}{money}{near}(?:on|with|to|for) "
        r"{desc}{object}(?:[’']s?)? {near}{compute}",
        "[Wiz] committed to spend $5 billion on [Google] cloud services."),
    _rule("deal-with",
        r"{subject}{app}{who}{says}{has} (?:signed|inked|struck|signs|inks|strikes) "
        r"{a}{money}{near}{compute}{near}(?:deal|contract|agreement|pact) with {desc}{object}",
        "[Wiz] signed a $5 billion cloud deal with [Google]."),
    _rule("spends-with",
        r"{subject}{app}{who}{says}{has} (?:spend|spending|spends) {a}{money} (?:with|at) {desc}{object}",
        "[Wiz] will spend $7bn with [Oracle] over five years."),
    _rule("orders",
        r"{subject}{app}{who}{says}{has} (?:ordered|orders|order|buy|buys|bought|purchase|purchases|purchased|rent|"
        r"rents|lease) {near}(?:{money} (?:of|worth of) )?{near}{object}(?:[’']s?)? (?:[\w-]+ ){0,3}?{compute}",
        "[Wiz] ordered 18,000 of [Nvidia]'s GB300 processors."),
    _rule("of-from",
        r"{subject}{app}{who}{says}{has} (?:ordered|orders|order|buy|buys|purchase|purchases|take|rent|rents|lease|"
        r"leases) {near}{money} of {near}from {desc}{object}",
        "[AMD] will buy $2.1bn of wafers from [GlobalFoundries]."),
)  # fmt: skip
