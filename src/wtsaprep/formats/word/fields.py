"""Fields: page numbers, references, tables of contents: their result is text, their code is none."""

from __future__ import annotations

from typing import Any

from wtsaprep.formats.word.names import W

_CHAR, _TYPE, _CODE = f"{W}fldChar", f"{W}fldCharType", f"{W}instrText"


class Fields:
    """Follows fields through a part; one that never ends is taken for none, or it would swallow the rest."""

    def __init__(self, root: Any) -> None:
        self._ended: set[Any] = set()
        self._links: set[Any] = set()
        opened: list[Any] = []
        for char in root.iter(_CHAR, _CODE):
            if char.tag == _CODE:
                if opened and (char.text or "").strip().startswith("HYPERLINK"):
                    self._links.add(opened[-1])
                continue
            kind = char.get(_TYPE)
            if kind == "begin":
                opened.append(char)
            elif kind == "end" and opened:
                self._ended.add(opened.pop())
        self._open: list[bool] = []
        """For each open field whether its code goes on."""
        self._codes = 0
        self._open_links: list[bool] = []

    @property
    def in_code(self) -> bool:
        """Whether this is the code of a field, also where another field stands in it."""
        return self._codes > 0

    @property
    def in_link(self) -> bool:
        """Whether this is within a link."""
        return any(self._open_links)

    def take(self, char: Any) -> None:
        """The next boundary of a field, in order."""
        kind = char.get(_TYPE)
        if kind == "begin" and char in self._ended:
            self._open.append(True)
            self._open_links.append(char in self._links)
            self._codes += 1
        elif kind == "separate" and self._open:
            self._codes -= self._open[-1]
            self._open[-1] = False
        elif kind == "end" and self._open:
            self._codes -= self._open.pop()
            self._open_links.pop()
