"""Steps on the clause under the cursor: taken, told with what they did to citations, or refused with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import StepRefused
from wtsaprep.tui.reader.may_act import on_reasons

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.named_steps import NamedStep
    from wtsaprep.tui.reader.open_text import Reader


def take_step(reader: Reader, make: Callable[[], NamedStep]) -> None:
    """Take one step on the clause under the cursor, or say why it can't be taken."""
    id_, cited = reader.here()
    if on_reasons(reader):
        reader.say(f"these are the reasons, not a clause; {reader.key('edit')} edits them")
        return
    before = reader.text.session.draft
    try:
        step = make()
    except StepRefused as refusal:
        reader.say_fault(refusal)
        return
    if not reader.text.session.step(step.name, step.draft):
        reader.say("it stands as in force already")
        return
    reader.redraw()
    reader.go_to_id(id_)
    reader.say(f"{cited}: {step.done}; {reader.key('undo')} takes it back{_lost_citations(reader, before)}")


def _lost_citations(reader: Reader, before: Draft) -> str:
    """What a step did to citations that it could not put right."""
    from wtsaprep.conventions.asking import lost_by_step
    from wtsaprep.drafting.lost_citations import told_lost

    lost = told_lost(lost_by_step(before, reader.text.session.draft))
    return f"; {lost}; {reader.key('dangling')} lists" if lost else ""


def standing_near(reader: Reader) -> str:
    """The clause under the cursor, or the nearest one above that is not deleted."""
    standing = {p.id: None for p in reader.text.session.draft.revised}
    above = (reader.sheet.provision(at).id for at in range(reader.view.cursor, -1, -1))
    return next((id_ for id_ in above if id_ in standing), next(iter(standing), ""))
