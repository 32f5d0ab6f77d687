"""``compare``: the practice set to the letter, in every format; what can't be compared is said."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.command_line import Run

EXPECTED = Path(__file__).parent / "expected_compare.txt"


@pytest.fixture
def workspace(tmp_path: Path, shipped: Path) -> Path:
    """A copy of the shipped workspace, to be changed."""
    return Path(shutil.copytree(shipped, tmp_path / "copy"))


def test_the_practice_set_as_text_is_the_table_made_by_hand(run: Run, shipped: Path) -> None:
    done = run("compare", "11", "--workspace", shipped)
    assert done.returncode == 0, done.stderr
    assert done.stdout == EXPECTED.read_text(encoding="utf-8")
    assert done.stderr == "In force: Resolution 11 (Hammamet, 2016), worked out, not official.\n"


def test_one_source_and_only_what_is_contested(run: Run, shipped: Path) -> None:
    done = run("compare", "11", "--workspace", shipped, "--to", "json", "--only", "contested", "--source", "PRB")
    found = json.loads(done.stdout)
    assert [column["number"] for column in found["columns"]] == ["PRB/XX/1"]
    assert [row["name"] for row in found["rows"]] == ["whole text", "resolves"]
    assert found["rows"][1]["groups"] == [
        {"sources": ["PRA", "PRB"], "exact": True},
        {"sources": ["PRC"], "exact": True},
    ]
    assert found["rows"][0]["competing"] == ["PRD against any change"]
    assert found["rows"][1]["competing"] == ["A against B"]


@pytest.mark.parametrize("to", ["text", "markdown", "html", "csv", "json"])
def test_a_file_holds_what_would_be_printed(run: Run, shipped: Path, tmp_path: Path, to: str) -> None:
    printed = run("compare", "11", "--workspace", shipped, "--to", to)
    written = run("compare", "11", "--workspace", shipped, "--to", to, "-o", tmp_path / "out")
    assert printed.returncode == written.returncode == 0, printed.stderr
    text = (tmp_path / "out").read_text(encoding="utf-8")
    assert text == ("\ufeff" if to == "csv" else "") + printed.stdout
    assert "shall" in text


def test_our_own_source_stands_first(run: Run, workspace: Path) -> None:
    settings = workspace / "wtsaprep.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + 'source = "PRC"\n', encoding="utf-8")
    done = run("compare", "11", "--workspace", workspace, "--to", "json")
    assert json.loads(done.stdout)["columns"][0]["number"] == "PRC/XX/1"


def test_what_was_made_on_another_text_and_what_is_broken_is_named(run: Run, workspace: Path) -> None:
    drifted, broken, older = (workspace / "proposals" / f"pr{letter}-res-11-practice.toml" for letter in "abc")
    drifted.write_text(drifted.read_text(encoding="utf-8").replace("sha256:27dd", "sha256:0000"), encoding="utf-8")
    broken.write_text("id = 'prb'\nsymbol = 3\nbaseline = { resolution = '11' }\n", encoding="utf-8")
    older.write_text(older.read_text(encoding="utf-8").replace("Hammamet, 2016", "Dubai, 2012"), encoding="utf-8")
    done = run("compare", "11", "--workspace", workspace, "--to", "json")
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert [column["number"] for column in found["columns"]] == ["ARB/36A1/1", "PRD/XX/1", "PRE/XX/1"]
    assert {one["number"]: one["why"] for one in found["not_compared"]} == {
        "PRA/XX/1": "it was made on another text in force",
        "PRC/XX/1": "it is on another edition, Dubai, 2012",
    }
    assert "prb-res-11-practice.toml" in done.stderr
    assert "Not compared: PRA/XX/1" in done.stderr


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("12",), 3, "no resolution here is called '12'"),
        (("ARB/36A1/1",), 2, "is a proposal"),
        (("11", "--source", "XYZ"), 2, "There are: ARB, PRA, PRB, PRC, PRD, PRE"),
    ],
)
def test_what_can_not_be_compared_is_said(
    run: Run, shipped: Path, words: tuple[str, ...], status: int, told: str
) -> None:
    done = run("compare", *words, "--workspace", shipped)
    assert done.returncode == status
    assert told in done.stderr
    assert done.stdout == ""


FIRST = (
    "RESOLUTION 73\nLamps\n(Lake Town, 2008)\nThe Assembly (Lake Town, 2008),\n"
    "considering\nthat lamps are lit,\nresolves\nto go on.\n"
)
LATER = FIRST.replace("RESOLUTION 73", "RESOLUTION 73 (Rev. Bay, 2012)").replace("are lit", "are lit and kept")


@pytest.fixture
def editions(run: Run, empty: Path) -> Path:
    """A workspace with two editions of a text."""
    for name, text in (("a.txt", FIRST), ("b.txt", LATER)):
        (empty.parent / name).write_text(text, encoding="utf-8")
        assert run("import", empty.parent / name, "--workspace", empty).returncode == 0
    return empty


def test_the_first_edition_has_its_name(run: Run, editions: Path) -> None:
    done = run("show", "73@lake-town-2008", "--workspace", editions)
    assert done.stdout.startswith("RESOLUTION 73\nLamps")


@pytest.mark.parametrize("to", ["text", "markdown", "html", "csv"])
def test_both_editions_are_side_by_side(run: Run, editions: Path, to: str) -> None:
    done = run("compare", "73", "--editions", "--to", to, "--workspace", editions)
    assert done.returncode == 0, done.stderr
    assert "Lake Town, 2008" in done.stdout
    assert done.stdout.index("Lake Town, 2008") < done.stdout.index("Bay, 2012")


def test_a_script_is_told_of_editions_clause_by_clause(run: Run, editions: Path) -> None:
    done = run("compare", "73", "--editions", "--only", "changed", "--to", "json", "--workspace", editions)
    rows = {row["name"]: row["cells"] for row in json.loads(done.stdout)["rows"]}
    assert [span["mark"] for span in rows["considering"][1]["marked"]] == ["kept", "inserted", "kept"]
    assert "resolves" not in rows


def test_one_edition_alone_is_refused(run: Run, tmp_path: Path) -> None:
    done = run("compare", "11", "--editions")
    assert done.returncode == 2
    assert "there is one edition of Resolution 11 here" in done.stderr
