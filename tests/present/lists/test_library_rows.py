"""The library's rows: each thing once, ours first, what is tabled under the text that is unfolded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from wtsaprep.comparison.remark import ProposalRemark
from wtsaprep.model.file_format import place_in_workspace
from wtsaprep.present.lists.found_parts import PartsByFile
from wtsaprep.present.lists.library_cells import LibraryTold
from wtsaprep.present.lists.library_parts import LibraryParts, library_parts
from wtsaprep.present.lists.library_rows import library_rows
from wtsaprep.store.index.contents import Contents
from wtsaprep.store.index.file_heads import ContributionSummary, ProposalSummary, ResolutionSummary

EDITION = "Hammamet, 2016"
OWN = frozenset({"EGY"})


def text(number: str, title: str) -> ResolutionSummary:
    return ResolutionSummary(Path(f"r{number}"), "resolution", number, EDITION, "official", "en", title)


def tabled(number: str, on: str, symbol: str = "MOD", **more: Any) -> ProposalSummary:
    sources = tuple(number.split("/")[:1])
    head = ProposalSummary(
        Path(number), number, number, (), symbol, sources, False, on, EDITION if on else "", "", 3, 3, ""
    )
    return head._replace(**more)


TEXTS = (text("11", "Postal Operations Council"), text("44", "Bridging the gap"), text("73", "Environment"))
PROPOSALS = (
    tabled("ARB/36A1/1", "11"),
    tabled("EGY/41/1", "11", headline="Focus on digital services"),
    tabled("EGY/41/2", "44"),
    tabled("EUR/38/1", "11"),
    tabled("APT/37/1", "11", "SUP"),
    tabled("ATU/35/1", "44"),
    tabled("IAP/39/1", "44"),
    tabled("RCC/40/1", "", "ADD", headline="On trust"),
)
DOCUMENTS = (
    ContributionSummary(Path("arb"), "ARB/36A1", "Document 36", "One", False, ("ARB/36A1/1",)),
    ContributionSummary(Path("egy"), "EGY/41", "Document 41", "Two", False, ("EGY/41/1", "EGY/41/2")),
    ContributionSummary(Path("eur"), "EUR/38", "Document 38", "Three", False, ("EUR/38/1", "EUR/38/2")),
)
CONTENTS = Contents(TEXTS, PROPOSALS, DOCUMENTS)
TOLD = LibraryTold(
    titles={(one.number, one.adopted): one.title for one in TEXTS},
    states={Path("EGY/41/1"): "unsaved"},
    remarks={"IAP/39/1": (ProposalRemark("IAP/39/1", "IAP/39/1", "ATU/35/1", "is", ("resolves 2",)),)},
    needs={("11", EDITION): 3},
    unread=4,
)


def shown(parts: LibraryParts, unfolded: str = "", found: tuple[str, ...] = (), width: int = 76) -> list[str]:
    if found:
        parts = PartsByFile(parts).narrowed(found)
    path = Path(unfolded) if unfolded else None
    rows = list(library_rows(parts, TOLD, width, path, found or None))
    assert all(cell_len(row.text) <= width for row in rows)
    meanings = [row.meaning.path for row in rows if row.meaning is not None]
    assert len(meanings) == len(set(meanings)), "a thing stands there twice"
    return [row.text for row in rows]


def test_ours_stand_first_and_each_thing_once() -> None:
    assert shown(library_parts(CONTENTS, OWN)) == [
        "Ours",
        "EGY/41              Two                                 2 proposals",
        "  MOD EGY/41/1  11  Postal Operations Council           3 changes    unsaved",
        '    "Focus on digital services"',
        "  MOD EGY/41/2  44  Bridging the gap                    3 changes",
        "",
        "Tabled on 2 resolutions of 3                                        4 unread",
        "11  Postal Operations Council                     ARB  EUR  SUP APT  needs 3",
        "44  Bridging the gap                              ATU  IAP = ATU",
        "73  Environment                                   -",
        "",
        "New texts (1)",
        "ADD RCC/40/1  new text  On trust",
        "",
        "Documents of several proposals (1)",
        "EUR/38  Document 38  Three                                       2 proposals",
    ]


def test_what_is_tabled_stands_under_the_text_that_is_unfolded() -> None:
    under = shown(library_parts(CONTENTS, OWN), "r11")[8:11]
    assert under == [
        "  MOD ARB/36A1/1  3 changes",
        "  MOD EUR/38/1    3 changes",
        "  SUP APT/37/1    3 changes",
    ]


def test_the_proposals_of_a_document_stand_under_it() -> None:
    assert shown(library_parts(CONTENTS, OWN), "eur")[-1] == "  MOD EUR/38/1  on 11  3 changes"


def test_what_is_looked_for_is_shown_under_its_text() -> None:
    assert shown(library_parts(CONTENTS, OWN), found=(place_in_workspace(Path("IAP/39/1")),)) == [
        "Tabled on 1 resolution                                              4 unread",
        "44  Bridging the gap                                          ATU  IAP = ATU",
        "  MOD IAP/39/1  3 changes  is ATU/35/1 but for resolves 2",
    ]


def test_of_what_words_were_found_in_each_thing_stands_where_it_did() -> None:
    parts = library_parts(CONTENTS, OWN)
    everything = [place_in_workspace(head.path) for heads in (TEXTS, PROPOSALS, DOCUMENTS) for head in heads]
    found = PartsByFile(parts)
    listed = list(found.listed([*everything, "elsewhere"]))
    assert set(listed) < set(everything)
    assert found.narrowed(listed)._replace(left_out=parts.left_out) == parts
    assert not [row for row in library_rows(found.narrowed(()), TOLD, 76, found=()) if row.meaning]


def test_a_text_that_is_not_here_hides_no_proposal() -> None:
    parts = library_parts(Contents((), PROPOSALS), OWN)
    assert {head.number for head in parts.new_texts} == {
        head.number for head in PROPOSALS if not head.number.startswith("EGY")
    }


@pytest.mark.parametrize("width", [40, 60, 116])
def test_every_row_fits(width: int) -> None:
    shown(library_parts(CONTENTS, OWN), "r11", width=width)


def test_editions_of_one_text_are_told_apart() -> None:
    earlier = TEXTS[0]._replace(path=Path("r11-dubai"), adopted="Dubai, 2012")
    parts = library_parts(Contents((earlier, *TEXTS), (), ()), OWN)
    rows = shown(parts, width=60)
    assert rows[1].startswith("11  (Dubai, 2012) Postal Operations Council")
    assert rows[2].startswith("11  (Hammamet, 2016) Postal Operations Council")
    assert rows[3].startswith("44  Bridging the gap")
