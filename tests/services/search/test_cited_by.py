"""Who cites a text or a clause: what the catalogue tells is what reading every text tells; proposals among it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.citing_texts import citing_text, file_of, lay_citing_texts
from support.practice import practice_copy
from wtsaprep.errors import InputFault
from wtsaprep.model.cited_acts import cited_acts
from wtsaprep.model.file_format import place_in_workspace
from wtsaprep.model.provision import Provision
from wtsaprep.model.references import references
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.search.cited_by import CitingPlace, Subject, cited_by, subject_named
from wtsaprep.services.search.following import clause_cited
from wtsaprep.services.search.kept_words import KeptWords
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

CITATIONS = (
    "Resolution 2",
    "Resolution 3 (Rev. Geneva, 2022)",
    "Resolutions 2 (Rev. Dubai, 2012) and 3",
    "resolves 1 of Resolution 2",
    "Resolution 3 (Rev. Dubai, 2012), 2 Member States",
    "resolves 2 above",
    "resolves 1 and 2",
    "根据第2号决议（2022年，日内瓦，修订版）和第3号决议",
    "в Резолюции 3 (Пересм. Женева, 2022 г.)",
    "nothing",
    "23 of them",
)


@pytest.fixture
def index(tmp_path: Path) -> Index:
    folder = practice_copy(tmp_path / "workspace", also_ours="ARB")
    lay_citing_texts(folder)
    return Index(Workspace(folder))


def found(index: Index, reference: str, clause: str = "") -> tuple[CitingPlace, ...]:
    kept = KeptWords(index.workspace.folder)
    try:
        return cited_by(kept, index, subject_named(index, reference, clause))
    finally:
        kept.close()


def places(index: Index, reference: str, clause: str = "") -> list[tuple[str, str]]:
    return [(place.called, place.name) for place in found(index, reference, clause)]


def test_a_text_is_cited_by_others_in_the_edition_that_is_asked_about(index: Index) -> None:
    both = [(f"Resolution 73 ({adopted})", "resolves 1") for adopted in ("Dubai, 2012", "Geneva, 2022")]
    assert places(index, "44@new-delhi-2024") == both
    assert places(index, "Resolution 44 (Dubai, 2012)") == [(called, "resolves 2") for called, _ in both]
    assert len(places(index, "44")) == 4


def test_a_clause_is_cited_by_other_texts_and_in_its_own(index: Index) -> None:
    assert [called for called, _ in places(index, "44", "resolves 2")] == [
        "Resolution 73 (Dubai, 2012)",
        "Resolution 73 (Geneva, 2022)",
    ]
    assert places(index, "44", "resolves 1") == []
    assert places(index, "73", "resolves 1") == [("Resolution 73 (Geneva, 2022)", "resolves 2")]


def test_who_cites_a_text_that_is_not_here_can_be_asked_but_for_its_clauses(index: Index) -> None:
    assert places(index, "No. 9 of the Constitution") == [("Resolution 11 (Hammamet, 2016)", "recalling")]
    assert places(index, "45") == []
    with pytest.raises(InputFault, match="no clause of it is known"):
        subject_named(index, "45", "resolves 1")
    with pytest.raises(InputFault, match="no text that could be cited"):
        subject_named(index, "nonsense")


@pytest.mark.parametrize("reference", ["constitution", "The Constitution", "CS"])
def test_a_text_that_is_numbered_through_is_asked_about_as_a_whole(index: Index, reference: str) -> None:
    cited = [("Resolution 11 (Hammamet, 2016)", "recalling")]
    assert places(index, reference) == places(index, reference, "9") == places(index, reference, "No. 9") == cited
    assert places(index, reference, "10") == places(index, "convention") == []


@pytest.mark.parametrize(
    ("annex", "cites"),
    [
        ("ANNEX (to Resolution 44 (New Delhi, 2024))", False),
        ("ANNEX 1 (to Resolution 44)", False),
        ("(to Resolution 44 (Rev. New Delhi, 2024))", False),
        ("ANNEXE 2 (de la Résolution 44 (Rév. New Delhi, 2024))", False),
        ("ПРИЛОЖЕНИЕ 1 (к Резолюции 44 (Пересм. Нью-Дели, 2024 г.))", False),
        ("Annexes to Resolution 44 are read (Resolution 44)", True),
    ],
)
def test_the_line_of_an_annex_says_whose_it_is(index: Index, annex: str, cites: bool) -> None:
    text = citing_text("44", "New Delhi, 2024")
    with_annex = text.model_copy(
        update={"provisions": (*text.provisions, Provision(id="annex-1", kind="annex", text=annex))}
    )
    file_of(index.workspace.folder, "44", "New Delhi, 2024").write_text(dump_value(with_annex), "utf-8")
    called = {called for called, _ in places(Index(index.workspace), "44")}
    assert ("Resolution 44 (New Delhi, 2024)" in called) == cites


def test_a_proposal_cites_what_it_brings(index: Index) -> None:
    path = next(index.workspace.proposals.glob("arb-*.toml"))
    brought = "services of recognizing b) and of Resolution 44 (Rev. New Delhi, 2024)"
    path.write_text(path.read_text("utf-8").replace("digital financial services", brought, 1), "utf-8")
    again = Index(index.workspace)
    proposal = [place for place in found(again, "44") if place.kind == "proposal"]
    assert [(place.called, place.name, place.new) for place in proposal] == [("MOD ARB/36A1/1", "recognizing a)", True)]
    own = found(again, "11", "recognizing b)")
    assert [(place.called, place.name, place.new) for place in own] == [("MOD ARB/36A1/1", "recognizing a)", True)]
    assert own[0].words[own[0].start : own[0].end] == "b)"


@pytest.mark.parametrize("seed", range(8))
def test_what_the_catalogue_tells_is_what_reading_every_text_tells(tmp_path: Path, seed: int) -> None:
    folder = practice_copy(tmp_path / "workspace")
    chance = random.Random(seed)
    for number, adopted in (("2", "Dubai, 2012"), ("2", "Geneva, 2022"), ("3", "Geneva, 2022")):
        said = [f"that {chance.choice(CITATIONS)}, {chance.choice(CITATIONS)};" for _ in range(3)]
        items = [Provision(id=f"resolves-{at}", kind="item", text=words) for at, words in enumerate(said, 1)]
        heading = Provision(id="resolves", kind="heading", text="resolves")
        title = Provision(id="title", kind="title", text="On texts")
        text = Resolution(number=number, adopted=adopted, provisions=(title, heading, *items))
        (folder / "resolutions" / f"x-{number}-{adopted[:3]}.toml").write_text(dump_value(text), "utf-8")
    index = Index(Workspace(folder))
    for reference in ("2", "3", "2@dubai-2012"):
        for clause in ("", "resolves 1", "resolves 2"):
            subject = subject_named(index, reference, clause)
            told = {(place.file, place.clause, place.start) for place in found(index, reference, clause)}
            assert told == set(read_all(index, subject)), (reference, clause)


def read_all(index: Index, subject: Subject) -> Iterator[tuple[str, str, int]]:
    """The same, from every text."""
    for head in index.resolutions:
        text = index.load(Resolution, head.path).value
        for clause in text.provisions:
            for act in cited_acts(clause.text):
                same = (act.kind, act.number) == (subject.kind, subject.number)
                of_edition = not subject.year or not act.year or act.year == subject.year
                of_clause = not subject.clause or clause_cited(act.clause, subject.text) == subject.clause
                if same and of_edition and of_clause:
                    yield place_in_workspace(head.path), clause.id, act.start
        if subject.clause and (text.number, text.adopted) == (subject.number, subject.adopted):
            for reference in references(text.provisions):
                if reference.target == subject.clause:
                    yield place_in_workspace(head.path), reference.provision, reference.start
