"""What is said who goes by number where there are fewer places."""

from __future__ import annotations

import pytest

from wtsaprep.present.text.how_far import how_far


@pytest.mark.parametrize(
    ("went", "times", "said"),
    [
        (1, 1, ""),
        (3, -3, ""),
        (0, 1, "no further change"),
        (0, -4, "no change before this one"),
        (1, 3, "1 change on: no further change"),
        (2, -9, "2 changes back: no change before this one"),
    ],
)
def test_what_is_said(went: int, times: int, said: str) -> None:
    assert how_far(went, times) == said
