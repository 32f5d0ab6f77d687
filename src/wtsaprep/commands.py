"""The command table: every command with its name, keys, help and the screens it works on, as data.

It feeds the keys of the screens, the footer, the help, the palette, `wtsaprep keys` and the README. A key is written
as its steps with a blank between: ``n``, ``] c``, ``ctrl+r``. Only keys that survive SSH and tmux are used.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Place = Literal["library", "reader", "draft", "export", "form", "import"]

EVERYWHERE: tuple[Place, ...] = ("library", "reader", "draft", "export", "form", "import")
LISTS: tuple[Place, ...] = ("library", "reader")


class Command(NamedTuple):
    """One thing that a user can do."""

    name: str
    keys: tuple[str, ...]
    label: str
    """Two or three words, for the footer."""
    help: str
    """A sentence, for the help and the palette."""
    places: tuple[Place, ...]
    rank: int = 0
    """Place in the footer, 1 first; 0 for those that only the help shows."""
    counts: bool = False
    """Whether a number before it says how often."""


COMMANDS: tuple[Command, ...] = (
    Command("open", ("enter",), "open", "Open what the cursor is on.", ("library",), 1),
    Command("edit", ("enter", "e"), "edit", "Edit the clause under the cursor.", ("reader",), 1),
    Command("next-change", ("n", "] c"), "next change", "Go to the next change.", ("reader",), 2, True),
    Command("previous-change", ("p", "[ c"), "previous", "Go to the previous change.", ("reader",), 0, True),
    Command("view", ("v",), "view", "Show the text in force, the redline, the clean text, in turn.", ("reader",), 3),
    Command("search", ("/",), "search", "Find words: in titles and texts, or in this text.", LISTS, 4),
    Command("next-hit", ("N",), "next hit", "Go to the next place where the words were found.", ("reader",), 0, True),
    Command("new", ("m",), "new MOD", "Start a proposal to change this resolution (MOD).", ("library", "reader"), 5),
    Command("undo", ("u",), "undo", "Take back the last change.", ("reader",), 7, True),
    Command("redo", ("ctrl+r",), "redo", "Make again what was taken back.", ("reader",), 0, True),
    Command("save", ("s",), "save", "Save the proposal.", ("reader",), 6),
    Command("save-as", ("S",), "save as", "Save the proposal to another file.", ("reader",)),
    Command("export", ("x",), "export", "Write the document as Markdown.", LISTS, 6),
    Command("import", ("i",), "import", "Read a text or proposal from a file.", ("library",), 3),
    Command("form", ("f",), "reasons, cover", "Fill in headline, reasons, sources and the cover.", ("reader",), 8),
    Command("formal", ("o",), "formal", "Show or fold formal changes.", ("reader",)),
    Command("only-changed", ("c",), "only changed", "Show only changed clauses, or all.", ("reader",)),
    Command("signs", ("t",), "signs", "Write marks out as [-so-]{+so+}, or draw them.", ("reader",)),
    Command("copy", ("y",), "copy", "Copy the clause with its citation, clean.", ("reader",)),
    Command("copy-marked", ("Y",), "copy marked", "Copy the clause with its marks written out.", ("reader",)),
    Command("copy-file", ("w",), "to a file", "Write the clause to a file; it always works.", ("reader",)),
    Command("down", ("j", "down"), "down", "Go down a clause or a line.", LISTS, 0, True),
    Command("up", ("k", "up"), "up", "Go up a clause or a line.", LISTS, 0, True),
    Command("page-down", ("space", "pagedown", "ctrl+f"), "page down", "Go down a page.", LISTS, 0, True),
    Command("page-up", ("pageup", "ctrl+u"), "page up", "Go up a page.", LISTS, 0, True),
    Command("top", ("g g", "home"), "top", "Go to the beginning.", LISTS),
    Command("bottom", ("G", "end"), "bottom", "Go to the end.", LISTS),
    Command("next-section", ("] ]",), "next section", "Go to the next section.", ("reader",), 0, True),
    Command("previous-section", ("[ [",), "section back", "Go to the section before.", ("reader",), 0, True),
    Command("back", ("escape",), "back", "Go back. Nothing you typed is lost.", EVERYWHERE, 9),
    Command("help", ("?", "f1"), "more", "List all keys; type to filter.", EVERYWHERE, 99),
    Command("palette", ("ctrl+p",), "palette", "Find a command or a clause by its name.", EVERYWHERE),
    Command("suspend", ("ctrl+z",), "suspend", "Back to the shell; fg brings you here again.", EVERYWHERE),
    Command("quit", ("q",), "quit", "Leave. Unsaved drafts are kept and offered next time.", LISTS, 10),
)
"""In the order in which the help lists them."""

SAFE_CONTROL = frozenset("frpuzds")
"""Letters whose control keys reach us through ssh, tmux, screen and browsers, and mean nothing else there."""
SAFE_NAMES = frozenset(
    (
        *("enter", "escape", "space", "tab", "up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
        *("backspace", "delete"),
        *(f"f{number}" for number in range(1, 13)),
    )
)


def commands_for(place: Place) -> tuple[Command, ...]:
    """The commands of one screen, in the order of the table."""
    return tuple(command for command in COMMANDS if place in command.places)


_SHOWN = {"escape": "Esc", "pagedown": "PgDn", "pageup": "PgUp"}


def shown_key(key: str) -> str:
    """A key as people read it: "Esc", "Ctrl-R", "]c"."""
    return "".join(map(_shown_step, key.split(" ")))


def _shown_step(step: str) -> str:
    if step.startswith("ctrl+"):
        return f"Ctrl-{step[5:].upper()}"
    return _SHOWN.get(step, step if len(step) == 1 else step.capitalize())
