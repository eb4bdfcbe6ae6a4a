"""`read`, `add`, `load` and `status`: what comes in is acknowledged once it is kept, and answers follow."""

import json
from pathlib import Path

import pytest
from command_line import dealgraph, lines, written

from api.given_claims import given_claims
from graph.claim_json import InvalidClaimError, from_json
from graph.log import Log
from graph.model import Article

STORY = {
    "id": "story-1", "language": "ko", "title": "토스, 시리즈A 50억원 투자 유치", "published": "2024-05-13",
    "publisher": "시험일보", "url": "https://news.example/1",
    "text": "카카오벤처스가 토스에 50억원을 투자했다.",
}  # fmt: skip
OTHER = {
    "id": "story-2", "language": "en", "title": "Quexly raises $10 million", "published": "2024-06-01",
    "text": "Brindle Ventures invested $10 million in Quexly.",
}  # fmt: skip
CLAIM = {
    "relation": "invests-in", "subject": ["카카오벤처스"], "object": ["토스"], "status": "asserted",
    "amount": {"value": 5e9, "currency": "KRW", "qualifier": "exact"}, "round": "series-a", "lead": False,
    "quote": "카카오벤처스가 토스에 50억원을 투자했다",
}  # fmt: skip


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    return written(tmp_path / "stories.jsonl", STORY, OTHER)


