"""Quotations: a clause with its citation and the proposal it is from, as people paste it into a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.redline.spans import accepted, rejected

if TYPE_CHECKING:
    from wtsaprep.redline.redline import MarkedProvision

_SIGNS = {"kept": ("", ""), "deleted": ("[-", "-]"), "inserted": ("{+", "+}")}


def quotation(provision: MarkedProvision, citation: str, name: str, marked: bool) -> str:
    """A clause to paste: where it is from, then its words, clean or with the marks written out."""
    if marked:
        words = "".join(f"{_SIGNS[s.mark][0]}{s.text}{_SIGNS[s.mark][1]}" for s in provision.line)
    else:
        words = accepted(provision.line) if provision.in_revised else rejected(provision.line)
    return f"{name}, {citation}:\n{words}"
