"""Starting a proposal: whose it is, which number it gets, what is refused; the same for the verb and the screens."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.errors import InputFault, UsageFault
from wtsaprep.model.contribution import Contribution
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.new_proposal import NewProposal, next_number, start_proposal, start_supporting
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The shipped workspace, which tells no source of its own."""
    return Workspace(practice_copy(tmp_path / "workspace"))


def told(workspace: Workspace, source: str) -> Workspace:
    """A workspace that tells whose proposals it holds."""
    settings = workspace.folder / SETTINGS
    settings.write_text(f'source = "{source}"\n{settings.read_text(encoding="utf-8")}', encoding="utf-8")
    return workspace


def test_nobody_needs_to_have_said_whose_it_is(workspace: Workspace) -> None:
    started = start_proposal(workspace, NewProposal("MOD", named_resolution(Index(workspace), "11")))
    assert started.unknown_source
    assert (started.stored.value.number, started.stored.value.sources) == ("XXX/XX/1", ("XXX",))
    assert next_number(workspace) == "XXX/XX/2"


@pytest.mark.parametrize(
    ("source", "number", "numbered", "sources"),
    [
        ("", None, "EGY/XX/1", ("EGY",)),
        ("ARB", None, "ARB/XX/1", ("ARB",)),
        ("ARB/EUR", None, "ARB/EUR/XX/1", ("ARB", "EUR")),
        ("", "EUR/40/2", "EUR/40/2", ("EUR",)),
        ("EUR", "EUR/40/2", "EUR/40/2", ("EUR",)),
        ("", "", "", ("EGY",)),
        ("ARB", "", "", ("ARB",)),
    ],
)
def test_whose_it_is_and_its_number(
    workspace: Workspace, source: str, number: str | None, numbered: str, sources: tuple[str, ...]
) -> None:
    resolution = named_resolution(Index(told(workspace, "EGY")), "11")
    started = start_proposal(workspace, NewProposal("NOC", resolution, source, number))
    assert not started.unknown_source
    assert (started.stored.value.number, started.stored.value.sources) == (numbered, sources)


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (NewProposal("MOD"), "a MOD needs a baseline"),
        (NewProposal("ADD", number="arb/1/1"), "'arb/1/1' is not a proposal number"),
        (NewProposal("ADD", number="ARB/36A1"), "is not a proposal number"),
        (NewProposal("ADD", source="EUR", number="ARB/36A1/9"), "not one of EUR"),
        (NewProposal("ADD", number="ARB/36A1/1"), "there is a proposal ARB/36A1/1 already"),
    ],
)
def test_what_is_refused(workspace: Workspace, wanted: NewProposal, why: str) -> None:
    before = sorted(workspace.proposals.iterdir())
    with pytest.raises(UsageFault, match=why):
        start_proposal(workspace, wanted)
    assert sorted(workspace.proposals.iterdir()) == before


def test_a_symbol_that_wants_a_text_in_force_says_where_they_are_listed(workspace: Workspace) -> None:
    with pytest.raises(UsageFault) as refused:
        start_proposal(workspace, NewProposal("MOD"))
    assert refused.value.remedy == Remedy("see-texts")


def test_one_that_supports_another_bears_a_number_of_its_own(workspace: Workspace) -> None:
    started = start_supporting(workspace, "ARB/36A1/1", "EUR")
    assert (started.stored.value.number, started.stored.value.supports) == ("EUR/XX/1", "ARB/36A1/1")
    with pytest.raises(InputFault, match="no proposal is called"):
        start_supporting(workspace, "ARB/99/1")


def test_a_revised_document_and_a_new_text_in_it_are_in_the_language_of_what_is_revised(workspace: Workspace) -> None:
    document = workspace.contributions / "arb-36a1.toml"
    document.write_text(document.read_text("utf-8") + 'language = "fr"\n', "utf-8")
    index = Index(workspace)
    assert start_proposal(workspace, NewProposal("ADD", number="ARB/36A1/2")).stored.value.language == "fr"
    on_text = start_proposal(workspace, NewProposal("MOD", named_resolution(index, "11"), number="ARB/36R1A1/1"))
    assert on_text.stored.value.language == "en"
    assert start_proposal(workspace, NewProposal("ADD", number="ARB/36R1A1/2")).stored.value.language == "fr"
    start_proposal(workspace, NewProposal("ADD", number="ARB/36R1A2/1"))
    languages = {
        head.number: Index(workspace).load(Contribution, head.path).value.language
        for head in Index(workspace).contributions
    }
    assert (languages["ARB/36R1A1"], languages["ARB/36R1A2"]) == ("fr", "en")
