"""Outline: the paragraphs of one text told apart: number line, title, history, opening, headings, items, the rest.

Source: [ITUT-RESOLUTIONS].
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.headings import heading_verdict, stands_alone
from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.formats.flattened.lines.titles import REACH, is_title
from wtsaprep.formats.flattened.structure.nesting import Nest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel
    from wtsaprep.model.file_format import ProvisionKind

_HEAD_ROLES: dict[str, ProvisionKind] = {
    "number": "number",
    "title": "title",
    "history": "history",
    "opening": "opening",
}
_RULE = re.compile(
    r"^(?P<label>\d{1,3}(?:\.\d{1,3}){1,6}(?:bis|ter)?|\d{1,3}(?=\t))[.)]?[\t ]+(?P<rest>.*)$", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class OutlineParagraph:
    """A paragraph of one of the two texts: its words, where they come from, and what its source says it is."""

    origin: int
    text: str
    line: int
    role: str = ""
    column: int = 0


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A provision in the making."""

    kind: ProvisionKind
    text: str
    origin: int
    line: int
    level: int = 0
    label: str = ""
    style: str = ""
    look_alike: str = ""
    """The label in Cyrillic letters, if it was."""
    understood: bool = True


def outline(pieces: Sequence[OutlineParagraph]) -> list[OutlineEntry]:
    """Tell the paragraphs of one text apart. Every paragraph comes back once, in order; titles in parts are joined."""
    reader = _Reader(pieces)
    for at in range(len(pieces)):
        reader.take(at)
    return reader.entries


class _Reader:
    """Goes through the paragraphs and knows what has been met: head, sections, open lists."""

    def __init__(self, pieces: Sequence[OutlineParagraph]) -> None:
        self._pieces = pieces
        self._seen: set[str] = set()
        self._zone = "start"
        self._nest = Nest()
        self._fresh_section = False
        self._ended = ""
        self.entries: list[OutlineEntry] = []

    def take(self, at: int) -> None:
        piece = self._pieces[at]
        if piece.role == "note":
            self._add(OutlineEntry("note", piece.text, piece.origin, piece.line))
        elif piece.role == "cell":
            self._add(OutlineEntry("cell", piece.text, piece.origin, piece.line, min(piece.column, 9)))
        elif not (self._take_head(at) or self._take_break(at)):
            self._take_clause(piece)
        self._ended = piece.text.rstrip()

    def _add(self, entry: OutlineEntry) -> None:
        self.entries.append(entry)

    def _take_head(self, at: int) -> bool:
        """Number line, title, history and opening formula, each once and only before the body."""
        piece = self._pieces[at]
        kind = self._head_kind(at)
        if kind is None:
            return False
        if kind == "title" and "title" in self._seen:
            last = self.entries[-1]
            self.entries[-1] = OutlineEntry("title", f"{last.text} {piece.text}", last.origin, last.line)
        else:
            self._add(OutlineEntry(kind, piece.text, piece.origin, piece.line))
        self._seen.add(kind)
        self._zone = "head"
        return True

    def _head_kind(self, at: int) -> ProvisionKind | None:
        piece = self._pieces[at]
        text = piece.text
        if self._zone not in ("start", "head"):
            return None
        last = self.entries[-1].kind if self.entries else ""
        if piece.role in _HEAD_ROLES:
            kind = _HEAD_ROLES[piece.role]
            return kind if kind not in self._seen or (kind == "title" and last == "title") else None
        if "number" not in self._seen and shapes.is_number_line(text) and not {"opening", "title"} & self._seen:
            return "number"
        if "opening" not in self._seen and (
            shapes.is_opening(text) or (last in ("title", "history") and shapes.starts_opening(text))
        ):
            return "opening"
        if last in ("number", "title", "history") and "history" not in self._seen and shapes.is_history(text):
            return "history"
        after = [following.text for following in self._pieces[at + 1 : at + 1 + REACH]]
        if last == "number" and not piece.role and is_title(text, after):
            return "title"
        goes_on = last == "title" and not shapes.is_finished(self.entries[-1].text)
        return "title" if goes_on and not (self._breaks(at) or find_label(text)) else None

    def _breaks(self, at: int) -> bool:
        return shapes.is_annex(self._pieces[at].text) or self._is_heading(at)

    def _is_heading(self, at: int) -> bool:
        piece = self._pieces[at]
        if piece.role:
            return piece.role == "heading"
        if shapes.is_section(piece.text):
            return True
        following = self._pieces[at + 1].text if at + 1 < len(self._pieces) else ""
        finished = self._zone in ("start", "head") or self._fresh_section or shapes.is_finished(self._ended)
        verdict = heading_verdict(piece.text, following, finished=finished, loose=True)
        return verdict == "yes" or (verdict == "perhaps" and stands_alone(piece.text, following))

    def _take_break(self, at: int) -> bool:
        """A heading or an annex, after which lists begin anew."""
        piece = self._pieces[at]
        annex = shapes.is_annex(piece.text) and piece.role in ("", "annex")
        if not annex and not self._is_heading(at):
            return False
        self._add(OutlineEntry("annex" if annex else "heading", piece.text, piece.origin, piece.line))
        rules = shapes.is_section(piece.text) or (self._zone == "rules" and not annex and piece.text[:7].isupper())
        self._zone = "annex" if annex else "rules" if rules else "section"
        self._nest = Nest()
        self._fresh_section = True
        return True

    def _take_clause(self, piece: OutlineParagraph) -> None:
        if self._zone == "rules" and (rule := _RULE.match(piece.text)):
            level = min(rule["label"].count("."), 9)
            label = piece.text[: rule.start("rest")].strip()
            self._add(OutlineEntry("rule", rule["rest"], piece.origin, piece.line, max(level - 1, 0), label))
            self._fresh_section = False
            return
        item_label = find_label(piece.text)
        placed = (
            self._nest.place(item_label, first=self._fresh_section or self._zone == "start") if item_label else None
        )
        if item_label and placed:
            self._add_item(piece, item_label, placed)
        elif self._is_clause(piece.text):
            self._add(OutlineEntry("item", piece.text, piece.origin, piece.line, self._nest.plain()))
        else:
            # What follows an annex's or a section's heading, in a line of its own, is its title.
            titled = self.entries[-1:] and self.entries[-1].kind in ("annex", "heading") and len(piece.text) < 200
            self._add(OutlineEntry("other", piece.text, piece.origin, piece.line, understood=bool(titled)))
        if self.entries[-1].kind == "item":
            self._nest.note_end(piece.text.rstrip())
            self._fresh_section = False

    def _add_item(self, piece: OutlineParagraph, item_label: FoundLabel, placed: tuple[int, str]) -> None:
        level, style = placed
        self._add(
            OutlineEntry(
                "item", item_label.rest, piece.origin, piece.line, level, item_label.label, style, item_label.look_alike
            )
        )

    def _is_clause(self, text: str) -> bool:
        """Whether an unlabelled paragraph is a clause of its section: the first of it, or one that goes on."""
        if self._zone != "section":
            return False
        if self._fresh_section:
            return True
        first = text.lstrip('"“«([')[:1]
        return not first.isupper() and not shapes.is_finished_sentence(self._ended)
