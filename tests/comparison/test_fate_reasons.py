"""What is "taken with changes" though its words stand as they were wanted says why."""

from __future__ import annotations

import pytest

from comparison.test_fates import FIRST, LAST, offer, text
from wtsaprep.comparison.fates import fates
from wtsaprep.model.provision import Text

NEW = "that satellite links cannot replace a cable of high capacity;"
BASE = text(("x", FIRST), ("y", LAST))
WANTED = text(("x", FIRST), ("n", NEW), ("y", LAST))


def deeper(revised: Text) -> Text:
    """A text whose new clause is one under another."""
    return tuple(p.model_copy(update={"level": 1}) if p.id == "n" else p for p in revised)


@pytest.mark.parametrize(
    ("chair", "expected"),
    [
        (WANTED, ("taken", "")),
        (text(("n", NEW), ("x", FIRST), ("y", LAST)), ("taken with changes", "in another place")),
        (text(("x", FIRST), ("n", NEW.replace("high", "some")), ("y", LAST)), ("taken with changes", "")),
        (BASE, ("not taken", "")),
    ],
)
def test_a_new_clause(chair: Text, expected: tuple[str, str]) -> None:
    (found,) = fates(BASE, chair, [offer(WANTED)])
    assert (found.suggested, found.reason) == expected


def test_nothing_is_taken_with_changes_without_marks_and_without_a_reason() -> None:
    for chair in (deeper(WANTED), text(("n", NEW), ("y", LAST), ("x", FIRST)), text(("y", LAST), ("n", NEW))):
        for found in fates(BASE, chair, [offer(WANTED)]):
            marked = any(span.mark != "kept" for span in found.found)
            assert found.suggested != "taken with changes" or marked or found.reason
