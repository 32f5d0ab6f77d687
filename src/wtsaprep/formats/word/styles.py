"""Styles: the paragraph styles of a Word file, what they are based on, and what they say of paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.flattened.lines.style_roles import ROLES, style_key
from wtsaprep.formats.word.named_fonts import RunFonts, named_fonts
from wtsaprep.formats.word.names import VAL, W
from wtsaprep.formats.word.symbols import is_of_symbols

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DEPTH = 20
_NO_FONTS = RunFonts()
_LINKS = ("hyperlink", "followedhyperlink", "internetlink", "visitedinternetlink")
"""Styles of links, of Word and of LibreOffice, as `style_key` has them."""


@dataclass(frozen=True, slots=True)
class WordStyle:
    """One style: its names, what it is based on, the list it brings, whether its text is hidden or drawn upon."""

    name: str = ""
    aliases: tuple[str, ...] = ()
    based_on: str = ""
    list_id: str = ""
    level: int | None = None
    hidden: bool | None = None
    struck: bool | None = None
    underlined: bool | None = None
    fonts: RunFonts = _NO_FONTS


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id, and the roles of those that are known."""

    by_id: Mapping[str, WordStyle] = field(default_factory=dict)
    usual: str = ""
    """Id of the style of paragraphs that name none."""
    roles: Mapping[str, str] = field(default_factory=lambda: ROLES)
    hide: bool = False
    """Whether any of them hides its text."""
    draw: bool = False
    """Whether any of them strikes or underlines its text."""
    symbols: bool = False
    """Whether any of them draws its text in a font of symbols."""

    def role(self, id_: str) -> str:
        """What a style says of its paragraphs: by its name, its id, or those of the styles it is based on."""
        for style_id, style in self._chain(id_):
            keys = [style_key(name) for name in (style.name, *style.aliases, style_id)]
            role = next((self.roles[key] for key in keys if key in self.roles), None)
            if role is not None or "normal" in keys:
                return role or ""
        return self.roles.get(style_key(id_), "")

    def list_of(self, id_: str) -> tuple[str, int | None]:
        """The list and the level that a style brings."""
        list_id, level = "", None
        for _, style in self._chain(id_):
            list_id = list_id or style.list_id
            level = style.level if level is None else level
        return list_id, level

    def key(self, id_: str) -> str:
        """The name of a style as it is matched."""
        style = self.by_id.get(id_)
        return style_key(style.name if style else id_)

    def lineage(self, id_: str) -> Iterator[str]:
        """A style and those that it is based on, by their ids."""
        return (style_id for style_id, _ in self._chain(id_))

    def hidden(self, id_: str) -> bool:
        """Whether a style hides its text."""
        return next((style.hidden for _, style in self._chain(id_) if style.hidden is not None), False)

    def look(self, id_: str) -> tuple[bool | None, bool | None]:
        """Whether a style strikes its text, and whether it underlines it; None where it says nothing."""
        if not self.draw:
            return None, None
        chain = [style for _, style in self._chain(id_)]
        struck = next((style.struck for style in chain if style.struck is not None), None)
        return struck, next((style.underlined for style in chain if style.underlined is not None), None)

    def fonts(self, id_: str) -> RunFonts:
        """The fonts of a style."""
        fonts = _NO_FONTS
        for _, style in self._chain(id_):
            fonts = fonts.over(style.fonts)
        return fonts

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
        looks = element.find(f"{W}rPr")
        by_id[id_] = WordStyle(
            name=_value(element, "name"),
            aliases=tuple(filter(None, _value(element, "aliases").split(","))),
            based_on=_value(element, "basedOn"),
            list_id=_value(element, "pPr", "numPr", "numId"),
            level=level_number(_value(element, "pPr", "numPr", "ilvl")),
            hidden=None if looks is None else is_on(looks.find(f"{W}vanish")),
            struck=_strikes(looks),
            underlined=None if looks is None else _underlines_words(element),
            fonts=_NO_FONTS if looks is None else named_fonts(looks),
        )
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
            usual = id_
    known = {**ROLES, **{style_key(name): role for name, role in roles.items()}}
    hide, draw = (any(getattr(s, name) for s in by_id.values()) for name in ("hidden", "struck"))
    draw = draw or any(style.underlined for style in by_id.values())
    symbols = any(is_of_symbols(font) for style in by_id.values() for font in style.fonts)
    return Styles(by_id, usual, known, hide=hide, draw=draw, symbols=symbols)


def is_on(element: Any) -> bool | None:
    """What a switch says: on, off, or nothing."""
    if element is None:
        return None
    return element.get(VAL, "1") not in ("0", "false", "off")


def underlines(element: Any) -> bool | None:
    """What a `w:u` says; one of no kind underlines nothing."""
    return None if element is None else element.get(VAL, "none") != "none"


def level_number(text: str) -> int | None:
    """A list level, 0 to 8; None if there is none."""
    return min(int(text), 8) if text.isascii() and text.isdigit() else None


def _strikes(properties: Any) -> bool | None:
    if properties is None:
        return None
    said = [is_on(properties.find(f"{W}{name}")) for name in ("strike", "dstrike")]
    return None if said == [None, None] else any(said)


def _underlines_words(style: Any) -> bool | None:
    """Whether a style underlines; that of links does so only to show that they are links."""
    return None if style_key(_value(style, "name")) in _LINKS else underlines(style.find(f"{W}rPr/{W}u"))


@lru_cache(maxsize=16)
def _path(names: tuple[str, ...]) -> str:
    return "/".join(f"{W}{name}" for name in names)


def _value(element: Any, *path: str) -> str:
    child = element.find(_path(path))
    value: str = "" if child is None else child.get(VAL, "")
    return value
