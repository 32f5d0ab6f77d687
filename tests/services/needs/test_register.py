"""The register: what is new, read and ours, joined from the documents there are and what was noted of them."""

from __future__ import annotations

import os
import stat
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.register import Register, RegisteredDocument
from wtsaprep.services.needs.change_register import change_register, row_of, with_noted, with_row
from wtsaprep.services.needs.register import (
    DocumentRow,
    Noted,
    dates_of,
    document_rows,
    read_noted,
)
from wtsaprep.services.needs.register_notes import RegisterNotes
from wtsaprep.store.folders.private_folder import load_private
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.contents import Contents
from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import Ours

A1, E40, DT24 = Path("arb-36a1.toml"), Path("eur-40.toml"), Path("dt-24r1.toml")
CONTENTS = Contents(
    contributions=(
        ContributionSummary(A1, "ARB/36A1", "Addendum 1 to Document 36-E", "Post", False, ("p1",)),
        ContributionSummary(E40, "EUR/40R2", "Document 40(Rev.2)-E", "Networks", False, ("p2", "p3")),
    ),
    texts=(ChairSummary(DT24, "dt-24r1", "DT/24", 1, False, "AHG", False, "11", "Hammamet, 2016", 3),),
)
DATES = {A1: "2024-09-01", E40: "2024-09-03", DT24: "2024-10-16"}
US = Ours(source="ARB", me="A. Delegate")


def rows(noted: dict[str, Noted] | None = None, ours: Ours = US) -> dict[str, DocumentRow]:
    return {row.number: row for row in document_rows(CONTENTS, noted or {}, DATES, ours)}


def bore(id_: str, *earlier: str) -> ProposalSummary:
    return ProposalSummary(Path(id_), id_, "", earlier, "MOD", (), False, "1", "", "", 1, 1, "")


def test_what_is_noted_of_a_document_stays_with_it_when_it_gets_another_number() -> None:
    known = Contents(
        contributions=CONTENTS.contributions,
        proposals=(bore("p1", "ARB/XX/1", "ARB/35/3"), bore("p2", "EUR/XX/1")),
    )
    noted = {"ARB/XX": Noted(focal_point="Ann"), "ARB/35": Noted(focal_point="Bea"), "EUR/40R2": Noted(colour="blue")}
    found = document_rows(known, noted | {"EUR/XX": Noted(colour="pink"), "RCC/9": Noted()}, DATES, US)
    assert {row.number for row in found} == {"ARB/36A1", "EUR/40R2", "RCC/9"}
    assert {row.number: row.focal_point or row.colour for row in found} == {
        "ARB/36A1": "Bea",
        "EUR/40R2": "blue",
        "RCC/9": "",
    }


def test_what_came_in_last_stands_first() -> None:
    assert list(rows()) == ["DT/24R1", "EUR/40R2", "ARB/36A1"]


def test_a_document_of_which_nothing_is_noted_is_new_and_unread_unless_we_wrote_it() -> None:
    found = rows()
    assert all(row.new for row in found.values())
    assert [row.number for row in found.values() if row.read] == ["ARB/36A1"]
    assert {row.number: row.revision for row in found.values()} == {"DT/24R1": 1, "EUR/40R2": 2, "ARB/36A1": 0}
    assert {row.number: row.colour for row in found.values()} == {"DT/24R1": "DT", "EUR/40R2": "", "ARB/36A1": ""}


def test_what_is_noted_goes_before_what_files_tell() -> None:
    noted = Noted(colour="blue", received="2024-10-20", read=True, focal_point="B. Delegate", seen=True)
    (first, *_) = document_rows(CONTENTS, {"EUR/40R2": noted}, DATES, US)
    assert first[:8] == ("EUR/40R2", "Networks", 2, "blue", "2024-10-20", True, False, "B. Delegate")


@pytest.mark.parametrize(
    ("focal_point", "ours", "mine"),
    [
        ("", US, False),
        ("A. Delegate", US, True),
        ("B. Delegate", US, False),
        ("", Ours(source="EUR"), True),
        ("B. Delegate", Ours(source="EUR"), True),
        ("B. Delegate", Ours(source="EUR", me="A. Delegate"), False),
        ("", Ours(), False),
    ],
)
def test_mine_is_what_i_look_after_else_what_is_our_own(focal_point: str, ours: Ours, mine: bool) -> None:
    assert rows({"EUR/40R2": Noted(focal_point=focal_point)}, ours)["EUR/40R2"].mine is mine


