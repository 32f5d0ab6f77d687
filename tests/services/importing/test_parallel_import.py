"""A second language of a text in force: kept beside it and tied, said so, and taken back as one act."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.parallel_texts import FOLDER, import_text, parallel_workspace
from wtsaprep.comparison.carried_ties import ties_now
from wtsaprep.comparison.parallel_ties import Tie
from wtsaprep.model.parallel import ParallelClauses, ParallelText
from wtsaprep.services.comparing.parallel_reading import kept_beside
from wtsaprep.services.comparing.ties_by_hand import tie_by_hand
from wtsaprep.services.importing.import_options import ImportUndecided
from wtsaprep.store.files.toml_values import dump_value, load_value
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.parallel_texts import parallel_to


@pytest.mark.parametrize("code", ["fr", "es", "ru", "zh", "ar"])
def test_it_is_kept_beside_and_the_text_in_force_stays_the_only_one(code: str, tmp_path: Path) -> None:
    workspace = parallel_workspace(tmp_path / "made", "en", code)
    index = Index(workspace)
    (text,), (head,) = index.resolutions, index.parallel
    assert (text.language, head.language) == ("en", code)
    assert parallel_to(index, text) == (head,)
    value = workspace.load(ParallelText, head.path).value
    assert {id_ for tie in value.ties for id_ in tie.there} == {p.id for p in value.provisions}


def test_what_was_written_says_how_far_it_is_tied(tmp_path: Path) -> None:
    workspace = parallel_workspace(tmp_path / "made", "en")
    (told,) = import_text(workspace, (FOLDER / "fr.txt").read_text("utf-8"))
    name, _, told = told.partition(", beside it: ")
    assert name == "Resolution 88 (Hammamet, 2016) in French"
    assert told.startswith("34 clauses tied to the text in force, 1 only in that one: ")


def test_the_first_language_is_that_which_is_worked_on(tmp_path: Path) -> None:
    index = Index(parallel_workspace(tmp_path / "made", "ru", "en"))
    assert [head.language for head in (*index.resolutions, *index.parallel)] == ["ru", "en"]


def test_it_is_known_when_it_comes_again_and_asked_about_when_it_differs(tmp_path: Path) -> None:
    workspace = parallel_workspace(tmp_path / "made", "en", "fr")
    french = (FOLDER / "fr.txt").read_text("utf-8")
    assert import_text(workspace, french) == []
    with pytest.raises(ImportUndecided, match="another text of Resolution 88"):
        import_text(workspace, french.replace("un signal erroné", "un mauvais signal"))


def test_what_was_tied_by_hand_stays_when_an_official_text_replaces_it(tmp_path: Path) -> None:
    workspace = parallel_workspace(tmp_path / "made", "en", "fr")
    index = Index(workspace)
    text = named_resolution(index, "88")
    tie_by_hand(workspace, text, "fr", Tie(("resolves-4",), ("decide-2",)))
    french = (FOLDER / "fr.txt").read_text("utf-8").replace("un signal erroné", "un mauvais signal")
    import_text(workspace, french, replace=True)
    now = kept_beside(Index(workspace), text, "fr").value
    assert any("un mauvais signal" in p.text for p in now.provisions)
    assert Tie(("resolves-4",), ("decide-2",)) in ties_now(text.provisions, now)


def test_a_file_reads_back_as_it_was_and_a_tie_names_a_clause() -> None:
    rows = (ParallelClauses(here=("a",), there=("x", "y")), ParallelClauses(there=("z",)))
    value = ParallelText(number="88", language="fr", ties=rows)
    assert load_value(ParallelText, dump_value(value), "file") == value
    with pytest.raises(ValueError, match="names no clause"):
        ParallelClauses()
