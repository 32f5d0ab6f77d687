"""A proposal without a number is called by its symbol and source, wherever people read it; its id is for scripts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from support.practice import practice_copy
from support.story import Story, play
from wtsaprep.comparison.columns import column
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.proposal_names import filed_name, filed_title, proposal_called, symbol_and_number
from wtsaprep.model.resolution import Baseline

ID = "usa-res-11-x7k2"


@pytest.mark.parametrize(
    ("number", "called", "with_symbol"), [("USA/36/1", "USA/36/1", "NOC USA/36/1"), ("", "NOC of USA", "NOC of USA")]
)
def test_it_is_called_by_its_number_or_by_symbol_and_source(number: str, called: str, with_symbol: str) -> None:
    proposal = Proposal(id=ID, symbol="NOC", number=number, sources=("USA",), baseline=Baseline(resolution="11"))
    head = column(proposal)
    assert (filed_name(proposal), filed_title(proposal)) == (called, with_symbol)
    assert (proposal_called(head), symbol_and_number(head)) == (called, with_symbol)


def test_no_verb_shows_people_the_id(tmp_path: Path, shipped: Path, run: Run) -> None:
    at = ("--workspace", shutil.copytree(shipped, tmp_path / "workspace"))
    id_ = run("new", "noc", "11", "--source", "USA", *at).stdout.strip()
    run("chair", "start", "DT/24", "11", *at)
    for words in (
        ("options", "11"),
        ("chair", "choices", "DT/24"),
        ("fates", "DT/24"),
        ("outcomes",),
        ("compare", "11"),
        ("compare", "11", "--to", "markdown"),
        ("compare", "11", "--to", "html"),
        ("compare", "11", "--to", "csv"),
        ("brief", "11"),
    ):
        shown = run(*words, *at).stdout
        assert id_ not in shown, words
        assert "NOC" in shown


def test_no_sentence_of_an_act_shows_people_the_id(tmp_path: Path, shipped: Path, run: Run) -> None:
    at = ("--workspace", shutil.copytree(shipped, tmp_path / "workspace"))
    id_ = run("new", "noc", "11", "--source", "USA", *at).stdout.strip()
    for words in (("withdraw", id_), ("compare", "11"), ("withdraw", id_, "--back"), ("discard", id_), ("undo",)):
        done = run(*words, *at)
        assert done.returncode == 0, done.stderr
        told = done.stdout.replace(f"{id_}\n", "") + done.stderr
        assert id_ not in told, (words, told)
        assert "NOC of USA" in told, (words, told)


def test_no_screen_shows_the_id(tmp_path: Path, run: Run) -> None:
    folder = practice_copy(tmp_path / "workspace")
    id_ = run("new", "noc", "11", "--source", "USA", "--workspace", folder).stdout.strip()

    async def look(story: Story) -> None:
        await story.press("slash")
        await story.type("USA")
        await story.press("down", "enter")
        await story.sees("NOC of USA", "Resolution 11")
        assert id_ not in story.text()
        await story.press("escape")
        await story.sees("› ", "NOC of USA")
        assert id_ not in story.text()
        for keys in (("f",), ("g", "c"), ("C",)):
            await story.press(*keys)
            await story.sees("NOC of USA")
            assert id_ not in story.text()
            await story.press("escape")

    play(look, tmp_path, also_ours="USA")
