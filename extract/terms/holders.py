"""Claims of who holds which part of a firm, told otherwise."""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from extract.rules.names import Span
from extract.values.percent import Percent
from graph.model import Claim, Mention, Value
from graph.schema import LONGEST_QUOTE, RELATIONS, Status

_STAKE = RELATIONS["stake"]
# How probable it is that who sells keeps what is said to be kept.
_SURE = 0.95


def keep(told: list[Claim], deal: Claim, percent: Percent, content: str, place: Span) -> None:
    """Makes the part who sold holds it, and nobody else; adds the claim where none says so."""
    alike = {
        n: claim for n, claim in enumerate(told)
        if is_stake(claim, percent) and is_one(claim.object, deal.object)
    }  # fmt: skip
    own = [n for n, claim in alike.items() if is_one(claim.subject, deal.subject)]
    for n, claim in alike.items():
        told[n] = _held(claim) if n in own else without_percent(claim)
    if not own and place[1] - place[0] <= LONGEST_QUOTE:
        told.append(_new(deal, percent, content, place))


def _held(claim: Claim) -> Claim:
    if claim.status is Status.TENTATIVE:
        return claim
    return replace(claim, status=Status.ASSERTED, p=max(claim.p, _SURE))


def without_percent(claim: Claim) -> Claim:
    stated = {name: value for name, value in claim.qualifiers.items() if not name.startswith("percent")}
    return replace(claim, qualifiers=MappingProxyType(stated))


def _new(deal: Claim, percent: Percent, content: str, place: Span) -> Claim:
    stated: dict[str, Value] = {"percent": percent.value, "percent_qualifier": percent.qualifier}
    if percent.share_class:
        stated["share_class"] = percent.share_class
    return replace(
        deal, relation=_STAKE, status=Status.ASSERTED, p=_SURE, start=place[0], end=place[1],
        quote=content[slice(*place)], amount=None, amount_alt=(), qualifiers=MappingProxyType(stated),
    )  # fmt: skip


def is_stake(claim: Claim, percent: Percent) -> bool:
    return claim.relation == _STAKE and claim.qualifiers.get("percent") == percent.value


def is_one(one: Mention | None, other: Mention | None) -> bool:
    return one is not None and other is not None and not set(one.names).isdisjoint(other.names)


def is_among(party: Mention | None, others: Iterable[Mention | None]) -> bool:
    return any(is_one(party, other) for other in others)
