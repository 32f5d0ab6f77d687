"""What is longer than any name is told by its ends; everything else stands as it is."""

from __future__ import annotations

import pytest

from wtsaprep.present.text.long_runs import without_long_runs


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("MOD ARB/" + "9" * 4_301 + "/1 on 11", f"MOD ARB/{'9' * 20}…{'9' * 20} (4,301 characters)/1 on 11"),
        ("x" * 257, f"{'x' * 20}…{'x' * 20} (257 characters)"),
        ("x" * 256, "x" * 256),
        ("/".join(["x" * 255] * 16), "/".join(["x" * 255] * 16)),
        ("that the postal sector " * 200, "that the postal sector " * 200),
        ("请电信标准化局主任" * 100, "请电信标准化局主任" * 100),
    ],
)
def test_only_what_is_longer_than_any_name_is_shortened(text: str, told: str) -> None:
    assert without_long_runs(text) == told
