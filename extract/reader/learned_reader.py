"""The learned reader: articles through the shipped network, what it says as claims."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from extract.reader.caution import careful
from extract.reader.decisions import Decisions
from extract.reader.decoding import Found, found
from extract.reader.network import Network, Reading
from extract.reader.parties import Parties
from extract.reader.quotes import ends_of_sentences, quote
from extract.reader.triage import cue_places, worth_reading
from extract.reader.windows import values_in, windows
from graph.model import Article, Claim, LimitError, Mention, Value
from graph.schema import RELATIONS, Status

MODEL = Path(__file__).parent / "model"
DECISIONS = "decisions.json"
# No article is longer; what claims to be one is read so far, about 60,000 words of deals.
MOST_WINDOWS = 500
# A status that is learned this surely is not checked: on held-out documents the cues were the wrong ones then.
CERTAIN = 0.95


class LearnedReader:
    """Reads Korean and English by a trained network. Each article is read by itself, window by window."""

    version = "learned-1"

    def __init__(self, folder: Path = MODEL, decisions: Decisions | None = None) -> None:
        self._folder, self._decisions = folder, decisions or Decisions.read(folder / DECISIONS)

    def read(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Each article with its claims, in the order in which they came."""
        for article in articles:
            yield article, self._claims(article)

    @cached_property
    def _network(self) -> Network:
        return Network(self._folder)

    def _claims(self, article: Article) -> list[Claim]:
        content = article.content
        readings = list(self._readings(content, len(article.title), article.published))
        if not readings:
            return []
        parties = Parties(content, readings)
        cuts = ends_of_sentences(content)
        claims = []
        for one in found(content, readings, parties, self._decisions):
            # What no article can state (an amount of 25 digits) was misread, and is left out.
            with suppress(LimitError):
                claims.append(self._claim(article, parties, one, quote(content, cuts, one.places)))
        return claims

    def _readings(self, content: str, title_end: int, published: str | None) -> Iterator[Reading]:
        """What the network says of the windows that are worth reading."""
        if not (places := cue_places(content)):
            return
        network = self._network
        pieces = windows(content, title_end, values_in(content, published), network.tokenizer)
        for window in islice(worth_reading(pieces, places, title_end), MOST_WINDOWS):
            if (reading := network.read(window, content)) is not None:
                yield reading

    def _claim(self, article: Article, parties: Parties, one: Found, place: tuple[int, int]) -> Claim:
        money = one.values.get("amount")
        words = article.content[slice(*place)]
        status, sure = Status(one.status), one.status_p
        if sure < CERTAIN:
            status, sure = careful(words, status, sure)
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
            # Where the words contradict what was learned, the claim is as doubtful as its status.
            p=round(one.p if status == one.status else one.p * sure, 3),
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
