"""Two programs that save one shared file in one moment: each act leaves a word that is looked for in the files."""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from support.command_line import Done, called, own_environment
from support.practice import practice_copy

REF, CLAUSE, SECTION = "PRB/XX/1", "resolves", "recognizing a)"


class Race(NamedTuple):
    """Two acts on one kind of file, each given the word that it is to leave there."""

    ours: Callable[[str], tuple[str, ...]]
    theirs: Callable[[str], tuple[str, ...]]


def _both(act: Callable[[str], tuple[str, ...]]) -> Race:
    return Race(act, act)


RACES = {
    "position": _both(lambda word: ("position", REF, CLAUSE, "--note", word)),
    "view heard": _both(lambda word: ("heard", REF, CLAUSE, "RCC", "for", "--remark", word)),
    "register": Race(
        lambda word: ("register", "PRB/XX", "--focal-point", word),
        lambda word: ("register", "PRA/XX", "--focal-point", word),
    ),
    "our comment": _both(lambda word: ("comment", REF, CLAUSE, word)),
    "shared comment": _both(lambda word: ("comment", REF, CLAUSE, word, "--shared")),
    "brief": Race(
        lambda word: ("brief", "11", "--set", f"position={word}"),
        lambda word: ("brief", "11", "--set", f"background={word}"),
    ),
    "draft": Race(
        lambda word: ("edit", "ARB/36A1/1", "--set", f"headline={word}"),
        lambda word: ("edit", "ARB/36A1/1", "--set", f"reasons={word}"),
    ),
    "chair's text": Race(
        lambda word: ("chair", "reword", "DT/24", CLAUSE, word),
        lambda word: ("chair", "reword", "DT/24", SECTION, word),
    ),
    "decision": Race(
        lambda word: ("decide", "DT/24", CLAUSE, "agreed", "--remark", word),
        lambda word: ("decide", "DT/24", SECTION, "agreed", "--remark", word),
    ),
}


def run_race(kind: str, seed: int, folder: Path) -> tuple[Done, Done]:
    """Run both at nearly one moment; what is wrong with what they left raises ``AssertionError``."""
    workspace = practice_copy(folder / "share" / "wtsaprep" / "workspace", also_ours="ARB")
    _done(folder, "chair", "start", "DT/24", "11", "--from", REF)
    chance = random.Random(seed)
    gap = chance.choice((0.0, 0.0, 0.001, 0.002, 0.005, 0.01)) * chance.random()
    start = time.monotonic() + 0.05
    race, context = RACES[kind], multiprocessing.get_context("fork")
    ends = []
    for act, word, at in ((race.ours, "quagga", start), (race.theirs, "zebra", start + gap)):
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_act, args=(folder, act(word), at, theirs))
        process.start()
        ends.append((word, process, ours))
    outcomes = []
    for word, process, end in ends:
        assert end.poll(120), f"{kind}: {word} never ended"
        done = Done(*end.recv())
        process.join()
        outcomes.append(done)
        stands = any(word in file.read_text(encoding="utf-8") for file in workspace.rglob("*.toml"))
        told = f"{kind}, seed {seed}, gap {gap * 1000:.1f} ms: {word} ended with {done.returncode}"
        if done.returncode == 0:
            assert stands, f"{told} and is not there"
        else:
            assert done.returncode in (3, 4), f"{told}: {done.stderr[-300:]!r}"
            assert done.stderr, told
            assert not stands, f"{told}: {done.stderr[-300:]!r}"
    return outcomes[0], outcomes[1]


def _act(folder: Path, words: tuple[str, ...], at: float, end: Connection) -> None:
    while time.monotonic() < at:
        pass
    end.send(tuple(called(words, folder, own_environment(folder))))


def _done(folder: Path, *words: str) -> None:
    done = called(words, folder, own_environment(folder))
    assert done.returncode == 0, done.stderr
