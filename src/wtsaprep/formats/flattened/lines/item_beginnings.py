"""Item beginnings: whether the label that a line begins with makes it an item of its own, as named rules in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.flattened.lines.label_runs import stands_at
from wtsaprep.formats.flattened.lines.rule import Rule, Ruling, first_ruling

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel
    from wtsaprep.formats.flattened.lines.line_place import LinePlace


_MAY_BE_ITEM = "{} is joined to the line before it; it may be an item"


_REACH = 8
"""Lines in which the next item is looked for."""


class LabelledPlace(NamedTuple):
    """A line that begins with a label or with what looks like one, in its place."""

    place: LinePlace
    label: FoundLabel
    finished: bool
    """Whether what stands before it has its end mark, or needs none."""


def begins_item(place: LinePlace) -> Ruling[LabelledPlace, bool] | None:
    """Whether a line begins an item by its label, and by which rule; None if it bears no label."""
    label = place.shape.label
    if label is None:
        return None
    return first_ruling(ITEM_BEGINNINGS, LabelledPlace(place, label, not place.after_broken_off))


def _sure(asked: LabelledPlace) -> bool | None:
    label = asked.label
    if not label.sure or label.kind == "dash":
        return None
    apart = not label.rest or label.tabbed(asked.place.shape.text)
    return True if not label.roman or asked.finished or label.label.endswith(")") or apart else None


def _roman(asked: LabelledPlace) -> bool | None:
    if asked.label.kind not in ("letter", "capital"):
        return None
    before = asked.place.standing.item
    goes_on = before is not None and before.roman and before.style == asked.label.style
    return goes_on or _opens_romans(asked.place, asked.label)


def _alone(asked: LabelledPlace) -> bool | None:
    return True if asked.finished and not asked.label.rest else None


def _neighbour(asked: LabelledPlace) -> bool | None:
    return True if _has_neighbour(asked.place, asked.label) else None


def _dash(asked: LabelledPlace) -> bool | None:
    if asked.label.kind != "dash":
        return None
    return asked.finished or asked.label.style != "-" or "\t" in asked.place.shape.text[:4]


def _alone_in_sentence(asked: LabelledPlace) -> bool | None:
    if asked.label.rest:
        return None
    following = asked.place.following
    capital = following is not None and following.text[:1].isupper() and following.label is None
    return asked.finished or (capital and asked.label.label != asked.label.core and _is_next(asked))


def _dotted_next(asked: LabelledPlace) -> bool | None:
    standing = asked.place.standing
    if asked.label.kind != "dotted" or standing.wants_more or asked.place.after_full:
        return None
    opens = asked.label.core.endswith(".1") and standing.label is None
    return True if opens or (standing.item is not None and asked.label.follows(standing.item)) else None


def _dotted(asked: LabelledPlace) -> bool | None:
    if asked.label.kind != "dotted":
        return None
    return asked.finished and asked.label.core.count(".") < 4


def _is_next(asked: LabelledPlace) -> bool:
    """Whether it goes on with an open list, or opens one."""
    return asked.place.standing.lists.follows(asked.label) or stands_at(asked.label, 1)


def _number_after_end(asked: LabelledPlace) -> bool | None:
    if not asked.finished:
        return None
    ordinal = int(asked.label.core)
    return ordinal == asked.place.standing.ordinal + 1 or asked.label.likely or ordinal == 1


def _number_with_stop(asked: LabelledPlace) -> bool | None:
    if not asked.label.label.endswith("."):
        return None
    return _number_after_end(asked) if asked.finished else _number_in_sentence(asked)


def _number_in_sentence(asked: LabelledPlace) -> bool:
    goes_on_list = int(asked.label.core) == asked.place.standing.ordinal + 1
    return goes_on_list and asked.label.likely and not asked.place.standing.wants_more


ITEM_BEGINNINGS: tuple[Rule[LabelledPlace, bool], ...] = (
    Rule("sure label", "a label by its form alone; but a roman number with a stop and a blank may be a word", _sure),
    Rule(
        "roman number with a stop",
        "a word may end a sentence like this; the number before or after tells",
        _roman,
        told=_MAY_BE_ITEM,
    ),
    Rule("label alone after an end", "nothing else on its line, and nothing that it could go on with", _alone),
    Rule("neighbour labelled alike", "the line before or after bears the dash too, or the next number", _neighbour),
    Rule("dash", "a mere hyphen in a sentence is none", _dash, told=_MAY_BE_ITEM),
    Rule("label alone in a sentence", "it is cited, but for one with a stop before a capital", _alone_in_sentence),
    Rule("next dotted number", "it goes on with the list, or opens one behind a title, and no margin", _dotted_next),
    Rule("dotted number", "after an end; one of many parts is cited", _dotted, told=_MAY_BE_ITEM),
    Rule(
        "number with a stop",
        "it goes on with the list, or opens one; a sentence seldom has one",
        _number_with_stop,
        told=_MAY_BE_ITEM,
    ),
    Rule("number after an end", "it goes on with the list, or opens one, or a clause follows it", _number_after_end),
    Rule("number in a sentence", "it goes on with the list and a clause follows it", _number_in_sentence),
)  # fmt: skip


def _opens_romans(place: LinePlace, label: FoundLabel) -> bool:
    """Whether a label is i. and the next one on the page is ii."""
    if label.core.lower() != "i":
        return False
    labels = (shape.label for shape in place.page.after(place.at, _REACH) if shape.label)
    following = next(labels, None)
    return following is not None and following.core == label.core * 2


def _has_neighbour(place: LinePlace, label: FoundLabel) -> bool:
    """Whether the line before or after bears the dash too, or the number before or after with the same stop."""
    if label.kind != "dash" and not (label.kind == "number" and label.label.endswith(".")):
        return False
    for step in (-1, 1):
        shape = place.page.shape(place.at + step)
        other = shape.label if shape else None
        if not other or other.label[-1:] != label.label[-1:] or other.kind != label.kind or not other.rest:
            continue
        if label.kind == "dash" or int(other.core) == int(label.core) + step:
            return True
    return False
