"""Lists tell near sameness as the matrix does: from tables the same remarks as from proposals laid side by side."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.laws import examples
from support.random_proposals import random_proposal, random_text
from wtsaprep.comparison.remark import ProposalRemark
from wtsaprep.drafting.amend import derive
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.comparison import matrix_of
from wtsaprep.services.comparing.near_sameness import near_sameness
from wtsaprep.services.comparing.remarks_on_proposals import remarks_in_words
from wtsaprep.store.folders.bases import keep_base
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

BASE = tuple(
    Provision(id=id_, kind="heading" if id_ == "h" else "item", text=text)
    for id_, text in (
        ("h", "resolves"),
        ("a", "to study the price of access under Resolution 5 (Rev. Dubai, 2018);"),
        ("b", "to publish the results that villages send in;"),
        ("c", "to report to the next assembly."),
    )
)


def reworded(**words: str) -> Text:
    """The text with other words for some clauses."""
    return tuple(p.model_copy(update={"text": words.get(p.id, p.text)}) for p in BASE)


def prepared(folder: Path, base: Text, texts: list[Text]) -> Index:
    """A workspace with a text in force and a proposal for each revised text."""
    workspace = Workspace(create_workspace(folder / "w", {"place": "Baku", "year": 2028, "source": "EUR"}))
    resolution = Resolution(number="1", adopted="Geneva, 2022", provisions=base)
    workspace.save(workspace.new_resolution(resolution))
    for at, revised in enumerate(texts):
        source = ("ARB", "EUR", "APT", "RCC")[at % 4]
        proposal = Proposal(
            id=f"p{at}",
            number=f"{source}/{30 - at}/1",
            sources=(source,),
            baseline=resolution.baseline,
            amendments=derive(base, revised),
        )
        workspace.save(workspace.new_proposal(proposal))
    return Index(workspace)


def told(index: Index) -> list[ProposalRemark]:
    """What is told of all proposals, from their tables."""
    texts = {
        (head.number, head.adopted.casefold()): frozenset(p.id for p in index.proposals) for head in index.resolutions
    }
    return list(near_sameness(index, index.resolutions, index.proposals, texts))


def laid_out(index: Index) -> list[ProposalRemark]:
    """What the matrix tells."""
    return [remark for remark in matrix_of(index, "1").remarks if remark.how == "is"]


@examples(0.5)
@given(st.randoms(use_true_random=False), st.integers(2, 4))
def test_it_is_told_as_the_matrix_tells_it(rng: Random, count: int) -> None:
    base = random_text(rng)
    first = random_proposal(rng, base, "a").revised
    others = [
        first if rng.random() < 0.2 else random_proposal(rng, base, "bcd"[at], first).revised for at in range(count - 1)
    ]
    with tempfile.TemporaryDirectory() as folder:
        index = prepared(Path(folder), base, [first, *others])
        assert told(index) == laid_out(index)
        words = {remark.id: remark.words for remark in laid_out(index)}
        assert remarks_in_words(index) == words


@pytest.mark.parametrize(
    ("revised", "words"),
    [
        (reworded(a="to study the cost of access under Resolution 5 (Rev. Dubai, 2018);"), "is EUR/29/1"),
        (reworded(a="to study the cost of access under Resolution 5 (Rev. Bucharest, 2022), and"), "is EUR/29/1"),
        (reworded(a="to study the fees of access under Resolution 5 (Rev. Dubai, 2018);"), ""),
    ],
    ids=["the same", "an edition and an end mark", "another word"],
)
def test_what_is_formal_makes_no_difference(revised: Text, words: str, tmp_path: Path) -> None:
    index = prepared(tmp_path, BASE, [revised, reworded(a=BASE[1].text.replace("price", "cost"))])
    assert remarks_in_words(index) == ({"p0": words} if words else {})
    assert told(index) == laid_out(index)


def test_proposals_on_an_earlier_text_are_laid_over_the_corrected_one(tmp_path: Path) -> None:
    index = prepared(
        tmp_path, BASE, [reworded(c="to report to the assembly."), reworded(c="to report to the assembly.")]
    )
    in_force = index.load(Resolution, index.resolutions[0].path)
    keep_base(index.workspace, in_force.value)
    corrected = reworded(b="to publish the results that all villages send in;")
    index.workspace.save(replace(in_force, value=in_force.value.model_copy(update={"provisions": corrected})))
    index = Index(index.workspace)
    assert told(index) == laid_out(index)
    assert remarks_in_words(index) == {"p0": "is EUR/29/1"}
