"""Said: the symbol line over a text and the reasons below it, which a given file may have already, to be filled in."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.documents import prose_paragraphs
from wtsaprep.formats.flattened.lines.shapes import reasons_start, symbol_line
from wtsaprep.formats.word.writing.elements import element
from wtsaprep.formats.word.writing.skeleton.finding import shown
from wtsaprep.formats.word.writing.skeleton.looks import run_like
from wtsaprep.formats.word.writing.skeleton.words import R, atoms, key
from wtsaprep.model.cover_words import cover_words, is_to_be_completed
from wtsaprep.model.numbers import parse_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.documents import DocumentEntry
    from wtsaprep.formats.flattened.lines.shapes import SymbolLine
    from wtsaprep.formats.word.writing.skeleton.expected import Expected
    from wtsaprep.formats.word.writing.skeleton.file import Skeleton
    from wtsaprep.formats.word.writing.skeleton.finding import GivenParagraphs
    from wtsaprep.model.proposal import Proposal

_PLACEHOLDERS = ("", "XX")


class End(NamedTuple):
    """Where a text ends: its last paragraph with words, by its number, and the element behind which more can stand."""

    at: int
    element: Any


class Said:
    """Writes what stands over and under the texts of a file."""

    def __init__(self, skeleton: Skeleton, found: GivenParagraphs, expected: Expected) -> None:
        self._skeleton, self._found, self._expected = skeleton, found, expected
        self._used: set[int] = set()

    def over(self, first: int, entry: DocumentEntry) -> None:
        """The symbol line of a text that begins at a paragraph, unless it stands there already.

        Raises:
            InputFault: that of another proposal stands there.
        """
        before = self._found.before(first)
        has = None if before is None else symbol_line(self._found.words[before])
        if before is None or has is None or before in self._used:
            paragraph = self._skeleton.paragraphs[first]
            self._skeleton.main.put_before(paragraph, self._plain(entry.symbol_line, "proposal"))
            self._expected.say_before(first, entry.symbol_line)
            return
        if not (self._found.reads(before, entry.symbol_line) or _is_for(has, entry.proposal)):
            stands = shown(self._found.words[before].strip())
            what = f"the given file has {stands} where the proposal is {shown(entry.symbol_line)}"
            hint = "Take the file that was made for it, or correct one of them."
            raise InputFault(what, Where(entry.proposal.name), hint)
        self.call(before, entry)

    def waiting(self, entry: DocumentEntry) -> int | None:
        """The symbol line that waits for a new text: that with its number, or its place among others, or none."""
        lines = ((at, symbol_line(words)) for at, words in enumerate(self._found.words) if at not in self._used)
        ours = [(at, has) for at, has in lines if has is not None and self._is_ours(at, has, entry)]
        asked = parse_number(entry.proposal.number)

        def rank(at: int, has: SymbolLine) -> int:
            number = parse_number(has.number)
            if self._found.reads(at, entry.symbol_line):
                return 0
            return 2 if number is None else 1 if asked is not None and number.serial == asked.serial else 3

        return min(ours, key=lambda line: rank(*line), default=(None, None))[0]

    def call(self, at: int, entry: DocumentEntry) -> None:
        """Let a line that waits be the symbol line of a proposal."""
        self._used.add(at)
        if entry.proposal.number and not self._found.reads(at, entry.symbol_line):
            self._fill(at, entry.symbol_line)

    def under(self, end: End, entry: DocumentEntry) -> End:
        """The reasons behind a text, unless they stand there already; gives the place behind them.

        Raises:
            InputFault: other ones stand there.
        """
        reasons = prose_paragraphs(entry.proposal.reasons)
        at, there = self._reasons_at(end.at, reasons, entry.proposal.name)
        if at is not None:
            if reasons and not there:
                self._fill(at, f"{self._found.words[at].rstrip()}\t{reasons[0]}")
                there = 1
            for _ in range(there - 1):
                at = self._found.behind(at) or at
            end = End(at, self._skeleton.paragraphs[at])
        for number, reason in enumerate(reasons[there:], there):
            self.put(end, "reasons", reason if number else f"{cover_words(entry.proposal.language).reasons}\t{reason}")
        return end

    def put(self, end: End, style: str, text: str) -> None:
        """A new line behind something."""
        self._skeleton.main.put_behind(end.element, self._plain(text, style))
        self._expected.say_behind(end.at, text)

    def _is_ours(self, at: int, has: SymbolLine, entry: DocumentEntry) -> bool:
        return self._found.reads(at, entry.symbol_line) or _is_for(has, entry.proposal)

    def _reasons_at(self, last: int, reasons: Sequence[str], name: str) -> tuple[int | None, int]:
        """The paragraph behind a text that begins its reasons, and how many of these are there already."""
        at = self._found.behind(last)
        words = "" if at is None else self._found.words[at].strip()
        begins = reasons_start(words)
        if at is None or not begins:
            return None, 0
        has = words[begins:].strip()
        if not has or is_to_be_completed(has) or not reasons:
            return at, 0
        if key(has) != key(reasons[0]):
            what = f"the given file gives other reasons: {shown(has)} where the proposal says {shown(reasons[0])}"
            raise InputFault(what, Where(name), "Take them out of the file, or out of the proposal.")
        there = 1
        following = self._found.behind(at)
        while there < len(reasons) and self._found.reads(following, reasons[there]):
            there, following = there + 1, self._found.behind(following or at)
        return at, there

    def _fill(self, at: int, text: str) -> None:
        paragraph = self._skeleton.paragraphs[at]
        self._skeleton.main.replace(paragraph, _filled(paragraph, self._found.words[at], text))
        self._expected.say(at, text)

    def _plain(self, text: str, style: str) -> Any:
        id_ = self._skeleton.style(style)
        made = element("p", *([element("pPr", element("pStyle", val=id_))] if id_ else []))
        made.append(run_like(None, text))
        return made


def _is_for(has: SymbolLine, proposal: Proposal) -> bool:
    """Whether a symbol line is that of a proposal, but for a number that it does not have yet."""
    if has.symbol != proposal.symbol or has.rest:
        return False
    number = parse_number(has.number)
    if not proposal.number:
        return number is None or number.sources == tuple(proposal.sources)
    return number is None or (number.document in _PLACEHOLDERS and number.sources == tuple(proposal.sources))


def _filled(paragraph: Any, has: str, text: str) -> Any:
    """A paragraph that has the beginning of a line, with all of it; what is there stays as it stands."""
    made = deepcopy(paragraph)
    runs = [atom.run for atom in atoms([made]) if atom.sign]
    begun = has.rstrip()
    if text.startswith(begun):
        rest = text[len(begun) :]
        made.append(run_like(runs[-1], rest if has == begun else rest.lstrip()))
        return made
    looks = run_like(runs[0], text)
    for run in list(made.iter(R)):
        run.getparent().remove(run)
    made.append(looks)
    return made
