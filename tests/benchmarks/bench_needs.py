"""How long the list of what needs us takes in a workspace of 1,000 changes, beside the library of the same workspace.

Run it: ``cd tests && python -m benchmarks.bench_needs``. Goal: key pressed to painted at most 1.5 times the library
opened to painted. Both in one process and in a pseudo-terminal; in turn, medians of the rounds.
"""

from __future__ import annotations

import asyncio
import os
import pty
import random
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.events import Key

from benchmarks.bench_compare import WORDS, long_text
from wtsaprep.drafting.amend import derive
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.position import Position, Positions, Sitting
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.services.comparing.new_chair_text import start_chair_text
from wtsaprep.services.needs.exact_counts import exact_counts
from wtsaprep.services.needs.needs import needs, read_facts
from wtsaprep.services.sessions.positions import change_positions
from wtsaprep.services.sessions.queues import queue_of
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.saved_sessions import keep_sitting
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.tui.routes.table import ROUTES
from wtsaprep.tui.shell.app import WtsaprepApp

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text

RESOLUTIONS, PROPOSALS, CLAUSES, CHANGES, LOOKED_AT = 5, 40, 60, 25, 10


def of_a_thousand_changes(folder: Path) -> Workspace:
    """40 proposals, each its own document, on 5 resolutions of 60 clauses; each rewords 25 clauses.

    Half way through the preparation: positions with notes on 10 of them, a chair's text on each resolution, a sitting.
    """
    workspace = Workspace(create_workspace(folder / "workspace", {"place": "Baku", "year": 2028, "source": "ARB"}))
    chance = random.Random(8)
    found = []
    for number in range(1, RESOLUTIONS + 1):
        text = long_text(CLAUSES, chance)
        found.append(Resolution(number=str(number), adopted="Geneva, 2022", provisions=text))
        workspace.save(workspace.new_resolution(found[-1]))
    for at in range(PROPOSALS):
        resolution, source = found[at % RESOLUTIONS], ("ARB", "EUR", "RCC", "IAP", "APT", "ATU")[at % 6]
        proposal = Proposal(
            id=f"p{at}",
            number=f"{source}/{at + 30}/1",
            sources=(source,),
            baseline=resolution.baseline,
            amendments=derive(resolution.provisions, _reworded(resolution.provisions, chance)),
        )
        workspace.save(workspace.new_proposal(proposal))
        document = Contribution(document=str(at + 30), sources=(source,), proposals=(proposal.id,))
        workspace.save(workspace.new_contribution(document))
    for resolution in found:
        start_chair_text(workspace, f"DT/{resolution.number}", resolution)
    keep_sitting(workspace, Sitting(choice="all", at="2028-10-15T12:00:00", left=PROPOSALS * CHANGES))
    _look_at_some(workspace)
    return workspace


def _look_at_some(workspace: Workspace) -> None:
    looked: dict[str, list[Position]] = {}
    for one in queue_of(Index(workspace), QueueSelection("all")).changes:
        at = f"2028-10-15T12:00:{len(looked.setdefault(one.proposal, [])):02}"
        said = Position(
            provision=one.provision,
            at=at,
            stand="support",
            judged=one.judged,
            note=" ".join(WORDS[:20]),
            talking_points=" ".join(WORDS[:20]),
        )
        looked[one.proposal].append(said)
    for proposal, positions in looked.items():
        log = Positions(proposal=proposal, positions=tuple(positions[:LOOKED_AT]))
        change_positions(workspace, proposal, partial(_instead, log))


def _instead(log: Positions, _: Positions) -> Positions:
    return log


def _reworded(text: Text, chance: random.Random) -> Text:
    clauses = chance.sample([p.id for p in text if p.kind == "item"], CHANGES)
    return tuple(
        p.model_copy(update={"text": p.text.replace(" ", f" {chance.choice(WORDS)} new ", 1)}) if p.id in clauses else p
        for p in text
    )


async def in_process(workspace: Workspace) -> tuple[float, float, float]:
    """Seconds to read and paint the library; from the key to the list; from the key until all is counted."""
    started = time.perf_counter()
    app = WtsaprepApp(workspace, Index(workspace).contents, "", {}, ROUTES)
    async with app.run_test(size=(80, 24)) as pilot:
        while not _shows(app, "Documents (40)"):
            await asyncio.sleep(0)
        library = time.perf_counter() - started
        await asyncio.sleep(1.5)  # What is loaded ahead is loaded by the time somebody presses a key.
        started = time.perf_counter()
        app.screen.post_message(_key())
        while not _shows(app, "not looked at"):
            await asyncio.sleep(0)
        listed = time.perf_counter() - started
        await app.workers.wait_for_complete()
        await pilot.pause()
        return library, listed, time.perf_counter() - started


def _key() -> Key:
    return Key("w", "w")


def _shows(app: WtsaprepApp, words: str) -> bool:
    if len(app.screen_stack) < 2:
        return False
    return any(words in strip.text for strip in app.screen._compositor.render_strips())


def in_terminal(workspace: Workspace, home: str) -> tuple[float, float]:
    """Seconds from the start of the program to the library, and from the key at once to the list."""
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        environment = {**os.environ, "TERM": "xterm-256color", "HOME": home}
        os.execve(sys.executable, [sys.executable, "-m", "wtsaprep", str(workspace.folder)], environment)
    took = []
    for text, key in ((b"more", b"w"), (b"not looked at", b"")):
        seen = b""
        while text not in seen:
            seen += os.read(terminal, 65536)
        took.append(time.perf_counter() - started)
        started = time.perf_counter()
        os.write(terminal, key)
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    return took[0], took[1]


def values_only(workspace: Workspace) -> tuple[float, float, float]:
    """Seconds to read the contents; what the list adds to them for its first picture; to count exactly."""
    times = [time.perf_counter()]
    index = Index(workspace)
    assert index.contents.proposals
    times.append(time.perf_counter())
    facts = read_facts(index)
    rough = needs(facts, facts.rough, ())
    times.append(time.perf_counter())
    exact = needs(facts, exact_counts(index, facts.rough), ())
    times.append(time.perf_counter())
    assert sum(group.left.get("not looked at", 0) for group in rough) == PROPOSALS * (CHANGES - LOOKED_AT)
    assert sum(group.left.get("not looked at", 0) for group in exact) == PROPOSALS * (CHANGES - LOOKED_AT)
    return times[1] - times[0], times[2] - times[1], times[3] - times[2]


def main(rounds: int = 7) -> None:
    """Print the medians and their ratios."""
    rows: dict[str, list[tuple[float, ...]]] = {"values": [], "screens": [], "terminal": []}
    with tempfile.TemporaryDirectory() as home:
        workspace = of_a_thousand_changes(Path(home))
        for _ in range(rounds + 1):
            rows["values"].append(values_only(workspace))
            rows["screens"].append(asyncio.run(in_process(workspace)))
            rows["terminal"].append(in_terminal(workspace, home))
    for name, measured in rows.items():
        medians = [statistics.median(column) for column in zip(*measured[1:], strict=True)]
        shown = ", ".join(f"{one * 1000:.0f}" for one in medians)
        print(f"{name:10} library, list, counted: {shown} ms; list {medians[1] / medians[0]:.2f} of the library")


if __name__ == "__main__":
    main()
