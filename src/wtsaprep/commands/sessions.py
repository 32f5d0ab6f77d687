"""Going through changes before a meeting, and through paragraphs with others in it."""

from __future__ import annotations

from functools import partial

from wtsaprep.commands.command import BEFORE_A_BODY, PREPARED, QUEUES, Command, Commands

_queueing = partial(Command, places=QUEUES)
_preparing = partial(Command, places=("prepare",), shows="ours")
_deciding = partial(Command, places=("room",))

SESSIONS: Commands = (
    Command("prepare", ("g p",), "prepare", "Go through changes one by one and take positions.", PREPARED, 9),
    Command("room", ("g m",), "room session", "Go through the paragraphs with others: agreed ...", BEFORE_A_BODY, 13),
    _queueing("next-in-queue", ("n", "] c"), "skip", "Go to the next one that is left.", rank=7, counts=True),
    _queueing("previous-in-queue", ("p", "[ c"), "previous", "Go back to the one before.", rank=8, counts=True),
    _queueing("all-in-queue", ("c",), "all", "Go through all, or only what is left.", rank=12),
    _queueing("queue-view", ("v",), "view", "Show redline, clean text, text in force, in turn.", rank=13),
    _queueing("take-back-step", ("u",), "undo", "Take back the last step, also one of an earlier day.", rank=9),
    _queueing("make-again", ("ctrl+r",), "redo", "Make again what was taken back."),
    _preparing("support", ("y",), "support", "We support it.", rank=1, counts=True),
    _preparing("live-with", ("l",), "live with", "We can live with it.", rank=2, counts=True),
    _preparing("oppose", ("o",), "oppose", "We oppose it.", rank=3, counts=True),
    _preparing("seek", ("a",), "ask", "We seek clarification.", rank=4, counts=True),
    _preparing("neutral", ("-",), "neutral", "We have no preference.", rank=5, counts=True),
    _preparing("mark-change", ("m",), "mark", "Mark it: the next position is taken on all marked.", counts=True),
    _preparing("still-holds", (".",), "as before", "The position holds, though it reads otherwise now.", rank=6),
    _preparing("same-for-identical", ("i",), "identical", "The same position for all identical changes.", rank=10),
    _preparing("red-line", ("r",), "red line", "It is a red line of ours, or no longer."),
    _preparing("write-notes", ("enter", "e"), "note", "Write note, talking points, fallback texts.", rank=6),
    _preparing("hear", ("h",), "heard", "Write down what others said: for, against, flexible.", rank=11),
    _preparing("write-brief", ("b",), "brief", "Write our brief; `wtsaprep brief` prints it."),
    Command("compare-there", ("=",), "compare", "Lay all proposals on this resolution side by side.", ("prepare",)),
    _deciding("agree", ("a",), "agreed", "The paragraph is agreed.", rank=1),
    _deciding("put-in-brackets", ("b",), "bracketed", "It stays in brackets.", rank=2),
    _deciding("pend-paragraph", ("h",), "pending", "It waits: hold it.", rank=3),
    _deciding("withdraw", ("w",), "withdrawn", "It is withdrawn.", rank=4),
    _deciding("merge-into", ("m",), "merged", "It is merged into another paragraph.", rank=5),
    _deciding("no-change", ("-",), "no change", "The text in force stays as it is.", rank=6),
    _deciding("edit-paragraph", ("e",), "edit", "Edit the words; what was agreed is open again then.", rank=7),
    _deciding("write-remark", ("enter",), "remark", "Write the body and a remark to the decision.", rank=9),
    _deciding("fates-there", ("l",), "fates", "List what follows for each change of a proposal.", rank=11),
    _deciding("record", ("x",), "record", "Write the record, the agreed text, the open points.", rank=10),
)
