"""Proposals from which the text that they were made on can't be worked out, where another edition of it is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.remedies import Remedy
from wtsaprep.services.importing.import_options import ImportUndecided, remedy_with
from wtsaprep.services.importing.other_language import see_language
from wtsaprep.store.index.find import event_of, find_proposal, find_resolution

if TYPE_CHECKING:
    from wtsaprep.model.edition import NumberLine
    from wtsaprep.remedies import RemedyKind
    from wtsaprep.services.importing.arrivals import Arrival
    from wtsaprep.store.index.index import Index


def ask_for_text_in_force(index: Index, arrival: Arrival, named: NumberLine) -> None:
    """See that a proposal shows what was there before, and names an edition that may be in force.

    A text without marks is what somebody wants it to become; so is one whose number line is that of this assembly.
    Where no edition of it is here, its words are all there is, and the text worked out from them says so.

    Raises:
        ImportUndecided: it does not, and another edition of its text is here.
        InputFault: it is written in another language than that edition.
    """
    held = find_resolution(index, named.number)
    if held is None or held.value.kind != named.kind:
        return
    see_language(arrival, held.value)
    proposal = " ".join(filter(None, (arrival.symbol, arrival.text.number)))
    text = f"{named.kind} {named.number}"
    if arrival.clean:
        what = f"{proposal} marks no changes, so {text} as it is in force can't be worked out from it"
    elif named.adopted == event_of(index).adoption:
        what = f"{proposal} names {text} as this assembly is to adopt it ({named.adopted}), not as it is in force"
    else:
        return
    kind: RemedyKind = "take-as-revised" if arrival.clean else "read-against"
    ways = [remedy_with(index, kind, held.value)]
    if arrival.text.number and find_proposal(index, arrival.text.number):
        ways.append(Remedy("take-as-reply", arrival.text.number))
    raise ImportUndecided(what, arrival.where, tuple(ways))
