"""Ties put right by hand: a clause here tied to one there, or marked as a gap; each an act on the other text's file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.comparison.carried_ties import ties_now
from wtsaprep.comparison.corrected_ties import corrected
from wtsaprep.errors import NothingToDo, StepRefused, UsageFault
from wtsaprep.model.citations import provision_names
from wtsaprep.model.language import language
from wtsaprep.model.parallel import ParallelClauses
from wtsaprep.services.comparing.parallel_reading import head_beside, kept_beside
from wtsaprep.services.drafts.taking_back import do_again, take_back
from wtsaprep.store.folders.act_log import files_of, last_act, last_undone
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.comparison.parallel_ties import Tie
    from wtsaprep.model.parallel import ParallelText
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.act_log import Act
    from wtsaprep.store.folders.workspace import Workspace


def tie_by_hand(workspace: Workspace, text: Resolution, code: str, said: Tie) -> str:
    """Keep which clauses of a text here and of that in another language say the same; tells what was done.

    Raises:
        InputFault: the workspace has no such text, or it can't be read.
        UsageFault: no clause is named.
        NothingToDo: it is so already.
        WriteFault: the file can't be written, or was changed by somebody else.
    """
    stored = kept_beside(Index(workspace), text, code)
    if not (said.here or said.there):
        raise UsageFault("no clause is named; two that are named are tied, one alone is marked as a gap")
    before = ties_now(text.provisions, stored.value)
    now = corrected(before, said, text.provisions, stored.value.provisions)
    name = _told(text, stored.value, said)
    if now == before:
        raise NothingToDo(f"it is so already: {name}")
    ties = tuple(ParallelClauses(here=tie.here, there=tie.there) for tie in now)
    with acting(workspace, name) as within:
        within.save(replace(stored, value=stored.value.model_copy(update={"ties": ties})))
    return name


def last_tied(workspace: Workspace, text: Resolution, code: str) -> Act | None:
    """The last act on the ties of a text in another language that stands; None if the text came with it.

    Raises:
        InputFault: the workspace has no such text.
    """
    path = head_beside(Index(workspace), text, code).path
    act = last_act(workspace.folder, path)
    if act is None or any(workspace.folder / file.place == path and file.before is None for file in files_of(act)):
        return None
    return act


def last_untied(workspace: Workspace, text: Resolution, code: str) -> Act | None:
    """The act on them that was taken back last.

    Raises:
        InputFault: the workspace has no such text.
    """
    return last_undone(workspace.folder, head_beside(Index(workspace), text, code).path)


def take_back_tie(workspace: Workspace, text: Resolution, code: str, *, again: bool = False) -> Act:
    """Take back the last act on the ties, or do the one again that was taken back last.

    Raises:
        InputFault: what was kept of it can't be read.
        StepRefused: there is none.
        NeedsDecision: somebody changed the same since; nothing is changed.
    """
    act = (last_untied if again else last_tied)(workspace, text, code)
    if act is None:
        way = "taken back here that could be done again" if again else "tied here that could be taken back"
        raise StepRefused(f"nothing was {way}")
    return (do_again if again else take_back)(workspace, act)


def _told(text: Resolution, other: ParallelText, said: Tie) -> str:
    here, there = _names(text.provisions, said.here), _names(other.provisions, said.there)
    in_language = f"in {language(other.language).name}"
    if here and there:
        return f"tie {here} of {text.name} to {there} {in_language}"
    if here:
        return f"mark {here} of {text.name} as a gap {in_language}"
    return f"mark {there} {in_language} as a gap of {text.name}"


def _names(text: Text, ids: tuple[str, ...]) -> str:
    names = provision_names(text)
    return " and ".join(names[p.id] for p in text if p.id in ids)
