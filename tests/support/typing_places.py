"""Every place where something can be typed, with the keys that lead there from the library of one workspace.

`tests/tui/widgets/test_kept.py` compares it with the forms of the code, `tests/stories/test_every_key_on_every_screen`
with the fields on all screens: so a new form is attacked the day it is written, by kills and by a disk that is full.
"""

from __future__ import annotations

import atexit
import os
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from support.command_line import SEED, called, own_environment
from support.practice import practice_copy
from wtsaprep.model.brief import FIELDS as BRIEF_FIELDS
from wtsaprep.tui.forms.form_screen import FIELDS as FORM_FIELDS
from wtsaprep.tui.sessions.position_forms import NOTES
from wtsaprep.tui.widgets.kept import DraftForm, JournalForm

Steps = tuple[tuple[str, str], ...]
"""Keys as a terminal sends them, each with what is seen after it."""


class TypingWay(NamedTuple):
    """A form or prompt, its fields in the order in which one comes to them, and the way there."""

    form: JournalForm | DraftForm
    fields: tuple[str, ...]
    steps: Steps
    again: Steps = ()
    """The way back to what was broken off there, where it is another one."""
    next_field: str = "\t"
    take: tuple[str, ...] = ("\x1b",)
    """The keys that take what is typed."""
    taken: str = ""
    """What can be typed there to be taken, where not anything can."""


class TypingSpot(NamedTuple):
    """One field of a form, by the name of its way."""

    way: str
    field: str


EUR = SEED.read_text(encoding="utf-8").replace("ARB/36A1/1", "EUR/40A1/2").replace("RESOLUTION 11", "RESOLUTION 12")
WITHOUT_NUMBER = "RESOLUTION 5 (Hammamet, 2016)\nGaps\nconsidering\nthat gaps [-remain-]{+close+},\nresolves\nto act.\n"
CLEAN = "RESOLUTION 11 (Rev. New Delhi, 2024)\nconsidering\nthat all is well.\n"
FILES = {"eur.txt": EUR, "five.txt": WITHOUT_NUMBER, "clean.txt": CLEAN}
"""What is imported, in the home folder."""
SET_UP = (
    ("chair", "start", "DT/24", "11", "--from", "PRB/XX/1"),
    *(("decide", "DT/24", clause, "agreed") for clause in ("recognizing a)", "resolves", "considering c)")),
    ("comment", "ARB/36A1/1", "recognizing a)", "Ask first."),
    ("sign", "ARB/36A1/1", "EGY"),
    ("edit", "ARB/36A1/1", "recognizing a)", "bracket", "cybersecurity"),
)
"""What is there before anything is typed."""

PREPARE: Steps = (("gp", "which changes do you want"), ("everything", "everything"), ("\r", "Prepare  everything"))
DRAFT: Steps = (("\r", "MOD ARB/36A1/1"),)
CLAUSE: Steps = (*DRAFT, ("n", "comments: C"))
COMMENTS: Steps = (*CLAUSE, ("C", "Ask first."))
ROOM: Steps = (("G", "DT/24"), ("\r", "DT/24, being made"), ("gm", "Room  DT/24"))
IMPORT: Steps = (("i", "What happens next"),)
RECOVER: Steps = (("\r", "left unsaved"), ("r", "MOD ARB/36A1/1"))


def _import(name: str, field: str, *steps: tuple[str, str], before: Steps = (), taken: str = "") -> TypingWay:
    """A field of an import of a file, which stands in the field of the path when it is begun again.

    Words of a question are no more than an answer: taking them writes nothing yet.
    """
    read = (*IMPORT, *before, (f"~/{name}", name))
    take = ("\r",) if taken else ()
    return TypingWay("import", (field,), (*read, *steps), (*IMPORT, *before, *steps), take=take, taken=taken)


