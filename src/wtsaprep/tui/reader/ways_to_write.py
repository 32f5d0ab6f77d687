"""Writing where the text is not ours to change: the reader offers what can be done with it instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.numbers import parse_number
from wtsaprep.tui.forms.who_we_are import knowing_who_we_are
from wtsaprep.tui.screens.destinations import StartFromWording, StartProposal

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.tui.forms.new_proposal_screen import StartChoice
    from wtsaprep.tui.forms.ways_to_write_screen import WayToWrite
    from wtsaprep.tui.reader.open_text import Reader
    from wtsaprep.tui.screens.destinations import Destination


def start_change(reader: Reader) -> None:
    """Start a proposal to change the text in force; where a proposal is read, from its wording if that is wanted."""
    session = reader.text.drafting
    if session is None:
        _begin(reader)
    else:
        _offer(reader, f"Our own proposal, beside {reader.text.name}", theirs=False)


def start_any(reader: Reader) -> None:
    """Ask for a symbol, and start a proposal."""
    from wtsaprep.tui.forms.new_proposal_screen import NewProposalScreen

    def start(choice: StartChoice | None) -> None:
        if choice is not None:
            _start(reader, StartProposal(choice.symbol, reader.text.resolution, choice.numbered, _here(reader)))

    if reader.text.resolution is not None:
        name = f"{reader.text.resolution.kind.capitalize()} {reader.text.resolution.number}"
        reader.app.push_screen(NewProposalScreen(name), start)


def offer_ways(reader: Reader, go_on: Callable[[Reader], None]) -> None:
    """Say why the text is not ours to change, and what can be done instead; ``go_on`` once it is said to be ours."""
    from wtsaprep.tui.forms.ways_to_write_screen import WITH_TEXT_IN_FORCE, WaysToWriteScreen

    if reader.text.drafting is None:
        heading = f"{reader.text.name} is in force; a proposal changes it"
        reader.app.push_screen(WaysToWriteScreen(heading, WITH_TEXT_IN_FORCE), lambda way: _take(reader, way, go_on))
    else:
        _offer(reader, f"{reader.text.name}: {reader.text.why_theirs}", theirs=True, go_on=go_on)


def _offer(reader: Reader, heading: str, *, theirs: bool, go_on: Callable[[Reader], None] | None = None) -> None:
    from wtsaprep.tui.forms.ways_to_write_screen import WaysToWriteScreen, ways_with_proposal

    proposal = reader.text.session.draft.proposal
    ways = ways_with_proposal(
        _codes(reader),
        on_text=reader.text.resolution is not None,
        wording=not proposal.without_text,
        theirs=theirs,
    )
    reader.app.push_screen(WaysToWriteScreen(heading, ways), lambda way: _take(reader, way, go_on))


def _take(reader: Reader, chosen: WayToWrite | None, go_on: Callable[[Reader], None] | None) -> None:
    if chosen is None:
        return
    if chosen.way == "own":
        _begin(reader)
    elif chosen.way == "any":
        start_any(reader)
    elif chosen.way == "ours":
        _take_for_ours(reader, go_on)
    else:
        reply = chosen.way == "reply"
        _start(reader, StartFromWording(reader.text.session.draft.proposal.id, reply, _here(reader)))


def _begin(reader: Reader) -> None:
    from wtsaprep.tui.forms.beside_ours import begin_beside_ours

    text, here = reader.text.resolution, _here(reader)
    begin_beside_ours(reader, text, lambda: _start(reader, StartProposal("MOD", text, clause=here)), here)


def _here(reader: Reader) -> str:
    """The clause under the cursor, which whoever begins to write means; empty in a text without any."""
    return reader.here()[0] if len(reader.sheet) else ""


def _start(reader: Reader, destination: Destination) -> None:
    knowing_who_we_are(reader, lambda: reader.open(destination))


def _take_for_ours(reader: Reader, go_on: Callable[[Reader], None] | None) -> None:
    from wtsaprep.services.ours.who_we_are import write_for

    try:
        write_for(reader.shell.workspace, *_codes(reader).split("/"))
    except WtsaprepError as fault:
        reader.say_fault(fault)
        return
    reader.text.look_whose()
    reader.refresh_bars()
    if go_on is not None:
        go_on(reader)


def _codes(reader: Reader) -> str:
    proposal = reader.text.session.draft.proposal
    number = parse_number(proposal.number)
    return "/".join(proposal.sources or (number.sources if number else ()))
