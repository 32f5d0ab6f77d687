"""United words: what two sides change at different places of one clause, in one wording.

Formal changes give way: to what is of substance, and of two formal ones, to that of the text which is gone onto.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.competing_words import relation_of_changes, touches
from wtsaprep.redline.changes import changes_of, nothing_follows
from wtsaprep.redline.redline import MarkedProvision
from wtsaprep.redline.word_changes import WordChange, plain_blanks, trimmed, without_end_marks
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.drafting.competing_words import Relation

_BLANKS = re.compile(r"[ \u00a0]{2,}")


class Edit(NamedTuple):
    """Characters of the words in force that go, with the blanks beside them, and what comes in their place."""

    start: int
    end: int
    new: str
    formal: bool
    change: WordChange


def united_words(old: str, mine: str, theirs: str, known: Relation, wanted: Sequence[WordChange] = ()) -> str:
    """The words of a clause with what both sides change in it, by what mine is to theirs.

    Of changes that are the same, or that include one another, only the one that says all is made. Where my words are
    near-same to theirs, or include them, mine stand. ``wanted`` are their changes of substance, where these are known.
    """
    return united_edits(old, list(edits_of(old, mine)), list(edits_of(old, theirs)), known, wanted)


def united_edits(
    old: str, my_edits: list[Edit], their_edits: list[Edit], known: Relation, wanted: Sequence[WordChange] = ()
) -> str:
    """The same, by what each side changes."""
    ours, others = _of_substance(my_edits), _of_substance(their_edits)
    if known in ("same", "includes"):
        others = []
    elif known == "included":
        ours = []
    ours, others = _one_of_each(ours, others)
    # What still overlaps in a clause that is no matter of dispute is a reference that was repaired.
    apart = [o for o in others if not any(touches(o.change, e.change) for e in ours)]
    beside = (edit for o in others if o not in apart for edit in _beside_repairs(old, o, apart, wanted))
    chosen = [*ours, *apart, *beside]
    for edit in (e for side in (their_edits, my_edits) for e in side if e.formal):
        if not any(_overlap(edit, other) for other in chosen):
            chosen.append(edit)
    return with_edits(old, chosen)


def compete(ours: Iterable[Edit], theirs: Iterable[Edit]) -> bool:
    """Whether two sides put different words in one place."""
    others = _of_substance(theirs)
    return any(relation_of_changes(e.change, o.change) == "against" for e in _of_substance(ours) for o in others)


def edits_of(old: str, new: str) -> Iterator[Edit]:
    """What other words of a clause change in it, one by one, formal changes too."""
    spans = mark_words(old, new)
    starts = [0]
    for span in spans:
        starts.append(starts[-1] + (len(span.text) if span.mark != "inserted" else 0))
    for change in changes_of(MarkedProvision("x", "item", 0, "edited", (), spans)):
        start, gone, put = starts[change.at], change.deleted, change.inserted
        if change.formal or not nothing_follows(spans, change.at):
            yield _edit(start, gone, put, formal=change.formal)
            continue
        # The end mark of a clause is formal, also where the word before it changes.
        words, put_words = without_end_marks(gone), without_end_marks(put)
        yield _edit(start, words, put_words, formal=False)
        if gone[len(words) :] != put[len(put_words) :]:
            yield _edit(start + len(words), gone[len(words) :], put[len(put_words) :], formal=True)


def _edit(start: int, gone: str, put: str, *, formal: bool) -> Edit:
    return Edit(start, start + len(gone), put, formal, trimmed(start, gone, put))


def _of_substance(edits: Iterable[Edit]) -> list[Edit]:
    return [edit for edit in edits if not edit.formal]


def _one_of_each(ours: list[Edit], others: list[Edit]) -> tuple[list[Edit], list[Edit]]:
    """The changes of both sides, each only once: without those that one of the other side says as well."""
    left = [e for e in ours if not any(relation_of_changes(e.change, o.change) in ("same", "included") for o in others)]
    rest = [o for o in others if not any(relation_of_changes(e.change, o.change) == "includes" for e in left)]
    return left, rest


def _beside_repairs(old: str, edit: Edit, others: Iterable[Edit], wanted: Iterable[WordChange]) -> Iterator[Edit]:
    """What an edit changes of substance beside a reference that it repairs: of what is wanted, what only it says."""
    gone, new = _plain(old, edit)
    said = [_plain(old, other) for other in others]
    for change in wanted:
        holds = [change.gone in words and change.new in put for words, put in ((gone, new), *said)]
        if not holds[0] or any(holds[1:]):
            continue
        if change.gone:
            yield _edit(edit.start + gone.find(change.gone), change.gone, change.new, formal=False)
        else:
            first = new.lstrip().startswith(change.new)
            at, put = (edit.start, f"{change.new} ") if first else (edit.end, f" {change.new}")
            yield _edit(at, "", put, formal=False)


def _plain(old: str, edit: Edit) -> tuple[str, str]:
    return plain_blanks(old[edit.start : edit.end]), plain_blanks(edit.new)


def _overlap(one: Edit, other: Edit) -> bool:
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def with_edits(old: str, edits: Iterable[Edit]) -> str:
    """The words of a clause with some edits made."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        # Two changes side by side may both take the blank between them, or one of them words beside which it was.
        end, overlaps = max(at, edit.end), edit.start < at
        before = overlaps and edit.new and old[edit.start - 1 : edit.start] == " "
        behind = overlaps and old[end - 1] == " " and (edit.end < at if edit.new else edit.end > at)
        parts += (old[at : edit.start], " " if before else "", edit.new, " " if behind else "")
        at = end
    words = "".join([*parts, old[at:]])
    return _BLANKS.sub(" ", words).strip()
