"""A proposal without a number is called by its symbol and source, wherever people read it; its id is for scripts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from wtsaprep.comparison.columns import column
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.proposal_names import proposal_called, symbol_and_number
from wtsaprep.model.resolution import Baseline

ID = "usa-res-11-x7k2"


@pytest.mark.parametrize(
    ("number", "called", "with_symbol"), [("USA/36/1", "USA/36/1", "NOC USA/36/1"), ("", "NOC of USA", "NOC of USA")]
)
def test_it_is_called_by_its_number_or_by_symbol_and_source(number: str, called: str, with_symbol: str) -> None:
    head = column(Proposal(id=ID, symbol="NOC", number=number, sources=("USA",), baseline=Baseline(resolution="11")))
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
