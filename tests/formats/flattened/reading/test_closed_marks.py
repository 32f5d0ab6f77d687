"""A sign of a mark that was lost is put back where the text in force says where it stood, else nowhere."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.formats.flattened.reading.closed_marks import closed_marks
from wtsaprep.model.provision import Provision

CLAUSE = "that service providers need to keep themselves informed of technical progress;"
BASELINE = (Provision(id="a", text=CLAUSE), Provision(id="b", text="to act at once."))
MARKED = "a)\tthat service providers [-need-]{+have+} to keep themselves informed of {+all+} technical progress;"


@pytest.mark.parametrize(
    ("whole", "lost"),
    [
        (MARKED, "-]"),
        (MARKED, "{+"),
        (MARKED, "+}"),
        (MARKED, "-]{+"),
        (MARKED.replace("[-", "{--").replace("-]", "--}").replace("{+", "{++").replace("+}", "++}"), "--}"),
        (
            MARKED.replace("[-", "<del>").replace("-]", "</del>").replace("{+", "<ins>").replace("+}", "</ins>"),
            "</ins>",
        ),
    ],
)
def test_what_the_text_in_force_tells_is_put_back(whole: str, lost: str) -> None:
    text, (doubt,) = closed_marks(f"considering\n{whole.replace(lost, '', 1)}", BASELINE)
    assert (text, doubt.line) == (f"considering\n{whole}", 2)


@pytest.mark.parametrize(
    "line",
    [
        MARKED,
        f"a)\t{CLAUSE}",
        "a)\tthat service providers [-need to keep themselves informed of technical progress;",
        MARKED.replace("[-", ""),
        MARKED.replace("-]", "").replace("technical", "technological"),
    ],
    ids=["whole", "no marks", "nothing put in", "where it opens", "other words"],
)
def test_what_it_does_not_tell_stays_as_it_is(line: str) -> None:
    assert closed_marks(line, BASELINE) == (line, ())


@given(st.integers(0, 1_000_000))
def test_whatever_sign_was_lost_the_words_stay_and_the_marks_are_those_there_were(seed: int) -> None:
    rng = Random(seed)
    words = [f"word{n}" for n in range(rng.randint(6, 14))]
    at = rng.randrange(len(words) - 3)
    gone, new = words[at : at + rng.randint(1, 3)], [f"new{n}" for n in range(rng.randint(1, 3))]
    rest = words[at + len(gone) :]
    parts = [*words[:at], f"[-{' '.join(gone)}-]{{+{' '.join(new)}+}}", *rest]
    whole = " ".join(parts) + ";"
    baseline = (Provision(id="a", text=" ".join(words) + ";"),)
    for lost in ("-]", "{+", "+}"):
        assert closed_marks(whole.replace(lost, ""), baseline)[0] == whole
    assert closed_marks(whole.replace("[-", ""), baseline)[0].replace("-]", "") == whole.replace("[-", "").replace(
        "-]", ""
    )
