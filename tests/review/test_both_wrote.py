"""Two people write in one form: nothing that either wrote is gone, and what only one changed is as that one has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.review.both_wrote import both_stand, both_wrote

NAMES = ("position", "editor")


@pytest.mark.parametrize(
    ("seen", "written", "now", "comes_to", "both"),
    [
        ("", "ours", "", "ours", False),
        ("old", "ours", "old", "ours", False),
        ("old", "old", "theirs", None, False),
        ("old", "same", "same", None, False),
        ("old", "ours", "theirs", "theirs\n\nours", True),
        ("old", "", "old", "", False),
        ("old", "", "theirs", "theirs", False),
    ],
)
def test_one_field(seen: str, written: str, now: str, comes_to: str | None, both: bool) -> None:
    united = both_wrote({"position": seen}, {"position": written}, {"position": now})
    assert united.fields.get("position") == comes_to
    assert bool(united.both) == both
    assert bool(both_stand(united.both)) == both


TEXTS = st.fixed_dictionaries({name: st.sampled_from(("", "one", "two", "three words here")) for name in NAMES})


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_that_was_written_is_gone(seen: dict[str, str], ours: dict[str, str], theirs: dict[str, str]) -> None:
    united = both_wrote(seen, ours, theirs, one_line=("editor",))
    stands = theirs | dict(united.fields)
    for name in NAMES:
        for theirs_or_ours in (ours[name], theirs[name]):
            assert theirs_or_ours in stands[name] or theirs_or_ours == seen[name]
    assert "\n" not in stands["editor"]
