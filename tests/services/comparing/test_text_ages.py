"""Ages of a text in a workspace: of which edition its words are, up to the one that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.four_editions import EDITIONS, four_editions
from wtsaprep.model.provision import Provision
from wtsaprep.present.sheet.ages import ages_beneath, since_told
from wtsaprep.services.comparing.text_ages import text_ages
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index


@pytest.fixture
def lamps(tmp_path: Path) -> Workspace:
    workspace = Workspace(create_workspace(tmp_path / "lamps", {"place": "Baku", "year": 2028}))
    for edition in four_editions():
        workspace.save(workspace.new_resolution(edition))
    return workspace


def test_beneath_a_clause_stand_its_newer_words(lamps: Workspace) -> None:
    assert ages_beneath(text_ages(Index(lamps), four_editions()[-1])) == {
        "considering-1": "“and whistles” since Delta, 2022",
        "considering-2": "“each” since Bay, 2012; “and of the river;” since Cape, 2016",
        "resolves-1": "“twice” since Delta, 2022; “and” since Cape, 2016",
        "resolves-2": "since Delta, 2022",
    }


@pytest.mark.parametrize("at", range(len(EDITIONS)))
def test_of_an_earlier_edition_later_ones_say_nothing_and_its_spans_are_its_words(at: int, lamps: Workspace) -> None:
    edition = four_editions()[at]
    ages = text_ages(Index(lamps), edition)
    assert ages.editions == EDITIONS[: at + 1]
    said = {id_: "".join(span.text for span in spans) for id_, spans in ages.spans.items()}
    assert said == {provision.id: provision.text for provision in edition.provisions}


@pytest.mark.parametrize(
    ("history", "told"),
    [
        ("(Bay, 2004; Lake Town, 2008)", "since Lake Town, 2008 or before"),
        ("(Lake Town, 2008)", "since Lake Town, 2008"),
    ],
)
def test_what_the_first_edition_here_had_may_be_older_if_it_says_so(history: str, told: str, lamps: Workspace) -> None:
    first = four_editions()[0]
    line = Provision(id="history", kind="history", text=history)
    workspace = Workspace(create_workspace(lamps.folder.parent / "one", {"place": "Baku", "year": 2028}))
    only = first.model_copy(update={"provisions": (line, *first.provisions)})
    workspace.save(workspace.new_resolution(only))
    ages = text_ages(Index(workspace), only)
    assert since_told(ages.editions, 0, had_earlier=ages.had_earlier) == told
