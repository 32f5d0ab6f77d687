"""What comes in, and the register of all documents."""

from __future__ import annotations

from functools import partial

from wtsaprep.commands.command import Command, Commands

_changing = partial(Command, places=("library",))
_registering = partial(Command, places=("register",))
_noting = partial(Command, places=("register",), shows="ours")
_importing = partial(Command, places=("import",))

LISTING: Commands = (
    Command("import", ("i",), "import", "Read a text or proposal from a file.", ("library",), 3, shows="paths"),
    Command("register", ("w",), "needs us", "List what still needs us, and all documents.", ("library",), 2),
    Command(
        "unfold",
        ("l", "right", "left"),
        "unfold",
        "Show what is tabled on it under it, or fold it.",
        ("library",),
        4,
    ),
    _changing(
        "take-back-act",
        ("u",),
        "undo",
        "Take back what was done last: new, import ...",
    ),
    _changing("do-again", ("ctrl+r",), "redo", "Do again what was taken back."),
    _changing("leave-act", ("U",), "leave", "Let the last act stand; undo goes on before it."),
    _changing("renumber", ("N",), "number", "Renumber a document; what changes is shown first."),
    _changing("discard", ("D",), "discard", "Discard the proposal; undo brings it back."),
    Command("who-we-are", ("g u",), "who we are", "Say who we are; numbers and covers follow.", ("library",)),
    Command("git-setup", ("g i",), "git", "Let git merge by clause, and keep private/ out of it.", ("library",)),
    Command("practise", ("P",), "practise", "Open the practice set, or go back from it.", ("library",), 4),
    _registering("other-list", ("c",), "other list", "Show what needs us, all documents, mine, in turn.", rank=2),
    _noting("mark-read", ("r",), "read", "Mark the document as read, or as unread.", rank=3),
    _noting("colour", ("l",), "colour", "Note the colour: white, blue, pink, DT, none, in turn.", rank=4),
    _noting("focal-point", ("f",), "focal", "Note who of us looks after the document.", rank=5),
    _noting("take-back-note", ("u",), "undo", "Take back the last note.", rank=6),
    _noting("note-again", ("ctrl+r",), "redo", "Note again what was taken back."),
    _importing("go-on", ("enter", "y"), "go on", "Read the file; take the reading under the cursor.", rank=1),
    _importing("leave-words", ("n",), "leave the words", "No deletion and insertion ran together here.", rank=3),
    _importing("other-words", ("e",), "other extents", "Say which words were deleted and inserted.", rank=4),
    _importing("take-all", ("a",), "all", "Take this reading, and the first of all that follow.", rank=5),
    _importing("leave-all", ("x",), "leave all", "Leave this place and all that follow as they stand.", rank=6),
    _importing("import-rest", ("r",), "import as told", "Import what can be imported, as it was told.", rank=2),
    _importing("import-against", ("b", "f2"), "against text", "Read it against a text in force.", rank=7),
    _importing("import-revised", ("m", "f3"), "as a MOD", "Take it for a text that somebody made of one here.", rank=8),
    _importing("import-replace", ("t",), "replace", "Put it in the place of the text that is here.", rank=9),
    _importing(
        "import-reply", ("o", "f4"), "as a reply", "Take it for what somebody sent back on a proposal.", rank=10
    ),
    _importing("import-numbered", ("N",), "number", "Give a proposal that bears no number one.", rank=11),
)
