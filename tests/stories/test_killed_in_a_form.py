"""The program is killed while somebody writes in a form; every letter that was painted is there at the next start."""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path
from typing import NamedTuple

import pytest

from support.terminal import Terminal
from wtsaprep.store.journal.left_words import words_left


class Form(NamedTuple):
    """A form: the keys that lead there from the library, each with what is seen after it."""

    steps: tuple[tuple[str, str], ...]
    offered: str
    """What the first screen says of it afterwards."""


PREPARE = (("gp", "which changes do you want"), ("everything", "everything"), ("\r", "Prepare  everything"))
CLAUSE = (("\r", "MOD ARB/36A1/1"), ("n", "change 1"), ("C", "Comments on recognizing a)"))
FORMS = {
    "notes": Form((*PREPARE, ("\r", "Talking points")), "not finished: Our notes on"),
    "brief": Form((*PREPARE, ("b", "Our brief on")), "not finished: Our brief on"),
    "private comment": Form(
        (*CLAUSE, ("a", "Who may read"), ("\r", "PRIVATE: our delegation only")), "not finished: Comment on"
    ),
}


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("name", FORMS)
def test_a_kill_loses_no_letter_that_was_painted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, seed: int
) -> None:
    state = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    terminal = Terminal(tmp_path, XDG_STATE_HOME=str(state))
    terminal.sees("ARB/36A1", "? more")
    for keys, seen in FORMS[name].steps:
        terminal.press(keys)
        terminal.sees(seen)
    chance, typed = random.Random(f"{name} {seed}"), ""
    for count in range(chance.randint(1, 12)):
        word = f"w{count:02}"
        terminal.press(f" {word}" if typed else word)
        terminal.sees(word)
        typed = f"{typed} {word}".strip()
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.close()
    (left,) = words_left(terminal.workspace).values()
    assert typed in [text.strip() for text in left.fields.values()]
    again = Terminal(tmp_path, XDG_STATE_HOME=str(state))
    again.sees(FORMS[name].offered)
    again.close()
