"""What part of a firm a seller of its shares keeps: readers give it to the buyer, or count it as sold.

With the labels of 9,517 documents as what readers know of deals 128 of 132 parts told here are labelled so. Of the 12
wholes there of which a part is sold, or is to be, none is labelled as sold or bought.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.languages.terms import KeptWords
from extract.rules.masking import PERCENT
from extract.rules.names import Span
from extract.terms.holders import is_among, is_one, is_stake, keep, without_percent
from extract.terms.masked import Masked, masked, parties_of, pattern
from extract.values.holdings import of_firms
from extract.values.percent import Percent
from graph.model import Article, Claim, Mention
from graph.schema import Status

# What claims say whose shares of what firm may have been sold.
_DEALS = ("stake", "acquires", "invests-in")
# How many sentences before a percent and after it may tell of the sale.
_BEFORE, _AFTER = 2, 1
# Who is less likely right than not has no say.
_EVEN = 0.5
# Another holder this probable has the part.
_LIKELY = 0.7


@dataclass(frozen=True, slots=True)
class _Part:
    """A percent that a sentence says to be kept, who is said to keep it, whom the sentence names `before` it, and whom
    the `last` sentence names.
    """

    percent: Percent
    keepers: Sequence[Mention]
    before: Sequence[Mention]
    last: Sequence[Mention]

    def near(self, firm: Mention | None, buyers: Sequence[Mention]) -> Mention | None:
        """Who is named next before it, besides the firm and who buys; else whom the last sentence is about."""
        if self.before:
            return next((one for one in reversed(self.before) if not is_among(one, [firm, *buyers])), None)
        return next((one for one in self.last if not is_one(one, firm)), None)


class Kept:
    """The words of one language, at work."""

    def __init__(self, words: KeptWords) -> None:
        self._kept, self._taken = [*map(pattern, words.kept)], pattern(words.taken)
        self._sellers, self._buyers = [*map(pattern, words.sellers)], [*map(pattern, words.buyers)]
        self._keeper, self._planned, self._parted = map(pattern, (words.keeper, words.planned, words.parted))

    def told(self, article: Article, claims: Sequence[Claim], sentences: Sequence[Span]) -> list[Claim]:
        """The claims, in their order, none of which gives a kept part to another or takes it for sold, or a whole for
        the part of it that is sold; then those of kept parts that no reader found.
        """
        told, deals = [*claims], [claim for claim in claims if claim.object and claim.relation.name in _DEALS]
        if not deals or not of_firms(article.content):
            return told
        parties = parties_of(claims)
        words = [masked(article.content[slice(*place)], parties) for place in sentences]
        for n, place in enumerate(sentences):
            self._leave_open(told, words[n], place)
            for part in self._kept_parts(words, n):
                deal = self._sold(part, words[max(0, n - _BEFORE) : n + _AFTER + 1], deals)
                if deal:
                    keep(told, deal, part.percent, article.content, place)
        return told

    def _leave_open(self, told: list[Claim], sentence: Masked, place: Span) -> None:
        """Takes a percent of which a part changes hands from who buys that, and from who sells it and has the rest."""
        for match in self._parted.finditer(sentence.text):
            buyers = sentence.bound(self._buyers)
            percent = sentence.percents[match.start() + match.group().index(PERCENT)]
            for n, claim in enumerate(told):
                is_moved = claim.status is Status.ENDED or is_among(claim.subject, buyers)
                if is_moved and is_stake(claim, percent) and place[0] <= claim.start < place[1]:
                    told[n] = replace(without_percent(claim), status=Status.ASSERTED)

    def _kept_parts(self, words: Sequence[Masked], n: int) -> Iterator[_Part]:
        text, percents, parties = words[n].text, words[n].percents, words[n].parties
        if not percents or self._planned.search(text):
            return
        taken = [match.span() for match in self._taken.finditer(text)]
        kept: dict[int, list[Mention]] = {}
        for match in (match for patterns in self._kept for match in patterns.finditer(text)):
            keeper = self._keeper.search(text, 0, match.start())
            place = match.start() + match.group().rindex(PERCENT)
            kept.setdefault(place, []).extend([parties[keeper.start("who")]] if keeper else [])
        last = [*words[n - 1].parties.values()] if n else []
        for place, keepers in sorted(kept.items()):
            if _is_stated(percents[place]) and not any(start <= place < end for start, end in taken):
                before = [party for at, party in parties.items() if at < place]
                yield _Part(percents[place], keepers, before, last)

    def _sold(self, part: _Part, near: Sequence[Masked], deals: Sequence[Claim]) -> Claim | None:
        """A claim of the one party that sold shares, and may be who keeps the part, and of the one firm whose they are;
        none where another is likelier to hold it.
        """
        named = [party for sentence in near for party in sentence.parties.values()]
        sellers, buyers = _moved(part.percent, deals) or (
            [party for sentence in near for party in sentence.bound(patterns)]
            for patterns in (self._sellers, self._buyers)
        )
        found = [
            deal for deal in deals
            if is_among(deal.object, named) and is_among(deal.subject, [*sellers, *part.keepers])
            and not is_among(deal.subject, buyers) and not is_among(deal.object, [*buyers, *sellers])
            and all(is_one(deal.subject, keeper) for keeper in part.keepers)
            and not any(_is_turned(deal, other) for other in deals)
        ]  # fmt: skip
        if not (found and sellers) or not all(_is_same(deal, found[0]) for deal in found):
            return None
        nearest = part.near(found[0].object, buyers)
        is_others = nearest and not is_one(nearest, found[0].subject)
        return None if is_others or any(_holds(deal, found[0], part, buyers) for deal in deals) else found[0]


def _moved(percent: Percent, deals: Sequence[Claim]) -> tuple[list[Mention], list[Mention]] | None:
    """Who a reader takes to have sold the part, and who to have it now, as it does of what is kept."""
    alike = [claim for claim in deals if is_stake(claim, percent)]
    held = [claim.subject for claim in alike if claim.status is not Status.ENDED]
    gone = [
        claim.subject for claim in alike
        if claim.status is Status.ENDED and claim.p >= _EVEN and not is_among(claim.subject, held)
    ]  # fmt: skip
    return (gone, held) if gone and held else None


def _holds(claim: Claim, deal: Claim, part: _Part, buyers: Sequence[Mention]) -> bool:
    """Whether a claim says surely enough that another than who sold or bought holds as much of the firm."""
    is_other = not is_among(claim.subject, [deal.subject, *buyers])
    return is_other and is_stake(claim, part.percent) and is_one(claim.object, deal.object) and claim.p >= _LIKELY


def _is_stated(percent: Percent) -> bool:
    """Whether somebody may hold it: it is no range, and not only a bound from above."""
    return percent.value is not None and percent.qualifier != "max"


def _is_same(one: Claim, other: Claim) -> bool:
    return is_one(one.subject, other.subject) and is_one(one.object, other.object)


def _is_turned(one: Claim, other: Claim) -> bool:
    return is_one(one.subject, other.object) and is_one(one.object, other.subject)
