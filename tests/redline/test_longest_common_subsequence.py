"""The longest common part is the one that rapidfuzz finds, run by run."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from wtsaprep.redline.longest_common_subsequence import common_runs

rows = st.lists(st.integers(0, 4), max_size=40)


@given(rows, rows)
def test_the_runs_are_those_of_rapidfuzz(base: list[int], revised: list[int]) -> None:
    expected = [(block.a, block.b, block.size) for block in LCSseq.editops(base, revised).as_matching_blocks()]
    assert common_runs(base, revised) == expected
