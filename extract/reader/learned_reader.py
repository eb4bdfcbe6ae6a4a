"""The learned reader: articles through the shipped network, what it says as claims."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from extract.reader.caution import careful
from extract.reader.decisions import DECISIONS, Decisions
from extract.reader.decoding import found
from extract.reader.mentions import places_of
from extract.reader.network import Network
from extract.reader.parties import Parties
from extract.reader.quotes import ends_of_sentences, quote
from extract.reader.relevance import RELEVANCE, Relevance
from extract.reader.said import Found
from extract.reader.triage import cue_places, worth_reading
from extract.reader.windows import Window, values_in, windows
from extract.values.refuted import Contrast, contrasts, stands
from graph.model import Article, Claim, LimitError, Mention, Value
from graph.schema import RELATIONS, Status

MODEL = Path(__file__).parent / "model"
# No article is longer; what claims to be one is read so far, about 60,000 words of deals.
MOST_WINDOWS = 500
# How probable what is learned to be denied is, where its value is what stands against another that is set aside.
STANDS = 0.95
FACTUAL = (Status.ASSERTED, Status.ENDED)


class LearnedReader:
    """Reads Korean and English by a trained network. Each article is read by itself, window by window."""

    version = "learned-7"

    def __init__(self, folder: Path = MODEL, decisions: Decisions | None = None) -> None:
        self._folder, self._decisions = folder, decisions or Decisions.read(folder / DECISIONS)

    def read(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Each article with its claims, in the order in which they came."""
        for article in articles:
            yield article, self.claims(article, self.worth_reading(article))

    def worth_reading(self, article: Article) -> list[Window]:
        """The windows of the article that may state a claim; mostly none."""
        content, title_end = article.content, len(article.title)
        if not (places := cue_places(content)):
            return []
        with_cue = worth_reading(windows(content, title_end, self._network.tokenizer), places, title_end)
        return list(islice((w for w in with_cue if self._relevance(w.ids, article.language)), MOST_WINDOWS))

    def claims(self, article: Article, windows: Iterable[Window], named: Collection[str] = ()) -> list[Claim]:
        """What these windows of the article state, also of the parties `named`, the likeliest first."""
        content = article.content
        values, places = values_in(content, article.published), places_of(named, content)
        read = (self._network.read(window.holding(values), content, places) for window in windows)
        readings = [reading for reading in read if reading is not None]
        if not readings:
            return []
        parties = Parties(content, readings)
        cuts, told = ends_of_sentences(content), contrasts(content)
        claims = []
        for one in found(content, readings, parties, self._decisions):
            # What no article can state (an amount of 25 digits) was misread, and is left out.
            with suppress(LimitError):
                claims.append(self._claim(article, parties, one, quote(content, cuts, one.places), told))
        return claims

    @cached_property
    def _network(self) -> Network:
        return Network(self._folder)

    @cached_property
    def _relevance(self) -> Relevance:
        return Relevance(self._folder / RELEVANCE, self._decisions.relevance)

    def _claim(
        self, article: Article, parties: Parties, one: Found, place: tuple[int, int], told: Sequence[Contrast]
    ) -> Claim:
        money = one.values.get("amount")
        words = article.content[slice(*place)]
        status, sure = careful(words, Status(one.status), one.status_p)
        if status is Status.DENIED and stands(money or one.values.get("percent"), told):
            status, sure = Status.ASSERTED, STANDS
        return Claim(
            article=article.id,
            relation=RELATIONS[one.relation],
            subject=Mention(names=parties.names(one.subject)),
            object=Mention(names=parties.names(one.object)) if one.object else None,
            status=status,
            quote=words,
            start=place[0],
            end=place[1],
            reader=self.version,
            # What is stated as a fact, be it over, or in words that contradict what was learned, is as doubtful as its
            # status.
            p=round(one.p * sure if status in FACTUAL or status != one.status else one.p, 3),
            amount=money.amount if money else None,
            amount_alt=money.alternatives if money else (),
            qualifiers=MappingProxyType(dict(_qualifiers(one.values))),
        )


def _qualifiers(values: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for name, value in values.items():
        if name == "percent":
            if value.value is not None:
                yield "percent", value.value
                yield "percent_qualifier", value.qualifier
            if value.share_class:
                yield "share_class", value.share_class
        elif name == "round":
            yield name, value.round
        elif name == "date":
            yield name, value.iso
        elif name != "amount":
            yield name, value
