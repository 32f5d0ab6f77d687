"""Expected: what the two texts of a given file must read once proposals are in it, and the proof that they do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import ExportFault, Where
from wtsaprep.formats.word.document import WordDocument, read_document
from wtsaprep.formats.word.writing.proof import lines_read
from wtsaprep.formats.word.writing.skeleton.finding import shown_apart
from wtsaprep.formats.word.writing.skeleton.labels import LabelWanted
from wtsaprep.formats.word.writing.skeleton.words import key
from wtsaprep.formats.word.writing.values import NOBODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.formats.word.writing.proof import FileSide
    from wtsaprep.formats.word.writing.values import Passage
    from wtsaprep.model.mark_owner import MarkAuthor


class _Wanted(NamedTuple):
    """A paragraph as it must read; one that somebody proposed stands with the blanks of the file."""

    text: str
    is_given: bool = False
    """Whether it stood there before, so that every sign counts."""
    where: Where = Where()
    by: MarkAuthor = NOBODY
    """Who proposed it."""


class Expected:
    """What is to be read, by the paragraphs of the given file."""

    def __init__(self, raw: bytes, count: int) -> None:
        """``count`` paragraphs are in it."""
        self._raw, self._count = raw, count
        self._finals: dict[int, Sequence[_Wanted]] = {}
        self._said: dict[int, str] = {}
        self._before: dict[int, list[_Wanted]] = {}
        self._behind: dict[int, list[_Wanted]] = {}
        self._made = b"", WordDocument((), (), {}, ())
        """What was read last, and how."""

    def __contains__(self, at: int) -> bool:
        """Whether a paragraph is of a text that a proposal changes."""
        return at in self._finals

    def change(self, places: Sequence[int], passages: Sequence[Passage], by: MarkAuthor) -> None:
        """These paragraphs of the file become what passages say in the revised text."""
        finals = [_Wanted(text, where=p.where, by=by) for p in passages for text in p.final if text.strip()]
        self._finals |= {at: () for at in places} | {places[0]: finals}

    def bring(self, at: int, passages: Sequence[Passage]) -> None:
        """What passages say stands behind a paragraph in both texts."""
        texts = [_Wanted(text, where=p.where) for p in passages for text in p.final if text.strip()]
        self._behind.setdefault(at, []).extend(texts)

    def say(self, at: int, text: str) -> None:
        """A paragraph reads so in both texts."""
        self._said[at] = text

    def say_before(self, at: int, text: str) -> None:
        """A new one stands before a paragraph in both texts."""
        self._before.setdefault(at, []).append(_Wanted(text))

    def say_behind(self, at: int, text: str) -> None:
        """A new one stands behind a paragraph in both texts."""
        self._behind.setdefault(at, []).append(_Wanted(text))

    def labels(self, made: bytes) -> Mapping[int, LabelWanted]:
        """The labels that the paragraphs of what was written must have, by their places; none if all are counted so."""
        found = lines_read(self._read(made), "final")
        wanted: dict[int, LabelWanted] = {}
        are_right = True
        for one in self._wanted("final", self._given):
            line, text = next(found, (None, ""))
            if line is None:
                break
            label, tab, words = one.text.partition("\t")
            if not one.is_given and key(text) in (key(one.text), key(words) if tab else None):
                wanted[line.number] = LabelWanted(
                    "" if key(text) == key(one.text) else label, one.by, bool(line.new_label)
                )
                are_right = are_right and wanted[line.number].label == line.new_label
            else:
                while key(one.text).startswith(f"{key(text)} ") and (more := next(found, (None, "")))[0]:
                    text = f"{text} {more[1]}"
        return {} if are_right else wanted

    def prove(self, made: bytes) -> None:
        """Read what was written: each paragraph is what it was in the one text, and what it should be in the other.

        Raises:
            ExportFault: it is not; nothing is to be written.
        """
        read = self._read(made)
        sides: tuple[FileSide, ...] = ("base", "final")
        for side in sides:
            found = (text for _, text in _numbered(read, side))
            for wanted in self._wanted(side, self._given):
                _compare(wanted, found, side)
            if (more := next(found, None)) is not None:
                _compare(_Wanted(""), iter([more]), side)

    @cached_property
    def _given(self) -> Mapping[int, str]:
        """The paragraphs of the file as it was given."""
        return dict(_numbered(read_document(self._raw), "base"))

    def _read(self, made: bytes) -> WordDocument:
        """What was written as it is read, once as long as it stays the same."""
        if self._made[0] is not made:
            self._made = made, read_document(made)
        return self._made[1]

    def _wanted(self, side: FileSide, given: Mapping[int, str]) -> Iterator[_Wanted]:
        """What is to be read: what stood there to the letter, and what proposals say as it is compared."""
        for at in range(self._count):
            yield from self._before.get(at, ())
            stood = given.get(at, "")
            if side == "final" and at in self._finals:
                yield from self._finals[at]
            elif at in self._said:
                yield _Wanted(self._said[at])
            elif stood:
                yield _Wanted(stood, is_given=True)
            yield from self._behind.get(at, ())


def _numbered(read: WordDocument, side: FileSide) -> Iterator[tuple[int, str]]:
    """The paragraphs of one of the two texts by their places in the file, from 0, with the labels that Word counts."""
    for line, text in lines_read(read, side):
        label = line.old_label if side == "base" else line.new_label
        yield line.number - 1, f"{label}\t{text}" if label else text


def _compare(wanted: _Wanted, found: Iterator[str], side: FileSide) -> None:
    has, want = next(found, ""), key(wanted.text)
    if wanted.is_given:
        if has == wanted.text:
            return
    else:
        # A title, a cell or a note may stand there in several paragraphs.
        while want.startswith(f"{key(has)} ") and (more := next(found, "")):
            has = f"{has} {more}"
        if key(has) == want:
            return
    how = "rejected" if side == "base" else "accepted"
    reads, wants = shown_apart(has, wanted.text)
    what = f"with all changes {how} the given file would read {reads} and not {wants}"
    raise ExportFault(what, wanted.where, "Export the proposal for itself.")
