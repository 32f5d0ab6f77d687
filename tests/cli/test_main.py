"""The contract of the command line: where things go, how calls end, and a sentence for every failure."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from support.command_line import SEED, Run


def test_the_first_call_copies_the_packaged_workspace(first_run: Run, tmp_path: Path) -> None:
    first = first_run("list")
    assert first.returncode == 0
    assert (tmp_path / "share/wtsaprep/workspace/wtsaprep.toml").is_file()
    assert "was made in" in first.stderr
    again = first_run("list")
    assert (again.stdout, again.stderr) == (first.stdout, "")


def test_the_workspace_option_stands_before_or_after_the_verb(run: Run, empty: Path) -> None:
    assert run("--workspace", empty, "list").stdout == run("list", "--workspace", empty).stdout
    assert run("list", WTSAPREP_WORKSPACE=str(empty)).stdout == run("list", "--workspace", empty).stdout


@pytest.mark.parametrize("terminal", ["xterm", "dumb", ""])
def test_the_screens_need_a_terminal_and_the_verbs_do_not(run: Run, empty: Path, terminal: str) -> None:
    done = run(empty, TERM=terminal)
    assert done.returncode == 2
    assert "wtsaprep list" in done.stderr


@pytest.mark.parametrize(
    "words", [["show"], ["show", "11", "--view", "wrong"], ["list", "--nonsense"], ["new", "MOVE"]]
)
def test_wrong_usage_ends_with_2(run: Run, words: list[str]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert "usage:" in done.stderr


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["show", "ARB/99/1"], 3, "nothing here is called 'ARB/99/1'"),
        (["show", "./nothing.txt"], 3, "no such file"),
        (["show", "11@dubai-2012"], 3, "nothing here is called"),
        (["export", "11"], 2, "not a proposal"),
        (["new", "MOD", "77", "--source", "ARB"], 3, "no text in force is called '77'"),
        (["new", "MOD"], 2, "a MOD needs a baseline"),
        (["new", "ADD", "11"], 2, "an ADD is a new text and changes none in force; MOD does"),
        (["new", "SUP", "11", "--title", "x"], 2, "a SUP has the title of the text that it is about"),
        (["new"], 2, "what is it to be?"),
        (["new", "--supports", "ARB/9/1"], 3, "no proposal is called 'ARB/9/1'"),
        (["new", "MOD", "--supports", "PRA/XX/1"], 2, "has its symbol and its text"),
        (["import", "x.txt", "--revised"], 2, "--revised needs to know"),
        (["--workspace", "/nowhere", "list"], 3, "there is no such folder"),
        (["diff", "-", "-"], 2, "standard input can only be one"),
        (["--workspace", "/dev/null", "list"], 3, "this is not a folder"),
        (["show", "~nosuchuser/x.txt"], 3, "nobody here is called 'nosuchuser'"),
        (["export", "PRA/XX/1", "-o", "~nosuchuser/x.md"], 3, "nobody here is called 'nosuchuser'"),
        (["shwo", "11"], 2, "'shwo' is neither a verb nor a folder; did you mean show?"),
    ],
)
def test_failures_say_what_where_and_what_to_do(run: Run, words: list[str], status: int, said: str) -> None:
    done = run(*words)
    assert done.returncode == status
    assert said in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_one_broken_file_does_not_hide_the_others(run: Run, empty: Path) -> None:
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    (empty / "proposals" / "bad.toml").write_text('id = "x"\nnumber = \n', encoding="utf-8")
    (empty / "resolutions" / "bad.toml").write_text('number = "12"\n[[provision]\n', encoding="utf-8")
    done = run("list", "--workspace", empty)
    assert done.returncode == 0
    assert "bad.toml, line 2: not valid TOML" in done.stderr
    assert "ARB/36A1/1" in done.stdout
    assert run("show", "ARB/36A1/1", "--workspace", empty).returncode == 0


def test_all_faults_of_a_file_are_told_at_once(run: Run, empty: Path) -> None:
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    (path,) = (empty / "proposals").glob("*.toml")
    text = path.read_text(encoding="utf-8").replace('symbol = "MOD"\n', "")
    path.write_text(text.replace("[[amendment]]", "[[amendment]]\ncolour = 1\nlevel = -1", 1), encoding="utf-8")
    done = run("show", "ARB/36A1/1", "--workspace", empty)
    assert done.returncode == 3
    assert "amendment[1].level (number)" in done.stderr
    assert "amendment[1].colour (number): unknown key" in done.stderr


def test_a_file_in_place_of_a_folder_stops_an_import_before_it_writes(run: Run, empty: Path) -> None:
    (empty / "contributions").rmdir()
    (empty / "contributions").write_text("", encoding="utf-8")
    done = run("import", SEED, "--accept-guesses", "--workspace", empty)
    assert done.returncode == 3
    assert "a file stands where a folder should be" in done.stderr
    assert not list((empty / "resolutions").iterdir())


def test_an_import_that_stops_leaves_nothing(run: Run, empty: Path) -> None:
    (empty / "proposals" / "arb-res-11-lost.toml").mkdir()
    done = run("import", SEED, "--accept-guesses", "--workspace", empty)
    (path,) = (path for path in (empty / "proposals").iterdir() if path.is_file())
    path.unlink()
    (empty / "resolutions" / "resolution-11-hammamet-2016.toml").unlink()
    path.mkdir()
    done = run("import", SEED, "--accept-guesses", "--workspace", empty)
    assert done.returncode == 3
    assert not list(empty.glob("resolutions/*"))


def test_a_later_edition_is_found_whatever_its_file_is_called(run: Run, empty: Path) -> None:
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    (path,) = (empty / "resolutions").glob("*.toml")
    later = path.read_text(encoding="utf-8").replace("Hammamet, 2016", "New Delhi, 2024")
    (empty / "resolutions" / "from-the-secretariat.toml").write_text(later, encoding="utf-8")
    assert "(Rev. New Delhi, 2024)" in run("show", "11", "--workspace", empty).stdout


def test_a_second_file_with_one_id_is_named_as_a_copy(run: Run, empty: Path) -> None:
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    (path,) = (empty / "proposals").glob("*.toml")
    (empty / "proposals" / "copy.toml").write_bytes(path.read_bytes())
    assert run("show", "ARB/36A1/1", "--workspace", empty).returncode == 0
    listed = run("list", "--workspace", empty)
    assert path.name in listed.stderr
    assert "copy.toml" in listed.stderr


def test_an_endless_list_of_guesses_is_cut(run: Run, empty: Path, tmp_path: Path) -> None:
    seed = SEED.read_text(encoding="utf-8")
    (tmp_path / "many.txt").write_text(f"{seed}\n\n" * 32, encoding="utf-8")
    done = run("import", "many.txt", "--workspace", empty)
    assert done.returncode == 4
    assert "and 12 more" in done.stderr
    assert sum("judgement" in line for line in done.stderr.splitlines()) < 40


def test_a_list_counts_changes_as_the_reader_does(run: Run, shipped: Path) -> None:
    listed = run("list", "--workspace", shipped).stdout.splitlines()
    assert [line.split("  ")[-1] for line in listed if "MOD  ARB/36A1/1" in line] == ["1 change"]
    assert json.loads(run("list", "--json", "--workspace", shipped).stdout)["proposals"][0]["amendments"] == 4


def test_json_is_json(run: Run, shipped: Path, empty: Path) -> None:
    shown = json.loads(run("show", "ARB/36A1/1", "--json", "--workspace", shipped).stdout)
    assert shown["symbol"] == "MOD"
    assert shown["baseline"]["status"] == "reconstructed"
    marks = {span["mark"] for p in shown["provisions"] for span in p["text"]}
    assert marks == {"kept", "deleted", "inserted"}
    listed = json.loads(run("list", "--json", "--workspace", shipped).stdout)
    assert [len(listed[name]) for name in ("documents", "resolutions", "proposals")] == [6, 1, 6]
    guesses = json.loads(run("import", SEED, "--json", "--workspace", empty).stdout)["guesses"]
    assert [guess["proved"] for guess in guesses].count(False) == 1


@pytest.mark.parametrize(
    ("old", "new", "printed", "status"),
    [
        ("the same words", "the same words", "the same words\n", 0),
        ("shall apply", "shall not apply", "shall {+not +}apply\n", 1),
        ("mobile telephony;", "financial services;", "[-mobile telephony-]{+financial services+};\n", 1),
    ],
)
def test_diff_of_two_files(run: Run, tmp_path: Path, old: str, new: str, printed: str, status: int) -> None:
    (tmp_path / "old.txt").write_text(old, encoding="utf-8")
    (tmp_path / "new.txt").write_text(new, encoding="utf-8")
    done = run("diff", "old.txt", "./new.txt")
    assert done.returncode == status
    assert done.stdout.replace("{+ not+} ", " {+not +}") == printed


PROSE = "Dear colleagues,\n\nwe met in May {++and in June++}.\n\n1. The agenda stands.\n"
ODD = "RESOLUTION 11\n\nPost\n\nconsidering\n\na)\tone;\n\nThis is {++not++} a clause.\n\nresolves\n\nto act;\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(PROSE, [], id="plain text is nothing to remark on"),
        pytest.param(
            ODD, ["./new.txt, line 9: not understood, kept as it stands: “This is not a clause.”"], id="said once"
        ),
    ],
)
def test_diff_says_only_what_is_doubtful_and_says_it_once(run: Run, tmp_path: Path, text: str, said: list[str]) -> None:
    (tmp_path / "old.txt").write_text("We met in May.", encoding="utf-8")
    (tmp_path / "new.txt").write_text(text, encoding="utf-8")
    assert run("diff", "./old.txt", "./new.txt").stderr.splitlines() == said


def test_diff_takes_standard_input_and_references(run: Run, shipped: Path) -> None:
    final = run("show", "ARB/36A1/1", "--view", "final", "--workspace", shipped).stdout
    done = run("diff", "ARB/36A1/1", "-", "--workspace", shipped, stdin=final)
    assert done.returncode == 0, done.stdout
    assert run("diff", "11", "ARB/36A1/1", "--workspace", shipped).returncode == 1


def test_a_document_is_written_to_a_file(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("export", "ARB/36A1", "-o", "out.md", "--workspace", shipped)
    assert done.stdout == ""
    assert str(tmp_path / "out.md") in done.stderr
    assert (tmp_path / "out.md").read_text(encoding="utf-8").startswith("# World")
    refused = run("export", "ARB/36A1", "-o", "/proc/out.md", "--workspace", shipped)
    assert (refused.returncode, refused.stdout) == (3, "")
    assert "can't be written" in refused.stderr


def test_a_closed_pipe_ends_quietly(shipped: Path) -> None:
    script = f"{sys.executable} -m wtsaprep --workspace {shipped} show ARB/36A1/1 2>&1 | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert "Traceback" not in done.stdout + done.stderr
    assert done.stdout.split()[-1] in ("0", "141")


def test_odd_characters_never_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text("considering\n\nthat \x1b[31mred\x1b[0m \u202edrow,\n", encoding="utf-8")
    done = run("show", "./odd.txt")
    assert "\x1b" not in done.stdout + done.stderr
    assert "\u202e" not in done.stdout + done.stderr
    assert "␛[31mred" in done.stdout


def test_init_refuses_a_folder_that_holds_something(run: Run, empty: Path) -> None:
    done = run("init", empty)
    assert done.returncode == 3
    assert "already there" in done.stderr


def test_keys_are_those_of_the_user_and_what_is_wrong_with_them_is_said(run: Run, tmp_path: Path) -> None:
    plain = run("keys")
    keys = tmp_path / ".config" / "wtsaprep" / "keys.toml"
    assert plain.stderr == f"Keys of your own are read from {keys}\n"
    keys.parent.mkdir(parents=True)
    keys.write_text('[reader]\nundo = "U"\ndelete = "x"\n', encoding="utf-8")
    done = run("keys")
    assert done.returncode == 0
    assert f"{keys}, line 3, reader.delete: x is export on reader already" in done.stderr
    assert [line for line in done.stdout.splitlines() if line not in plain.stdout.splitlines()] == [
        "    U                    Take back the last change."
    ]
