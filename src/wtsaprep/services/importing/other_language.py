"""Proposals written in another language than their text here: told, since no redline would say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault
from wtsaprep.formats.flattened.lines.languages import language_of
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.language import language

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.importing.arrivals import Arrival


def see_language(arrival: Arrival, held: Resolution) -> None:
    """See that the clauses of a proposal are in the language in which its text is worked on here.

    What files say of their language may be what every file said before; the words tell it.

    Raises:
        InputFault: they are in another: every word would be a change, and of what is proposed nothing could be read.
    """
    theirs, ours = _language_of_clauses(arrival.text.revised), _language_of_clauses(held.provisions)
    if not theirs or not ours or theirs == ours:
        return
    written, worked_on = language(theirs).name, language(ours).name
    proposal = " ".join(filter(None, (arrival.symbol, arrival.text.number)))
    what = f"{proposal} is written in {written}, and {held.kind} {held.number} is worked on in {worked_on} here"
    hint = (
        f"Import the {worked_on} version of this document, or work on the {written} text in a workspace of its own: "
        "between two languages every word would be a change."
    )
    raise InputFault(what, arrival.where, hint)


def _language_of_clauses(text: Text) -> str:
    """The language of what a text says; empty where its clauses are too few to tell it, and its head says another."""
    said = language_of(p.text for p in text if p.kind not in FIXED_KINDS)
    return said if said == language_of(p.text for p in text) else ""
