"""Identities: the ids of provisions at a first import, and of those that only the revised text has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.names import section_slug
from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wtsaprep.formats.flattened.structure.outline_entry import OutlineEntry


class _Names:
    """Gives out names, each once."""

    def __init__(self, taken: Sequence[str] = ()) -> None:
        self._taken = set(taken)
        self._slugs: dict[str, int] = {}

    def section(self, name: str) -> str:
        """The slug of a new section; the second of one name ends with -2."""
        self._slugs[name] = self._slugs.get(name, 0) + 1
        count = self._slugs[name]
        return name if count == 1 else f"{name}-{count}"

    def take(self, name: str) -> str:
        """The name itself, or the name with what makes it a new one."""
        free, count = name, 1
        while free in self._taken:
            count += 1
            free = f"{name}.{count}"
        self._taken.add(free)
        return free


def first_ids(entries: Sequence[OutlineEntry]) -> list[str]:
    """The ids of a first import: ``recognizing-0`` for the heading, ``recognizing-1`` for its first item."""
    names = _Names(FIXED_KINDS)
    ids: list[str] = []
    where, ordinal, notes, annexes = "other", 0, 0, 0
    for entry in entries:
        if entry.kind in FIXED_KINDS:
            ids.append(entry.kind)
        elif entry.kind == "heading":
            where, ordinal = names.section(section_slug(entry.text)), 0
            ids.append(names.take(f"{where}-0"))
        elif entry.kind == "annex":
            annexes, ordinal = annexes + 1, 0
            where = f"annex-{annexes}"
            ids.append(names.take(where))
        elif entry.kind == "note":
            notes += 1
            ids.append(names.take(f"note-{notes}"))
        else:
            ordinal += 1
            ids.append(names.take(f"{where}-{ordinal}"))
    return ids


def tied_ids(
    entries: Sequence[OutlineEntry], known: Mapping[int, str], baseline: Sequence[str], fresh: Callable[[], str]
) -> list[str]:
    """The ids of the revised text: a paragraph that the baseline has too (``known``) keeps its id.

    Others are named after their section and what ``fresh`` gives.
    """
    names = _Names((*FIXED_KINDS, *baseline))
    used: set[str] = set()
    ids: list[str] = []
    where = "other"
    for entry in entries:
        id_ = entry.kind if entry.kind in FIXED_KINDS else known.get(entry.origin, "")
        if entry.kind in OPENS_SECTION:
            where = section_slug(entry.text)
        if not id_ or id_ in used or (id_ in FIXED_KINDS and entry.kind != id_):
            id_ = names.take(f"note-{fresh()}" if entry.kind == "note" else f"{where}-{fresh()}")
        elif entry.kind in OPENS_SECTION:
            where = id_.removesuffix("-0")
        used.add(id_)
        ids.append(id_)
    return ids
