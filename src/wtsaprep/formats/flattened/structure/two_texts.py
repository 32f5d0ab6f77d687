"""Structure: the marked paragraphs of one text as two texts of provisions, tied by the paragraphs they come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.formats.flattened.structure.identities import first_ids, tied_ids
from wtsaprep.formats.flattened.structure.outline import outline
from wtsaprep.formats.flattened.structure.paragraph_kinds import OutlineParagraph
from wtsaprep.formats.flattened.structure.printed_labels import with_printed_labels
from wtsaprep.formats.flattened.structure.split_and_joined import with_lineage
from wtsaprep.model.printed import calling
from wtsaprep.model.provision import Provision, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
    from wtsaprep.formats.flattened.structure.outline_entry import OutlineEntry

_WORD = pattern_of(r"\w+")
_ENOUGH = 3
"""Words from which a clause that is deleted here and inserted there has moved; fewer may be the same by chance."""

TextSide = Literal["deleted", "inserted"]
"""The mark that a text has beside what is kept: the baseline has the deleted words, the revised text the inserted."""


@dataclass(frozen=True, slots=True)
class Structured:
    """The two texts of a marked text, and what was not understood."""

    baseline: Text
    revised: Text
    lines: Mapping[str, int]
    """The line on which each provision begins."""
    doubts: tuple[Doubt, ...]


def structured(paragraphs: Sequence[InputParagraph], fresh: Callable[[], str]) -> Structured:
    """Read marked paragraphs, once with every mark rejected and once with every mark accepted, by the same rules.

    A paragraph that both texts have is one provision. ``fresh`` gives suffixes for the ids of those that only the
    revised text has.
    """
    old = _pieces(paragraphs, "deleted")
    before = outline(old)
    ids = first_ids(before)
    known = {entry.origin: id_ for entry, id_ in zip(before, ids, strict=True)}
    after = outline(_pieces(paragraphs, "inserted", old))
    new_ids = tied_ids(after, known | _moved(before, ids, after, [p.move for p in paragraphs]), ids, fresh)
    lines = {id_: entry.line for id_, entry in (*zip(ids, before, strict=True), *zip(new_ids, after, strict=True))}
    baseline, revised = (_text(paragraphs, *side) for side in ((before, ids), (after, new_ids)))
    revised = with_lineage(paragraphs, before, baseline, after, revised)
    return Structured(baseline, revised, lines, _doubts(before, after))


def _moved(
    before: Sequence[OutlineEntry], ids: Sequence[str], after: Sequence[OutlineEntry], moves: Sequence[str]
) -> dict[int, str]:
    """Ids of paragraphs that only the revised text has, by origin, where the baseline has them elsewhere.

    Those are the same that the source itself says were moved, whatever else was changed in them; else the words tell.
    """
    stays = {entry.origin for entry in before} & {entry.origin for entry in after}
    gone = [(entry, id_) for entry, id_ in zip(before, ids, strict=True) if entry.origin not in stays]
    come = [entry for entry in after if entry.origin not in stays]
    by_words = {_words(entry): id_ for entry, id_ in gone}
    ids_moved = {
        entry.origin: by_words[words]
        for entry in come
        if (words := _words(entry)) in by_words and len(words[1].split()) >= _ENOUGH
    }
    named: dict[str, tuple[list[tuple[OutlineEntry, str]], list[OutlineEntry]]] = {}
    for entry, id_ in gone:
        named.setdefault(moves[entry.origin], ([], []))[0].append((entry, id_))
    for entry in come:
        named.setdefault(moves[entry.origin], ([], []))[1].append(entry)
    for name, (left, arrived) in named.items():
        if name and [entry.kind for entry, _ in left] == [entry.kind for entry in arrived]:
            ids_moved |= {new.origin: id_ for new, (_, id_) in zip(arrived, left, strict=True)}
    return ids_moved


def _words(entry: OutlineEntry) -> tuple[str, str]:
    return entry.kind, " ".join(_WORD.findall(entry.text.casefold()))


def read_text(paragraphs: Sequence[InputParagraph]) -> Structured:
    """Read paragraphs with every mark accepted, as at a first import; there is no baseline."""
    entries = outline(_pieces(paragraphs, "inserted"))
    ids = first_ids(entries)
    lines = {id_: entry.line for id_, entry in zip(ids, entries, strict=True)}
    return Structured((), _text(paragraphs, entries, ids), lines, _doubts([], entries))


def _pieces(
    paragraphs: Sequence[InputParagraph], side: TextSide, others: Sequence[OutlineParagraph] = ()
) -> list[OutlineParagraph]:
    """The paragraphs of one text. Those that read as in the other text, whose are given, are not classified anew."""
    known = {other.origin: other for other in others}
    pieces: list[OutlineParagraph] = []
    for origin, paragraph in enumerate(paragraphs):
        text = _side(paragraph, side)
        other = known.get(origin)
        column = paragraph.columns[side == "inserted"] if paragraph.columns else None
        if other is not None and (other.text, other.column) == (text, column):
            pieces.append(other)
        elif text.strip() or column is not None:
            shape = paragraph.shape_as(text)
            pieces.append(OutlineParagraph(origin, shape, paragraph.line, paragraph.role, column))
    return pieces


def _side(paragraph: InputParagraph, side: TextSide) -> str:
    """One of the two texts. Where a word with its mark goes, the blanks on both its sides become one."""
    parts: list[str] = []
    gone = False
    for span in paragraph.spans:
        if span.mark not in ("kept", side):
            gone = True
            continue
        words = span.text
        # Two blanks at the very start were meant: those left by mistake are folded by then.
        if gone and words.startswith(" ") and (parts[-1].endswith(" ") if parts else words[1:2] != " "):
            words = words[1:]
        if words:
            parts.append(words)
        gone = False
    text = "".join(parts)
    return text.removesuffix(" ") if gone else text


def _text(paragraphs: Sequence[InputParagraph], entries: Sequence[OutlineEntry], ids: Sequence[str]) -> Text:
    # One text may have notes that the other lacks; calls go by the ids that notes have in this one.
    notes = {paragraphs[e.origin].name: id_ for e, id_ in zip(entries, ids, strict=True) if e.kind == "note"}
    provisions = tuple(
        calling(Provision(id=id_, kind=entry.kind, level=entry.level, text=entry.text), notes)
        for entry, id_ in zip(entries, ids, strict=True)
    )
    printed = [e.label or paragraphs[e.origin].sign for e in entries]
    return with_printed_labels(provisions, printed, [e.style for e in entries])


def _doubts(before: Sequence[OutlineEntry], after: Sequence[OutlineEntry]) -> tuple[Doubt, ...]:
    doubts: set[Doubt] = set()
    # A paragraph that both texts have is told once, as the revised text has it.
    for entry in {entry.origin: entry for entry in (*before, *after) if not entry.understood}.values():
        doubts.add(
            Doubt(entry.line, f"not understood, kept as it stands: {quoted_beginning(entry.text)}", "not-understood")
        )
    for entry in (*before, *after):
        if entry.look_alike:
            doubts.add(Doubt(entry.line, f"{entry.look_alike} in Cyrillic letters read as {entry.label}"))
    if led := sorted({entry.line for entry in (*before, *after) if entry.verb_led}):
        what = "clauses that begin with their own verbs, under no heading: each is read as a clause, with its verb"
        doubts.add(Doubt(led[0], what, also=tuple(led[1:])))
    return tuple(sorted(doubts))