WAYS: dict[str, TypingWay] = {
    "notes": TypingWay("write-notes", tuple(NOTES), (*PREPARE, ("\r", "Talking points"))),
    "view heard": TypingWay(
        "hear", ("source", "view", "where", "when", "remark"), (*PREPARE, ("h", "For, against or flexible"))
    ),
    "brief": TypingWay("write-brief", tuple(BRIEF_FIELDS), (*PREPARE, ("b", "Our brief on"))),
    "remark": TypingWay("write-remark", ("body", "remark"), (*ROOM, ("\r", "Body (AHG"))),
    "paragraph": TypingWay("edit-paragraph", ("words",), (*ROOM, ("e", "Paragraph"))),
    "private comment": TypingWay(
        "add-comment", ("text", "author"), (*COMMENTS, ("a", "Who may read"), ("\r", "PRIVATE: our"))
    ),
    "shared comment": TypingWay(
        "add-comment", ("text", "author"), (*COMMENTS, ("a", "Who may read"), ("2", "SHARED: "))
    ),
    "reply": TypingWay("reply", ("text", "author"), (*COMMENTS, ("r", "Reply on"))),
    "other words of a comment": TypingWay("edit-comment", ("text", "author"), (*COMMENTS, ("e", "Comment on"))),
    "who wants a bracket": TypingWay(
        "attribution", ("sources",), (*DRAFT, ("B", "Open brackets"), ("a", "take it")), take=("\r",), taken="QZW"
    ),
    "why a finding may stand": TypingWay(
        "waive", ("note",), (*DRAFT, ("!", "Findings"), ("w", "take it")), take=("\r",), taken="qzword"
    ),
    "new co-signatory": TypingWay("add-signatory", ("row",), (*DRAFT, ("gc", "EGY"), ("a", "take it")), take=("\r",)),
    "co-signatory": TypingWay("edit-signatory", ("row",), (*DRAFT, ("gc", "EGY"), ("\r", "take it")), take=("\r",)),
    "replace": TypingWay(
        "replace",
        ("find", "by"),
        (*DRAFT, ("R", "Find and replace")),
        next_field="\r",
        take=("\r", "qzword", "\r", "\r"),
        taken="harmonize",
    ),
    "another file": TypingWay("save-as", ("file",), (*DRAFT, ("gs", "to another file")), take=("\r",)),
    "export": TypingWay("export", ("path",), (("x", "Export"),), take=("\r",)),
    "chair's text": TypingWay(
        "start-chair", ("document",), (("jgt", "Start a chair's text"),), take=("\r",), taken="DT/77"
    ),
    "focal point": TypingWay(
        "focal-point", ("name",), (("w", "Needs us"), ("c", "Documents"), ("jf", "take it")), take=("\r",)
    ),
    "who we are": TypingWay("who-we-are", ("code",), (("gu", "Who are we?"),), take=("\r",), taken="QZW"),
    "another number": TypingWay("renumber", ("number",), (("N", "Which number is"),), take=("\r",), taken="ARB/77"),
    "import": TypingWay("import", ("path",), IMPORT, take=("\r", "\r"), taken="~/eur.txt"),
    "import, deleted": _import("eur.txt", "deleted", ("\r", "question 1 of 1"), ("e", "back to the readings")),
    "import, inserted": _import(
        "eur.txt", "inserted", ("\r", "question 1 of 1"), ("e", "back to the readings"), ("\r", "back to the readings")
    ),
    "import, number": _import(
        "five.txt", "number", ("\r", "gives it a number"), ("N", "Which number is it"), taken="EGY/XX/4"
    ),
    "import, whose": _import(
        "clean.txt",
        "whose",
        ("\r", "Whose text is it?"),
        before=(("\x1bOR", "in force is it"), ("\r", "clean text")),
        taken="QZW",
    ),
    "clause": TypingWay("edit", ("words",), (*CLAUSE, ("\r", "against the text in force")), RECOVER),
    "form": TypingWay(
        "form",
        tuple(field.name for field in FORM_FIELDS),
        (*DRAFT, ("f", "reasons, cover")),
        (*RECOVER, ("f", "reasons, cover")),
    ),
}
SPOTS = tuple(TypingSpot(name, field) for name, way in WAYS.items() for field in way.fields)


@cache
def _prepared() -> Path:
    """The workspace as it is before anything is typed, made once."""
    folder = Path(mkdtemp(prefix="wtsaprep-typing-"))
    atexit.register(_remove, folder, os.getpid())
    workspace = practice_copy(folder / "workspace", also_ours="ARB")
    for words in SET_UP:
        done = called(("--workspace", workspace, *words), folder, own_environment(folder))
        assert done.returncode == 0, done.stderr
    return workspace


def _remove(folder: Path, owner: int) -> None:
    """Take a prepared folder away with the process that made it; those that it forked end before, and need it."""
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)


def set_up(folder: Path) -> Path:
    """A workspace of its own in a home folder, with what is imported beside it."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return Path(shutil.copytree(_prepared(), folder / "workspace"))


_NAMES = {"\r": "enter", "\x1b": "escape", "\t": "tab", "\x1bOR": "f3"}


def key_names(keys: str) -> list[str]:
    """Keys that a terminal sends, as stories name them."""
    return [_NAMES[keys]] if keys in _NAMES else list(keys)
