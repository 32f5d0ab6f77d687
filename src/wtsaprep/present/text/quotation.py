"""Quotations: a clause with its citation and the proposal it is from, as people paste it into a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.text.breaks import with_signs
from wtsaprep.redline.spans import accepted, rejected, written_out

if TYPE_CHECKING:
    from wtsaprep.redline.redline import MarkedProvision


def quotation(provision: MarkedProvision, citation: str, name: str, marked: bool) -> str:
    """A clause to paste: where it is from, then its words, clean or with the marks written out."""
    if marked:
        words = "".join(written_out(span.mark, with_signs(span)) for span in provision.line)
    else:
        words = accepted(provision.line) if provision.in_revised else rejected(provision.line)
    return f"{name}, {citation}:\n{words}"
