"""Reading: what is shown, copied and settled, and the way through it."""

from __future__ import annotations

from functools import partial

from wtsaprep.commands.command import (
    CONFLICTS,
    EVERYWHERE,
    LEFT_FROM,
    MARKED,
    NOT_WRITTEN,
    ROWS,
    SHEETS,
    WALKED,
    WRITTEN,
    Command,
    Commands,
)

_reading = partial(Command, places=("reader",))
_writing = partial(Command, places=WRITTEN)

READING: Commands = (
    _reading("since-last", ("g v",), "new in Rev.", "Mark what is new since the version before, or all."),
    _reading("owners", ("g w",), "who marked", "Show who made each mark and when, or hide it."),
    _reading("ages", ("g A",), "ages", "Show since when words of each clause stand."),
    _reading("formal", ("o",), "formal", "Show or fold formal changes."),
    _reading("only-changed", ("c",), "only changed", "Show only changed clauses, or all."),
    _reading("signs", ("t",), "signs", "Write marks out as [-so-]{+so+}, or draw them.", places=MARKED),
    _reading("take-mark", ("T",), "take into ours", "Take a mark of theirs, or the clause, into our draft."),
    _reading("copy", ("y",), "copy", "Copy the clause with its citation, clean."),
    _reading("copy-marked", ("Y",), "copy marked", "Copy the clause with its marks written out."),
    _reading("copy-file", ("w",), "to a file", "Write the clause to a file; it always works.", shows="paths"),
    Command("next-conflict", ("] x",), "next conflict", "Go to the next conflict.", CONFLICTS, 4, True),
    Command("previous-conflict", ("[ x",), "conflict back", "Go to the conflict before.", CONFLICTS, 0, True),
    _reading("settle", ("g x",), "settle", "Settle conflicts: mine, theirs, or both.", rank=3),
    _reading("rebase", ("g b",), "re-base", "Put the proposal onto another edition of its text."),
    Command("mine", ("m",), "mine", "Take our text.", ("conflict",), 1),
    Command("theirs", ("t",), "theirs", "Take their text.", ("conflict",), 2),
    Command("both", ("b",), "both", "Take both, in square brackets.", ("conflict",), 3),
    Command("down", ("j", "down"), "down", "Go down a clause or a line.", WALKED, 0, True),
    Command("up", ("k", "up"), "up", "Go up a clause or a line.", WALKED, 0, True),
    Command("page-down", ("space", "pagedown", "ctrl+f"), "page down", "Go down a page.", SHEETS, 0, True),
    Command("page-up", ("pageup", "ctrl+u"), "page up", "Go up a page.", SHEETS, 0, True),
    Command("top", ("g g", "home"), "top", "Go to the beginning.", (*LEFT_FROM, "chair", *ROWS)),
    Command("bottom", ("G", "end"), "bottom", "Go to the end.", (*LEFT_FROM, "chair", *ROWS)),
    _reading("next-section", ("] ]",), "next section", "Go to the next section.", counts=True),
    _reading("previous-section", ("[ [",), "section back", "Go to the section before.", counts=True),
    Command("back", ("escape",), "back", "Go back. Nothing you typed is lost.", EVERYWHERE, 11),
    Command("help", ("?", "f1"), "more", "List all keys; type to filter.", EVERYWHERE, 99),
    Command("theme", ("g l",), "colours", "Choose the colours of the screens; they stay.", EVERYWHERE),
    Command("palette", ("ctrl+p", ":"), "palette", 'Type a command ("3 move-down") or a clause.', EVERYWHERE),
    Command(
        "room-view",
        ("g h", "f8"),
        "room view",
        "Others see the screen: hide what is ours, or show it.",
        EVERYWHERE,
    ),
    _writing("undo-typing", ("ctrl+z", "ctrl+underscore"), "undo", "Take back what was last typed or deleted.", rank=5),
    _writing("redo-typing", ("ctrl+r", "ctrl+y"), "redo", "Type or delete again what was taken back.", rank=12),
    Command("repaint", ("ctrl+l",), "repaint", "Paint the whole screen anew.", EVERYWHERE),
    Command("suspend", ("ctrl+z",), "suspend", "Back to the shell; fg brings you here again.", NOT_WRITTEN),
    Command("quit", ("q",), "quit", "Leave. Unsaved drafts are kept and offered next time.", LEFT_FROM, 12),
)
