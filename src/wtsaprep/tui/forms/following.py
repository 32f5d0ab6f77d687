"""Following what is cited: another text is opened over the screen, which stays as it is until one comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.tui.screens.destinations import ReadResolution
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wtsaprep.model.cited_acts import CitedAct
    from wtsaprep.model.references import Reference
    from wtsaprep.tui.screens.command_screen import CommandScreen

NOTHING_CITED = "nothing is cited here"
_AROUND = 28


class Cited(NamedTuple):
    """What is cited in some words, a clause of the same text or another one."""

    words: str
    what: Reference | CitedAct

    @property
    def in_context(self) -> str:
        """The citation with the words around it; of a clause with the heading that is named there."""
        start, end = self.what.start, self.what.end
        called = getattr(self.what, "name", "")
        heading = getattr(self.what, "heading", (0, 0))
        if heading != (0, 0):
            start, end = min(start, heading[0]), max(end, heading[1])
        before, after = self.words[max(0, start - _AROUND) : start], self.words[end : end + _AROUND]
        # Of several texts in a row only the first one's kind is written: "Resolutions 44 and 2".
        named = f"{called}: " if called and self.words[start:end].isdecimal() else ""
        return f"{named}…{before}»{self.words[start:end]}«{after}…"


def follow_one(screen: CommandScreen[Any], cited: Sequence[Cited], go: Callable[[Cited], None]) -> None:
    """Go to what is cited; of several things ask to which."""
    from wtsaprep.present.text.visible import visible
    from wtsaprep.tui.forms.references_screen import ReferencesScreen
    from wtsaprep.tui.widgets.rows_view import ListRow

    def chosen(one: Cited | None) -> None:
        if one is not None:
            go(one)

    if not cited:
        screen.say(NOTHING_CITED)
    elif len(cited) == 1:
        go(cited[0])
    else:
        rows = [ListRow(visible(one.in_context), one) for one in cited]
        screen.app.push_screen(ReferencesScreen("Follow which citation?", rows), chosen)


def open_cited(screen: CommandScreen[Any], act: CitedAct, language: str = "") -> None:
    """Open another text that is cited, from its clause on, or say that it is not here and what is."""
    from wtsaprep.errors import WtsaprepError
    from wtsaprep.services.search.following import cited_place
    from wtsaprep.store.index.index import Index

    try:
        place = cited_place(Index(screen.shell.workspace), act, language)
    except WtsaprepError as fault:
        screen.say_fault(fault)
    else:
        screen.open(ReadResolution(place.path, place.clause, followed=True, said=place.said))


def follow_passages(screen: CommandScreen[Any], passages: Sequence[str]) -> None:
    """Go to another text that some passages cite."""
    follow_in_languages(screen, {"": passages})


def follow_in_languages(screen: CommandScreen[Any], passages: Mapping[str, Sequence[str]]) -> None:
    """Go to another text that passages of some languages cite; what several cite alike counts where it stands first."""
    from wtsaprep.model.cited_acts import CitedAct, cited_acts

    found: dict[tuple[str, ...], tuple[Cited, str]] = {}
    for code, said in passages.items():
        for words, act in ((passage, one) for passage in said for one in cited_acts(passage)):
            # Cities have other names in other languages, so the year tells the edition.
            told = (act.kind, act.number, act.year or act.edition, act.clause)
            found.setdefault(told, (Cited(words, act), code))
    languages = dict(found.values())

    def go(cited: Cited) -> None:
        if isinstance(cited.what, CitedAct):
            open_cited(screen, cited.what, languages[cited])

    follow_one(screen, [*languages], go)


def follow_here(screen: CommandScreen[Any]) -> None:
    """Go to another text that the clause under the cursor cites."""
    follow_passages(screen, screen.query_one(SheetView).passages(here=True))


def follow_shown(screen: CommandScreen[Any]) -> None:
    """Go to another text that is cited in what is shown, in force or in any wording."""
    follow_passages(screen, screen.query_one(SheetView).passages())


FOLLOWING_HERE: Topic[CommandScreen[Any]] = (once("follow", follow_here),)
"""For screens that show a text, and have no other way to follow."""
FOLLOWING_SHOWN: Topic[CommandScreen[Any]] = (once("follow", follow_shown),)
"""For screens that show one clause and what is wanted of it."""
