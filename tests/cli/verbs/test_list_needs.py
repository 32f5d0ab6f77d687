"""``list --needs``: how much still needs us, and never what we think of it."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from support.command_line import Run
from support.practice import practice_copy
from wtsaprep.model.position import Position
from wtsaprep.services.sessions.positions import change_positions
from wtsaprep.store.folders.workspace import Workspace

SECRET = "ZEBRA-MARKER"


def prepared(folder: Path, shipped: Path) -> Workspace:
    """A workspace with a position that says much, and a deadline."""
    workspace = Workspace(Path(shutil.copytree(shipped, folder / "mine")))
    made = Position(
        provision="considering-new1",
        at="2024-10-15T12:00:00",
        stand="oppose",
        judged="of another reading",
        note=SECRET,
        fallbacks=(SECRET,),
        talking_points=SECRET,
    )
    change_positions(workspace, "prb-res-11-practice", lambda log: log.model_copy(update={"positions": (made,)}))
    register = f'[[document]]\ndocument = "ARB/36A1"\nread = true\nfocal_point = "{SECRET}"\n'
    (workspace.private / "register.toml").write_text(register, encoding="utf-8")
    settings = workspace.folder / "wtsaprep.toml"
    deadline = date.today() + timedelta(days=12)
    settings.write_text(f'{settings.read_text("utf-8")}deadline = "{deadline}"\n', "utf-8")
    return workspace


def test_the_list_tells_how_much_and_how_long(tmp_path: Path, run: Run, shipped: Path) -> None:
    workspace = prepared(tmp_path, shipped)
    done = run("--workspace", workspace.folder, "list", "--needs")
    assert done.returncode == 0
    assert done.stderr == "PRIVATE: this follows from our delegation's own files.\n12 days to the deadline\n"
    assert done.stdout.split("\n")[:3] == [
        "Resolution 11 (Hammamet, 2016)   1 changed since · 6 not looked at",
        "  MOD PRB/XX/1    1 of 2 changes read otherwise than when we judged them",
        "  MOD ARB/36A1/1  1 change not looked at",
    ]
    assert SECRET not in done.stdout + done.stderr
    assert "oppose" not in done.stdout


def test_the_same_as_data(tmp_path: Path, run: Run, shipped: Path) -> None:
    workspace = prepared(tmp_path, shipped)
    done = run("--workspace", workspace.folder, "list", "--needs", "--json")
    table = json.loads(done.stdout)
    assert table["private"] is True
    assert table["days_left"] == 12
    assert table["needs"][0] == {
        "resolution": "11",
        "adopted": "Hammamet, 2016",
        "reason": "changed since",
        "kind": "proposal",
        "id": "prb-res-11-practice",
        "name": "MOD PRB/XX/1",
        "left": 1,
        "all": 2,
        "said": "",
    }
    assert SECRET not in done.stdout


def test_the_plain_list_knows_nothing_of_it(tmp_path: Path, run: Run, shipped: Path) -> None:
    workspace = prepared(tmp_path, shipped)
    for words in (["list"], ["list", "--json"]):
        plain = run("--workspace", shipped, *words).stdout
        assert run("--workspace", workspace.folder, *words).stdout == plain.replace(str(shipped), str(workspace.folder))


def test_an_empty_workspace_needs_nothing(empty: Path, run: Run) -> None:
    done = run("--workspace", empty, "list", "--needs")
    assert (done.returncode, done.stdout) == (0, "")
    assert "nothing here needs us" in done.stderr


def test_what_cannot_be_read_is_named(tmp_path: Path, run: Run, shipped: Path) -> None:
    workspace = prepared(tmp_path, shipped)
    (workspace.private / "register.toml").write_text("[[document]\n", encoding="utf-8")
    (workspace.private / "positions" / "prb-res-11-practice.toml").write_text("x = 1\n", encoding="utf-8")
    done = run("--workspace", workspace.folder, "list", "--needs")
    assert done.returncode == 0
    assert "register.toml" in done.stderr
    assert "prb-res-11-practice.toml" in done.stderr
    assert "MOD PRC/XX/1    1 change not looked at" in done.stdout


@pytest.mark.parametrize("broken", ["\ngarbage = [\n", '\n[[amendments]]\nprovision = "observing-9"\ntext = "so"\n'])
def test_a_proposal_that_can_t_be_read_still_needs_us_and_is_named(run: Run, tmp_path: Path, broken: str) -> None:
    folder = practice_copy(tmp_path / "workspace")
    before = run("--workspace", folder, "list", "--needs").stdout.splitlines()
    path = next((folder / "proposals").glob("pra-*.toml"))
    path.write_text(path.read_text(encoding="utf-8") + broken, encoding="utf-8")
    for _ in range(2):
        done = run("--workspace", folder, "list", "--needs")
        assert path.name in done.stderr
        assert len(done.stdout.splitlines()) == len(before)
