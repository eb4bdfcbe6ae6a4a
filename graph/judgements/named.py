"""The party that a user means, by a name or by an id, in the log alone."""

import re
from dataclasses import dataclass

from graph.log import Snapshot
from graph.named_parties import told_forms
from graph.parties import parties
from graph.resolve.clusters import own_id
from graph.resolve.known import Known
from graph.resolve.names import normal_form, shortened

ID = re.compile(r"e-[0-9a-f]{20}")


class UnknownPartyError(ValueError):
    """No article, no table and no row of the user has the name or the id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What the user said, and the name that it is or that the id stands for, also folded."""

    said: str
    name: str
    form: str
    is_id: bool

    def __str__(self) -> str:
        return repr(shortened(self.said))


def named(snapshot: Snapshot, known: Known, said: str) -> Named:
    """An id is that of the name that it was made of, so it means its party after a merge too."""
    if said in known.entities:
        own = known.entities[said].name
        return Named(said=said, name=own, form=normal_form(own), is_id=True)
    is_id = ID.fullmatch(said) is not None
    form = _form_of(snapshot, said) if is_id else normal_form(said)
    name = _spelling(snapshot, known, form) if form else None
    if not form or not name:
        raise UnknownPartyError(f"no party {shortened(said)!r}: no article, no table and no row of yours has it")
    return Named(said=said, name=name if is_id else said, form=form, is_id=is_id)


def _form_of(snapshot: Snapshot, entity: str) -> str | None:
    forms = snapshot.forms() | told_forms(snapshot.ties())
    return next((form for form in forms if own_id(form) == entity), None)


def _spelling(snapshot: Snapshot, known: Known, form: str) -> str | None:
    if entity := known.entity_id(form):
        return known.entities[entity].name
    return parties(snapshot, known, {form}).spellings().get(form)
