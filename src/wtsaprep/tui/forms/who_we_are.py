"""Who we are, asked where it is needed: once, before the first draft, or when somebody wants to say it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.source_codes import told_unknown
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import read_ours

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.services.ours.who_we_are import WhoWeAre
    from wtsaprep.tui.screens.command_screen import CommandScreen


def say_who_we_are(screen: CommandScreen[Any], then: Callable[[], object] | None = None) -> None:
    """Ask who we are, and write it down; what is to come ``then`` comes unless the question was left."""
    from wtsaprep.services.drafts.our_code import name_ourselves
    from wtsaprep.tui.forms.who_we_are_screen import WhoWeAreScreen

    def write(us: WhoWeAre) -> bool:
        try:
            named = name_ourselves(screen.shell.workspace, us.source, us.name)
        except WtsaprepError as fault:
            screen.say_fault(fault)
            return False
        if then is not None:
            then()
            return True
        renumbered = [f"{old} is now {new}" for old, new in named.renumbered]
        odd = filter(None, (told_unknown((us.source,)),))
        screen.say("; ".join((f"we are {us.source}", *odd, *renumbered, *named.left)))
        return True

    begun = screen.begin_words("who-we-are", "Who we are")
    screen.ask_words(WhoWeAreScreen(begun), begun, write)


def knowing_who_we_are(screen: CommandScreen[Any], begin: Callable[[], object]) -> None:
    """Begin a draft; where nobody has said who we are, that is asked first."""
    if read_ours(Index(screen.shell.workspace)).source:
        begin()
    else:
        say_who_we_are(screen, begin)
