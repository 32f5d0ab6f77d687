"""Styles: the paragraph styles of a Word file, what they are based on, and what they say of paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.flattened.lines.style_roles import ROLES, style_key
from wtsaprep.formats.word.names import VAL, W

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DEPTH = 20


@dataclass(frozen=True, slots=True)
class WordStyle:
    """One style: its name, what it is based on, its list if it brings one, and whether its text is hidden."""

    name: str = ""
    based_on: str = ""
    list_id: str = ""
    level: int | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id, and the roles of those that are known."""

    by_id: Mapping[str, WordStyle] = field(default_factory=dict)
    usual: str = ""
    """Id of the style of paragraphs that name none."""
    roles: Mapping[str, str] = field(default_factory=lambda: ROLES)
    hide: bool = False
    """Whether any of them hides its text."""

    def role(self, id_: str) -> str:
        """What a style says of its paragraphs: by its name, its id, or those of the styles it is based on."""
        for style_id, style in self._chain(id_):
            role = self.roles.get(style_key(style.name)) or self.roles.get(style_key(style_id))
            if role or style_key(style_id) == "normal":
                return role or ""
        return self.roles.get(style_key(id_), "")

    def list_of(self, id_: str) -> tuple[str, int | None]:
        """The list and the level that a style brings."""
        list_id, level = "", None
        for _, style in self._chain(id_):
            list_id = list_id or style.list_id
            level = style.level if level is None else level
        return list_id, level

    def lineage(self, id_: str) -> Iterator[str]:
        """A style and those that it is based on, by their ids."""
        return (style_id for style_id, _ in self._chain(id_))

    def hidden(self, id_: str) -> bool:
        """Whether a style hides its text."""
        return next((style.hidden for _, style in self._chain(id_) if style.hidden is not None), False)

    def _chain(self, id_: str) -> list[tuple[str, WordStyle]]:
        chain: list[tuple[str, WordStyle]] = []
        id_ = id_ or self.usual
        while (style := self.by_id.get(id_)) and len(chain) < _DEPTH:
            chain.append((id_, style))
            id_ = style.based_on
        return chain


def read_styles(root: Any, roles: Mapping[str, str]) -> Styles:
    """The styles of a styles part; ``roles`` adds to what is known of names."""
    by_id: dict[str, WordStyle] = {}
    usual = ""
    for element in root:
        if element.tag != f"{W}style":
            continue
        id_ = element.get(f"{W}styleId", "")
        by_id[id_] = WordStyle(
            name=_value(element, "name"),
            based_on=_value(element, "basedOn"),
            list_id=_value(element, "pPr", "numPr", "numId"),
            level=level_number(_value(element, "pPr", "numPr", "ilvl")),
            hidden=is_on(element.find(f"{W}rPr/{W}vanish")),
        )
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
            usual = id_
    known = {**ROLES, **{style_key(name): role for name, role in roles.items()}}
    return Styles(by_id, usual, known, hide=any(style.hidden for style in by_id.values()))


def is_on(element: Any) -> bool | None:
    """What a switch says: on, off, or nothing."""
    if element is None:
        return None
    return element.get(VAL, "1") not in ("0", "false", "off")


def level_number(text: str) -> int | None:
    """A list level, 0 to 8; None if there is none."""
    return min(int(text), 8) if text.isascii() and text.isdigit() else None


def _value(element: Any, *path: str) -> str:
    child = element.find("/".join(f"{W}{name}" for name in path))
    value: str = "" if child is None else child.get(VAL, "")
    return value
