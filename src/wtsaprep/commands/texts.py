"""What is done with texts and proposals as wholes, and with all of them side by side."""

from __future__ import annotations

from functools import partial

from wtsaprep.commands.command import DRAFTS, LISTS, SEARCHED, STEPS, Command, Commands

_comparing = partial(Command, places=("compare",))
_in_columns = partial(Command, places=("compare", "editions"))
_in_editions = partial(Command, places=("editions", "parallel"))
_reading = partial(Command, places=("reader",))
_tying = partial(Command, places=("parallel",))

TEXTS: Commands = (
    Command("open", ("enter",), "open", "Open what the cursor is on.", ("library", "register"), 1),
    _reading("edit", ("enter", "e"), "edit", "Edit the clause under the cursor.", rank=1),
    _reading("next-change", ("n", "] c"), "next", "Go to the next change.", rank=2, counts=True),
    _reading("previous-change", ("p", "[ c"), "previous", "Go to the previous change.", counts=True),
    _reading("view", ("v",), "view", "Show text in force, redline, clean text, in turn.", rank=3),
    Command("search", ("/",), "search", "Find words: in titles, in texts, in what is listed.", SEARCHED, 9),
    Command(
        "next-hit",
        ("N",),
        "next hit",
        "Go to the next place where the words were found.",
        tuple(place for place in SEARCHED if place != "library"),
        counts=True,
    ),
    Command(
        "new",
        ("m",),
        "my MOD",
        "Start our own MOD: on this text, or from this wording.",
        ("library", "reader"),
        5,
    ),
    Command("start", ("g n",), "new ADD ...", "Start a proposal of any symbol: ADD, SUP, NOC ...", LISTS, 10),
    _reading("undo", ("u",), "undo", "Take back the last change.", places=STEPS, rank=8, counts=True),
    _reading("redo", ("ctrl+r",), "redo", "Make again what was taken back.", places=STEPS, counts=True),
    _reading("save", ("s",), "save", "Save the proposal.", places=DRAFTS, rank=6),
    _reading("save-as", ("g s",), "save as", "Save the proposal to another file.", shows="paths"),
    Command("write-document", ("enter",), "write", "Write the file that is named.", ("export",), 1, shows="paths"),
    Command("next-form", ("tab",), "form", "Write it in the next form: Word, then Markdown, PDF.", ("export",), 2),
    Command("form-before", ("shift+tab",), "", "Write it in the form before.", ("export",)),
    Command("findings-there", ("f7",), "findings", "Go to the text, and list what the rules find in it.", ("export",)),
    Command("names-of-authors", ("f6",), "names", "Name who made each mark, or leave the names out.", ("export",), 3),
    Command(
        "export", ("x",), "export", "Write the document: Word, Markdown or PDF.", (*LISTS, "chair"), 7, shows="paths"
    ),
    Command(
        "compare",
        ("=",),
        "compare",
        "Lay proposals here, or all new texts, side by side.",
        LISTS,
        10,
    ),
    Command("editions", ("g e",), "editions", "Lay all editions of this resolution side by side.", (*LISTS, "compare")),
    Command(
        "history",
        ("g H",),
        "history",
        "Tell since when each word of this clause stands.",
        ("reader", "compare"),
    ),
    _reading("parallel", ("g L",), "languages", "Read this text beside itself in another language."),
    Command("other-language", ("s",), "language", "Show the next language that is here.", ("parallel",), 3),
    _tying("tie", ("e",), "tie", "Choose what says the same in the other language.", rank=4),
    _tying("tie-too", ("a",), "tie too", "Choose a further clause that says a part of it."),
    _tying("untie", ("D",), "gap", "Mark the clause as one without a counterpart.", rank=5),
    _tying("take-back-tie", ("u",), "undo", "Take back the last tie or gap, also of an earlier day.", rank=6),
    _tying("tie-again", ("ctrl+r",), "redo", "Make again what was taken back."),
    _in_editions("next-edited", ("n", "] c"), "next", "Go to the next changed clause.", rank=1, counts=True),
    _in_editions("previous-edited", ("p", "[ c"), "previous", "Go to the changed clause before.", counts=True),
    _in_editions("edited-only", ("c",), "changed", "Show changed clauses, all clauses, in turn.", rank=2),
    Command(
        "superseded",
        ("o",),
        "superseded",
        "Show superseded and withdrawn proposals, or not.",
        ("library", "compare"),
    ),
    _in_columns("open-there", ("enter",), "open", "Open what the column is of at this clause.", rank=1),
    _comparing(
        "next-contested",
        ("n", "] c"),
        "next",
        "Go to the next clause with competing changes.",
        rank=2,
        counts=True,
    ),
    _comparing("previous-contested", ("p", "[ c"), "contested back", "Go to the contested clause before.", counts=True),
    _in_columns("column-right", ("l", "right", "tab"), "right", "Go to the column to the right.", rank=3, counts=True),
    _in_columns("column-left", ("h", "left"), "left", "Go to the column to the left.", counts=True),
    _comparing("only-contested", ("c",), "contested", "Show changed, contested, undecided, all, in turn.", rank=4),
    _comparing("one-source", ("s",), "one source", "Show one source, the next one, all.", rank=5),
    _in_columns("whole-wordings", ("v",), "whole", "Show wordings whole, or only round their changes.", rank=6),
)
