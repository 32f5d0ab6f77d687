"""A sentence in as many rows as it needs loses no word; in one row it is cut with a sign."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from wtsaprep.present.text.two_ends import in_rows, two_ends

WORDS = st.lists(st.text("abcdefgh/~.", min_size=1, max_size=30), min_size=1, max_size=30)


@given(WORDS, st.sampled_from(["", "ROOM"]), st.integers(38, 120))
def test_no_word_is_lost_and_no_row_too_wide(words: list[str], right: str, width: int) -> None:
    rows = in_rows(" ".join(words), right, width)
    assert all(cell_len(row) <= width for row in rows)
    assert rows[0].endswith(right)
    assert "".join("".join(rows).removesuffix("").split()).replace(right or "\0", "") == "".join(words)


def test_what_fits_one_row_stands_in_one() -> None:
    assert in_rows("all is saved", "ROOM", 40) == (two_ends("all is saved", "ROOM", 40),)


def test_one_row_is_cut_with_a_sign() -> None:
    assert two_ends("one two three", "", 8) == "one two…"


def test_a_path_that_is_wider_than_a_row_breaks_behind_a_folder() -> None:
    told = "written: /srv/delegations/egypt/wtsa-24/contributions/resolution-11-first-draft.md"
    rows = [row.rstrip() for row in in_rows(told, "", 40)]
    assert rows == ["written:", "/srv/delegations/egypt/wtsa-24/", "contributions/", "resolution-11-first-draft.md"]
    assert "".join(rows[1:]).replace(" ", "") == told.partition(" ")[2]


def test_a_word_without_folders_is_cut_where_the_row_ends() -> None:
    assert [row.rstrip() for row in in_rows("x" * 25, "", 10)] == ["x" * 10, "x" * 10, "x" * 5]
