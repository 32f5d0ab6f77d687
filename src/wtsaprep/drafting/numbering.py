"""Numbering: whether a draft keeps the letters of the text in force, or counts anew; switched without losing a word.

Kept: what comes in between is "bbis)", "bter)", so that everybody who negotiates goes on meaning the same clause by
"b)". Renumbered: the letters are those that the adopted text will bear.

Source: [WTSA16-PROCEEDINGS] ("bbis)"); [CUSTOM] (ter and what follows, ante).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.labels import (
    DASHES,
    inserted_label,
    is_inserted_label,
    labels,
    style_of,
    usual_style,
    with_labels,
)
from wtsaprep.model.sections import Part, sections
from wtsaprep.redline.moves import stationary

if TYPE_CHECKING:
    from wtsaprep.model.labels import LabelStyle
    from wtsaprep.model.provision import Provision, Text

Lettering = Literal["renumbered", "kept"]


class _List(NamedTuple):
    """The items that are counted together."""

    part: Part
    members: list[Provision]

    @property
    def style(self) -> LabelStyle | None:
        """How they are counted; None where all bear the same dash."""
        first = self.members[0]
        style = style_of(first.style or usual_style(self.part, first.level))
        return None if style is None or style.first in DASHES else style


def with_lettering(baseline: Text, text: Text, numbering: Lettering) -> Text:
    """The text with its letters kept or counted anew. Odd labels that a printed text bears stay as they are."""
    return with_kept_labels(baseline, text) if numbering == "kept" else without_kept_labels(baseline, text)


def without_kept_labels(baseline: Text, text: Text) -> Text:
    """The text without the labels that keeping the old ones needs."""
    old = {p.id: p for p in baseline}
    return tuple(_counted(p, old.get(p.id)) if p.kind == "item" and p.label else p for p in text)


def with_kept_labels(baseline: Text, text: Text) -> Text:
    """The text in which clauses of the baseline bear the labels they have there, and new ones labels in between.

    A clause that went past others of its list is a new one there: a "c)" behind "e)" would be taken for another.
    """
    printed = dict(zip((p.id for p in baseline), labels(baseline), strict=True))
    bare = without_kept_labels(baseline, text)
    old_lists = _lists(baseline)
    wanted: dict[str, str] = {}
    for key, new_list in _lists(bare).items():
        if (style := new_list.style) and (old_list := old_lists.get(key)):
            homes = {p.id: printed[p.id] for p in old_list.members if printed[p.id]}
            odd = {p.id for p in new_list.members if p.label and p.id not in printed}
            wanted |= _in_between(style, new_list.members, homes, odd)
    return with_labels(bare, wanted)


def _in_between(style: LabelStyle, members: list[Provision], homes: dict[str, str], odd: set[str]) -> dict[str, str]:
    """Labels for the members of a list, given those of its baseline; odd ones of a printed text stay as they are."""
    # Words do not count, so letters never change because a clause is worded anew.
    staying = stationary(list(homes), [member.id for member in members])
    if not staying:
        return {}
    final = max(n for n, member in enumerate(members) if member.id in staying)
    last = max(map(style.ordinal, homes.values()))
    first = next(iter(homes.values()))
    standing = {homes[id_] for id_ in staying} | {m.label for m in members if m.id in odd}
    gone = {label for id_, label in homes.items() if id_ not in staying} - standing
    wanted: dict[str, str] = {}
    before = ""
    for n, member in enumerate(members):
        if member.id in staying:
            before = wanted[member.id] = homes[member.id]
        elif member.id not in odd:
            if n > final:
                last += 1
                before = style.label(last, before.rpartition(".")[0])
            else:
                before = inserted_label(style, before, first, standing, gone)
            wanted[member.id] = before
            standing.add(before)
    return wanted


def _counted(provision: Provision, old: Provision | None) -> Provision:
    label = old.label if old is not None else provision.label
    if old is None and (is_inserted_label(label) or _is_regular(provision)):
        label = ""
    return provision if provision.label == label else provision.model_copy(update={"label": label})


def _is_regular(provision: Provision) -> bool:
    """Whether a stored label is one that counting could give: it is stored only because others keep theirs."""
    names = (provision.style,) if provision.style else ("a)", "1", "1.1", "1.1.1", "i)")
    return any((style := style_of(name)) and style.ordinal(provision.label) for name in names)


def _lists(text: Text) -> dict[tuple[str, str], _List]:
    """The items of a text list by list, by the ids of the heading and of the clause that they stand under."""
    list_at: dict[tuple[str, str], _List] = {}
    for section in sections(text):
        heading = section.heading.id if section.heading else ""
        parents = {0: ""}
        for provision in text[section.start : section.end]:
            if provision.kind == "item":
                parent = parents.get(provision.level, "")
                parents[provision.level + 1] = provision.id
                list_at.setdefault((heading, parent), _List(section.part, [])).members.append(provision)
    return list_at
