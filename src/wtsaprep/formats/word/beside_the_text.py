"""Beside the text: what is changed in headers, footers, text boxes and comments, which are no part of what is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.word.marking import SIDES
from wtsaprep.formats.word.names import MC, W
from wtsaprep.formats.word.styles import is_on, underlines
from wtsaprep.formats.word.values import Gap
from wtsaprep.redline.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.formats.word.package import Package
    from wtsaprep.formats.word.relationships import Relationship
    from wtsaprep.redline.spans import Mark, Spans

_SHOWN = 120
_MARGINS = ("header", "footer")
_MAY_CHANGE = re.compile(rb"<(?:\w{1,20}:)?(?:ins|del|moveFrom|moveTo|strike|dstrike)[\s/>]")
"""In the bytes of a part: it is not worth parsing without."""
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_BLANKS = frozenset(f"{W}{name}" for name in ("tab", "ptab", "br", "cr", "p", "tc"))
_WORDS = (f"{W}t", f"{W}delText")
_STRIKES = (f"{W}strike", f"{W}dstrike")
_OLDER = f"{MC}Fallback"
_KEPT = (True, True)
_MARKS: Mapping[tuple[bool, bool], Mark] = {_KEPT: "kept", (True, False): "deleted", (False, True): "inserted"}


def changed_margins(package: Package, related: Iterable[Relationship]) -> Iterator[Gap]:
    """What is changed in the headers and footers of a file, each change once: the first page often repeats others."""
    told: set[str] = set()
    for target, kind in related:
        if kind not in _MARGINS:
            continue
        raw = package.read(target)
        if not (_MAY_CHANGE.search(raw) or raw.startswith(_WIDE)):
            continue
        spans = marked_words(package.parse(target))
        shown = shown_marks(spans)
        if shown not in told and is_changed(spans):
            told.add(shown)
            yield Gap(1, f"changed in a {kind} of the pages, which is no part of the text: “{shown}”", lost=False)


def marked_words(element: Any) -> Spans:
    """All words in an element with the marks that they bear, tracked or drawn by hand."""
    by_hand = any(is_on(strike) for strike in element.iter(*_STRIKES))
    return merged(_spans(element, _KEPT, by_hand=by_hand))


def is_changed(spans: Spans) -> bool:
    """Whether any of the words is marked."""
    return any(span.mark != "kept" and span.text.strip() for span in spans)


def shown_marks(spans: Spans) -> str:
    """Marked words on one line, as they are told."""
    signs = {"kept": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    shown = " ".join("".join(signs[span.mark].format(span.text) for span in spans).split())
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"


def _spans(element: Any, sides: tuple[bool, bool], *, by_hand: bool) -> Iterator[Span]:
    for child in element:
        tag = child.tag
        if tag == _OLDER:
            continue
        base, final = sides
        if tag in SIDES:
            base, final = base and SIDES[tag][0], final and SIDES[tag][1]
        elif by_hand and tag == f"{W}r":
            base, final = _drawn(child, base, final)
        mark = _MARKS.get((base, final))
        if mark and tag in _WORDS:
            yield Span(mark, child.text or "")
        elif mark and tag in _BLANKS:
            yield Span("kept", " ")
        yield from _spans(child, (base, final), by_hand=by_hand)


def _drawn(run: Any, base: bool, final: bool) -> tuple[bool, bool]:
    """The texts that have a run, if words struck by hand are deleted and underlined ones inserted."""
    if any(is_on(run.find(f"{W}rPr/{strike}")) for strike in _STRIKES):
        return base, False
    return base and not underlines(run.find(f"{W}rPr/{W}u")), final
