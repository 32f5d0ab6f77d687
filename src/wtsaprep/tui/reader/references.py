"""Following references: to the clause that is cited and back, and to those that lost their clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.tui.reader.may_act import changes_words
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.model.references import Reference
    from wtsaprep.tui.reader.open_text import Reader


_LOST = ("lost-citation", "unknown-clause")
"""The rules that find citations without their clause."""


def follow(reader: Reader) -> None:
    """Go to the clause that this one cites; where it cites several, ask which."""
    from wtsaprep.model.references import references
    from wtsaprep.tui.forms.references_screen import ReferencesScreen

    def go(reference: Reference | None) -> None:
        if reference is not None:
            reader.text.followed.append(reference.provision)
            reader.go_to_id(reference.target)

    text, here = reader.text.shown, reader.here()[0]
    cited = [reference for reference in references(text) if reference.provision == here and reference.target]
    if not cited:
        reader.say("this clause cites no other one")
    elif len(cited) == 1:
        go(cited[0])
    else:
        reader.app.push_screen(ReferencesScreen("Follow which citation?", cited, text), go)


def follow_back(reader: Reader) -> None:
    """Go back to where the last citation was followed from."""
    if reader.text.followed:
        reader.go_to_id(reader.text.followed.pop())
    else:
        reader.say("no citation was followed")


def list_dangling(reader: Reader) -> None:
    """List the citations whose clause is gone."""
    from wtsaprep.tui.reader.findings_screen import FindingsScreen

    checked = reader.text.checked
    if checked and any(finding.rule in _LOST for finding in reader.text.rules.of(checked)):
        reader.app.push_screen(FindingsScreen(reader.text, _LOST), reader.go_to_written)
    else:
        reader.say("every citation has its clause")


REFERENCES: Topic[Reader] = (
    once("follow", follow),
    once("follow-back", follow_back),
    once("dangling", list_dangling, changes_words),
)
