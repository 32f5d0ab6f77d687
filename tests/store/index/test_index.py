"""Finding things: by what people type, by the names of files, by what other files say; broken files beside the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from wtsaprep.errors import InputFault, NeedsDecision
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_text
from wtsaprep.store.index.index import Index


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with two editions of one text, proposals on both, a revised chair's text, and two broken files."""
    files = {
        "resolutions/resolution-11-hammamet-2016.toml": 'number = "11"\nadopted = "Hammamet, 2016"\n',
        "resolutions/resolution-11-new-delhi-2024.toml": 'number = "11"\nadopted = "New Delhi, 2024"\n',
        "resolutions/ours.toml": 'number = "73"\nadopted = "Geneva, 2022"\n',
        "resolutions/resolution-94-ru.toml": 'number = "94"\nadopted = "Нью-Дели, 2024 г."\n',
        "resolutions/resolution-95-zh.toml": 'number = "95"\nadopted = "2024年，新德里"\n',
        "resolutions/resolution-20-broken.toml": "number = \n",
        "proposals/a.toml": 'id = "a"\nnumber = "ARB/36R1A1/1"\nearlier_numbers = ["ARB/XX/1"]\n'
        'baseline = { resolution = "11", adopted = "Hammamet, 2016" }\n',
        "proposals/b.toml": 'id = "b"\nnumber = "EUR/40/1"\n'
        'baseline = { resolution = "11", adopted = "New Delhi, 2024" }\n',
        "proposals/c.toml": 'id = "c"\nnumber = "EUR/40/2"\nbaseline = { resolution = "11" }\n',
        "proposals/d.toml": 'id = "d"\nnumber = "RCC/1/1"\n',
        "proposals/e.toml": 'id = "e"\nnumber = "RCC/1/1"\n',
        "proposals/f.toml": "id\n",
        "contributions/any-name.toml": 'sources = ["EUR"]\ndocument = "40"\nproposals = ["b", "c"]\n',
        "texts/dt-24.toml": 'id = "dt-24"\ndocument = "DT/24"\n',
        "texts/dt-24r1.toml": 'id = "dt-24r1"\ndocument = "DT/24"\nrevision = 1\n',
        "texts/once-more.toml": 'id = "again"\ndocument = "DT/24"\nrevision = 1\n',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return Workspace(tmp_path)


@pytest.mark.parametrize(
    ("reference", "file"),
    [
        ("11", "resolution-11-new-delhi-2024.toml"),
        ("94@new-delhi-2024", "resolution-94-ru.toml"),
        ("94@Нью-Дели", "resolution-94-ru.toml"),
        ("95@nueva-delhi-2024", "resolution-95-zh.toml"),
        ("95@2024", "resolution-95-zh.toml"),
        ("11@хаммамет-2016-г", "resolution-11-hammamet-2016.toml"),
        ("Resolution 11", "resolution-11-new-delhi-2024.toml"),
        ("res. 11@hammamet-2016", "resolution-11-hammamet-2016.toml"),
        ("11@ham", "resolution-11-hammamet-2016.toml"),
        ("73", "ours.toml"),
    ],
)
def test_a_text_in_force_by_its_number_and_edition(workspace: Workspace, reference: str, file: str) -> None:
    assert named_text(Index(workspace), reference).path.name == file


@pytest.mark.parametrize(
    ("number", "adopted", "found"),
    [
        ("94", "Нью-Дели, 2024 г.", True),
        ("94", "New Delhi, 2024", False),
        ("11", "New Delhi, 2024", True),
        ("11", "Нью-Дели, 2024 г.", False),
        ("95", "", True),
    ],
)
def test_an_edition_is_called_as_its_text_has_it(workspace: Workspace, number: str, adopted: str, found: bool) -> None:
    assert (Index(workspace).edition(number, adopted) is not None) == found


@pytest.mark.parametrize("reference", ["12", "11@geneva-2022", "1"])
def test_none_is_called_that(workspace: Workspace, reference: str) -> None:
    assert Index(workspace).resolution(reference) is None
    with pytest.raises(InputFault, match="no text in force is called"):
        named_text(Index(workspace), reference)


def test_a_file_that_is_named_so_and_can_not_be_read_is_what_is_told(workspace: Workspace) -> None:
    assert Index(workspace).resolution("20") is None
    with pytest.raises(InputFault, match=r"resolution-20-broken\.toml.*not valid TOML"):
        named_text(Index(workspace), "20")


@pytest.mark.parametrize(
    ("reference", "id_"),
    [("arb/36(Rev.1)(Add.1)/1", "a"), ("ARB/XX/1", "a"), ("b", "b"), ("EUR/40/2", "c"), ("EUR/40/3", None)],
)
def test_a_proposal_by_its_number_an_earlier_one_or_its_id(
    workspace: Workspace, reference: str, id_: str | None
) -> None:
    head = Index(workspace).proposal(reference)
    assert (head and head.id) == id_


def test_two_of_one_number_are_told_apart_by_their_ids(workspace: Workspace) -> None:
    with pytest.raises(NeedsDecision, match="several proposals") as told:
        Index(workspace).proposal("RCC/1/1")
    assert "d, e" in str(told.value)


def test_what_is_on_a_text(workspace: Workspace) -> None:
    index = Index(workspace)
    assert [head.id for head in index.on("11", "Hammamet, 2016")] == ["a", "c"]
    assert [head.id for head in index.on_any_edition("11")] == ["a", "b", "c"]


def test_documents_and_chairs_texts(workspace: Workspace) -> None:
    index = Index(workspace)
    document = index.contribution("EUR/40")
    assert document is not None
    assert document == index.document_of("c")
    assert index.document_of("a") is None
    assert [head.path.name for head in index.revisions("dt/24")] == ["dt-24.toml", "dt-24r1.toml"]
    revision = index.chair_text("DT/24 (Rev.1)")
    assert revision is not None
    assert revision.id == "dt-24r1"
    assert index.chair_text("DT/24R2") is None


def test_what_cannot_be_read_stands_beside_the_rest(workspace: Workspace) -> None:
    index = Index(workspace)
    assert [file.path.name for file in index.contents.broken] == ["resolution-20-broken.toml", "f.toml"]
    assert len(index.contents.resolutions) == 5
    assert [file.path.name for file in index.proposal_heads.broken] == ["f.toml"]


def test_an_index_is_of_one_moment(workspace: Workspace) -> None:
    index = Index(workspace)
    path = workspace.proposals / "a.toml"
    before, loaded = index.contents, index.load(Proposal, path)
    path.unlink()
    workspace.save(workspace.new_resolution(Resolution(number="99")))
    assert index.contents == before
    assert index.load(Proposal, path) is loaded
    assert index.resolution("99") is None
    assert named_text(Index(workspace), "99").number == "99"
