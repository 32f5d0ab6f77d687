"""Trap fixtures: how pasted texts go wrong, each as a file with the input and what is to be read.

A file begins with a line that says what the trap is. Then follow parts, each under a line ``--- name``:

- ``input``: the text as pasted;
- ``base``: the baseline as printed, a line a provision; proposals begin with their symbol and number;
- ``final``: the revised text, if it is another;
- ``guesses``: the best reading of each guess, after its line, with "proved" if its form proves it;
- ``reasons``: the reasons;
- ``said``: what is reported, with its line.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.reading.build import ReadText, build
from wtsaprep.formats.flattened.reading.scan import Scan, scan
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PARTS = ("base", "final", "guesses", "reasons", "said")


def parts(path: Path) -> dict[str, str]:
    """The parts of a fixture file."""
    _, *rest = path.read_text("utf-8").split("\n--- ")
    return {name: body.removesuffix("\n") for name, _, body in (part.partition("\n") for part in rest)}


def read(raw: str) -> dict[str, str]:
    """What is read from an input, in the parts of a fixture file; empty ones left out."""
    found = scan(raw)
    texts = _built(found)
    base, final = _lines((text, text.baseline) for text in texts), _lines((text, text.revised) for text in texts)
    said = sorted((*found.notes, *found.doubts, *(doubt for text in texts for doubt in text.doubts)))
    result = {
        "base": base,
        "final": final if final != base else "",
        "guesses": "\n".join(f"{g.line} {g.readings[0]}{' proved' if g.proved else ''}" for g in found.guesses),
        "reasons": "\n\n".join(text.reasons for text in texts if text.reasons),
        "said": "\n".join(map(str, said)),
    }
    return {name: body for name, body in result.items() if body}


def read_texts(raw: str) -> tuple[ReadText, ...]:
    """The texts of an input, each guess answered with its first reading."""
    return _built(scan(raw))


def _built(found: Scan) -> tuple[ReadText, ...]:
    numbers = count(1)
    return build(found, None, lambda: f"new{next(numbers)}")


def _lines(texts: Iterable[tuple[ReadText, Text]]) -> str:
    rows: list[str] = []
    for text, provisions in texts:
        if text.symbol or text.number:
            rows.append(f"{text.symbol}\t{text.number}")
        rows += [str(line) for line in printed(provisions)]
    return "\n".join(rows)
