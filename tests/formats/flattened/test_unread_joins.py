"""Words that ran together where nobody is asked about them are told, so that no such text passes for a clean one."""

from __future__ import annotations

import itertools

import pytest

from wtsaprep.formats.flattened.reading.build import built_clean
from wtsaprep.formats.flattened.reading.scan import scan

TEXT = """MOD\tARB/36A1/1
RESOLUTION 11 (Rev. {})
Title
(Dubai, 2012)
The World Telecommunication Standardization Assembly (Hammamet, 2016),
considering
{}
resolves
to act.
"""
CASES = [
    ("Dubai, 2012", "that one is so,", []),
    ("Dubai, 2012Hammamet, 2016", "that one is so,", ["“Dubai, 2012Hammamet, 2016” and 1 more: deleted and"]),
    ("Dubai, 2012", "that use is improvedenhanced by all,", [": deleted and inserted words may have run together"]),
    ("[-Dubai, 2012-]{+Hammamet, 2016+}", "that one is so,", []),
    ("Dubai, 2012Hammamet, 2016", "that {+this+} one is so,", ["“Dubai, 2012Hammamet, 2016” has run together and"]),
    ("<del>Dubai, 2012</del><ins>Hammamet, 2016</ins>", "that <ins>this</ins> one is so,", []),
]


@pytest.mark.parametrize(("edition", "clause", "told"), CASES)
def test_a_text_that_is_read_and_not_imported(edition: str, clause: str, told: list[str]) -> None:
    numbers = itertools.count()
    texts = built_clean(scan(TEXT.format(edition, clause)), lambda: str(next(numbers)))
    said = [doubt.what for doubt in texts[0].doubts if "run together" in doubt.what]
    assert len(said) == len(told)
    assert all(words in doubt for words, doubt in zip(told, said, strict=True)), said
