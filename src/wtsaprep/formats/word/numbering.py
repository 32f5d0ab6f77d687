"""Numbering: the automatic numbers of paragraphs, counted from the lists of a Word file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.word.names import VAL, W
from wtsaprep.formats.word.numerals import numeral
from wtsaprep.formats.word.styles import is_on, level_number
from wtsaprep.formats.word.symbols import bullet
from wtsaprep.formats.word.values import NO_LIST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PLACE = re.compile(r"%([1-9])")
_LONGEST_LABEL = 40
"""Characters of the pattern of a label; Word itself takes no more than 31."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts and what is printed."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    """Whether all numbers in its label are decimal, whatever their own level says."""
    restart: int | None = None
    """The level (from 1) after which it begins anew; 0 for never; None for any higher one."""
    font: str = ""


@dataclass(frozen=True, slots=True)
class ListUse:
    """A list as paragraphs name it: the definition it counts in, and what it changes in it."""

    definition: str
    levels: Mapping[int, Level] = field(default_factory=dict)
    starts: Mapping[int, int] = field(default_factory=dict)
    """Levels that begin anew with this use, and at which number."""


@dataclass(frozen=True, slots=True)
class WordNumbering:
    """The lists of a document."""

    uses: Mapping[str, ListUse] = field(default_factory=dict)
    definitions: Mapping[str, Mapping[int, Level]] = field(default_factory=dict)
    styled: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Levels tied to a paragraph style, by definition and style."""

    def level(self, list_id: str, number: int) -> Level | None:
        """A level of a list as it is used."""
        use = self.uses.get(list_id)
        if use is None:
            return None
        return use.levels.get(number) or self.definitions.get(use.definition, {}).get(number)

    def styled_level(self, list_id: str, styles: Iterable[str]) -> int:
        """The level of a list that a style stands for, or else the first of those that it is based on."""
        use = self.uses.get(list_id)
        levels = (self.styled.get((use.definition, style)) for style in styles) if use else ()
        return next((level for level in levels if level is not None), 0)


class Counter:
    """Counts paragraphs as they come, each list on its own."""

    def __init__(self, numbering: WordNumbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, list_id: str, number: int, wanted: str | None = None) -> str:
        """The label of the next paragraph of a list at a level (from 0); empty if it bears none.

        One that would not be the label that is wanted is left out of the list.
        """
        if wanted is None:
            return self._label(list_id, number)
        counts, begun = {name: [*held] for name, held in self._counts.items()}, {*self._begun}
        label = self._label(list_id, number)
        if label != wanted:
            self._counts, self._begun, label = counts, begun, ""
        return label

    def _label(self, list_id: str, number: int) -> str:
        level = self._numbering.level(list_id, number) if list_id != NO_LIST else None
        if level is None:
            return ""
        use = self._numbering.uses[list_id]
        counts = self._counts.setdefault(use.definition, [None] * 9)
        begins = use.starts.get(number) if (list_id, number) not in self._begun else None
        self._begun.add((list_id, number))
        before = counts[number]
        first = use.starts.get(number, level.start)
        counts[number] = begins if begins is not None else first if before is None else before + 1
        for above in range(number):
            if counts[above] is None:
                outer = self._numbering.level(list_id, above)
                counts[above] = use.starts.get(above, outer.start if outer else 1)
        for below in range(number + 1, 9):
            if self._begins_anew(list_id, below, number):
                counts[below] = None
        if level.form == "bullet":
            return bullet(level.text, level.font).strip()
        return _PLACE.sub(lambda place: self._number(list_id, level, counts, int(place[1]) - 1), level.text).strip()

    def _begins_anew(self, list_id: str, below: int, number: int) -> bool:
        level = self._numbering.level(list_id, below)
        restart = level.restart if level else None
        return restart is None or (restart != 0 and number < restart)

    def _number(self, list_id: str, level: Level, counts: list[int | None], place: int) -> str:
        cited = self._numbering.level(list_id, place)
        form = "decimal" if level.legal else cited.form if cited else "decimal"
        return numeral(counts[place] or 0, form)


def read_numbering(root: Any) -> WordNumbering:
    """The lists of a numbering part."""
    definitions: dict[str, dict[int, Level]] = {}
    links: dict[str, str] = {}
    linked: dict[str, str] = {}
    styled: dict[tuple[str, str], int] = {}
    for element in root.iterfind(f"{W}abstractNum"):
        id_ = element.get(f"{W}abstractNumId", "")
        definitions[id_] = _levels(element)
        if (link := _value(element, "numStyleLink")) is not None:
            links[id_] = link
        if (link := _value(element, "styleLink")) is not None:
            linked[link] = id_
        for level in element.iterfind(f"{W}lvl"):
            number = level_number(level.get(f"{W}ilvl", ""))
            if (style := _value(level, "pStyle")) is not None and number is not None:
                styled[id_, style] = number
    uses: dict[str, ListUse] = {}
    for element in root.iterfind(f"{W}num"):
        named = _value(element, "abstractNumId") or ""
        definition = linked.get(links[named], named) if named in links else named
        starts: dict[int, int] = {}
        for override in element.iterfind(f"{W}lvlOverride"):
            number = level_number(override.get(f"{W}ilvl", ""))
            start = _value(override, "startOverride")
            if number is not None and start is not None:
                starts[number] = _whole(start, 1)
        changed = {n: level for o in element.iterfind(f"{W}lvlOverride") for n, level in _levels(o).items()}
        uses[element.get(f"{W}numId", "")] = ListUse(definition, changed, starts)
    return WordNumbering(uses, definitions, styled)


def _levels(element: Any) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for level in element.iterfind(f"{W}lvl"):
        number = level_number(level.get(f"{W}ilvl", ""))
        if number is None:
            continue
        restart = _value(level, "lvlRestart")
        font = level.find(f"{W}rPr/{W}rFonts")
        levels[number] = Level(
            start=_whole(_value(level, "start"), 0),
            form=_value(level, "numFmt") or "decimal",
            text=(_value(level, "lvlText") or "")[:_LONGEST_LABEL],
            legal=bool(is_on(level.find(f"{W}isLgl"))),
            restart=None if restart is None else _whole(restart, 0),
            font="" if font is None else font.get(f"{W}ascii", ""),
        )
    return levels


def _value(element: Any, name: str) -> str | None:
    child = element.find(f"{W}{name}")
    value: str | None = None if child is None else child.get(VAL, "")
    return value


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else otherwise
