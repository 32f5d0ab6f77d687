"""Drawn marks: struck and underlined words of a web page or Markdown, as the deletions and insertions they mean."""

from __future__ import annotations

import re
from typing import NamedTuple

from wtsaprep.formats.flattened.doubt import Doubt
from wtsaprep.formats.flattened.patterns import pattern_of

_STRIKES = pattern_of(r"<(/?)(?:s|strike)(?: [^<>\n]{0,200})?>", re.IGNORECASE)
_UNDERLINES = pattern_of(r"<(/?)u(?: [^<>\n]{0,200})?>", re.IGNORECASE)
_TILDES = pattern_of(r"(?<![{~\\])~~(?!~)((?:(?!~~|~>)[^\n]){1,2000}?)~~(?![~}])")
_STARS = pattern_of(r"(?<![*\\])\*\*(?!\*)([^*\n]{1,2000}?)\*\*(?!\*)")
_LABEL = pattern_of(r"\(?\w{1,6}[.)]?|[^:：]{1,30}[:：]")
_OTHER_MARKS = pattern_of(r"-\]|\+\}|--\}|~~\}|\]\{[^}\n]{0,400}?\.(?:insertion|deletion)\b")
_DELETED, _INSERTED = pattern_of(r"</del>", re.IGNORECASE), pattern_of(r"</ins>", re.IGNORECASE)


class DrawnMarks(NamedTuple):
    """A text with its drawn marks written as `<del>` and `<ins>`, and what is told of that."""

    text: str
    doubts: tuple[Doubt, ...] = ()


def written_as_marks(text: str) -> DrawnMarks:
    """The text as it stands, unless it has words of both kinds: one alone is but emphasis, or a remark."""
    if "~~" not in text and not (_STRIKES.search(text) or _UNDERLINES.search(text)):
        return DrawnMarks(text)
    # Who writes marks of another notation means what stands round them as it stands.
    if _OTHER_MARKS.search(text):
        return DrawnMarks(text)
    made = _TILDES.sub(r"<del>\1</del>", _tags(_tags(text, _STRIKES, "del"), _UNDERLINES, "ins"))
    # Bold words are new only where nothing else says what is: headings and labels are bold, too.
    if not _INSERTED.search(made):
        made = "\n".join(_STARS.sub(_new_or_bold, line) for line in made.split("\n"))
    if made == text or not (_DELETED.search(made) and _INSERTED.search(made)):
        return DrawnMarks(text)
    pairs = zip(text.split("\n"), made.split("\n"), strict=True)
    first = next(number for number, (old, new) in enumerate(pairs, 1) if old != new)
    return DrawnMarks(made, (Doubt(first, "struck words are read as deleted, underlined or bold ones as inserted"),))


def _tags(text: str, tag: re.Pattern[str], name: str) -> str:
    """The text with a tag under another name, if each of it that opens is closed."""
    closing = [match[1] == "/" for match in tag.finditer(text)]
    whole = closing[::2] == [False] * (len(closing) // 2) and closing[1::2] == [True] * (len(closing) // 2)
    return tag.sub(rf"<\1{name}>", text) if whole and len(closing) % 2 == 0 else text


def _new_or_bold(match: re.Match[str]) -> str:
    line, words = match.string, match[1]
    is_first = not line[: match.start()].strip()
    if is_first and (not line[match.end() :].strip() or _LABEL.fullmatch(words.strip())):
        return match[0]
    return f"<ins>{words}</ins>"
