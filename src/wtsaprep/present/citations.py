"""Citations: how people name a clause, by its heading and its letter: "recognizing a)", "resolves 1.1", "title"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wtsaprep.present.visible import visible
from wtsaprep.redline.spans import accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.redline.redline import MarkedProvision
    from wtsaprep.redline.spans import Spans

HEADINGS = ("heading", "annex")
_NAMED_BY_KIND = ("number", "title", "history", "opening")
_SHORT, _LONG = 40, 60


class Citations:
    """The citations of a redline; clauses that are no longer there are cited as they were."""

    def __init__(self, provisions: Sequence[MarkedProvision], *, in_force: bool) -> None:
        self._provisions = provisions
        self._in_force = in_force
        self._headings, self._parents = _places(provisions, in_force=in_force)
        texts = {at: self._words(at) for at, p in enumerate(provisions) if p.kind in HEADINGS}
        times = Counter(map(_short, texts.values()))
        self._short = {
            at: _short(text) if times[_short(text)] == 1 else _cut(text, _LONG) for at, text in texts.items()
        }

    def cite(self, at: int) -> str:
        """The citation of a provision of the redline."""
        provision = self._provisions[at]
        if provision.kind in _NAMED_BY_KIND:
            return provision.kind
        if provision.kind in HEADINGS:
            return self._short[at]
        label = self._label(at)
        if provision.kind == "note":
            return f"note {label.strip('[^]')}"
        heading = self._short.get(self._headings[at], "")
        if provision.kind == "rule" and label:
            return label
        parts = [label]
        while self._parents[at] >= 0 and not _says_all(parts[0]):
            at = self._parents[at]
            parts.insert(0, self._label(at))
        return " ".join(part for part in (heading, *parts) if part) or "text"

    def heading_of(self, at: int) -> int:
        """The place of the heading that a provision stands under; -1 for none."""
        return self._headings[at]

    def _label(self, at: int) -> str:
        return visible(self._side(at, self._provisions[at].label))

    def _words(self, at: int) -> str:
        return visible(self._side(at, self._provisions[at].text)).strip(" ,:")

    def _side(self, at: int, spans: Spans) -> str:
        return accepted(spans) if not self._in_force and self._provisions[at].in_revised else rejected(spans)


def _places(provisions: Sequence[MarkedProvision], *, in_force: bool) -> tuple[list[int], list[int]]:
    """For each provision the heading it stands under and the item it belongs to, in the text that it is cited from."""
    headings: list[int] = []
    parents: list[int] = []
    heading = {"baseline": -1, "revised": -1}
    items: dict[str, list[int]] = {"baseline": [], "revised": []}
    for at, provision in enumerate(provisions):
        kind, level = provision.kind, provision.level
        side = "revised" if provision.in_revised and not in_force else "baseline"
        above = items[side]
        headings.append(at if kind in HEADINGS else heading[side])
        parents.append(above[level - 1] if kind == "item" and 0 < level <= len(above) else -1)
        for text, is_in in (("baseline", provision.in_baseline), ("revised", provision.in_revised)):
            if is_in and kind in HEADINGS:
                heading[text], items[text] = at, []
            elif is_in and kind == "item":
                # A list that starts too deep counts as its own parent, so that each level has somebody in it.
                items[text] = [*items[text][:level], *([at] * max(1, level + 1 - len(items[text])))]
    return headings, parents


def _says_all(label: str) -> bool:
    """Whether a label names those above it: "1.1"."""
    return label[:1].isdigit() and "." in label.rstrip(".")


def _short(heading: str) -> str:
    return _cut(heading.partition(" of ")[0], _SHORT)


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return f"{text[:most].rpartition(' ')[0] or text[:most]} …"
