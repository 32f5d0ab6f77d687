"""What ITU's rules find in the text that is read: looked for beside the reading, gone to, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted
from wtsaprep.tui.screens.beside import run_beside
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once

if TYPE_CHECKING:
    from wtsaprep.conventions.finding import Finding
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.tui.reader.open_text import Reader


def look_for_findings(reader: Reader) -> None:
    """Ask the rules, beside the reading; nothing waits for it, and they are loaded when the text stands there."""
    asked = reader.text.checked
    if reader.shell.room_view:
        reader.text.found = ()  # Some of it names drafts of ours; it comes again.
    elif asked is not None:
        run_beside(reader, "findings", _ask, reader, asked)


def _ask(reader: Reader, asked: Draft | Resolution) -> None:
    """In a thread."""
    reader.tell_from_thread(_tell, reader, reader.text.rules.of(asked))


def _tell(reader: Reader, found: tuple[Finding, ...]) -> None:
    if found != reader.text.found and not reader.shell.room_view:
        reader.text.found = found
        told: dict[str, str] = {}
        for finding in found:
            if finding.severity != "note":
                before = told.get(finding.provision)
                told[finding.provision] = f"{before}; {finding.sentence}" if before else finding.sentence
        if told != reader.sheet.found:
            reader.change_sheet(found=told)
        else:
            reader.refresh_bars()


def findings_told(reader: Reader, *, in_short: bool) -> tuple[str, str]:
    """How much the list has, with its key: what is to be put right and notes in one, or in short apart.

    In short what is to be put right is told by the sign in the text, which is its key; notes are of less weight, and
    some say again what else is told there.
    """
    found = reader.text.found
    grave = sum(finding.severity != "note" for finding in found)
    notes = counted(len(found) - grave, "note") if len(found) > grave else ""
    key = reader.key("findings")
    if in_short:
        return f"{key} {grave}" if grave else "", f"{notes}: {key}" if notes else ""
    told = ", ".join(filter(None, (counted(grave, "finding") if grave else "", notes)))
    return f"{told}: {key}" if told else "", ""


def list_findings(reader: Reader) -> None:
    """List what the rules find."""
    from wtsaprep.tui.reader.findings_screen import FindingsScreen

    reader.app.push_screen(FindingsScreen(reader.text), reader.go_to_written)


def go_to_finding(reader: Reader, times: int) -> None:
    """Go some clauses with findings on, or back."""
    found = {finding.provision for finding in reader.text.found}
    clauses = [(at, reader.sheet.provision(at)) for at in range(len(reader.sheet))]
    places = tuple(at for at, clause in clauses if clause.id in found and clause.fate != "moved away")
    if not reader.view.next_of(places, times):
        of_all = sum(not finding.provision for finding in reader.text.found)
        whole = f"; {of_all} on the proposal as a whole: {reader.key('findings')}" if of_all else ""
        reader.say(f"{'no finding further on' if times > 0 else 'no finding before this one'}{whole}")


FINDINGS: Topic[Reader] = (
    once("findings", list_findings),
    ScreenCommand("next-finding", go_to_finding),
    ScreenCommand("previous-finding", lambda reader, times: go_to_finding(reader, -times)),
)
