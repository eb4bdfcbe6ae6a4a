"""What judgements are on that nothing has any more: it was forgotten, or a later version does not tell it."""

from collections.abc import Sequence

from graph.log import LoggedJudgement, Snapshot
from graph.named_parties import told_forms
from graph.resolve.known import Known
from graph.resolve.names import normal_form


def lacking(snapshot: Snapshot, known: Known, judgements: Sequence[LoggedJudgement]) -> dict[str, list[str]]:
    """By the ids of judgements the names, or the article, that no article, table or row has; only where there are any.

    By whom an article means is a name that nobody need have.
    """
    said = {entry.id: _said(entry) for entry in judgements}
    forms = {normal_form(name) for names in said.values() for name in names}
    there = snapshot.surfaces(forms).keys() | told_forms(snapshot.ties())
    gone = {
        id_: [name for name in names if not {normal_form(name)} & there and not known.entity_id(normal_form(name))]
        for id_, names in said.items()
    }
    for entry in judgements:
        if (article := entry.judgement.article) and not snapshot.articles_called(article):
            gone[entry.id].append(article)
    return {id_: names for id_, names in gone.items() if names}


def _said(entry: LoggedJudgement) -> list[str]:
    told = entry.judgement
    return [] if told.article else [*told.a[:1], *told.b[:1]]
