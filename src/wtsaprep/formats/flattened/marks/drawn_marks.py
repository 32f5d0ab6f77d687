"""Drawn marks: struck and underlined words of a web page or Markdown, as the deletions and insertions they mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
_STRIKES = pattern_of(r"<(/?)(?:s|strike)(?: [^<>\n]{0,200})?>", re.IGNORECASE)
_UNDERLINES = pattern_of(r"<(/?)u(?: [^<>\n]{0,200})?>", re.IGNORECASE)
_TILDES = pattern_of(r"(?<![{~\\])~~(?!~)((?:(?!~~|~>)[^\n]){1,2000}?)~~(?![~}])")
_BOLD = r"(?<![*\\])\*\*(?!\*)([^*\n]{1,2000}?)\*\*(?!\*)"
_STARS = pattern_of(_BOLD)
# Bold words right behind struck ones, or right before them, as `~~old~~ **new**`.
_BESIDE_STRUCK = pattern_of(rf"(</del>[ \t]{{0,2}})(?:{_BOLD})|(?:{_BOLD})(?=[ \t]{{0,2}}<del>)")
_LABEL = pattern_of(r"\(?\w{1,6}[.)]|\w|\d{1,3}\w{0,8}|[A-Z]{2,6}|[ivxlc]{1,5}|[^:：]{1,30}[:：]")
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
    # Where underlined words are new, bold ones are so only beside struck ones: headings and labels are bold, too.
    pattern = _BESIDE_STRUCK if _INSERTED.search(made) else _STARS
    made = "\n".join(pattern.sub(_new_or_bold, line) for line in made.split("\n"))
    if made == text or not (_DELETED.search(made) and _INSERTED.search(made)):
        return DrawnMarks(text)
    return DrawnMarks(made, tuple(_told(text.split("\n"), made.split("\n"))))


def _told(lines: Sequence[str], made: Sequence[str]) -> Iterator[Doubt]:
    """What is read as marks, and the bold words in the midst of a line that are not."""
    changed = [number for number, (old, new) in enumerate(zip(lines, made, strict=True), 1) if old != new]
    what = "struck words are read as deleted, underlined or bold ones as inserted"
    yield Doubt(changed[0], what, also=tuple(changed[1:]))
    bold = {
        number: words
        for number, line in enumerate(made, 1)
        if (words := next((m[0] for m in _STARS.finditer(line) if not _is_heading_or_label(m)), ""))
    }
    if bold:
        first, *others = bold
        what = "bold words are read as those of both texts, with their asterisks"
        yield Doubt(first, f"{what}: {quoted_beginning(bold[first])}", also=tuple(others))


def _tags(text: str, tag: re.Pattern[str], name: str) -> str:
    """The text with a tag under another name, if each of it that opens is closed."""
    closing = [match[1] == "/" for match in tag.finditer(text)]
    whole = closing[::2] == [False] * (len(closing) // 2) and closing[1::2] == [True] * (len(closing) // 2)
    return tag.sub(rf"<\1{name}>", text) if whole and len(closing) % 2 == 0 else text


def _new_or_bold(match: re.Match[str]) -> str:
    if _is_heading_or_label(match):
        return match[0]
    before, words = ("", match[1]) if match.re.groups == 1 else (match[1] or "", match[2] or match[3])
    return f"{before}<ins>{words}</ins>"


def _is_heading_or_label(match: re.Match[str]) -> bool:
    """Whether bold words are all of their line, or a label at the start of it."""
    line, words = match.string, match[0].strip("* \t")
    return not line[: match.start()].strip() and bool(not line[match.end() :].strip() or _LABEL.fullmatch(words))
