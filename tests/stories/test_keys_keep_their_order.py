"""The law of what is typed: keys that arrive together give what they give one by one, in every kind of field.

The program runs in a real terminal and gets random keys, cut anywhere into what is written to it. What they give one
by one is read off fields of Textual's own, whose actions are called in turn, without any event.
"""

from __future__ import annotations

import asyncio
import random
import string
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from textual._callback import invoke
from textual.app import App, ComposeResult
from textual.widgets import Input, TextArea

from support.command_line import SEED
from support.terminal import Terminal
from wtsaprep.commands.command import Place
from wtsaprep.commands.table import COMMANDS, commands_for
from wtsaprep.tui.forms.form_screen import FIELDS
from wtsaprep.tui.keys.key_screen import FIELD_KEYS

ROUNDS = 4
LETTERS = "abc xyz.éж"
SENT = {
    "backspace": "\x7f",
    "left": "\x1b[D",
    "right": "\x1b[C",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "delete": "\x1b[3~",
    "ctrl+u": "\x15",
    "ctrl+k": "\x0b",
    "ctrl+w": "\x17",
    "ctrl+a": "\x01",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "enter": "\r",
    "paste": "\x1b[200~<p é>\x1b[201~",
    "mode": "\x1b[?2026;2$y",
    "colour": "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    "name": "\x1b[?62;22c",
}
"""What a terminal sends for the keys that are no characters, for a paste, and in answer to what it was asked."""
PASTED = "<p é>"
WITHIN = ("backspace",) * 6 + ("left", "right", "home", "end", "delete", "ctrl+u", "ctrl+k", "ctrl+w", "paste")
ANSWERS = ("mode", "colour", "name")
"""Keys that act within a field, and answers, which do nothing however late they come; up and down move lists."""

Box = Input | TextArea


class Fields(App[None]):
    """Fields of Textual's own, on no screen of ours."""

    def __init__(self, *long: bool) -> None:
        super().__init__()
        self._long = long

    def compose(self) -> ComposeResult:
        for long in self._long:
            yield TextArea(soft_wrap=True) if long else Input(select_on_focus=False)

    @property
    def boxes(self) -> list[Box]:
        """The fields, in their order."""
        return [box for box in self.screen.children if isinstance(box, Input | TextArea)]


async def act(box: Box, key: str) -> None:
    """Let a key act on a field, wholly and at once."""
    if text := PASTED if key == "paste" else key if len(key) == 1 else "":
        if isinstance(box, Input):
            box.insert_text_at_cursor(text)
        else:
            box.replace(text, *box.selection, maintain_selection_offset=False)
    for binding in box._bindings.key_to_bindings.get(key, ()):
        await invoke(getattr(box, f"action_{binding.action}"))


def text_of(box: Box) -> str:
    return box.value if isinstance(box, Input) else box.text


def sent(keys: list[str]) -> bytes:
    return "".join(SENT.get(key, key) for key in keys).encode()


def pieces(data: bytes, chance: random.Random) -> list[bytes]:
    """The same in pieces, whether or not characters and sequences are whole in them; mostly in few."""
    cuts = sorted(chance.sample(range(1, len(data)), min(len(data) - 1, chance.choice((0, 0, 1, 3)))))
    return [data[start:end] for start, end in zip([0, *cuts], [*cuts, len(data)], strict=True)]


def some_keys(chance: random.Random, *others: str) -> list[str]:
    many = chance.randint(4, 16)
    return [chance.choice(LETTERS if chance.random() < 0.5 else WITHIN + ANSWERS + others) for _ in range(many)]


class Typist:
    """Types into fields on the screen and into such of Textual's own, round after round, and compares them."""

    def __init__(self, terminal: Terminal, boxes: list[Box], found: list[FoundField], place: Place | None) -> None:
        self.terminal = terminal
        self.boxes = boxes
        self.found = found
        self.at = 0
        """The field that has the focus."""
        self.taken = {key for command in commands_for(place, COMMANDS) for key in command.keys} if place else set()
        self.taken -= FIELD_KEYS
        """Keys that the screen itself has a use for."""

    async def round(self, keys: list[str], mark: str, chance: random.Random) -> None:
        """Type, in pieces, and see; a mark at the beginning of the field shows that all before it was acted on."""
        keys = ["ctrl+a", "ctrl+k", *keys, "ctrl+a", mark]
        for piece in pieces(sent(keys), chance):
            self.terminal.send(piece)
        for key in keys:
            if key in ("tab", "shift+tab"):
                self.at = (self.at + (-1 if key == "shift+tab" else 1)) % len(self.boxes)
            elif len(key) == 1 or key not in self.taken:
                await act(self.boxes[self.at], key)
        expected = [text_of(box).strip() for box in self.boxes]
        assert expected[self.at].startswith(mark)
        self.terminal.until(lambda: self.shown() == expected, f"{expected} after {keys}")  # Rows may be half painted.

    def shown(self) -> list[str]:
        """What stands in the fields on the screen."""
        lines = self.terminal.text().split("\n")
        words = [lines[one.row].removeprefix(STROKE).strip() for one in self.found]
        return ["" if shown == one.empty else shown for shown, one in zip(words, self.found, strict=True)]


STROKE = "┃"
"""Stands at the left edge of the field in use, and nowhere else in the first column."""


class FoundField(NamedTuple):
    """A field as it is on the screen."""

    row: int
    long: bool
    """Whether it takes several lines."""
    empty: str = ""
    """What stands in it while nothing is written there."""


def in_use(terminal: Terminal) -> FoundField | None:
    """The field that has the focus, by its stroke."""
    rows = [at for at, line in enumerate(terminal.text().split("\n")) if line.startswith(STROKE)]
    return FoundField(rows[0], len(rows) > 1) if rows else None


def emptied(terminal: Terminal, fields: int) -> list[FoundField]:
    """Find the fields of a screen, from one to the next, and empty each; the first has the focus again."""
    found: list[FoundField] = []
    for _ in range(fields):
        terminal.until(lambda: in_use(terminal) not in (None, *found), f"field {len(found) + 1} of {fields}")
        here = in_use(terminal)
        assert here is not None
        found.append(here)
        terminal.press("\x01\x0b" + "\t" * (fields > 1))
    terminal.until(lambda: in_use(terminal) == found[0], "the first field")
    lines = terminal.text().split("\n")
    return [one._replace(empty=lines[one.row].removeprefix(STROKE).strip()) for one in found]


class Kind(NamedTuple):
    """A kind of field, and how one comes to it."""

    shows: str
    """What is on the screen when it is there."""
    way: str
    place: Place | None = None
    fields: int = 1
    again: str = ""
    """Keys that open it once more when it was left."""
    rounds: int = 3


def law(terminal: Terminal, kind: Kind) -> None:
    """Keys in pieces against keys one by one; where it can be opened again, after it was left as well."""
    terminal.press(kind.way)
    terminal.sees(kind.shows)

    async def rounds() -> None:
        found = emptied(terminal, kind.fields)
        fields = Fields(*(one.long for one in found))
        async with fields.run_test():
            chance = random.Random(kind.shows)
            types = Typist(terminal, fields.boxes, found, kind.place)
            others = ("tab", "tab", "shift+tab") if kind.fields > 1 else ()
            for number in range(kind.rounds):
                if kind.again and number % 4 == 3:  # It opens empty.
                    terminal.press("abc\x1b")
                    terminal.until(lambda: in_use(terminal) is None, "the field to be left")
                    terminal.press(kind.again)
                await types.round(some_keys(chance, *others), str(number % 10), chance)

    asyncio.run(rounds())


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Terminal]:
    """The program."""
    started = Terminal(tmp_path, (80, 40))
    started.sees("ARB/36A1", "? more")
    yield started
    started.close()


