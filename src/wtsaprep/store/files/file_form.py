"""The form of a file: a byte order mark at its beginning, and how its lines end; what is saved over it keeps both.

Whoever edits a file on another system finds it as it was, and git sees the lines that changed and no others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MARK = b"\xef\xbb\xbf"
_CRLF, _CR, _LF = b"\r\n", b"\r", b"\n"


def in_form(before: bytes, text: str) -> bytes:
    """A text as the bytes of a file that held others before: in the form of those, where they had one."""
    raw = text.encode()
    if _ends_in_crlf(before):
        raw = raw.replace(_LF, _CRLF)
    return _MARK + raw if before.startswith(_MARK) and not raw.startswith(_MARK) else raw


def as_file(path: Path, text: str) -> bytes:
    """A text as the bytes that a file will hold when it is written there."""
    return in_form(_bytes_at(path), text)


def lost_form(path: Path) -> str:
    """What a save changes in the form of a file, as a sentence; empty if nothing."""
    before = _bytes_at(path)
    mixed = _CR in before and not _ends_in_crlf(before)
    return f"the lines of {path.name} ended in several ways; they all end in line feeds now" if mixed else ""


def _ends_in_crlf(raw: bytes) -> bool:
    """Whether all its lines end as those of Windows do."""
    many = raw.count(_CRLF)
    return 0 < many == raw.count(_LF) == raw.count(_CR)


def _bytes_at(path: Path) -> bytes:
    """What a file holds; nothing if it is not there, or can't be read: who writes it is told."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
