"""Packages: a file of ours is known as such until another program saves it."""

from __future__ import annotations

import io
import zipfile

import pytest

from support.skeletons import TEXT, edited, parts, skeleton
from support.word_documents import PLAIN, entry, word
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.formats.word.writing.package import is_ours

FINAL = edited(a="that post is nearly everywhere;")
MADE = [word(TEXT, FINAL), word_into(skeleton(), [entry(TEXT, FINAL)], PLAIN)]


@pytest.mark.parametrize("made", MADE, ids=["of its own", "into a given file"])
def test_a_file_is_ours_until_it_is_saved_anew(made: bytes) -> None:
    assert is_ours(made)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in parts(made).items():
            archive.writestr(name, content)
    assert parts(held.getvalue()) == parts(made)
    assert not is_ours(held.getvalue())


def test_a_byte_behind_it_makes_it_anothers() -> None:
    assert not is_ours(MADE[0] + b"x")


@pytest.mark.parametrize("raw", [skeleton(), b"", b"PK", MADE[0][:200]])
def test_nothing_else_is_ours(raw: bytes) -> None:
    assert not is_ours(raw)
