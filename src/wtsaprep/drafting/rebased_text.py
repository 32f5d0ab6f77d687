"""A text that was made on one base put onto another text, by one rule with the comparison; what is formal made anew.

Laws: onto the base itself it is as it was, onto itself nothing is left of it; what the comparison calls compatible
makes no conflict, what it calls competing makes one. What arrives in a section that the other text deleted waits, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.carried_edits import CarriedEdits
from wtsaprep.drafting.end_marks import end_mark, regular_marks, with_end_mark
from wtsaprep.drafting.granted import without_granted
from wtsaprep.drafting.lettered_sides import LetteredSides, words_set
from wtsaprep.drafting.lined_up import renamed, tied
from wtsaprep.drafting.merge import merge
from wtsaprep.drafting.numbering import with_kept_labels
from wtsaprep.drafting.repaired_references import repaired_references
from wtsaprep.drafting.same_words import same_words, with_ids
from wtsaprep.drafting.shared_lineage import on_its_own, with_shared_lineage
from wtsaprep.drafting.split_alike import split_alike
from wtsaprep.drafting.unite import Settled, Uniting
from wtsaprep.drafting.united_words import compete, edits_of
from wtsaprep.drafting.wishes import called_new, place_of
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.labels import labels
from wtsaprep.model.provision import Provision

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from wtsaprep.drafting.merge import Merged, Unite
    from wtsaprep.drafting.numbering import Lettering
    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Text


class RebasedText(NamedTuple):
    """A text on another one, and what in it a person has to settle, or should look at."""

    text: Text
    conflicts: tuple[Conflict, ...] = ()
    united: tuple[str, ...] = ()
    """The clauses in which words of both stand, at different places."""
    ids: Mapping[str, str] = {}
    """The ids that clauses of ours bear now, where they are others."""


def rebased_text(
    base: Text, ours: Text, theirs: Text, lettering: Lettering = "renumbered", *, onto_chairs_text: bool = False
) -> RebasedText:
    """What we made of a base, put onto what they made of it; of two formal changes theirs wins.

    A chair's text is made of several proposals, and ours may be a part of it under another form: that is not put in
    twice. Proposals compete by the rule of the comparison, which knows no such thing.
    """
    if theirs == base:
        return RebasedText(ours)
    names = clause_names(base, labels(base))
    alike = same_words(base, ours, theirs)
    given = ours, theirs = with_ids(base, ours, alike), theirs
    halves: Mapping[str, str] = {}
    if onto_chairs_text and ours not in (base, theirs):
        base, ours, theirs, halves, whole = split_alike(base, ours, theirs)
        names |= {half: names[of] for half, of in whole.items()}
    same = tied(base, ours, theirs)
    ids = {**same, **{id_: same.get(half, half) for id_, half in halves.items()}}
    ids |= {id_: ids.get(new, new) for id_, new in alike.items()}
    ours, theirs = with_shared_lineage(renamed(ours, same), theirs)
    if ours in (base, theirs):
        return RebasedText(on_its_own(theirs, given[1]), ids=ids)
    if onto_chairs_text:
        ours = repaired_references(ours, without_granted(base, ours, theirs))
    rule = Uniting.of(base, ours, theirs)
    carried = CarriedEdits.of(base, ours, theirs, rule)
    asked: set[str] = set()

    def unite(id_: str, old: Provision | None, mine: Provision | None, other: Provision | None) -> Settled | None:
        asked.add(id_)
        parted = carried.parted.get(id_)
        return Settled(None) if id_ in carried.gone else rule.settled(id_, old, mine, other, parted)

    merged = merge(carried.base, carried.ours, carried.theirs, unite, carried.open)
    if lettering == "kept":
        merged = merged._replace(text=with_kept_labels(theirs, merged.text))
    sides = LetteredSides.of(carried.base, carried.ours, carried.theirs)
    lettered = sides.in_letters_of(merged.text, LetteredSides.of(base, ours, theirs))
    if lettered != sides:
        merged = _reworded(merged, unite, frozenset(asked), sides, lettered)
    # Marks are regular or odd in the texts as they are, before what is granted goes.
    text = _with_marks(merged.text, (given[1], renamed(renamed(given[0], halves), same)))
    waiting = (conflict for conflict in merged.conflicts if not _is_one(conflict, rule))
    told = tuple(_told(conflict, rule, names) for conflict in waiting)
    return RebasedText(on_its_own(text, given[1]), told, tuple(dict.fromkeys((*merged.united, *carried.united))), ids)


def _reworded(merged: Merged, unite: Unite, asked: Collection[str], was: LetteredSides, now: LetteredSides) -> Merged:
    """A merged text made again of the same sides in other letters; where these get in each other's way, as it is."""
    waiting = {conflict.provision for conflict in merged.conflicts}

    def made(provision: Provision) -> Provision:
        old, mine, theirs = now.at(provision.id)
        if provision.id in waiting or provision.id not in asked:
            before, ours, _ = was.at(provision.id)
            chosen = theirs if ours == before and provision.id not in waiting else mine
            words = words_set(chosen or theirs or provision)
        else:
            settled = None if _apart(old, mine, theirs) else unite(provision.id, old, mine, theirs)
            words = words_set((settled and settled.provision) or provision)
        return provision.model_copy(update=words) if words != words_set(provision) else provision

    def told(conflict: Conflict) -> Conflict:
        sides = zip(("base", "ours", "theirs"), now.at(conflict.provision), strict=True)
        return conflict.model_copy(update={name: side for name, side in sides if getattr(conflict, name) is not None})

    return merged._replace(text=tuple(map(made, merged.text)), conflicts=tuple(map(told, merged.conflicts)))


def _apart(old: Provision | None, mine: Provision | None, theirs: Provision | None) -> bool:
    """Whether two sides put different words in one place of a clause."""
    if not (old and mine and theirs):
        return False
    return compete(*(list(edits_of(old.text, side.text)) for side in (mine, theirs)))


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


def _is_one(conflict: Conflict, rule: Uniting) -> bool:
    """Whether both sides say and do the same: there is nothing to ask, whatever each of them changed to come to it.

    What reads the same and competes by the rule of the comparison does not, such as a clause moved to two places.
    """
    mine, theirs = conflict.ours, conflict.theirs
    if not (isinstance(mine, Provision) and isinstance(theirs, Provision)) or conflict.after is not None:
        return False
    alike = (mine.text, mine.kind, mine.level) == (theirs.text, theirs.kind, theirs.level)
    return alike and rule.relation(conflict.provision) != "against"


def _told(conflict: Conflict, rule: Uniting, names: Mapping[str, str]) -> Conflict:
    """A conflict with the name of its clause where both began, and where each side moves it."""
    mine, theirs = rule.mine.get(conflict.provision), rule.theirs.get(conflict.provision)
    name = names.get(conflict.provision, "")
    new = mine or theirs
    if not name and new:
        name = called_new(new, names)
    places = {"our_place": _made(mine, names), "their_place": _made(theirs, names)}
    return conflict.model_copy(update={"name": name, **places})


def _made(wish: Wish | None, names: Mapping[str, str]) -> str:
    """What a side makes of a clause that its words don't say."""
    if wish is None:
        return ""
    joined = f"joined to {names.get(wish.into, wish.into)}" if wish.act == "joined" else ""
    moved = f"moved {place_of(wish, names)}" if wish.act == "moved" else ""
    return ", ".join(filter(None, (joined, moved, wish.marked.becomes)))
