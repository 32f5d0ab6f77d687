"""Arrivals: the texts of an input as an import sees them, with who changed what and what was left out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.flattened.doubt import left_out
from wtsaprep.formats.flattened.reading.build import build, built_clean
from wtsaprep.formats.flattened.reading.provenance import provenance
from wtsaprep.model.mark_owner import UNKNOWN_AUTHOR
from wtsaprep.model.names import SUFFIX_LETTERS
from wtsaprep.model.proposal import Comment
from wtsaprep.model.symbols import SYMBOLS
from wtsaprep.redline.align import inherit_ids
from wtsaprep.services.drafts.new_proposal import next_number
from wtsaprep.services.importing.compare_imports import cells_as_in
from wtsaprep.services.importing.marks_of_word import owners_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from wtsaprep.formats.flattened.doubt import Doubt
    from wtsaprep.formats.flattened.joins.readings import JoinReading
    from wtsaprep.formats.flattened.reading.build import ReadText
    from wtsaprep.formats.flattened.reading.scan import Scan
    from wtsaprep.formats.word.cover import Cover
    from wtsaprep.formats.word.reading import WordReading
    from wtsaprep.model.mark_owner import MarkOwner
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.model.symbols import Symbol
    from wtsaprep.services.importing.sources import Source
    from wtsaprep.store.folders.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Arrival:
    """A text that was read, as an import sees it: a text in force (no symbol) or a proposal with its two texts."""

    text: ReadText
    where: Where
    provenance: str = ""
    """Where the baseline comes from, and what of it is judged, if it has to be made from the proposal."""
    rejected: bool = False
    """Whether the baseline is what the input itself has when its marks are rejected."""
    practice: bool = False
    assigned: bool = False
    """Whether its number is not its own but the next free one."""
    left_out: tuple[Doubt, ...] = ()
    """What stands in the input and belongs to no text."""
    owners: tuple[MarkOwner, ...] = ()
    """Who made its marks and when, as far as the input tells."""
    comments: tuple[Comment, ...] = ()
    cover: Cover | None = None
    """What the document says of itself on its first page."""

    @property
    def symbol(self) -> Symbol | Literal[""]:
        """Its symbol; empty for a text in force."""
        return next((symbol for symbol in SYMBOLS if symbol == self.text.symbol), "")

    @property
    def clean(self) -> bool:
        """Whether nothing in it is marked as changed."""
        return self.text.baseline == self.text.revised

    @property
    def lacks_number(self) -> bool:
        """Whether it proposes something, and no number says whose it is."""
        return not self.text.number and (bool(self.symbol) or not self.clean)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What of it was read in one way of several, or not understood, or left out."""
        return (*self.text.doubts, *self.left_out)

    def with_texts(self, baseline: Text, revised: Text) -> Arrival:
        """The same with other texts."""
        return replace(self, text=replace(self.text, baseline=baseline, revised=revised))


def content_suffixes(text: str) -> Callable[[], str]:
    """Suffixes for the ids of inserted provisions, from what was read: two who import one text get one result."""
    count = 0

    def fresh() -> str:
        nonlocal count
        count += 1
        return suffix_from(f"{count}\n{text}")

    return fresh


def read_arrivals(source: Source, answers: Mapping[int, JoinReading | None]) -> list[Arrival]:
    """The texts of an input, its guesses answered."""
    scanned = source.found
    texts = build(scanned, answers, content_suffixes(source.content))
    lost = comments_left_out(texts, source.word)
    return [
        Arrival(
            text,
            source.where(text.line),
            provenance=provenance(scanned, answers, at),
            rejected=at not in scanned.baselines and _is_marked(scanned, at),
            practice=scanned.texts[at].practice,
            left_out=lost if at == 0 else (),
            owners=owners_of(text, source.word),
            comments=comments_of(text, source.word),
            cover=source.word.cover if source.word else None,
        )
        for at, text in enumerate(texts)
    ]


def numbered(arrivals: list[Arrival], number: str) -> list[Arrival]:
    """The texts of an input, the one that changes something and says not whose it is with a number that was given."""
    without = [each for each in arrivals if each.lacks_number]
    if not number or len(without) != 1:
        return arrivals
    (one,) = without
    named = replace(one, text=replace(one.text, symbol=one.symbol or "MOD", number=number))
    return [named if each is one else each for each in arrivals]


def revised_arrival(
    workspace: Workspace, source: Source, baseline: Resolution, whose: str, taken: Collection[str] = (), given: str = ""
) -> Arrival:
    """A clean revised text as a MOD of its baseline: the same clauses are found by their words.

    Without a number of its own it gets the one that was given, or the next one of the source that is free; neither
    where it is ``taken``.

    Raises:
        InputFault: the input holds several texts.
    """
    fresh = content_suffixes(source.content)
    texts = built_clean(source.found, fresh)
    if len(texts) != 1:
        hint = "Put each into a file of its own; proposals that show their marks are read without that."
        raise InputFault(f"{len(texts)} texts in one file, where one revised text is read", Where(source.name), hint)
    (text,) = texts
    named = text.number or (given if given not in taken else "")
    made = replace(
        text,
        symbol="MOD",
        number=named or next_number(workspace, whose, taken),
        baseline=baseline.provisions,
        revised=inherit_ids(baseline.provisions, cells_as_in(baseline.provisions, text.revised), fresh),
        supports="",
    )
    return Arrival(made, source.where(text.line), practice=source.found.texts[0].practice, assigned=not named)


def _is_marked(scanned: Scan, at: int) -> bool:
    return any(span.mark != "kept" for paragraph in scanned.texts[at].paragraphs for span in paragraph.spans)


def comments_left_out(texts: Sequence[ReadText], word: WordReading | None) -> tuple[Doubt, ...]:
    """Comments on what is no clause of a text, as a cover or reasons; they are told, since nothing can keep them."""
    lines = {line for text in texts for line in text.lines.values()}
    return tuple(
        left_out(line, f"comment by {comment.by.author or UNKNOWN_AUTHOR} left out", comment.text)
        for line, comments in (word.comments.items() if word else ())
        if line not in lines
        for comment in comments
    )


def comments_of(text: ReadText, word: WordReading | None) -> tuple[Comment, ...]:
    """The comments on the provisions of a text."""
    if word is None or not word.comments:
        return ()
    return tuple(
        Comment(provision=id_, author=comment.by.author, date=comment.by.date, text=comment.text)
        for id_, line in text.lines.items()
        for comment in word.comments.get(line, ())
    )


def suffix_from(content: str) -> str:
    """A suffix for an id, the same for the same content."""
    number = int.from_bytes(hashlib.sha256(content.encode()).digest()[:8])
    return "".join(SUFFIX_LETTERS[number >> 5 * place & 31] for place in range(4))
