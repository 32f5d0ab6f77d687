"""Dialects: how words, deletions and insertions are written in Markdown so that they come back as themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.model.odd_characters import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.formats.markdown.dialect_names import DialectName
    from wtsaprep.model.mark_owner import MarkAuthor
    from wtsaprep.redline.spans import Mark

# Characters that would hide in a file or turn its text round; as entities they come back as themselves.
_HIDDEN = re.compile(HIDDEN)
_ENTITY = re.compile(r"&(?=#?\w+;)")
_READABLE = re.compile(r"[\\`*_\[\]<>{}|~$]")
_PANDOC = re.compile(r"[\\`*_{}\[\]()<>#+\-.!|~^$@\"'=:&]")
# A CriticMarkup tool knows no backslash, so its marks are also taken apart: {++ is written \{\+\+.
_CRITIC = re.compile(_READABLE.pattern + r"|[-+=](?=[-+={}<>~]|$)|(?<=[-+={}<>~])[-+=]|^[-+=]")
_BLOCK_START = re.compile(r"^(?:[-+=>#:%]|\d+(?=[.)]))")
_AFTER_TAB = re.compile(r"(?<=\t)[^\S\t]+")
_NUMBERED = re.compile(r"^(\d+)([.)])")


@dataclass(frozen=True, slots=True)
class Dialect:
    """A way to write marked text in Markdown."""

    name: DialectName
    purpose: str
    """What it is for, in a few words."""
    escape: Callable[[str], str]
    """Words as Markdown that any CommonMark reader turns back into them."""
    open: Callable[[Mark, MarkAuthor], str]
    """What stands before a marked run, given its author."""
    close: Callable[[Mark, MarkAuthor], str]
    html: bool = False
    """Whether a CommonMark reader sees the marks as HTML; otherwise it sees them as literal text."""
    struck: bool = False
    """Whether deletions are struck with ``~~`` wherever a reader of GitHub's Markdown sees that they are."""
    signed: bool = False
    """Whether each mark says who made it."""
    remarks: bool = False
    """Whether it says beside a clause what its marks can't show, such as that it moved."""


def dialect(name: DialectName) -> Dialect:
    """The dialect of a name."""
    return {
        "review": Dialect(
            "review", "<del> and <ins>, for reading", _escape_readable, _html_open, _html_close, html=True, remarks=True
        ),
        "gfm": Dialect(
            "gfm",
            "~~struck~~ and <ins>, for GitHub and GitLab",
            _escape_readable,
            _html_open,
            _html_close,
            html=True,
            struck=True,
            remarks=True,
        ),
        "pandoc": Dialect(
            "pandoc", "for tracked changes in Word", _escape_pandoc, lambda mark, by: "[", _pandoc_close, signed=True
        ),
        "critic": Dialect("critic", "CriticMarkup", _escape_critic, _critic_open, _critic_close),
        "none": Dialect("none", "the clean text", _escape_readable, _html_open, _html_close, html=True),
    }[name]


def at_block_start(text: str) -> str:
    """Escaped text made safe to begin a block: no list, quote, heading or rule, and its blanks kept."""
    if match := _NUMBERED.match(text):
        return f"{match[1]}\\{match[2]}{text[match.end() :]}"
    return f"\\{text}" if _BLOCK_START.match(text) else text


def keep_blanks(text: str, *, left: bool, right: bool) -> str:
    """Text whose blanks survive at its ends and after a tab: Markdown strips the first, readers take in the second."""
    text = _AFTER_TAB.sub(lambda match: _solid(match[0]), text)
    before = len(text) - len(text.lstrip()) if left else 0
    after = len(text) - len(text.rstrip()) if right and before < len(text) else 0
    return _solid(text[:before]) + text[before : len(text) - after] + _solid(text[len(text) - after :])


def _solid(blanks: str) -> str:
    return "".join(blank if blank == "\t" else f"&#{ord(blank)};" for blank in blanks)


def _entities(text: str) -> str:
    return _HIDDEN.sub(lambda match: f"&#{ord(match[0])};", text)


def _escape_readable(text: str) -> str:
    return _entities(_ENTITY.sub(r"\\&", _READABLE.sub(r"\\\g<0>", text)))


def _escape_critic(text: str) -> str:
    return _entities(_ENTITY.sub(r"\\&", _CRITIC.sub(r"\\\g<0>", text)))


def _escape_pandoc(text: str) -> str:
    escaped = _entities(_PANDOC.sub(r"\\\g<0>", text))
    return escaped.replace("\u00a0", "&nbsp;").replace("  ", " &#32;")


def _html_open(mark: Mark, by: MarkAuthor) -> str:
    return "<del>" if mark == "deleted" else "<ins>"


def _html_close(mark: Mark, by: MarkAuthor) -> str:
    return "</del>" if mark == "deleted" else "</ins>"


def _pandoc_close(mark: Mark, by: MarkAuthor) -> str:
    kind = "deletion" if mark == "deleted" else "insertion"
    said = "".join(f' {name}="{_quoted(value)}"' for name, value in zip(by._fields, by, strict=True) if value)
    return f"]{{.{kind}{said}}}"


def _quoted(value: str) -> str:
    # An attribute takes no entities, and a name holds no odd characters that anybody would miss.
    return re.sub(r'[\\"]', r"\\\g<0>", _HIDDEN.sub("", re.sub("[\x00-\x1f\x7f-\x9f]", "", value)))


def _critic_open(mark: Mark, by: MarkAuthor) -> str:
    return "{--" if mark == "deleted" else "{++"


def _critic_close(mark: Mark, by: MarkAuthor) -> str:
    return "--}" if mark == "deleted" else "++}"
