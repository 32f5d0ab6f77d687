"""What is typed or pasted and can't be taken, and why not: looked at before anybody has it."""

from __future__ import annotations

from textual import events

from wtsaprep.tui.shell.typed_bytes import byte_in

MOST_PASTED = 20_000
"""Characters: eight pages, ten times the longest clause of any resolution."""
_REMEDY = "LC_ALL says what your terminal writes, as in fr_FR.ISO-8859-1"


def why_refused(event: events.Event) -> str:
    """Why something can't be taken; empty if it can. Of a paste more than any field is for would only hold us up."""
    if isinstance(event, events.Key):
        byte = byte_in(event.character or "")
        return byte and f"a byte was typed that is no character in UTF-8 ({byte}), and left out; {_REMEDY}"
    if not isinstance(event, events.Paste):
        return ""
    if byte := byte_in(event.text):
        return f"pasted text with a byte that is no character in UTF-8 ({byte}): nothing of it is taken; {_REMEDY}"
    if len(event.text) > MOST_PASTED:
        return f"{len(event.text):,} characters pasted, at most {MOST_PASTED:,} are taken; import reads files"
    return ""
