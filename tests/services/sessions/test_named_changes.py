"""Names of changes: as the proposal's own text has them, and as in force; what may be two clauses is asked.

And what has no name of its own: a proposal without a number, a clause that a reply puts in.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run

TEXT = (
    "RESOLUTION 907 (Geneva, 2022)\n\nLamps\n\nThe World Telecommunication Standardization Assembly (Geneva, 2022),\n\n"
    "considering\n\na)\tthat lamps burn;\n\nb)\tthat oil is dear;\n\nc)\tthat wicks are short,\n\nresolves\n\n"
    "1\tto buy oil.\n"
)
NEW = "considering b), new after considering a)"
OIL = "considering c), in force considering b)"
WICKS = "considering d), in force considering c)"


@pytest.fixture
def lamps(run: Run, empty: Path) -> Run:
    """Verbs on a draft that puts a clause before two that it changes, and a NOC without a number."""

    (empty.parent / "lamps.txt").write_text(TEXT, encoding="utf-8")
    for words in (
        ("import", "lamps.txt"),
        ("new", "MOD", "907", "--source", "ARB"),
        ("edit", "ARB/XX/1", "considering a)", "add-after", "that the night is dark;"),
        ("edit", "ARB/XX/1", '"that oil', "edit", "that oil is very dear;"),
        ("edit", "ARB/XX/1", '"that wicks', "edit", "that wicks are too short,"),
        ("new", "NOC", "907", "--source", "USA"),
    ):
        done = run(*words, "--workspace", empty)
        assert done.returncode == 0, done.stderr
    return lambda *words, **more: run(*words, "--workspace", empty, **more)


def test_position_and_decide_call_a_clause_alike(lamps: Run) -> None:
    places = [line.split("\t")[1] for line in lamps("position", "ARB/XX/1").stdout.splitlines()]
    assert places == [NEW, OIL, WICKS]
    assert [line.split("\t")[0] for line in lamps("decide", "ARB/XX/1").stdout.splitlines()] == [
        "considering b)",
        OIL,
        WICKS,
    ]
    rows = json.loads(lamps("position", "ARB/XX/1", "--json").stdout)
    assert [row["in_proposal"] for row in rows] == ["considering b)", "considering c)", "considering d)"]


@pytest.mark.parametrize("verb", [("position", "oppose"), ("heard", "RCC", "for")])
def test_what_both_texts_call_so_is_never_taken_for_one_of_them(lamps: Run, verb: tuple[str, ...]) -> None:
    name, *said = verb
    refused = lamps(name, "ARB/XX/1", "considering c)", *said)
    assert refused.returncode == 4
    assert f"may be 2 clauses: {OIL}; {WICKS}" in refused.stderr
    assert lamps("position", "ARB/XX/1").stdout.count("no position yet") == 3
    for clause, place in (("considering d)", WICKS), ('"that oil', OIL)):
        done = lamps(name, "ARB/XX/1", clause, *said)
        assert (done.returncode, place in done.stdout) == (0, True), done


def test_a_proposal_without_a_number_is_called_in_words_and_found_by_them(lamps: Run) -> None:
    lamps("chair", "start", "DT/24", "907")
    assert "  NOC  of USA " in lamps("list").stdout
    assert lamps("position", "noc of usa").stdout.startswith("NOC of USA\twhole text\t")
    assert lamps("heard", "NOC of USA", "whole text", "RCC", "for").stdout.startswith("NOC of USA\twhole text")
    said = lamps("fates", "DT/24", "--confirm", "NOC of USA", "whole text", "not taken").stdout
    assert said == "NOC of USA, whole text: keep it as it is: not taken\n"
    for words in (("show",), ("sign",), ("check",), ("settle",)):
        done = lamps(*words, "NOC of USA")
        assert done.returncode in (0, 1)
        assert "usa-res-907" not in done.stdout + done.stderr


def test_a_clause_that_a_reply_puts_in_has_a_name(lamps: Run, empty: Path) -> None:
    text = lamps("show", "ARB/XX/1", "--view", "final").stdout.partition("\n")[2]
    reply = text.replace("that lamps burn;", "that lamps burn;\nb)\tthat stars shine;", 1)
    (empty.parent / "reply.txt").write_text(reply, encoding="utf-8")
    assert lamps("import", "reply.txt", "--onto", "ARB/XX/1", "--author", "RCC").returncode == 0
    rows = json.loads(lamps("settle", "ARB/XX/1", "--json").stdout)
    assert "new after considering a)" in [row["clause"] for row in rows]
    for said in ("new after considering a)", '"that stars'):
        done = lamps("settle", "ARB/XX/1", said, "take")
        assert done.returncode == 0, done.stderr
        assert "that stars shine" not in done.stdout
        assert "{+b)\tthat stars shine;+}" in lamps("show", "ARB/XX/1").stdout
        lamps("undo")
