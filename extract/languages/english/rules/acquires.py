"""How English says who acquires whom."""

from functools import partial

from extract.languages.grammar import rule
from graph.schema import Status

_rule = partial(rule, "en", "acquires")

RULES = (
    _rule("acquired",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| might| is| are| in talks to| agreed to|"
        r" plans to| \w+ to)* {bought}(?! (?:back|in|into|out|up|time|shares?|stock)\b) (?:(?:all|the whole)"
        r"(?: of the| the)?(?: outstanding)?(?: shares| stock| share capital)? (?:of|in) )?{desc}{object}{end}",
        "[Google] acquired startup [Wiz]."),
    _rule("majority-of",
        r"{subject}{app}{who}{says}{has}(?: to| will| would| could| may| agreed to)* "
        r"(?:{bought}|take|takes|took|taking) {a}(?:majority|controlling|{majority}) {near}(?:stake|interest|share) "
        r"in {desc}{object}",
        "[Google] acquired a majority stake in [Wiz]."),
    _rule("acquired-by",
        r"{object}{app}(?: has| have| had| is| was| were| will| would| to| being| be| been| set| agreed| \w+ly)* "
        r"(?:acquired|bought|purchased|taken over|snapped up) (?:for {money} )?by {desc}{subject}",
        "[Wiz] was acquired by [Google]."),
    _rule("acquisition-of",
        r"{subject}(?:[’']s?|{has}) {near}(?:acquisition|takeover|purchase|buyout) of {desc}{object}{end}",
        "[Google]'s $32 billion acquisition of [Wiz] closed."),
    _rule("spurns",
        r"{object}{app}{has} (?:rejected|rejects|turned down|turns down|spurned|spurns|rebuffed|rebuffs) "
        r"{a}(?:{money} )?(?:takeover|acquisition|buyout|buy-out|purchase) (?:offer|bid|approach|proposal) "
        r"(?:from|by) {desc}{subject}",
        "[Wiz] rejected a $32 billion takeover offer from [Google].", status=Status.DENIED, negative=True),
    _rule("bid-for",
        r"{subject}[’']s? {near}(?:takeover bid|bid|offer) for {desc}{object} (?:collapse[sd]?|fail(?:s|ed)|"
        r"has failed|has collapsed|was rejected|is rejected|falls through|fell through)",
        "[Google]'s bid for [Wiz] collapsed.", status=Status.DENIED, negative=True),
    _rule("merges",
        r"{subject}{app}{who}{says}{has}(?: to| will| agreed to)* (?:merged?|merges|merging) with {desc}{object}",
        "[Google] merged with [Wiz]."),
)  # fmt: skip
