"""Offered marks: the single changes inside another's clause, each as it reads alone in the clause in force.

Of a clause that was split or joined, its words are followed to where they stand now: what changed in them can be taken
without the split or the join, since the clause in force is there to take it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.cited_in_force import CitedInForce
from wtsaprep.drafting.draft import worded_provision
from wtsaprep.drafting.single_marks import single_marks, words_with_mark_alone
from wtsaprep.drafting.small_words import full_words
from wtsaprep.drafting.torn_clauses import TornClauses
from wtsaprep.redline.lineage import joint_before
from wtsaprep.redline.redline import MarkedProvision, redline
from wtsaprep.redline.tokens import is_mark
from wtsaprep.redline.word_changes import word_changes, words_of
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import Redline
    from wtsaprep.redline.word_changes import WordChange

_LONGEST_LABEL = 2
"""Letters that a label has at most."""


class OfferedMark(NamedTuple):
    """One change of a clause in force that another's proposal makes."""

    clause: str
    """The clause in force."""
    before: str
    deleted: str
    inserted: str
    after: str
    words: str
    """All words of the clause with this change and no other."""


def marks_of_clause(theirs: Draft, id_: str) -> tuple[OfferedMark, ...]:
    """Those of a clause that stands by itself; none for one that is new, deleted or as it was."""
    return tuple(
        OfferedMark(id_, m.before, m.deleted, m.inserted, m.after, words_with_mark_alone(theirs, id_, m))
        for m in single_marks(theirs, id_)
    )


def marks_of_torn(theirs: Draft, ids: Collection[str]) -> tuple[OfferedMark, ...]:
    """Those of clauses that were split or joined, by the clauses in force.

    None where no words of them changed, or where these changes in the clauses in force are not all that theirs says.
    """
    laid = redline(theirs.baseline, theirs.revised)
    torn = TornClauses(laid, CitedInForce(laid))
    in_force, there = ({p.id: p.text for p in text if p.id in ids} for text in (theirs.baseline, theirs.revised))
    marks: list[OfferedMark] = []
    made: list[str] = []
    for p in laid.provisions:
        if p.id in in_force and p.fate not in ("kept", "moved away"):
            old, words = in_force[p.id], torn.of(p)
            changes = _own_changes(p, laid, there[p.id], old) if words.takes_in else words.changes
            marks += (_mark(p.id, old, change) for change in changes)
            made.append(_with_all(old, marks, p.id))
    return tuple(marks) if _full(made) == _full(there.values()) else ()


def _own_changes(host: MarkedProvision, laid: Redline, words: str, old: str) -> tuple[WordChange, ...]:
    """What changes in the words of a clause beside those of others that it took in."""
    for carried in sorted((c for c in laid.carried if c.into == host.id), key=lambda c: -c.at):
        behind = words[carried.to :]
        words = joint_before().sub("", words[: carried.at]) + behind
    return word_changes(MarkedProvision(host.id, host.kind, 0, "edited", (), mark_words(old, words)))


def _with_all(old: str, marks: Collection[OfferedMark], clause: str) -> str:
    words = old
    for mark in reversed([mark for mark in marks if mark.clause == clause]):
        words = f"{mark.before}{mark.inserted}{words[len(mark.before) + len(mark.deleted) :]}"
    return words


def _full(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands in some clauses; small ones join clauses, and letters and numbers cite them."""
    words = (word for text in texts for word in words_of(text))
    return Counter(word for word in full_words(words) if any(map(str.isalpha, word)) and len(word) > _LONGEST_LABEL)


def with_mark(baseline: Text, mark: OfferedMark) -> Text:
    """The text in force with one such change made, and no other."""
    return tuple(worded_provision(p, mark.words) if p.id == mark.clause else p for p in baseline)


def _mark(clause: str, old: str, change: WordChange) -> OfferedMark:
    start, end, new = change.start, change.end, change.new
    before, behind = old[:start], old[end:]
    if not new:  # One of the blanks beside words goes with them.
        start -= before.endswith(" ") and (not behind or behind[0] == " " or is_mark(behind[0]))
        end += not before and behind.startswith(" ")
    elif not change.gone:
        new = (" " if before and not before[-1].isspace() and not is_mark(new[0]) else "") + new
        new += " " if behind and not behind[0].isspace() and not is_mark(behind[0]) else ""
    return OfferedMark(clause, old[:start], old[start:end], new, old[end:], f"{old[:start]}{new}{old[end:]}")
