"""Following references: to what a clause cites and back, and to those that lost their clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.tui.reader.may_act import changes_words
from wtsaprep.tui.reader.open_text import FollowedFrom
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.model.provision import Provision
    from wtsaprep.tui.forms.following import Cited
    from wtsaprep.tui.reader.open_text import Reader


_LOST = ("lost-citation", "unknown-clause")
"""The rules that find citations without their clause."""


def follow(reader: Reader) -> None:
    """Go to what this clause cites; where it cites several things, ask which."""
    from wtsaprep.model.cited_acts import CitedAct
    from wtsaprep.tui.forms.following import follow_one, open_cited

    resolution = reader.text.resolution

    def go(cited: Cited) -> None:
        if isinstance(cited.what, CitedAct):
            open_cited(reader, cited.what, resolution.language if resolution else "")
            return
        sheet = reader.sheet
        here = FollowedFrom(reader.here()[0], sheet.view, sheet.formal, sheet.only_changed, reader.view.scrolled)
        reader.text.followed.append(here)
        reader.go_to_id(cited.what.target)

    follow_one(reader, _cited_here(reader), go)


def _cited_here(reader: Reader) -> list[Cited]:
    """The clauses and the other texts that the clause under the cursor cites, in their order."""
    from wtsaprep.model.citations import citations_of
    from wtsaprep.model.cited_acts import cited_acts
    from wtsaprep.model.references import references_of
    from wtsaprep.tui.forms.following import Cited

    for text in reader.text.texts:  # A clause that is deleted is read in the text that has it.
        clause: Provision | None = next((p for p in text if p.id == reader.here()[0]), None)
        if clause is not None:
            own = [reference for reference in references_of(clause, citations_of(text)) if reference.target]
            acts = () if clause.kind == "number" else cited_acts(clause.text)
            found = [*(Cited(clause.text, what) for what in own), *(Cited(clause.text, what) for what in acts)]
            return sorted(found, key=lambda cited: cited.what.start)
    return []


def follow_back(reader: Reader) -> None:
    """Go back to where the last citation was followed from: in this text, or the one that it was followed in."""
    if not reader.text.followed:
        if reader.text.is_followed:
            reader.dismiss()
        else:
            reader.say("no citation was followed")
        return
    back = reader.text.followed.pop()
    sheet = reader.sheet
    if (back.view, back.formal, back.only_changed) != (sheet.view, sheet.formal, sheet.only_changed):
        reader.change_sheet(view=back.view, formal=back.formal, only_changed=back.only_changed)
    reader.go_to_id(back.clause)
    reader.view.scroll_back(back.scrolled)


def list_citing(reader: Reader) -> None:
    """List what cites this clause, or this text; it is looked for beside the reading."""
    from wtsaprep.tui.reader.citing import look_for_citing

    look_for_citing(reader)


def is_in_force_nowhere(reader: Reader) -> str:
    """Why nothing can cite it."""
    resolution = reader.text.resolution
    return "it is no text in force" if resolution is None or resolution.none_in_force else ""


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
    once("cited-by", list_citing, is_in_force_nowhere),
    once("dangling", list_dangling, changes_words),
)