def test_read_prints_claims_and_keeps_nothing(tmp_path: Path, stories: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    first, piped = dealgraph("read", stories, home=home), dealgraph("read", "-", home=home, stdin=stories.read_bytes())
    assert first.stdout == piped.stdout
    assert [row["id"] for row in lines(first)] == ["story-1", "story-2"]
    content = f"{STORY['title']}\n{STORY['text']}"
    claims = lines(first)[0]["claims"]
    assert claims
    for claim in claims:
        assert content[claim["start"] : claim["end"]] == claim["quote"]
        assert claim["reader"] == "rules-1"
    assert list(home.iterdir()) == []


def test_published_dates_documents_that_do_not_say_when(tmp_path: Path) -> None:
    undated = written(tmp_path / "undated.jsonl", {"text": "카카오벤처스는 지난 5월 토스에 50억원을 투자했다."}, {
        "text": "알토스벤처스는 지난 3월 토스에 30억원을 투자했다.", "published": "2023-06-01"})  # fmt: skip
    dates = {
        claim["date"]
        for document in lines(dealgraph("read", "--published", "2024-08-21", undated, home=tmp_path))
        for claim in document["claims"]
    }
    assert dates == {"2024-05", "2023-03"}
    assert dealgraph("read", "--published", "May", undated, home=tmp_path).returncode == 2


def test_add_then_ask_then_why_then_export(tmp_path: Path, stories: Path) -> None:
    claims = written(tmp_path / "claims.jsonl", {"id": "story-2", "claims": []}, {"id": "story-1", "claims": [CLAIM]})
    added = lines(dealgraph("add", stories, "--claims", claims, "--json", home=tmp_path))
    assert [(row["id"], row["kept"], row["claims"]) for row in added] == [("story-1", True, 1), ("story-2", True, 0)]

    again = dealgraph("add", stories, "--claims", claims, "--json", home=tmp_path)
    assert [row["kept"] for row in lines(again)] == [False, False]

    (row,) = json.loads(dealgraph("ask", "backers", "company=토스", "--json", home=tmp_path).stdout)["items"]
    assert (row["investor"], row["amount"], row["currency"], row["round"]) == ("Kakao Ventures", 5e9, "KRW", "series-a")

    (evidence,) = json.loads(dealgraph("why", row["fact"], "--json", home=tmp_path).stdout)["evidence"]
    assert (evidence["quote"], evidence["title"]) == (CLAIM["quote"], STORY["title"])
    assert (evidence["published"], evidence["reader"]) == ("2024-05-13", "given")

    exported = {line["id"]: line for line in lines(dealgraph("export", "claims", home=tmp_path))}
    (claim,) = exported["story-1"]["claims"]
    assert (claim["fact"], claim["deal"]) == (row["fact"], row["deal"])
    assert (claim["subject_id"], claim["object_id"]) == (row["investor_id"], "toss")
    assert exported["story-2"]["claims"] == []

    kept = json.loads(dealgraph("status", "--json", home=tmp_path).stdout)
    assert (kept["log"]["articles"], kept["log"]["claims"]) == (2, 1)
    assert kept["store"]["sequence"] == kept["log"]["sequence"] == 2


def test_a_claim_without_a_fact_says_why(tmp_path: Path, stories: Path) -> None:
    total = {**CLAIM, "round": "cumulative"}
    itself = {**CLAIM, "subject": ["비바리퍼블리카"], "object": ["토스"]}
    lines_of_claims = {"id": "story-1", "claims": [CLAIM, total, itself]}, {"id": "story-2", "claims": []}
    dealgraph("add", stories, "--claims", written(tmp_path / "c.jsonl", *lines_of_claims), home=tmp_path)
    later = Article(title="Later", text=CLAIM["quote"], language="ko", key="story-3")
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        log.add(later, [from_json(CLAIM, later)], recorded="2026-01-01T00:00:00Z")
    exported = {line["id"]: line["claims"] for line in lines(dealgraph("export", "claims", home=tmp_path))}
    reasons = [claim["left_out"] for claim in exported["story-1"]]
    assert reasons == [None, "a sum over several deals is no deal", "both ends are one party"]
    assert [claim["fact"] is None for claim in exported["story-1"]] == [False, True, True]
    assert [claim["left_out"] for claim in exported["story-3"]] == ["the graph has not taken it in yet"]


def test_what_the_reader_finds_comes_into_the_graph(tmp_path: Path, stories: Path) -> None:
    added = lines(dealgraph("add", stories, "--json", home=tmp_path))
    assert all(row["kept"] and row["claims"] for row in added)
    answer = json.loads(dealgraph("ask", "backers", "company=토스", "--json", home=tmp_path).stdout)
    assert [(row["investor"], row["amount"]) for row in answer["items"]] == [("Kakao Ventures", 5e9)]


def test_a_store_thrown_away_is_built_anew_from_the_log(tmp_path: Path, stories: Path) -> None:
    claims = written(tmp_path / "c.jsonl", {"id": "story-1", "claims": [CLAIM]}, {"id": "story-2", "claims": []})
    dealgraph("add", stories, "--claims", claims, home=tmp_path)
    before = dealgraph("export", "jsonl", home=tmp_path).stdout
    other = f"embedded:{tmp_path / 'other'}"
    assert dealgraph("load", "--store", other, home=tmp_path).returncode == 0
    assert dealgraph("export", "jsonl", home=tmp_path, settings={"DEALGRAPH_STORE": other}).stdout == before
    assert '"type":"fact"' in before


BAD_CLAIMS = [
    ({**CLAIM, "relation": "owns"}, "relation: one of invests-in"),
    ({**CLAIM, "status": "likely"}, "status: one of asserted"),
    ({**CLAIM, "quote": "카카오벤처스가 100억원을"}, "does not stand in the article"),
    ({**CLAIM, "subject": []}, "subject: a name"),
    ({**CLAIM, "start": 3}, "does not stand in the article at 3"),
    ({**CLAIM, "amount": {"value": "5e9", "currency": "KRW"}}, "value: a number"),
    ({**CLAIM, "scope": "galaxy"}, "scope: one of"),
    ("investment", "a claim is an object"),
    ({**CLAIM, "start": "83"}, "start: a whole number, not '83'"),
    ({**CLAIM, "end": 2}, "end: the quote ends at"),
    ({**CLAIM, "amonut": 7}, "amonut: no such field"),
    ({**CLAIM, "amount": {"value": 1, "currency": "KRW", "unit": 8}}, "amount.unit: no such field"),
    ({**CLAIM, "amount": {"value": 1, "currency": "won"}}, "amount.currency: an ISO code of three capitals"),
    ({**CLAIM, "date": "yesterday"}, "date: a date such as"),
    ({**CLAIM, "since": "2026-02-31"}, "since: a date such as"),
    ({**CLAIM, "until": "0000"}, "until: a date such as"),
    ({**CLAIM, "percent": 7}, "percent: stake and acquires state one, invests-in does not"),
    ({**CLAIM, "relation": "stake", "percent": 101}, "percent: from 0 to 100"),
    ({**CLAIM, "subject": ["카카오\0벤처스"]}, "subject: no text"),
    ({**CLAIM, "reader": "a\0"}, "reader: no text"),
    ({**CLAIM, "object": CLAIM["subject"]}, "object: '카카오벤처스' is its subject too"),
]


def test_claims_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    article = Article(title=STORY["title"], text=STORY["text"], language="ko", key="story-1")
    for number, (claim, said) in enumerate(BAD_CLAIMS):
        claims = written(tmp_path / f"{number}.jsonl", {"id": "story-1", "claims": [CLAIM, claim]})
        with pytest.raises(InvalidClaimError) as caught:
            given_claims(claims, [article])
        assert str(caught.value).startswith(f"{claims}: line 1: claim 2: ")
        assert said in str(caught.value)


def test_one_claim_that_does_not_fit_keeps_nothing(tmp_path: Path, stories: Path) -> None:
    bad = {"id": "story-2", "claims": [{**CLAIM, "quote": OTHER["text"], "status": "likely"}]}
    claims = written(tmp_path / "claims.jsonl", {"id": "story-1", "claims": [CLAIM]}, bad)
    answer = dealgraph("add", stories, "--claims", claims, "--json", home=tmp_path)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.startswith(f"dealgraph: {claims}: line 2: claim 1: status: one of asserted")
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        assert log.sequence() == 0


def test_claims_and_articles_must_meet(tmp_path: Path) -> None:
    articles = [Article(title="", text="x", language="ko", key=f"story-{n}") for n in (1, 2)]
    rows = [{"id": f"story-{n}", "claims": []} for n in (1, 2, 3)]
    with pytest.raises(InvalidClaimError, match="no line for the article story-2; did you mean"):
        given_claims(written(tmp_path / "missing.jsonl", rows[0], rows[2]), articles)
    with pytest.raises(InvalidClaimError, match="no article 'story-3' among the files"):
        given_claims(written(tmp_path / "spare.jsonl", *rows), articles)


def test_two_lines_for_one_article_are_refused(tmp_path: Path) -> None:
    article = Article(title=STORY["title"], text=STORY["text"], language="ko", key="story-1")
    claims = written(tmp_path / "c.jsonl", {"id": "story-1", "claims": [CLAIM]}, {"id": "story-1", "claims": []})
    with pytest.raises(InvalidClaimError, match="line 2: 'story-1' has a line already"):
        given_claims(claims, [article])


def test_other_claims_of_a_kept_article_are_refused(tmp_path: Path) -> None:
    (story,) = [written(tmp_path / "story.jsonl", STORY)]
    first = written(tmp_path / "c.jsonl", {"id": "story-1", "claims": [CLAIM]})
    assert dealgraph("add", story, "--claims", first, home=tmp_path).returncode == 0
    other = written(tmp_path / "d.jsonl", {"id": "story-1", "claims": [CLAIM, {**CLAIM, "round": "seed"}]})
    answer = dealgraph("add", story, "--claims", other, home=tmp_path)
    assert answer.returncode == 1
    assert "story-1: is kept already with 1 claims of given" in answer.stderr


CHANGED = {"text": "Brindle Ventures invested $12 million in Quexly."}
VERSIONS = {
    "its address, however one came there": ({"url": "https://n.example/1?utm_source=a"},
                                            {"url": "https://n.example/1"}, True),
    "its id, publisher and day": ({"id": "1", "publisher": "Post"}, {"id": "1", "publisher": "Post"}, True),
    "its id, at a new address": ({"id": "1", "publisher": "Post", "url": "https://n.example/1"},
                                 {"id": "1", "publisher": "Post", "url": "https://n.example/quexly"}, True),
    "two at one address": ({"id": "1", "url": "https://n.example/1"}, {"id": "2", "url": "https://n.example/1"}, False),
    "the front page": ({"url": "https://n.example/"}, {"url": "https://n.example/"}, False),
    "one id of two publishers": ({"id": "1", "publisher": "Post"}, {"id": "1", "publisher": "Wire"}, False),
    "one id on two days": ({"id": "1", "publisher": "Post"},
                           {"id": "1", "publisher": "Post", "published": "2024-06-08"}, False),
    "one id of nobody": ({"id": "1"}, {"id": "1"}, False),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after", "is_version"), VERSIONS.values(), ids=VERSIONS)
def test_a_changed_document_is_a_new_version(
    tmp_path: Path, before: dict[str, str], after: dict[str, str], is_version: bool
) -> None:
    text = {key: value for key, value in OTHER.items() if key != "id"}
    first, second = written(tmp_path / "1.jsonl", text | before), written(tmp_path / "2.jsonl", text | CHANGED | after)
    (one,) = lines(dealgraph("add", first, "--json", home=tmp_path))
    (two,) = lines(dealgraph("add", second, "--json", home=tmp_path))
    assert (one["supersedes"], two["supersedes"]) == (None, one["article"] if is_version else None)
    assert [row["kept"] for row in lines(dealgraph("add", first, second, "--json", home=tmp_path))] == [False, False]
    deals = lines(dealgraph("ask", "backers", "company=Quexly", "--json", home=tmp_path))[0]["items"]
    assert sorted(row["amount"] for row in deals) == ([12e6] if is_version else [10e6, 12e6])