def test_a_document_that_is_only_noted_is_listed() -> None:
    row = rows({"DT/30": Noted(revision=2, received="2024-10-17")})["DT/30"]
    assert (row.revision, row.received, row.path, row.title) == (2, "2024-10-17", None, "not in this workspace")


def test_what_is_noted_of_a_row_says_all_that_was_shown(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    before = rows()["ARB/36A1"]
    change_register(workspace, lambda register: with_row(register, "ARB/36A1", row_of(before, colour="white")))
    assert rows(read_noted(Index(workspace)))["ARB/36A1"] == before._replace(colour="white")
    row = RegisteredDocument(document="ARB/36A1", colour="white", received="2024-09-01", read=True)
    assert load_private(workspace, "register.toml", Register()).value.documents == (row,)


def test_what_two_people_note_of_one_document_stays(tmp_path: Path) -> None:
    workspace, seen = Workspace(tmp_path), rows()["ARB/36A1"]
    change_register(workspace, partial(with_noted, row=seen, colour="white"))
    change_register(workspace, partial(with_noted, row=seen, focal_point="Ana"))
    row = rows(read_noted(Index(workspace)))["ARB/36A1"]
    assert (row.colour, row.focal_point) == ("white", "Ana")


def test_the_register_is_private_and_in_the_order_of_numbers(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    for number in ("DT/9", "DT/24", "ARB/36A1"):
        row = RegisteredDocument(document=number)
        change_register(workspace, partial(with_row, document=number, row=row))
    assert stat.S_IMODE(workspace.private.stat().st_mode) == 0o700
    assert list(read_noted(Index(workspace))) == ["ARB/36A1", "DT/9", "DT/24"]
    change_register(workspace, lambda register: with_row(register, "DT/9", None))
    assert list(read_noted(Index(workspace))) == ["ARB/36A1", "DT/24"]


def test_a_register_that_is_broken_is_told_and_never_written_over(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.private.mkdir()
    path = workspace.private / "register.toml"
    path.write_text('[[document]]\ndocument = "DT/24"\ncolour = "green"\nread = 1\n', encoding="utf-8")
    assert read_noted(Index(workspace)) == {"DT/24": Noted(colour="green")}
    with pytest.raises(WtsaprepError, match="colour"):
        change_register(workspace, lambda _: Register())
    path.write_text("[[document]\n", encoding="utf-8")
    with pytest.raises(WtsaprepError, match="not valid TOML"):
        read_noted(Index(workspace))


def test_a_document_came_in_when_its_file_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.touch()
    os.utime(path, (0, datetime(2024, 10, 15, 12).timestamp()))
    contents = Contents(contributions=(CONTENTS.contributions[0]._replace(path=path), CONTENTS.contributions[1]))
    assert dates_of(contents) == {path: "2024-10-15"}


def test_of_two_names_noted_at_one_time_both_stay_and_it_is_said(tmp_path: Path) -> None:
    """Two programs saw the same row; the second to write takes nothing away from the first."""
    row = rows()["EUR/40R2"]
    first, second = (RegisterNotes(Workspace(tmp_path)) for _ in range(2))
    assert first.note(row, focal_point="Ann") == ""
    assert "both texts stand there" in second.note(row, focal_point="Bo")
    noted = read_noted(Index(Workspace(tmp_path)))["EUR/40R2"]
    assert noted.focal_point == "Ann / Bo"


def test_a_name_that_is_put_in_the_place_of_one_that_was_seen_stands_alone(tmp_path: Path) -> None:
    notes = RegisterNotes(Workspace(tmp_path))
    notes.note(rows()["EUR/40R2"], focal_point="Ann")
    seen = rows(read_noted(Index(Workspace(tmp_path))))["EUR/40R2"]
    assert notes.note(seen, focal_point="Bo") == ""
    assert read_noted(Index(Workspace(tmp_path)))["EUR/40R2"].focal_point == "Bo"
