"""The status of a change that a position is taken on: how far one is, also beside a change that asks for none."""

from __future__ import annotations

import pytest

from wtsaprep.present.sessions.prepare import progress_line
from wtsaprep.review.positions import Progress

SOURCES = {"ARB": Progress(1, 1), "PRB": Progress(0, 2)}


@pytest.mark.parametrize(
    ("here", "width", "line"),
    [
        ("PRB", 40, "PRB 0/2  ARB 1/1"),
        ("PRB", 10, "PRB 0/2"),
        ("EGY", 40, "ARB 1/1  PRB 0/2"),
        ("EGY", 10, ""),
    ],
)
def test_how_far_one_is_begins_with_the_source_of_the_change_and_has_nothing_of_ours(
    here: str, width: int, line: str
) -> None:
    assert progress_line(SOURCES, here, width) == line
