"""Note marks: the signs by which notes are called that do not bear a number, as "*"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.formats.word.values import CALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.word.values import WordRun

_MARK = re.compile(rf"\s*(?P<mark>[^\s{CALL}]{{1,10}}(?![^\s{CALL}])|[^\w\s{CALL}]{{1,4}})")

_BARE = re.compile(r"[*∗†‡§¶#]{1,4}")


def is_bare_mark(text: str) -> bool:
    """Whether a run has nothing but signs that notes are called by, so that it need not be raised."""
    return _BARE.fullmatch(text) is not None


class NoteMarks:
    """Takes the marks out of the text that calls the notes; what is called without one is numbered."""

    def __init__(self) -> None:
        self.by_id: dict[str, str] = {}
        self.awaited = ""
        """The id of the note that was called and whose mark is to follow."""

    def call(self, id_: str) -> None:
        """A note is called; its mark follows in the same run, or in one behind it that is raised or has no words."""
        self.awaited = id_

    def begin_run(self, *, raised: bool) -> None:
        """Another run begins."""
        if not raised or self.awaited in self.by_id:
            self.awaited = ""

    def take(self, text: str) -> str:
        """The text of a run without the mark that it begins with."""
        mark = _MARK.match(text)
        if mark is None:
            self.awaited = ""
            return text
        self.by_id[self.awaited] = self.by_id.get(self.awaited, "") + mark["mark"]
        rest = text[mark.end() :]
        if rest:
            self.awaited = ""
        return rest


def without_mark(runs: Sequence[WordRun], mark: str) -> tuple[WordRun, ...]:
    """The runs of a note without the mark that it begins with itself, and without the blanks after it.

    LibreOffice writes a mark that is a sign twice, as soon as it stores a file of Word's again.
    """
    text = "".join(run.text for run in runs)
    # The star of the font Symbol in one place may be that of the keyboard in the other.
    sign = "".join("[*∗]" if c in "*∗" else re.escape(c) for c in mark)
    again = "" if mark[-1:].isalnum() else rf"(?:\t{sign})?"
    begun = re.match(rf"\s*{sign}{again}(?P<blanks>\s*)", text)
    if not begun or (not begun["blanks"] and mark[-1].isalnum() and text[begun.end() :][:1].isalnum()):
        return tuple(runs)
    return tuple(_from(runs, begun.end()))


def _from(runs: Sequence[WordRun], at: int) -> Iterator[WordRun]:
    for run in runs:
        if at < len(run.text):
            yield run._replace(text=run.text[at:])
        at = max(0, at - len(run.text))
