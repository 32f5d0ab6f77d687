"""HTML: whatever a text holds is text, in its own direction, and marks keep their looks where they are pasted."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.redline.spans import Spans

HEAD = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>"""
"""How every page begins; it loads nothing and runs nothing."""

_TAGS = {"kept": ("", ""), "deleted": ("<del>", "</del>"), "inserted": ("<ins>", "</ins>")}
# No control character is allowed in HTML; their pictures are.
_PICTURES = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)} | {0x7F: 0x2421}
_PICTURES |= dict.fromkeys(range(0x80, 0xA0), 0xFFFD)


def html_text(text: str) -> str:
    """A text that is nothing but text."""
    return escape(text.translate(_PICTURES), quote=True)


def html_cell(text: str) -> str:
    """A text in its own direction, which does not turn what stands round it."""
    return f'<bdi dir="auto">{html_text(text)}</bdi>' if text else ""


def html_marked(spans: Spans) -> str:
    """Marked words likewise."""
    parts = (f"{_TAGS[span.mark][0]}{html_text(span.text)}{_TAGS[span.mark][1]}" for span in spans)
    return f'<bdi dir="auto">{"".join(parts)}</bdi>'
