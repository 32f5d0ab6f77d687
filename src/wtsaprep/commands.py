"""The command table: every command with its name, keys, help and the screens it works on, as data.

It feeds the keys of the screens, the footer, the help, the palette, `wtsaprep keys` and the README. A key is written
as its steps with a blank between: ``n``, ``] c``, ``ctrl+r``. Only keys that survive SSH and tmux are used.
"""

from __future__ import annotations

from functools import partial
from typing import Literal, NamedTuple, get_args

Place = Literal[
    "library",
    "reader",
    "draft",
    "export",
    "form",
    "import",
    "replace",
    "conflict",
    "co-signatories",
    "brackets",
    "comments",
    "comment",
    "replies",
    "compare",
    "chair",
    "options",
    "fates",
    "prepare",
    "room",
    "notes",
    "register",
]

EVERYWHERE: tuple[Place, ...] = get_args(Place)
LISTS: tuple[Place, ...] = ("library", "reader")
CHAIR: tuple[Place, ...] = ("chair", "options")
CONFLICTS: tuple[Place, ...] = ("reader", "conflict")
QUEUES: tuple[Place, ...] = ("prepare", "room")
"""Where one goes through something, one thing at a time."""
SHEETS: tuple[Place, ...] = (*LISTS, "conflict", "compare", *CHAIR, "fates", "register", *QUEUES)
SIGNED: tuple[Place, ...] = ("co-signatories",)
LEFT_FROM: tuple[Place, ...] = (*LISTS, "compare", "register")
WALKED: tuple[Place, ...] = (*SHEETS, *SIGNED, "replace", "import")
"""Where a cursor goes up and down."""
DRAFTS: tuple[Place, ...] = ("reader", "replies")
PREPARED: tuple[Place, ...] = (*LISTS, "compare")
"""Where one stands on changes that positions can be taken on."""
BEFORE_A_BODY: tuple[Place, ...] = (*LISTS, "chair")
"""Where one stands on a text that can lie before a body."""
STEPS: tuple[Place, ...] = (*DRAFTS, "brackets")
"""Where steps of a draft are taken, and can be taken back."""


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
    needs: Literal["", "draft", "marks", "words"] = ""
    """Whether it needs a proposal that is being drafted, one that bears marks, or one that changes words."""
    shows: Literal["", "ours", "paths"] = ""
    """What it draws that others in the room must not see: what is our delegation's own, or where files lie."""


Commands = tuple[Command, ...]
"""A command table: ours, or ours with the user's keys."""

_comparing = partial(Command, places=("compare",))
_reading = partial(Command, places=("reader",))
_chairing = partial(Command, places=("chair",))
_choosing = partial(Command, places=("options",))
_judging = partial(Command, places=("fates",))
_drafting = partial(Command, places=("reader",), needs="draft")
_marking = partial(Command, places=("reader",), needs="marks")
_wording = partial(Command, places=("reader",), needs="words")
_writing = partial(Command, places=("draft",))
_bracket = partial(Command, places=("brackets",))
_commenting = partial(Command, places=("comments",))
_answering = partial(Command, places=("replies",))
_registering = partial(Command, places=("register",))
_noting = partial(Command, places=("register",), shows="ours")
_importing = partial(Command, places=("import",))
_queueing = partial(Command, places=QUEUES)
_preparing = partial(Command, places=("prepare",), shows="ours")
_deciding = partial(Command, places=("room",))


