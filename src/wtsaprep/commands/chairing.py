"""Chair's texts: options, revisions, and what became of each change."""

from __future__ import annotations

from functools import partial

from wtsaprep.commands.command import CHAIR, LISTS, Command, Commands

_chairing = partial(Command, places=("chair",))
_choosing = partial(Command, places=("options",))
_judging = partial(Command, places=("fates",))

CHAIRING: Commands = (
    Command("start-chair", ("g t",), "chair's text", "Start a chair's text on this resolution.", (*LISTS, "compare")),
    _chairing("options", ("enter",), "options", "Choose among the options of the clauses.", rank=1),
    _chairing("next-marked", ("n", "] c"), "next", "Go to the next change.", rank=2, counts=True),
    _chairing("previous-marked", ("p", "[ c"), "previous", "Go to the change before.", counts=True),
    _chairing("chair-view", ("v",), "view", "Show what it is against, redline, clean, in turn.", rank=3),
    _chairing("against", ("V",), "against", "Mark against in force, last revision, proposals.", rank=4),
    _chairing("fates", ("l",), "fates", "List what of each proposal is still in it, ours first.", rank=5),
    _chairing("chair-rebase", ("g b",), "re-base", "Put it onto the text in force as it is now."),
    Command("freeze", ("F",), "hand out", "Hand it out, once asked; then a revision is begun.", CHAIR, 6),
    Command("take-back-pick", ("u",), "undo", "Take back the last choice, also of an earlier day.", CHAIR, 7),
    Command("pick-again", ("ctrl+r",), "redo", "Make the choice again that was taken back.", CHAIR),
    _chairing("settle-choices", ("g x",), "settle", "Settle what two people made of one clause."),
    _choosing("next-clause", ("n",), "next", "Go to the next clause with options.", rank=1, counts=True),
    _choosing("previous-clause", ("p",), "previous", "Go to the clause before.", counts=True),
    _choosing(
        "choose-option",
        tuple("123456789"),
        "take",
        "Take the option of this number.",
        rank=3,
        counts=True,
    ),
    _choosing("take-option", ("enter",), "take", "Take the option under the cursor.", rank=8),
    _choosing("bracket-option", ("b",), "in brackets", "Put the option into brackets, or out of them.", rank=5),
    _judging("next-fate", ("n",), "next", "Go to the next change of a proposal.", rank=1, counts=True),
    _judging("previous-fate", ("p",), "previous", "Go to the change before.", counts=True),
    _judging("confirm-fate", ("y",), "confirm", "Confirm what is suggested.", rank=3),
    _judging("fate-taken", ("t",), "taken", "It was taken.", rank=4),
    _judging("fate-changed", ("w",), "changed", "It was taken with changes.", rank=5),
    _judging("fate-bracketed", ("b",), "[ ]", "It is in brackets.", rank=6),
    _judging("fate-not-taken", ("x",), "not taken", "It was not taken.", rank=7),
    _judging("take-back-fate", ("u",), "undo", "Take back what was confirmed last, on any day.", rank=8),
    _judging("fate-again", ("ctrl+r",), "redo", "Confirm again what was taken back."),
    _judging("fate-open", ("d",), "open", "Nothing is confirmed of this change any more."),
)
