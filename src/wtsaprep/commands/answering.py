"""Citations, brackets, comments, and what co-signatories replied."""

from __future__ import annotations

from functools import partial

from wtsaprep.commands.command import CITING, Command, Commands

_reading = partial(Command, places=("reader",))
_writing = partial(Command, places=("draft",))
_bracket = partial(Command, places=("brackets",))
_finding = partial(Command, places=("findings",))
_commenting = partial(Command, places=("comments",))
_answering = partial(Command, places=("replies",))

ANSWERING: Commands = (
    Command("follow", ("g f",), "follow", "Go to what this clause cites.", CITING),
    _reading("follow-back", ("g o",), "back", "Go back to where a citation was followed from."),
    _reading("cited-by", ("g F",), "cited by", "List what cites this clause, or this text."),
    _reading("dangling", ("g d",), "lost citations", "List the citations whose clause is gone."),
    _reading(
        "findings", ("!",), "findings", "List what ITU's rules find; mend it, or let it stand.", rank=4, shows="ours"
    ),
    _reading(
        "next-finding", ("] f",), "next finding", "Go to the next clause that a rule found something in.", counts=True
    ),
    _reading("previous-finding", ("[ f",), "finding back", "Go to the clause with a finding before.", counts=True),
    _finding("go-to-finding", ("enter",), "go", "Go to the clause of the finding.", rank=1),
    _finding("mend", ("m",), "mend", "Mend it, as the redline beneath shows.", rank=2),
    _finding("mend-all", ("M",), "mend all of these", "Show all that this rule can mend; once more does it.", rank=3),
    _finding("waive", ("w",), "let stand", "Let it stand; the note stays with the proposal.", rank=4),
    _finding("tell-again", ("t",), "tell again", "Take back that it was let stand.", rank=4),
    _finding("waived", ("W",), "what stands", "List what was let stand, with the notes, too, or not.", rank=5),
    _reading("bracket-clause", ("b",), "[clause]", "Put the clause into square brackets, or take them off."),
    _reading("brackets", ("B",), "brackets", "List the open brackets; keep or drop their words."),
    _reading("next-bracket", ("] b",), "next bracket", "Go to the next clause with an open bracket.", counts=True),
    _reading(
        "previous-bracket", ("[ b",), "bracket back", "Go to the clause with an open bracket before.", counts=True
    ),
    _bracket("go-to-bracket", ("enter",), "go", "Go to the clause of the bracket.", rank=1),
    _bracket("keep-words", ("k",), "keep", "Take the signs off; the words stay.", rank=2),
    _bracket("drop-words", ("d",), "drop", "Take the bracket out with its words.", rank=3),
    _bracket("choose-alternative", ("c",), "choose", "Take this alternative; the brackets beside it go.", rank=4),
    _bracket("attribution", ("a",), "sources", "Note who wants it; never exported unasked.", rank=5),
    _reading("comments", ("C",), "comments", "Read and write comments, private or shared."),
    _commenting("add-comment", ("a",), "add", "Write a comment; you are asked who may read it.", rank=1),
    _commenting("reply", ("r",), "reply", "Reply to the comment, for the same readers.", rank=2),
    _commenting("resolve", ("x",), "resolve", "Resolve the thread, or open it again.", rank=3),
    _commenting("edit-comment", ("e",), "edit", "Change your own comment.", rank=4),
    _commenting("take-back-comment", ("u",), "undo", "Take back what was last done to comments here.", rank=5),
    _commenting("comment-again", ("ctrl+r",), "redo", "Do again what was taken back."),
    _writing("split", ("enter",), "split", "Split the clause; at its end, begin the next one.", rank=1),
    _writing("bracket", ("f3",), "[ ]", "Put the selected words, or this word, into brackets.", rank=2),
    _writing("alternative", ("f4",), "[ ][ ]", "Write an alternative behind a bracket.", rank=3),
    _writing("footnote", ("f2",), "footnote", "Call a footnote at the cursor and write it.", rank=4),
    _reading("replies", ("g r",), "replies", "Settle what co-signatories replied, clause by clause."),
    _answering("take", ("t",), "take", "Take this version into our text.", rank=1),
    _answering("leave", ("l",), "leave", "Leave this version; ours stays as it is.", rank=2),
    _answering("take-edit", ("e",), "edit", "Take this version and edit it.", rank=3),
    _answering(
        "choose",
        tuple("123456789"),
        "choose",
        "Choose among versions or readings, by number.",
        places=("replies", "import"),
        rank=2,
        counts=True,
    ),
    _answering("next-version", ("j", "down"), "next version", "Choose the next version.", counts=True),
    _answering("previous-version", ("k", "up"), "version back", "Choose the version before.", counts=True),
    _answering("next-suggestion", ("n",), "next", "Go to the next clause that replies change.", rank=5, counts=True),
    _answering("previous-suggestion", ("p",), "previous", "Go to the clause before.", counts=True),
)