COMMANDS: Commands = (
    Command("open", ("enter",), "open", "Open what the cursor is on.", ("library", "register"), 1),
    _wording("edit", ("enter", "e"), "edit", "Edit the clause under the cursor.", rank=1),
    _marking("next-change", ("n", "] c"), "next", "Go to the next change.", rank=2, counts=True),
    _marking("previous-change", ("p", "[ c"), "previous", "Go to the previous change.", counts=True),
    _marking("view", ("v",), "view", "Show the text in force, the redline, the clean text, in turn.", rank=3),
    Command("search", ("/",), "search", "Find words: in titles and texts, or in this text.", LISTS, 9),
    _reading("next-hit", ("N",), "next hit", "Go to the next place where the words were found.", counts=True),
    Command("new", ("m",), "new MOD", "Start a proposal to change this resolution (MOD).", ("library", "reader"), 4),
    Command("start", ("g n",), "new ADD ...", "Start a proposal of any symbol: ADD, SUP, NOC ...", LISTS, 10),
    _drafting("undo", ("u",), "undo", "Take back the last change.", places=STEPS, rank=6, counts=True),
    _drafting("redo", ("ctrl+r",), "redo", "Make again what was taken back.", places=STEPS, counts=True),
    _drafting("save", ("s",), "save", "Save the proposal.", places=DRAFTS, rank=7),
    _drafting("save-as", ("g s",), "save as", "Save the proposal to another file.", shows="paths"),
    Command("export", ("x",), "export", "Write the document as Markdown.", (*LISTS, "chair"), 8, shows="paths"),
    Command("compare", ("=",), "compare", "Lay all proposals on this resolution side by side.", LISTS, 10),
    _comparing("open-there", ("enter",), "open", "Open the proposal of the column at this clause.", rank=1),
    _comparing(
        "next-contested",
        ("n", "] c"),
        "next",
        "Go to the next clause with competing changes.",
        rank=2,
        counts=True,
    ),
    _comparing("previous-contested", ("p", "[ c"), "contested back", "Go to the contested clause before.", counts=True),
    _comparing("column-right", ("l", "right", "tab"), "right", "Go to the proposal to the right.", rank=3, counts=True),
    _comparing("column-left", ("h", "left"), "left", "Go to the proposal to the left.", counts=True),
    _comparing(
        "only-contested", ("c",), "contested", "Show contested, changed, undecided, all clauses, in turn.", rank=4
    ),
    _comparing("one-source", ("s",), "one source", "Show one source, the next one, all.", rank=5),
    _comparing("whole-wordings", ("v",), "whole", "Show wordings whole, or only round their changes.", rank=6),
    Command("prepare", ("g p",), "prepare", "Go through changes one by one and take positions.", PREPARED, 9),
    Command("room", ("g m",), "room session", "Go through the paragraphs with others: agreed ...", BEFORE_A_BODY, 13),
    _queueing("next-in-queue", ("n", "] c"), "skip", "Go to the next one that is left.", rank=7, counts=True),
    _queueing("previous-in-queue", ("p", "[ c"), "back", "Go back to the one before.", rank=8, counts=True),
    _queueing("all-in-queue", ("c",), "all", "Go through all, or only what is left.", rank=12),
    _queueing("queue-view", ("v",), "view", "Show the redline, the clean text, the text in force, in turn.", rank=13),
    _queueing("take-back-step", ("u",), "undo", "Take back the last step, also one of an earlier day.", rank=9),
    _queueing("make-again", ("ctrl+r",), "redo", "Make again what was taken back."),
    _preparing("support", ("y",), "support", "We support it.", rank=1),
    _preparing("live-with", ("l",), "live with", "We can live with it.", rank=2),
    _preparing("oppose", ("o",), "oppose", "We oppose it.", rank=3),
    _preparing("seek", ("a",), "ask", "We seek clarification.", rank=4),
    _preparing("neutral", ("-",), "neutral", "We have no preference.", rank=5),
    _preparing("still-holds", (".",), "as before", "The position holds, though it reads otherwise now.", rank=6),
    _preparing("same-for-identical", ("i",), "identical", "The same position for all identical changes.", rank=10),
    _preparing("red-line", ("r",), "red line", "It is a red line of ours, or no longer."),
    _preparing("write-notes", ("enter", "e"), "note", "Write note, talking points, fallback texts.", rank=6),
    _preparing("hear", ("h",), "heard", "Write down what somebody said of it: for, against, flexible.", rank=11),
    _preparing("write-brief", ("b",), "brief", "Write our brief on this resolution; `wtsaprep brief` prints it."),
    Command("compare-there", ("=",), "compare", "Lay all proposals on this resolution side by side.", ("prepare",)),
    _deciding("agree", ("a",), "agreed", "The paragraph is agreed.", rank=1),
    _deciding("put-in-brackets", ("b",), "bracketed", "It stays in brackets.", rank=2),
    _deciding("pend-paragraph", ("h",), "pending", "It waits: hold it.", rank=3),
    _deciding("withdraw", ("w",), "withdrawn", "It is withdrawn.", rank=4),
    _deciding("merge-into", ("m",), "merged", "It is merged into another paragraph.", rank=5),
    _deciding("no-change", ("-",), "no change", "The text in force stays as it is.", rank=6),
    _deciding("edit-paragraph", ("e",), "edit", "Edit the words; an agreed paragraph is open again then.", rank=7),
    _deciding("write-remark", ("enter",), "remark", "Write the body and a remark to the decision.", rank=9),
    _deciding("fates-there", ("l",), "fates", "List what follows for each change of a proposal.", rank=11),
    _deciding("record", ("x",), "record", "Write the record, the agreed text, the open points.", rank=10),
    Command("start-chair", ("g t",), "chair's text", "Start a chair's text on this resolution.", LISTS),
    _chairing("options", ("enter",), "options", "Choose among the options of the clauses.", rank=1),
    _chairing("next-marked", ("n", "] c"), "next", "Go to the next change.", rank=2, counts=True),
    _chairing("previous-marked", ("p", "[ c"), "previous", "Go to the change before.", counts=True),
    _chairing("chair-view", ("v",), "view", "Show what it is against, the redline, the clean text, in turn.", rank=3),
    _chairing("against", ("V",), "against", "Mark against the text in force, the last revision, proposals.", rank=4),
    _chairing("fates", ("l",), "fates", "List what of each proposal is still in it, ours first.", rank=5),
    Command("freeze", ("F",), "hand out", "Hand it out: the next change makes the next revision.", CHAIR, 6),
    Command("take-back-pick", ("u",), "undo", "Take back the last choice.", CHAIR, 7),
    _choosing("next-clause", ("n",), "next", "Go to the next clause with options.", rank=1, counts=True),
    _choosing("previous-clause", ("p",), "previous", "Go to the clause before.", rank=2, counts=True),
    _choosing("take-option", ("enter",), "take", "Take the option under the cursor.", rank=3),
    _choosing("bracket-option", ("b",), "in brackets", "Put the option into brackets, or out of them.", rank=4),
    _judging("next-fate", ("n",), "next", "Go to the next change of a proposal.", rank=1, counts=True),
    _judging("previous-fate", ("p",), "previous", "Go to the change before.", rank=2, counts=True),
    _judging("confirm-fate", ("y",), "confirm", "Confirm what is suggested.", rank=3),
    _judging("fate-taken", ("t",), "taken", "It was taken.", rank=4),
    _judging("fate-changed", ("w",), "with changes", "It was taken with changes.", rank=5),
    _judging("fate-bracketed", ("b",), "in brackets", "It is in brackets.", rank=6),
    _judging("fate-not-taken", ("x",), "not taken", "It was not taken.", rank=7),
    _judging("fate-open", ("u",), "undo", "Take back what was confirmed.", rank=8),
    Command("import", ("i",), "import", "Read a text or proposal from a file.", ("library",), 3, shows="paths"),
    Command("register", ("w",), "needs us", "List what still needs us, and all documents.", ("library",), 2),
    _registering("other-list", ("c",), "other list", "Show what needs us, all documents, mine, in turn.", rank=2),
    _noting("mark-read", ("r",), "read", "Mark the document as read, or as unread.", rank=3),
    _noting("colour", ("l",), "colour", "Note the colour: white, blue, pink, DT, none, in turn.", rank=4),
    _noting("focal-point", ("f",), "focal point", "Note who of us looks after the document.", rank=5),
    _noting("take-back-note", ("u",), "undo", "Take back the last note.", rank=6),
    _noting("note-again", ("ctrl+r",), "redo", "Note again what was taken back."),
    _importing("go-on", ("enter", "y"), "go on", "Read the file; take the reading under the cursor.", rank=1),
    _importing("leave-words", ("n",), "leave", "No deletion and insertion ran together here: leave the words.", rank=2),
    _importing("other-words", ("e",), "other words", "Say which words were deleted and inserted.", rank=3),
    _importing("take-all", ("a",), "take all", "Take this reading and the first one of all that follow.", rank=4),
    _importing("import-rest", ("r",), "import the rest", "Import what can be imported.", rank=5),
    _importing("import-against", ("b",), "against ours", "Read it against the text in force that is here.", rank=6),
    _importing("import-revised", ("m",), "as a MOD", "Take it for a text that somebody made of the one here.", rank=7),
    _importing("import-replace", ("t",), "replace", "Let it take the place of the reconstructed text here.", rank=8),
    _importing("import-reply", ("o",), "as a reply", "Take it for what somebody sent back on a proposal.", rank=9),
    _drafting("form", ("f",), "reasons, cover", "Fill in headline, reasons, sources and the cover.", rank=10),
    _drafting(
        "cosignatories", ("g c", "f2"), "co-signatories", "Fill in who signs.", rank=11, places=("reader", "form")
    ),
    Command("add-signatory", ("a",), "add", "Add an administration to the table.", SIGNED, 1),
    Command("edit-signatory", ("enter",), "edit", "Edit administration, date and contact.", SIGNED, 2),
    Command("sign", ("s",), "signed", "It signed.", SIGNED, 3),
    Command("pend", ("p",), "pending", "It has not answered yet.", SIGNED, 4),
    Command("reserve", ("r",), "reservation", "It has a reservation.", SIGNED, 5),
    Command("object", ("o",), "objects", "It objects.", SIGNED, 6),
    Command("delete-signatory", ("d",), "delete", "Take the administration out of the table.", SIGNED, 7),
    _wording("add-after", ("a",), "add", "Write a new clause after this one.", rank=4),
    _wording("add-before", ("A",), "add before", "Write a new clause before this one."),
    _wording("add-section", ("S",), "new section", "Write the heading of a new section after this one."),
    _wording("add-annex", ("g a",), "new annex", "Write the heading of an annex."),
    _wording("delete", ("d",), "delete", "Delete the clause with its sub-items, or a section.", rank=5),
    _wording("delete-heading", ("D",), "delete heading", "Delete a heading alone; its clauses stay."),
    _wording("restore", ("r",), "restore", "Bring the clause back as it is in force."),
    _wording("move-down", ("J",), "move down", "Move the clause down, also into the next section.", counts=True),
    _wording("move-up", ("K",), "move up", "Move the clause up, also into the section before.", counts=True),
    _wording("move-to", ("M",), "move to", "Move the clause to another section."),
    _wording("indent", (">",), "deeper", "Make it a sub-item of the clause above.", counts=True),
    _wording("outdent", ("<",), "less deep", "Make it an item one level up.", counts=True),
    _wording("join", ("+",), "join", "Join the clause with the next one.", counts=True),
    _wording("numbering", ("L",), "letters", "Keep the letters in force (bis, ter), or count anew."),
    _wording("paste", ("P",), "paste", "Put the clause copied last, from any text, after this one."),
    _wording("replace", ("R",), "replace", "Find and replace, here or in all proposals of the document."),
    _wording("take-back", ("z",), "one mark", "Take back one change inside the clause, not the others."),
    _wording("edit-outside", ("E",), "$EDITOR", "Edit the clause in your own editor.", shows="paths"),
    Command("toggle", ("space",), "leave, take", "Leave this place as it is, or replace it.", ("replace",), 2),
    Command("replace-all", ("enter",), "replace", "Replace all places that are marked.", ("replace",), 1),
    Command("widen", ("w",), "whole document", "All proposals of the document, or this one.", ("replace",), 3),
    _reading("follow", ("g f",), "follow", "Go to the clause that this one cites."),
    _reading("follow-back", ("g o",), "back", "Go back to where a citation was followed from."),
    _wording("dangling", ("g d",), "lost citations", "List the citations whose clause is gone."),
    _wording("bracket-clause", ("b",), "[clause]", "Put the clause into square brackets, or take them off."),
    _drafting("brackets", ("B",), "brackets", "List the open brackets, who wants them; keep or drop their words."),
    _drafting("next-bracket", ("] b",), "next bracket", "Go to the next clause with an open bracket.", counts=True),
    _drafting(
        "previous-bracket", ("[ b",), "bracket back", "Go to the clause with an open bracket before.", counts=True
    ),
    _bracket("go-to-bracket", ("enter",), "go", "Go to the clause of the bracket.", rank=1),
    _bracket("keep-words", ("k",), "keep", "Take the signs off; the words stay.", rank=2),
    _bracket("drop-words", ("d",), "drop", "Take the bracket out with its words.", rank=3),
    _bracket("choose-alternative", ("c",), "choose", "Take this alternative; the brackets beside it go.", rank=4),
    _bracket("attribution", ("a",), "sources", "Note which sources want the bracket; never exported unasked.", rank=5),
    _drafting("comments", ("C",), "comments", "Read and write comments on the clause, private or shared."),
    _commenting("add-comment", ("a",), "add", "Write a comment; you are asked who may read it.", rank=1),
    _commenting("reply", ("r",), "reply", "Reply to the comment, for the same readers.", rank=2),
    _commenting("resolve", ("x",), "resolve", "Resolve the thread, or open it again.", rank=3),
    _commenting("edit-comment", ("e",), "edit", "Change your own comment.", rank=4),
    _writing("split", ("enter",), "split", "Split the clause; at its end, begin the next one.", rank=1),
    _writing("bracket", ("f3",), "[ ]", "Put the selected words, or this word, into brackets.", rank=2),
    _writing("alternative", ("f4",), "[ ][ ]", "Write an alternative behind a bracket.", rank=3),
    _writing("footnote", ("f2",), "footnote", "Call a footnote at the cursor and write it.", rank=4),
    _wording("replies", ("g r",), "replies", "Settle what co-signatories replied, clause by clause."),
    _answering("take", ("t",), "take", "Take this version into our text.", rank=1),
    _answering("leave", ("l",), "leave", "Leave this version; ours stays as it is.", rank=2),
    _answering("take-edit", ("e",), "take and edit", "Take this version and edit it.", rank=3),
    _answering("choose", tuple("123456789"), "choose", "Choose among the versions of a clause.", rank=4, counts=True),
    _answering("next-version", ("j", "down"), "next version", "Choose the next version.", counts=True),
    _answering("previous-version", ("k", "up"), "version back", "Choose the version before.", counts=True),
    _answering("next-suggestion", ("n",), "next", "Go to the next clause that replies change.", rank=5),
    _answering("previous-suggestion", ("p",), "previous", "Go to the clause before."),
    _marking("since-last", ("g v",), "new in Rev.", "Mark what is new since the version before, or all."),
    _marking("formal", ("o",), "formal", "Show or fold formal changes."),
    _marking("only-changed", ("c",), "only changed", "Show only changed clauses, or all."),
    _marking("signs", ("t",), "signs", "Write marks out as [-so-]{+so+}, or draw them.", places=("reader", *CHAIR)),
    _reading("copy", ("y",), "copy", "Copy the clause with its citation, clean."),
    _reading("copy-marked", ("Y",), "copy marked", "Copy the clause with its marks written out."),
    _reading("copy-file", ("w",), "to a file", "Write the clause to a file; it always works.", shows="paths"),
    Command("next-conflict", ("] x",), "next conflict", "Go to the next conflict.", CONFLICTS, 4, True),
    Command("previous-conflict", ("[ x",), "conflict back", "Go to the conflict before.", CONFLICTS, 0, True),
    _drafting("settle", ("g x",), "settle", "Settle conflicts: mine, theirs, or both.", rank=3),
    _drafting("rebase", ("g b",), "re-base", "Put the proposal onto the latest text in force."),
    Command("mine", ("m",), "mine", "Take our text.", ("conflict",), 1),
    Command("theirs", ("t",), "theirs", "Take their text.", ("conflict",), 2),
    Command("both", ("b",), "both", "Take both, in square brackets.", ("conflict",), 3),
    Command("down", ("j", "down"), "down", "Go down a clause or a line.", WALKED, 0, True),
    Command("up", ("k", "up"), "up", "Go up a clause or a line.", WALKED, 0, True),
    Command("page-down", ("space", "pagedown", "ctrl+f"), "page down", "Go down a page.", SHEETS, 0, True),
    Command("page-up", ("pageup", "ctrl+u"), "page up", "Go up a page.", SHEETS, 0, True),
    Command("top", ("g g", "home"), "top", "Go to the beginning.", (*LISTS, "compare", "chair", "register")),
    Command("bottom", ("G", "end"), "bottom", "Go to the end.", (*LISTS, "compare", "chair", "register")),
    _reading("next-section", ("] ]",), "next section", "Go to the next section.", counts=True),
    _reading("previous-section", ("[ [",), "section back", "Go to the section before.", counts=True),
    Command("back", ("escape",), "back", "Go back. Nothing you typed is lost.", EVERYWHERE, 11),
    Command("help", ("?", "f1"), "more", "List all keys; type to filter.", EVERYWHERE, 99),
    Command("palette", ("ctrl+p", ":"), "palette", 'Type a command ("3 move-down") or a clause.', EVERYWHERE),
    Command(
        "room-view",
        ("g h", "f8"),
        "room view",
        "Others can see the screen: hide all that is ours alone, or show it again.",
        EVERYWHERE,
    ),
    Command("suspend", ("ctrl+z",), "suspend", "Back to the shell; fg brings you here again.", EVERYWHERE),
    Command("quit", ("q",), "quit", "Leave. Unsaved drafts are kept and offered next time.", LEFT_FROM, 12),
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


def commands_for(place: Place, commands: Commands = COMMANDS) -> Commands:
    """The commands of one screen, in the order of the table."""
    return tuple(command for command in commands if place in command.places)


def key_of(name: str, commands: Commands) -> str:
    """The first key of a command, as people read it; where it has none, its name as the palette takes it."""
    keys = next((command.keys for command in commands if command.name == name), ())
    return shown_key(keys[0]) if keys else f":{name}"


_SHOWN = {"escape": "Esc", "pagedown": "PgDn", "pageup": "PgUp"}


def shown_key(key: str) -> str:
    """A key as people read it: "Esc", "Ctrl-R", "]c"."""
    return "".join(map(_shown_step, key.split(" ")))


def _shown_step(step: str) -> str:
    if step.startswith("ctrl+"):
        return f"Ctrl-{step[5:].upper()}"
    return _SHOWN.get(step, step if len(step) == 1 else step.capitalize())
