"""What `list` costs where 16 proposals are alike, with nothing known of them and with all, beside `--version`.

Run it: ``cd tests && python -m benchmarks.bench_list``, in turn with the commit before. Processor time of whole
processes, medians of the rounds.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.bench_compare import WORDS, long_text
from wtsaprep.drafting.amend import derive
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.workspace import Workspace

CLAUSES, PROPOSALS, CHANGES = 60, 16, 12


def of_proposals_alike(folder: Path) -> Path:
    """A workspace of proposals that reword the same clauses alike, and each one clause of its own."""
    workspace = Workspace(create_workspace(folder, {"place": "Baku", "year": 2028}))
    chance = random.Random(5)
    number = Provision(id="number", kind="number", text="RESOLUTION 1 (Rev. Geneva, 2022)")
    text = (number, *long_text(CLAUSES, chance))
    resolution = Resolution(number="1", adopted="Geneva, 2022", provisions=text)
    workspace.save(workspace.new_resolution(resolution))
    items = [p.id for p in text if p.kind == "item"]
    shared = {id_: chance.choice(WORDS) for id_ in chance.sample(items, CHANGES)}
    for at in range(PROPOSALS):
        words = {**shared, chance.choice(items): f"new{at}"}
        revised = tuple(
            p.model_copy(update={"text": p.text.replace(" ", f" {words[p.id]} ", 1)}) if p.id in words else p
            for p in text
        )
        proposal = Proposal(
            id=f"p{at}",
            number=f"S{at}/{at + 30}/1",
            sources=(f"S{at}",),
            baseline=resolution.baseline,
            amendments=derive(text, revised),
        )
        workspace.save(workspace.new_proposal(proposal))
    return workspace.folder


def cpu_seconds(home: Path, *words: str) -> float:
    """Processor seconds of a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home), "XDG_STATE_HOME": str(home)}
    command = [sys.executable, "-m", "wtsaprep", *words]
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(rounds: int = 9) -> None:
    """Print the medians and their ratios."""
    times: dict[str, list[float]] = {"--version": [], "nothing known": [], "all known": []}
    with tempfile.TemporaryDirectory() as folder:
        workspace = of_proposals_alike(Path(folder) / "workspace")
        for at in range(rounds + 1):
            home = Path(folder) / f"home-{at}"
            home.mkdir()
            times["--version"].append(cpu_seconds(home, "--version"))
            for known in ("nothing known", "all known"):
                times[known].append(cpu_seconds(home, "--workspace", str(workspace), "list"))
    base = statistics.median(times["--version"][1:])
    for name, row in times.items():
        median = statistics.median(row[1:])
        print(f"{name:14} {median * 1000:6.0f} ms   {median / base:.2f} of --version")


if __name__ == "__main__":
    main()