@pytest.fixture
def terminal(library: Terminal) -> Terminal:
    """The program, a proposal open in it."""
    library.press("\r")
    library.sees("MOD ARB/36A1/1", "redline")
    return library


OF_A_TEXT = (
    Kind("words in this text", "/", "reader", again="/", rounds=ROUNDS),
    Kind("Commands and clauses", ":", again=":", rounds=ROUNDS),
    Kind("editing", "njj\r\x15", "draft", again="\r\x15", rounds=ROUNDS),  # A heading is one line.
    Kind("a new clause", "na", "draft", again="a", rounds=ROUNDS),
    Kind("reasons, cover", "f", "form", len(FIELDS), rounds=ROUNDS),
    Kind("Find these words", "R", "replace", 2),
    Kind("Save the proposal to another file", "gs"),
    Kind("Comment on", "nCa\r", "comment", 2),
    Kind("administration, date", "gca", "co-signatories"),
    Kind("type to filter", "?"),
)
OF_THE_LIBRARY = (
    Kind("words in titles", "/", "library", again="/", rounds=ROUNDS),
    Kind("Start a proposal", "gn", again="gn", rounds=ROUNDS),
    Kind("Which number is ARB/36A1 to have", "N", again="N", rounds=ROUNDS),
    Kind("path of a file", "i", "import"),
    Kind("DT/24", "\x1b[Bgt"),
    Kind("Who are we?", "gu"),
    Kind("looks after", "wcjf", "register"),
    Kind("Our notes on", "gpevery\r\r", "notes", 3),
)


