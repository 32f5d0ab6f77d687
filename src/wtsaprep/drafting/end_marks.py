"""End marks: the ``;`` ``,`` ``.`` ``:`` that close a clause, kept right when clauses come, go and move.

Between items ";", after the last item of a section ",", after the last one of all ".", before sub-items ":"
(counted over 191 resolutions). They are part of the text, so a repair is a change like any other, a formal one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.sections import sections

if TYPE_CHECKING:
    from wtsaprep.model.provision import Provision, Text

_MARK = re.compile(r"[;,.:]$")


def end_mark(text: str) -> str:
    """The mark that a clause ends with, or nothing."""
    found = _MARK.search(text)
    return found[0] if found else ""


def with_end_mark(text: str, mark: str) -> str:
    """The clause with another end mark, or with one where it had none."""
    return (text[:-1] if _MARK.search(text) else text) + mark


def regular_marks(text: Text) -> dict[str, str]:
    """For each item the mark that belongs after it where it stands."""
    found: dict[str, str] = {}
    last = ""
    for section in sections(text):
        if section.part in ("rules", "annex"):
            continue  # Sentences of their own, each with its full stop.
        items = [p for p in text[section.start : section.end] if p.kind == "item"]
        for this, following in zip(items, [*items[1:], None], strict=False):
            found[this.id] = _mark_between(this, following)
            last = this.id
    if last:
        found[last] = "."
    return found


def _mark_between(this: Provision, following: Provision | None) -> str:
    if following is None:
        return ","
    return ":" if following.level > this.level else ";"


def repaired(baseline: Text, before: Text, after: Text) -> Text:
    """The text after a step (insert, delete, move) with the end marks that the step upset put right.

    Only marks that were regular where they stood before are touched, so an odd text keeps its oddities. A clause
    that is back between its baseline neighbours has its baseline mark back. A new clause without a mark gets one.
    """
    was, should_be = regular_marks(before), regular_marks(after)
    known = {p.id: p for p in before}
    at_home = _at_home(baseline, after, should_be)
    result = []
    for provision in after:
        mark = should_be.get(provision.id)
        if mark is None or not provision.text:
            result.append(provision)
            continue
        now, old = end_mark(provision.text), known.get(provision.id)
        regular = not now if old is None else end_mark(old.text) == was.get(provision.id)
        if regular and provision.id in at_home:
            mark = at_home[provision.id]
        elif not regular:
            mark = now
        text = provision.text if mark == now else with_end_mark(provision.text, mark)
        result.append(provision if text == provision.text else provision.model_copy(update={"text": text}))
    return tuple(result)


def _at_home(baseline: Text, text: Text, should_be: dict[str, str]) -> dict[str, str]:
    """The baseline marks of provisions that stand between the same ones as there, where the same mark is due."""
    home, due = _neighbours(baseline), regular_marks(baseline)
    marks = {p.id: end_mark(p.text) for p in baseline}
    return {
        id_: marks[id_]
        for id_, beside in _neighbours(text).items()
        if home.get(id_) == beside and due.get(id_) == should_be.get(id_)
    }


def _neighbours(text: Text) -> dict[str, tuple[tuple[str, int], ...]]:
    """What stands beside each provision, and how deep all three stand."""
    places = [("", 0), *((p.id, p.level) for p in text), ("", 0)]
    return {this[0]: (left, this, right) for left, this, right in zip(places, places[1:], places[2:], strict=False)}
