"""Where an import begins: a file is named or a text pasted, and what happens next is told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from wtsaprep.present.text.pieces import Piece
from wtsaprep.services.importing.import_options import ImportOptions
from wtsaprep.tui.forms.import_ways import FREE_WAYS
from wtsaprep.tui.widgets.lines_view import LinesRow, plain_row

if TYPE_CHECKING:
    from wtsaprep.remedies import Remedy

IMPORT = "import "
"""How the names of imports begin among what was done."""
_NEXT = (
    "1  It is read, and you see what it was taken for and what was left out.",
    "2  What can be read in several ways is asked about, clause by clause.",
    "3  Nothing is written before that. {take-back-act} in the library takes it back.",
)
_WAYS = (
    "{import-against}  against a text in force that you choose",
    "{import-revised}  as a clean text that somebody made of a text in force",
    "{import-reply}  as what came back on a proposal of yours",
)


@dataclass(frozen=True, slots=True)
class AskingPath:
    """No file was read yet."""

    last: tuple[str, ...] = ()
    """What was imported last."""
    options: ImportOptions = field(default_factory=ImportOptions)
    """How it is to be read, if somebody said so."""

    count = ""
    heading = ""
    rows = ()
    status = "{go-on} reads the file; nothing is written before you have answered"
    acts = frozenset(("go-on",)) | FREE_WAYS
    labels = MappingProxyType({"go-on": "read it"})
    refusal = "read a file first"
    placeholder = "path of a file, or paste a text"

    def read_as(self, remedy: Remedy) -> AskingPath:
        """The same with another way to read it."""
        return replace(self, options=self.options.remedied(remedy))

    def lines(self, chosen: int) -> list[LinesRow[int]]:
        """What can be read, what happens next, how else it can be read, and what came last."""
        rows: list[LinesRow[int]] = [
            plain_row("A Word file or a text: in force or a proposal, flattened or with marks."),
            plain_row("Tab completes a path. A text that you paste here is read at once."),
        ]
        rows += _part("What happens next", _NEXT)
        said = self._said()
        rows += _part("How it is read", (said,) if said else ("As the file itself tells; or, if you say so,", *_WAYS))
        return rows + (_part("Imported last", self.last) if self.last else [])

    def _said(self) -> str:
        options = self.options
        if options.onto:
            return f"As a reply to {options.onto}."
        if options.revised:
            return f"As a clean text that somebody made of {options.baseline}."
        return f"Against the text in force {options.baseline}." if options.baseline else ""


def _part(heading: str, rows: tuple[str, ...]) -> list[LinesRow[int]]:
    return [LinesRow(()), LinesRow((Piece(heading, "heading"),)), *(plain_row(f"  {row}") for row in rows)]
