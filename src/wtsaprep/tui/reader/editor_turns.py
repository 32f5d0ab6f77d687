"""Turns of the editor: from one clause to the next, each with the steps it took, so that undo goes back through them.

Within a clause the area itself takes back what was typed; where nothing is left to take back there, the turn that led
to the clause is.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.present.lists.findings import found_in_short

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.new_provision import NewProvision
    from wtsaprep.model.provision import Text
    from wtsaprep.services.drafts.text_findings import TextFindings
    from wtsaprep.tui.widgets.clause_area import WrittenWords


class BeingWritten(NamedTuple):
    """What is being written: a provision of the draft, or a new one that is part of it once it has words."""

    id: str
    name: str
    """What it is called on the screen."""
    new: NewProvision | None = None

    @property
    def journal_name(self) -> str:
        """By what the journal knows what is typed of it."""
        return self.new.journal_name if self.new else self.id


class BesideWords(NamedTuple):
    """What the reader knows beside the words that are edited."""

    others: Mapping[str, str] = MappingProxyType({})
    """Who else changes the clauses, by their ids, as it was when the draft was last read."""
    rules: TextFindings | None = None

    def found(self, draft: Draft, id_: str) -> str:
        """What the rules find in a clause as it is typed, in a line."""
        found = self.rules.of_clause(draft, id_) if self.rules else ()
        return found_in_short(found)


def written_new(new: NewProvision, name: str, text: Text) -> BeingWritten:
    """A new provision to be written into a text, called by its place where that is another than it was put to.

    Raises:
        StepRefused: it can't stand there; so that is known before anything is typed.
    """
    new.put_into(text)
    return BeingWritten(new.id, " ".join(filter(None, (name, new.where(text)))), new)


class EditorPage(NamedTuple):
    """What the editor shows: a clause, what was written of it, and for a footnote the clause to come back to."""

    written: BeingWritten
    words: WrittenWords
    calling: str


class _Turn(NamedTuple):
    page: EditorPage
    """The page that was left."""
    steps: int
    """Steps of the draft that leaving it took."""


class EditorTurns:
    """The turns that were made in one editor, and those that were taken back."""

    def __init__(self) -> None:
        self.past: list[_Turn] = []
        self.future: list[_Turn] = []

    def made(self, left: EditorPage, steps: int) -> None:
        """A page was left for another one."""
        self.past.append(_Turn(left, steps))
        self.future.clear()

    def back(self, now: EditorPage) -> tuple[EditorPage, int]:
        """The page that was left last, and the steps to take back; ``now`` is come to again by `again`."""
        turn = self.past.pop()
        self.future.append(_Turn(now, turn.steps))
        return turn

    def again(self, now: EditorPage) -> tuple[EditorPage, int]:
        """The page that was come to, and the steps to make again."""
        turn = self.future.pop()
        self.past.append(_Turn(now, turn.steps))
        return turn
