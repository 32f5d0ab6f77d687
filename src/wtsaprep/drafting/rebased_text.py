"""A text that was made on one base put onto another text, by one rule with the comparison; what is formal made anew.

Laws: onto the base itself it is as it was, onto itself nothing is left of it; what the comparison calls compatible
makes no conflict, what it calls competing makes one. What arrives in a section that the other text deleted waits, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.drafting.end_marks import end_mark, regular_marks, with_end_mark
from wtsaprep.drafting.lined_up import renamed, tied
from wtsaprep.drafting.merge import merge
from wtsaprep.drafting.numbering import with_kept_labels, without_kept_labels
from wtsaprep.drafting.references import repaired_references
from wtsaprep.drafting.unite import Uniting
from wtsaprep.drafting.wishes import place_of
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.labels import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wtsaprep.drafting.numbering import Lettering
    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Provision, Text


class RebasedText(NamedTuple):
    """A text on another one, and what in it a person has to settle, or should look at."""

    text: Text
    conflicts: tuple[Conflict, ...] = ()
    united: tuple[str, ...] = ()
    """The clauses in which words of both stand, at different places."""
    ids: Mapping[str, str] = {}
    """The ids that clauses of ours bear now, where they are others."""


def rebased_text(base: Text, ours: Text, theirs: Text, lettering: Lettering = "renumbered") -> RebasedText:
    """What we made of a base, put onto what they made of it; of two formal changes theirs wins."""
    ids = tied(base, ours, theirs)
    ours = renamed(ours, ids)
    if ours in (base, theirs):
        return RebasedText(theirs, ids=ids)
    if theirs == base:
        return RebasedText(ours, ids=ids)
    mine = without_kept_labels(base, ours) if lettering == "kept" else ours
    rule = Uniting.of(base, ours, theirs)
    merged = merge(base, mine, theirs, rule.settled)
    lettered = with_kept_labels(theirs, merged.text) if lettering == "kept" else merged.text
    sides = [_in_its_letters(text, lettered) for text in (base, ours, theirs)]
    if sides != [base, ours, theirs]:
        was = {p.id: p for p in base}
        old = {p.id: p for p in sides[0]}
        # A citation that a side never touched is read as the base meant it.
        sides[1:] = [
            tuple(old[p.id] if was.get(p.id) == p else new for p, new in zip(text, side, strict=True))
            for text, side in zip((ours, theirs), sides[1:], strict=True)
        ]
        mine = without_kept_labels(base, sides[1]) if lettering == "kept" else sides[1]
        merged = merge(sides[0], mine, sides[2], rule.settled)
    text = _with_marks(merged.text, (theirs, ours))
    if lettering == "kept":
        text = with_kept_labels(theirs, text)
    names = clause_names(base, labels(base))
    told = tuple(_told(conflict, rule, names) for conflict in merged.conflicts)
    return RebasedText(text, told, merged.united, ids)


def _in_its_letters(text: Text, merged: Text) -> Text:
    """A text whose citations say the letters that the clauses they mean bear in the merged text."""
    own = {p.id: p for p in text}
    after = tuple(p.model_copy(update=_words(own[p.id])) if p.id in own else p for p in merged)
    words = {p.id: _words(p) for p in repaired_references(text, after) if p.id in own}
    return tuple(p.model_copy(update=words[p.id]) if p.id in words and words[p.id] != _words(p) else p for p in text)


def _words(provision: Provision) -> dict[str, Any]:
    return {"text": provision.text, "italics": provision.italics}


def _with_marks(text: Text, sources: Iterable[Text]) -> Text:
    """The text with each end mark that was regular where it comes from as it must be where it stands now."""
    due = regular_marks(text)
    marks = {p.id: end_mark(p.text) for p in text if p.id in due and p.text}
    upset = {id_ for id_, mark in marks.items() if mark != due[id_]}
    for source in sources:
        regular = regular_marks(source)
        # An odd mark that somebody let stand stays odd.
        upset -= {p.id for p in source if end_mark(p.text) == marks.get(p.id) != regular.get(p.id, "")}
    return tuple(p.model_copy(update={"text": with_end_mark(p.text, due[p.id])}) if p.id in upset else p for p in text)


def _told(conflict: Conflict, rule: Uniting, names: Mapping[str, str]) -> Conflict:
    """A conflict with the name of its clause where both began, and where each side moves it."""
    mine, theirs = rule.mine.get(conflict.provision), rule.theirs.get(conflict.provision)
    name = names.get(conflict.provision, "")
    new = mine or theirs
    if not name and new:
        name = f"{'new section' if new.marked.kind == 'heading' else 'new'} {place_of(new, names)}"
    places = {"our_place": _moved(mine, names), "their_place": _moved(theirs, names)}
    return conflict.model_copy(update={"name": name, **places})


def _moved(wish: Wish | None, names: Mapping[str, str]) -> str:
    return f"moved {place_of(wish, names)}" if wish and wish.act == "moved" else ""
