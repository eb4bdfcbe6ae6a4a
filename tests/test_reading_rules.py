"""Every rule reads its own example, and every cue changes the status of its own."""

import re
from dataclasses import replace

import pytest

from extract.languages import LANGUAGES
from extract.languages.grammar import Cue, Rule, Silence
from extract.rules.certainty import MEASURED, USUAL
from extract.rules.components import pipeline
from extract.rules.matching import findings
from extract.rules.rule_reader import RuleReader
from extract.rules.rule_set import RuleSet
from graph.model import Article, Claim
from graph.schema import RELATIONS, Status

MARK = re.compile(r"\[([^\]]+)\]")
RULES = [(code, rule) for code, language in LANGUAGES.items() for rule in language.grammar.rules]
SILENCES = [(code, silence) for code, language in LANGUAGES.items() for silence in language.grammar.silences]
CUES = [(code, cue) for code, language in LANGUAGES.items() for cue in language.grammar.cues]


@pytest.fixture(scope="module")
def reader() -> RuleReader:
    return RuleReader()


def claims(reader: RuleReader, code: str, text: str) -> list[Claim]:
    [(_, found)] = reader.read([Article(title="", text=text, language=code)])
    return found


def marked(rule: Rule) -> tuple[str, dict[str, str]]:
    """The example without its marks, and the parties that its marks name, in the order of the rule's slots."""
    slots = re.findall(r"\{(subject|object)\}", rule.pattern)
    return MARK.sub(r"\1", rule.example), dict(zip(slots, MARK.findall(rule.example), strict=True))


@pytest.mark.parametrize(("code", "rule"), RULES, ids=[rule.name for _, rule in RULES])
def test_a_rule_reads_its_example(reader: RuleReader, code: str, rule: Rule) -> None:
    text, parties = marked(rule)
    said = [claim for claim in claims(reader, code, text) if claim.relation.name == rule.relation]
    for end, name in parties.items():
        said = [claim for claim in said if name in getattr(claim, end).names]
    for name, value in rule.gives.items():
        said = [claim for claim in said if claim.qualifiers.get(name) == value]
    assert said, f"{rule.name} does not read {text!r}"
    assert {claim.status for claim in said} == {rule.status}


@pytest.mark.parametrize(("code", "cue"), CUES, ids=[f"{code}-{cue.status}-{cue.example[:30]}" for code, cue in CUES])
def test_a_cue_changes_the_status_of_its_example(reader: RuleReader, code: str, cue: Cue) -> None:
    assert re.search(cue.pattern, MARK.sub(r"\1", cue.example))
    said = claims(reader, code, MARK.sub(r"\1", cue.example))
    assert said, f"nothing read in {cue.example!r}"
    assert {claim.status for claim in said} == {cue.status}


@pytest.mark.parametrize(("code", "silence"), SILENCES, ids=[one.example[:40] for _, one in SILENCES])
def test_a_silence_and_nothing_else_keeps_its_example_from_being_claimed(code: str, silence: Silence) -> None:
    grammar = LANGUAGES[code].grammar
    others = tuple(one for one in grammar.silences if one != silence)
    doc = pipeline(code)(silence.example)
    said, unsilenced = (
        list(findings(RuleSet.of(tables), doc.text, doc._.sentences, doc._.names, doc._.parties, None))
        for tables in (grammar, replace(grammar, silences=others))
    )
    assert not said
    assert unsilenced


TOLD_BY_ANOTHER = [
    ("en", "Heron said that Osprey gave it cloud credits.", "credit-amount", "Osprey", "Heron"),
    ("en", "Heron, which said Osprey invested $5 million in it, makes pumps.", "invests-in", "Osprey", "Heron"),
    ("en", "Heron confirmed Osprey had acquired Gannet for $5 million.", "acquires", "Osprey", "Gannet"),
    ("en", "Heron announced on Monday that Osprey had raised $5 million.", "raises", "Osprey", None),
    ("en", "Heron said the company had raised $5 million.", "raises", "Heron", None),
    ("ko", "헤론은 오스프리가 가넷에 클라우드 크레딧을 제공했다고 밝혔다.", "credit-amount", "오스프리", "가넷"),
]


@pytest.mark.parametrize(("code", "text", "relation", "subject", "target"), TOLD_BY_ANOTHER)
def test_who_says_it_is_not_who_did_it(
    reader: RuleReader, code: str, text: str, relation: str, subject: str, target: str | None
) -> None:
    """Of 670 texts of training in which one says what another did 4 were turned, and are read right."""
    [claim] = claims(reader, code, text)
    assert (claim.relation.name, claim.subject.names[0]) == (relation, subject)
    assert (claim.object and claim.object.names[0]) == target


def test_what_is_measured_is_of_rules_that_there_are() -> None:
    assert set(MEASURED) <= {rule.name for _, rule in RULES}
    assert set(USUAL) == set(RELATIONS)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_relation_can_be_said_in_every_language(code: str) -> None:
    assert {rule.relation for rule in LANGUAGES[code].grammar.rules} == set(RELATIONS)


@pytest.mark.parametrize("code", LANGUAGES)
def test_rules_have_names_of_their_own(code: str) -> None:
    names = [rule.name for rule in LANGUAGES[code].grammar.rules]
    assert len(names) == len(set(names))
    assert all(name.startswith(f"{code}/") for name in names)


@pytest.mark.parametrize("code", LANGUAGES)
def test_all_statuses_have_cues(code: str) -> None:
    assert {cue.status for cue in LANGUAGES[code].grammar.cues} == set(Status) - {Status.ASSERTED}
