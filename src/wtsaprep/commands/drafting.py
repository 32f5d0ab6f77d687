"""Drafting: the form, who signs, and the words clause by clause."""

from __future__ import annotations

from functools import partial

from wtsaprep.commands.command import SIGNED, Command, Commands

_reading = partial(Command, places=("reader",))

DRAFTING: Commands = (
    _reading("form", ("f",), "reasons, cover", "Fill in headline, reasons, sources and the cover.", rank=10),
    _reading(
        "cosignatories", ("g c", "f2"), "co-signatories", "Fill in who signs.", rank=11, places=("reader", "form")
    ),
    Command("add-signatory", ("a",), "add", "Add an administration to the table.", SIGNED, 1),
    Command("edit-signatory", ("enter",), "edit", "Edit administration, date and contact.", SIGNED, 6),
    Command("sign", ("s",), "signed", "It signed.", SIGNED, 2),
    Command("pend", ("p",), "pending", "It has not answered yet.", SIGNED, 3),
    Command("reserve", ("r",), "reservation", "It has a reservation.", SIGNED, 4),
    Command("object", ("o",), "objects", "It objects.", SIGNED, 5),
    Command("delete-signatory", ("d",), "delete", "Take the administration out of the table.", SIGNED, 7),
    _reading("add-after", ("a",), "add", "Write a new clause after this one.", rank=4),
    _reading("add-before", ("A",), "add before", "Write a new clause before this one."),
    _reading("add-section", ("S",), "new section", "Write the heading of a new section after this one."),
    _reading("add-annex", ("g a",), "new annex", "Write the heading of an annex."),
    _reading("delete", ("d",), "delete", "Delete the clause with its sub-items, or a section.", rank=5, counts=True),
    _reading("delete-heading", ("D",), "delete heading", "Delete a heading alone; its clauses stay."),
    _reading("restore", ("r",), "restore", "Bring the clause back as it is in force."),
    _reading("move-down", ("J",), "move down", "Move the clause down, also into the next section.", counts=True),
    _reading("move-up", ("K",), "move up", "Move the clause up, also into the section before.", counts=True),
    _reading("move-to", ("M",), "move to", "Move the clause to another section."),
    _reading("indent", (">",), "deeper", "Make it a sub-item of the clause above.", counts=True),
    _reading("outdent", ("<",), "less deep", "Make it an item one level up.", counts=True),
    _reading("join", ("+",), "join", "Join the clause with the next one.", counts=True),
    _reading("numbering", ("L",), "letters", "Keep the letters in force (bis, ter), or count anew."),
    _reading("paste", ("P",), "paste", "Put the clause copied last after this one.", rank=4),
    _reading("replace", ("R",), "replace", "Find and replace, here or in the whole document."),
    _reading("take-back", ("z",), "one mark", "Take back one change in the clause, not the others."),
    _reading("edit-outside", ("E",), "$EDITOR", "Edit the clause in your own editor.", shows="paths"),
    Command("toggle", ("space",), "leave, take", "Leave this place as it is, or replace it.", ("replace",), 2),
    Command("replace-all", ("enter",), "replace", "Replace all places that are marked.", ("replace",), 1),
    Command("widen", ("w",), "whole document", "All proposals of the document, or this one.", ("replace",), 3),
)
