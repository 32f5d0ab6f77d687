"""Spans: the pieces of a marked text, and what is left when every mark is rejected or accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Mark = Literal["kept", "deleted", "inserted"]


class Span(NamedTuple):
    """A run of text that both texts hold (kept), only the baseline (deleted) or only the revised text (inserted)."""

    mark: Mark
    text: str


Spans = tuple[Span, ...]


def written_out(mark: Mark, text: str) -> str:
    """A run of text with its mark in signs, ``[-so-]`` or ``{+so+}``; nothing where there are no words."""
    if not text or mark == "kept":
        return text
    return f"[-{text}-]" if mark == "deleted" else f"{{+{text}+}}"


def rejected(spans: Iterable[Span]) -> str:
    """The text with every mark rejected: the baseline."""
    return "".join([span.text for span in spans if span.mark != "inserted"])


def accepted(spans: Iterable[Span]) -> str:
    """The text with every mark accepted: the revised text."""
    return "".join([span.text for span in spans if span.mark != "deleted"])


def merged(spans: Iterable[Span]) -> Spans:
    """The same marking in its one normal form: no empty span, neighbours of one mark joined, deletion first."""
    result: list[Span] = []
    kept = gone = new = ""
    for mark, text in spans:
        if mark == "kept":
            if not text:
                continue
            if gone or new:
                _close(result, kept, gone, new)
                kept = gone = new = ""
            kept += text
        elif mark == "deleted":
            gone += text
        else:
            new += text
    _close(result, kept, gone, new)
    return tuple(result)


def _close(result: list[Span], kept: str, gone: str, new: str) -> None:
    if kept:
        result.append(Span("kept", kept))
    if gone:
        result.append(Span("deleted", gone))
    if new:
        result.append(Span("inserted", new))