@pytest.mark.parametrize("kind", OF_A_TEXT, ids=lambda kind: kind.shows)
def test_in_a_field_of_a_text(terminal: Terminal, kind: Kind) -> None:
    law(terminal, kind)


@pytest.mark.parametrize("kind", OF_THE_LIBRARY, ids=lambda kind: kind.shows)
def test_in_a_field_of_the_library(library: Terminal, kind: Kind) -> None:
    law(library, kind)


def test_in_the_words_typed_for_a_place_of_an_import(library: Terminal, tmp_path: Path) -> None:
    pasted = (
        SEED.read_text(encoding="utf-8").replace("ARB/36A1/1", "EUR/40A1/2").replace("RESOLUTION 11", "RESOLUTION 12")
    )
    (tmp_path / "eur.txt").write_text(pasted, encoding="utf-8")
    library.press("i~/eur.txt\r")
    library.sees("question 1 of 1")
    law(library, Kind("question 1 of 1", "e", "import"))


def test_keys_that_open_screens_in_one_read_with_what_is_typed_there(library: Terminal) -> None:
    # A chair's text, a change taken into it, its changes.
    library.press("\x1b[BgtDT/23\x7f4\rgg\rppnn2\x1b\x1b[Dl")
    library.sees("Fates in DT/24", "1 change: 1 taken")
    library.press("\x1b\x1b:onlyy\x7f-ch\r:help\rquit")  # Commands by their names; the help is open and filters.
    library.sees("quit ", "Leave")


def test_sequences_that_mean_nothing_do_nothing(terminal: Terminal) -> None:
    terminal.press("f")
    terminal.sees("reasons, cover")
    terminal.press("\x1b[99~\x1b[9;9;9;9zOf\x1b[1;9Z\x1b]52;c;?\x07 th\x1b[25~\x1b[?62;22ce post")
    terminal.sees("Of the post", "reasons, cover")


ALTS = [f"\x1b{letter}" for letter in string.ascii_letters + string.digits]


def test_alt_and_a_letter_is_no_command_and_hangs_nothing(terminal: Terminal) -> None:
    terminal.sees("suppressed by PRD")
    terminal.quiet(1)
    before = terminal.text()
    terminal.press("".join(ALTS))
    terminal.sees("Alt-9, or Esc and 9 at once, does nothing")
    assert before.split("\n")[:-2] == terminal.text().split("\n")[:-2]
    assert "unsaved" not in terminal.text()
    terminal.press("\x1b")
    terminal.sees("Tabled on ")


def test_alt_and_a_letter_leaves_no_editor_and_writes_nothing(terminal: Terminal) -> None:
    terminal.press("njj\r\x15one word")
    terminal.sees("editing", "one word")
    terminal.press("".join(ALTS) + "\x1b[?2026;2$y\x1b[?62;22c" + "\x1b\x7f" + "\x1bbtwo ")
    terminal.sees("editing", "two one")
    assert "one word" not in terminal.text()


def test_lines_pasted_without_brackets_are_clauses_and_no_commands(terminal: Terminal) -> None:
    terminal.press("na")
    terminal.sees("a new clause")
    terminal.press("b) that small operators need help to con-\rnect;\r\rc) that the data be shared;\r\td) quickly")
    terminal.sees("3 clauses pasted", "quickly")
    terminal.press("\x1b")
    terminal.sees("unsaved", "that small operators need help to connect;")


def test_words_behind_lines_that_came_at_once_are_glued_to_none(terminal: Terminal) -> None:
    terminal.press("na")
    terminal.sees("a new clause")
    terminal.press("that small operators need help\rthat the data be shared\r")
    terminal.sees("2 clauses pasted", "a new clause")
    terminal.press("quickly and in kind\x1b")
    terminal.sees("unsaved", "that the data be shared;", "quickly and in kind;")


def test_lines_pasted_where_there_is_no_field_are_no_commands(terminal: Terminal) -> None:
    terminal.sees("suppressed by PRD")
    terminal.quiet(1)
    before = terminal.text()
    terminal.press("dd that quick operators\rq d d d be heard\r\rx and seen\r")
    terminal.sees("pasted text: nothing here takes it")
    assert before.split("\n")[:-2] == terminal.text().split("\n")[:-2]
