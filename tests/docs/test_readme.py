"""The README can't drift from the program."""

from __future__ import annotations

from pathlib import Path

from wtsaprep.present.lists.keys import key_table

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_key_list_is_the_command_table() -> None:
    listed = README.split("<!-- keys: wtsaprep keys --markdown -->\n")[1].split("<!-- end -->")[0]
    assert listed == "".join(f"{line}\n" for line in key_table())


def test_there_are_two_commands_for_a_fresh_machine() -> None:
    assert [line.split(" && ")[-1] for line in README.splitlines() if line.startswith("python3")] == [
        ".venv/bin/wtsaprep",
        ".venv/bin/pytest -q",
    ]


def test_no_heading_stands_there_twice() -> None:
    headings = [line for line in README.splitlines() if line.startswith("#") and not line.startswith("#!")]
    assert len(headings) == len(set(headings))
