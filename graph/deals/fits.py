"""Whether two groups of reports can tell of one deal: by investors, rounds, days, sums, and what they share."""

from collections.abc import Sequence

from graph.days import gap, is_before
from graph.deals.righted import is_set_right
from graph.deals.told import Told, is_bare, tells_of_a_round
from graph.money import BY_WAY_OF_USD, can_be_same, in_usd
from graph.schema import Status

WINDOW_DAYS = 120
# A named round is closed in steps, and a purchase that is signed waits for others' consent.
CLOSINGS_DAYS = 180
PURCHASE_DAYS = 550
# An article that tells of an earlier deal beside its news dates the earlier one.
WITHIN_ARTICLE_DAYS = 31
# Two articles that share neither a party, a round nor a sum speak of one deal only when they are news together.
NEWS_DAYS = 7
# How long before the day that others state for a deal it may have been told as done.
ANNOUNCED_DAYS = 31
# How far a rumoured sum, or that of a purchase that failed, may be from the one that is signed.
RUMOUR_SLACK = 0.25
DONE = (Status.ASSERTED, Status.ENDED)


def fits(deal: Told, group: Told, answers: Sequence[Told] = ()) -> bool:
    """Whether both can tell of one deal. After one of the `answers`, denials and ends, what goes on is a new try."""
    return (
        _investors_fit(deal, group)
        and _rounds_fit(deal, group)
        and _days_fit(deal, group, answers)
        and not _is_told_too_early(deal, group)
        and not _is_told_too_early(group, deal)
        and ((_share_something(deal, group) and _amounts_fit(deal, group)) or is_set_right(deal, group, answers))
    )


def is_beside_news(deal: Told) -> bool:
    """One article only says that somebody has invested: of that there may be news in it."""
    return deal.is_bare and not deal.is_answer and len(deal.articles) == 1


def tells_news_of(deal: Told, bare: Told) -> bool:
    """Whether the article that only says that somebody has invested tells more of this deal, as news."""
    beside = Told(tuple(r for r in deal.reports if r.article.id in bare.articles and not is_bare(r)))
    if not beside.reports or beside.is_rumour != bare.is_rumour or beside.is_answer:
        return False
    return not beside.apart and days_between(beside, bare) <= WITHIN_ARTICLE_DAYS


def days_between(deal: Told, group: Told) -> int:
    return min(gap(a, b) for a in deal.days for b in group.days)


def share_an_amount(deal: Told, group: Told) -> bool:
    day = deal.first.day
    return any(can_be_same(x, y, day=day) for x in deal.totals for y in group.totals)


def share_an_own_amount(deal: Told, group: Told) -> bool:
    """Whether both say of one investor that it put in the same."""
    day, shared = deal.first.day, deal.own.keys() & group.own.keys()
    return any(can_be_same(x, y, day=day) for party in shared for x in deal.own[party] for y in group.own[party])


def _investors_fit(deal: Told, group: Told) -> bool:
    """Who is only said to have invested was in the deal of others only where the same article tells of a round."""
    if deal.givers & group.givers or not (deal.is_bare or group.is_bare):
        return True
    telling = {report.article.id for report in (*deal.reports, *group.reports) if tells_of_a_round(report)}
    return bool(deal.articles & group.articles & telling)


def _rounds_fit(deal: Told, group: Told) -> bool:
    if deal.apart != group.apart:
        return False
    return not deal.rounds or not group.rounds or bool(deal.rounds & group.rounds)


def _days_fit(deal: Told, group: Told, answers: Sequence[Told]) -> bool:
    """A day that is not stated may lie long before its article, where round or sum are those of an earlier deal."""
    apart = days_between(deal, group)
    if apart <= (WITHIN_ARTICLE_DAYS if deal.articles & group.articles else WINDOW_DAYS):
        return True
    if _is_parted(deal, group, answers):
        return False
    if apart <= _longest(deal, group):
        return True
    if group.looks_back and deal.givers & group.givers:
        return min(deal.first.published, *deal.days) <= group.first.published
    if group.is_dated and deal.is_dated:
        return False
    return bool(deal.rounds & group.rounds) or share_an_amount(deal, group)


def _longest(deal: Told, group: Told) -> int:
    """How long after one step of a deal another may follow."""
    if _are_one_purchase(deal, group):
        return PURCHASE_DAYS
    return CLOSINGS_DAYS if deal.steps & group.steps else 0


def _is_parted(deal: Told, group: Told, answers: Sequence[Told]) -> bool:
    """Between the two it was said that there is no such deal any more."""
    start, end = sorted((deal.first.published, group.first.published))
    between = [answer for answer in answers if start < answer.first.published < end]
    return any(not answer.givers or answer.givers & deal.givers & group.givers for answer in between)


def _are_one_purchase(deal: Told, group: Told) -> bool:
    """Nobody buys a company twice: all 15 purchases were one that real articles within four months price otherwise."""
    return deal.first.claim.relation.name == "acquires" and bool(deal.givers & group.givers)


def _is_told_too_early(early: Told, late: Told) -> bool:
    """No report tells of a later event as done; only what is signed may be completed later."""
    if early.rounds & late.rounds or _are_one_purchase(early, late):
        return False
    done = [report.published for report in early.reports if report.claim.status is not Status.TENTATIVE]
    stated = [report.stated_day for report in late.reports if report.stated_day and report.claim.status in DONE]
    return any(is_before(published, day, by=ANNOUNCED_DAYS) for published in done for day in stated)


def _share_something(deal: Told, group: Told) -> bool:
    if deal.articles & group.articles or deal.givers & group.givers or deal.rounds & group.rounds:
        return True
    apart = min(gap(a.news_day, b.news_day) for a in deal.reports for b in group.reports)
    return share_an_amount(deal, group) or apart <= NEWS_DAYS


def _amounts_fit(deal: Told, group: Told) -> bool:
    if (deal.steps & group.steps or _are_one_purchase(deal, group)) and days_between(deal, group) <= CLOSINGS_DAYS:
        return True
    if _has_more_than_the_whole(deal, group) or _has_more_than_the_whole(group, deal):
        return False
    day = deal.first.day
    shared = deal.own.keys() & group.own.keys()
    pairs = [(deal.totals, group.totals), *((deal.own[party], group.own[party]) for party in sorted(shared))]
    is_loose = deal.is_rumour != group.is_rumour or _is_purchase_called_off(deal, group)
    slack = RUMOUR_SLACK if is_loose else 0.0
    return all(not a or not b or any(can_be_same(x, y, day=day, slack=slack) for x in a for y in b) for a, b in pairs)


def _is_purchase_called_off(deal: Told, group: Told) -> bool:
    """What a purchase that failed would have cost has changed since it was signed."""
    return group.is_answer and _are_one_purchase(deal, group)


def _has_more_than_the_whole(whole: Told, part: Told) -> bool:
    """No investor puts in more than all do."""
    day = whole.first.day
    own = [usd.value for paid in part.own.values() for amount in paid if (usd := in_usd(amount, (), day))]
    total = [usd.value for amount in whole.totals if (usd := in_usd(amount, (), day))]
    return bool(own and total) and min(own) > max(total) * (1 + BY_WAY_OF_USD)
