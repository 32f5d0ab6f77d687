"""Findings: what a rule says of a place, and how that is mended where it can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from wtsaprep.model.text_lines import fold

AROUND = 30
"""Characters on either side of a place that tell where it is."""
Severity = Literal["error", "warning", "note"]
"""An error is refused by ITU or says something untrue; a warning is unusual; a note may be meant so."""
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class WordsEdit:
    """Other characters in one place of a provision."""

    provision: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class LabelEdit:
    """Another printed label of a provision; none where the computed one is right."""

    provision: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """How a finding is mended: edits of a draft, made together in one step that can be taken back."""

    done: str
    """What is said once it is done: "full stop put"."""
    edits: tuple[WordsEdit | LabelEdit, ...]


class Breach(NamedTuple):
    """What a rule says of a place, before anybody asked what the place is called."""

    said: str
    """A sentence without its full stop, about this very place."""
    provision: str = ""
    """Id of the provision; empty for the head or the proposal as a whole."""
    start: int = 0
    end: int = 0
    """The characters of the provision's text that it is about; none where it is about all of it."""
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of a place of a proposal or text."""

    rule: str
    """Code of the rule."""
    severity: Severity
    sentence: str
    """What is the matter, without a full stop."""
    provision: str = ""
    citation: str = ""
    """What the clause is called: "resolves 2"; empty for the proposal as a whole."""
    offset: int = 0
    length: int = 0
    words: str = ""
    """The characters that it is about."""
    beside: str = ""
    """The same with the words beside them."""
    sources: tuple[str, ...] = ()
    """Keys of the sources of the rule."""
    fix: Fix | None = None

    @property
    def quoted(self) -> str:
        """The same, cut between words, with signs where something is left out; whole where there are no blanks."""
        if not self.beside:
            return ""
        before = min(self.offset, AROUND)
        head, tail = self.beside[:before], self.beside[before + self.length :]
        if before == AROUND:
            head = f"…{head.partition(' ')[2]}" if " " in head else f"…{head}"
        if len(tail) == AROUND:
            tail = f"{tail.rpartition(' ')[0]}…" if " " in tail else f"{tail}…"
        return f"{head}{self.words}{tail}"

    @property
    def let_stand_by(self) -> str:
        """The words for which it is let stand, as files hold them; a mark or a blank alone is of many another place."""
        return fold(self.words if any(map(str.isalnum, self.words)) else self.beside)
