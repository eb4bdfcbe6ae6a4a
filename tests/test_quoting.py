"""What a claim quotes: the sentences that it was read from, with what makes it a denial, and its sum."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.quoting import quoted
from graph.model import Amount, Article, Claim, Mention
from graph.schema import RELATIONS, Status

FURTHER = "It was told so by two people close to both. "
# What was read stands between brackets; the sum of the claim; what is quoted stands between braces.
CASES = (
    ("en", "{It is not true that [Tallow will invest in Orbia], it said.} It rained.", None),
    ("ko", "{[탤로우의 오르비아 인수]가 무산됐다.} 비가 왔다.", None),
    ("en", "{[Tallow bought Orbia]. The price was $42 million.} It rained.", 42e6),
    ("en", "{The price is $42 million. [Tallow bought Orbia].} It rained.", 42e6),
    ("en", "{[Tallow bought Orbia] for $42 million.} It had asked for $42 million.", 42e6),
    # A sum too far away is not reached for, nor is a sentence that is too long.
    ("en", f"{{[Tallow bought Orbia].}} {FURTHER * 12}The price was $42 million.", 42e6),
    ("en", f"As was told {'and told again ' * 30}{{[Tallow bought Orbia]}} then.", None),
)


def claim(article: Article, start: int, end: int, amount: float | None = None) -> Claim:
    return Claim(
        article=article.id, relation=RELATIONS["acquires"], subject=Mention(names=("Tallow",)),
        object=Mention(names=("Orbia",)), status=Status.ASSERTED, quote=article.content[start:end], start=start,
        end=end, reader="test", p=0.9, amount=Amount(value=amount, currency="USD") if amount else None,
        qualifiers=MappingProxyType({}),
    )  # fmt: skip


@pytest.mark.parametrize(("language", "marked", "amount"), CASES)
def test_a_claim_quotes_its_sentences_and_its_sum(language: str, marked: str, amount: float | None) -> None:
    bare = marked.replace("{", "").replace("}", "")
    start, end = bare.index("["), bare.index("]") - 1
    article = Article(title="", text=bare.replace("[", "").replace("]", ""), language=language)
    [found] = quoted(article, [claim(article, start, end, amount)])
    wanted = marked.replace("[", "").replace("]", "")
    assert found.quote == wanted[wanted.index("{") + 1 : wanted.index("}")]


@given(
    text=st.text(alphabet="가나다 토스.\n한 AB$1억원%?!", min_size=2, max_size=900),
    data=st.data(),
    language=st.sampled_from(("en", "ko")),
)
def test_what_is_quoted_stands_there_and_holds_what_was_read(text: str, data: st.DataObject, language: str) -> None:
    article = Article(title="", text=f"A{text}", language=language)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    [found] = quoted(article, [claim(article, start, end, 1e8)])
    assert found.quote == article.content[found.start : found.end]
    assert found.start <= start < end <= found.end
