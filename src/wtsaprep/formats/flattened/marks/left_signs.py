"""Left signs: what would open or close a mark in some notation and stands among the words, since nothing answers it.

A text that has one can be read in another way than it was, so that nobody may call it clean without being told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.formats.flattened.marks.marked_text import Marked

_EDGES = (
    r"</?(?:del|ins)(?: [^<>\n]{0,200})?>|\{(?:\+\+|--|~~|>>|==)|(?:\+\+|--|~~|<<|==)\}"
    r"|\]?\{[^{}\n]{0,400}?\.(?:insertion|deletion)\b|\[-|-\]|\{\+|\+\}"
)
"""What stands at either end of a mark in the notations that are read."""
_STRUCK = r"<(?P<tag>s|strike|u)(?: [^<>\n]{0,200})?>[^\n]{1,2000}?</(?P=tag)>|~~(?!~)[^~\n]{1,2000}~~(?!~)"
"""Words that are struck or underlined, in a text that has but one of both: changed, or only set like that."""
_OPEN = r"</?(?:s|strike|u)(?: [^<>\n]{0,200})?>|~~+|(?<!\*)\*\*(?!\*)"
_BOLD = r"(?<!\*)\*\*(?!\*)[^*\n]{1,2000}?\*\*(?!\*)"
"""Two asterisks at both ends are emphasis, as headings and labels bear it; alone they may be half of a mark."""
_SIGN = pattern_of(rf"(?P<edge>{_EDGES})|(?P<struck>{_STRUCK})|(?P<bold>{_BOLD})|(?P<open>{_OPEN})", re.IGNORECASE)


def left_signs(marked: Marked) -> Iterator[Doubt]:
    """What is told of the signs that are words of a text whose marks were read; what was escaped is meant as words."""
    starts: list[int] = []
    for match in _SIGN.finditer(marked.text):
        if match["bold"] or not marked.marks[match.start()].islower():
            continue
        starts = starts or [0, *(end.end() for end in re.finditer("\n", marked.text))]
        what = "may be a change, or only set like that" if match["struck"] else "opens or closes no mark"
        yield Doubt(bisect_right(starts, match.start()), f"{quoted_beginning(match[0])} {what}: read as words")
