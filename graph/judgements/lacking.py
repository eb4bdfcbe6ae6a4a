"""What judgements are on that nothing has any more: it was forgotten, or a later version does not tell it."""

from collections.abc import Sequence

from graph.log import LoggedJudgement, Snapshot, standing
from graph.named_parties import told_forms
from graph.resolve.known import Known
from graph.resolve.names import normal_form


def lacking(snapshot: Snapshot, known: Known, judgements: Sequence[LoggedJudgement]) -> dict[str, list[str]]:
    """By the ids of judgements the names, or the article, that no article, table, row or judgement has; only where any.

    Whom an article means may have a name that nobody else has.
    """
    said = {entry.id: _said(entry) for entry in judgements}
    forms = {normal_form(name) for names in said.values() for name in names}
    there = snapshot.surfaces(forms).keys() | told_forms(snapshot.ties()) | _meant(snapshot, judgements)
    gone = {
        id_: [name for name in names if not {normal_form(name)} & there and not known.entity_id(normal_form(name))]
        for id_, names in said.items()
    }
    for entry in judgements:
        if (article := entry.judgement.article) and not snapshot.articles_called(article):
            gone[entry.id].append(article)
    return {id_: names for id_, names in gone.items() if names}


def _meant(snapshot: Snapshot, judgements: Sequence[LoggedJudgement]) -> set[str]:
    """By whom an article means is called by that name as long as the judgement and the article stand."""
    return {
        normal_form(entry.judgement.b[0])
        for entry in standing(judgements)
        if entry.judgement.article and snapshot.articles_called(entry.judgement.article)
    }


def _said(entry: LoggedJudgement) -> list[str]:
    told = entry.judgement
    return [] if told.article else [*told.a[:1], *told.b[:1]]
