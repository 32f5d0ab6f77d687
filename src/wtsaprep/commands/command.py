"""Commands as data: name, keys, label, help and the screens where they work.

It feeds the keys of the screens, the footer, the help, the palette, `wtsaprep keys` and the README. A key is written
as its steps with a blank between: ``n``, ``] c``, ``ctrl+r``. Only keys that survive SSH and tmux are used.
"""

from __future__ import annotations

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
    "findings",
    "comments",
    "comment",
    "replies",
    "compare",
    "editions",
    "parallel",
    "history",
    "chair",
    "options",
    "fates",
    "prepare",
    "room",
    "notes",
    "register",
]

EVERYWHERE: tuple[Place, ...] = get_args(Place)
WRITTEN: tuple[Place, ...] = ("draft", "form", "comment", "notes")
"""Where words of ours are written: Ctrl-Z takes back there, as in all that one writes with."""
NOT_WRITTEN: tuple[Place, ...] = tuple(place for place in EVERYWHERE if place not in WRITTEN)
LISTS: tuple[Place, ...] = ("library", "reader")
CHAIR: tuple[Place, ...] = ("chair", "options")
MARKED: tuple[Place, ...] = ("reader", "compare", "parallel", *CHAIR)
"""Where marks and signs are drawn that can be written out."""
CONFLICTS: tuple[Place, ...] = ("reader", "conflict")
QUEUES: tuple[Place, ...] = ("prepare", "room")
"""Where one goes through something, one thing at a time."""
CITING: tuple[Place, ...] = ("reader", "compare", "editions", "parallel", "history", *CHAIR, "fates", *QUEUES)
"""Where what a clause cites can be followed."""
SHEETS: tuple[Place, ...] = (
    *(*LISTS, "conflict", "compare", "editions", "parallel", "history", *CHAIR, "fates", "register", *QUEUES),
)
SIGNED: tuple[Place, ...] = ("co-signatories",)
LEFT_FROM: tuple[Place, ...] = (*LISTS, "compare", "editions", "parallel", "history", "register")
ROWS: tuple[Place, ...] = ("brackets", "findings")
"""Where places of a text are rows over the clause of the chosen one."""
WALKED: tuple[Place, ...] = (*SHEETS, *SIGNED, "replace", "import")
"""Where a cursor goes up and down."""
DRAFTS: tuple[Place, ...] = ("reader", "replies")
SEARCHED: tuple[Place, ...] = (
    *LISTS,
    "chair",
    "options",
    "fates",
    "compare",
    "editions",
    "comments",
    "brackets",
    "findings",
    "replies",
    "conflict",
    "co-signatories",
    "replace",
    "register",
    *QUEUES,
)
"""Where words can be looked for: in a text, or among what is listed."""
PREPARED: tuple[Place, ...] = (*LISTS, "compare")
"""Where one stands on changes that positions can be taken on."""
BEFORE_A_BODY: tuple[Place, ...] = (*LISTS, "chair")
"""Where one stands on a text that can lie before a body."""
STEPS: tuple[Place, ...] = (*DRAFTS, "brackets", "findings")
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
    shows: Literal["", "ours", "paths"] = ""
    """What it draws that others in the room must not see: what is our delegation's own, or where files lie."""

    def why_not_often(self, times: int) -> str:
        """Why it can't be done so often, whoever asks for it; empty if it can."""
        if times == 0:
            return "nothing was done, since the number is 0"
        return "" if times == 1 or self.counts else "takes no number; nothing was done"


Commands = tuple[Command, ...]
"""A command table: ours, or ours with the user's keys."""
