"""The reader's commands on references: to the clause that is cited and back, and what lost its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.tui.forms.references_screen import ReferencesScreen
from wtsaprep.tui.reader.copying_commands import CopyingCommands

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text
    from wtsaprep.model.references import Reference


class ReferenceCommands(CopyingCommands):
    """They work on texts in force and on drafts alike."""

    _left: tuple[str, ...] = ()
    """The clauses that a citation was followed from, the last one at the end."""

    def do_follow(self) -> None:
        from wtsaprep.model.references import references

        text, here = self.shown_text(), self.here()[0]
        found = [reference for reference in references(text) if reference.provision == here and reference.target]
        if not found:
            self.say("this clause cites no other one")
        elif len(found) == 1:
            self._follow(found[0])
        else:
            self.app.push_screen(ReferencesScreen("Follow which citation?", found, text), self._follow)

    def do_follow_back(self) -> None:
        if not self._left:
            self.say("no citation was followed")
            return
        *rest, last = self._left
        self._left = tuple(rest)
        self.go_to_id(last)

    def do_dangling(self) -> None:
        from wtsaprep.drafting.references import dangling

        draft = self.session.draft
        found = dangling(draft.revised, draft.baseline)
        if not found:
            self.say("every citation has its clause")
            return
        title = "These citations lost their clause; Enter goes there"
        self.app.push_screen(ReferencesScreen(title, found, draft.revised), self._go_to_citing)

    def shown_text(self) -> Text:
        """The text that is read."""
        if self._session is not None:
            return self._session.draft.revised
        return self._resolution.provisions if self._resolution else ()

    def _follow(self, reference: Reference | None) -> None:
        if reference is not None:
            self._left = (*self._left, reference.provision)
            self.go_to_id(reference.target)

    def _go_to_citing(self, reference: Reference | None) -> None:
        if reference is not None:
            self.go_to_id(reference.provision)
