"""Who we are is said once, kept in wtsaprep.toml, and can be said anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.errors import UsageFault
from wtsaprep.services.ours.who_we_are import LATER, offered_sources, say_who_we_are, who_we_are, write_for
from wtsaprep.store.folders.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """One of which nobody has said who we are."""
    return Workspace(practice_copy(tmp_path / "workspace"))


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("", "AFCP"),
        ("egy", "EGY"),
        ("B", "B"),
        ("arab states", "ARB"),
        ("korea", "KOR"),
        ("XYZ Some organization", "XYZ"),
        ("xyz", "XYZ"),
    ],
)
def test_whom_somebody_who_types_may_mean(words: str, first: str) -> None:
    assert offered_sources(words)[0].source == first


def test_what_is_typed_is_offered_with_its_name_beside_the_known_ones() -> None:
    assert offered_sources("EGY Egypt (Arab Republic of)")[-1][:2] == ("EGY", "Egypt (Arab Republic of)")
    assert offered_sources("no such place anywhere") == (("NO", "such place anywhere", ()),)
    assert offered_sources("ébène") == ()


def test_nobody_was_asked_yet(workspace: Workspace) -> None:
    assert who_we_are(workspace) == ("", "", ())


def test_it_is_kept_with_the_name_that_goes_with_the_code(workspace: Workspace) -> None:
    say_who_we_are(workspace, "EGY")
    assert who_we_are(workspace) == ("EGY", "Egypt", ())
    say_who_we_are(workspace, "EGY", "Egypt (Arab Republic of)")
    assert who_we_are(workspace) == ("EGY", "Egypt (Arab Republic of)", ())
    assert workspace.event().own == {"EGY"}


def test_those_that_we_write_for_are_ours_too(workspace: Workspace) -> None:
    say_who_we_are(workspace, "EGY")
    write_for(workspace, "ARB", "ARB")
    write_for(workspace, "ACP")
    assert who_we_are(workspace).also == ("ARB", "ACP")
    assert workspace.event().own == {"EGY", "ARB", "APT"}


def test_who_says_it_later_is_nobody_until_then(workspace: Workspace) -> None:
    say_who_we_are(workspace, LATER)
    assert workspace.event().own == frozenset()


@pytest.mark.parametrize("code", ["", "egypt", "E GY", "XX", "ARB/EGY"])
def test_what_is_no_code_is_refused(workspace: Workspace, code: str) -> None:
    before = (workspace.folder / "wtsaprep.toml").read_bytes()
    with pytest.raises(UsageFault, match="not a source code"):
        say_who_we_are(workspace, code)
    assert (workspace.folder / "wtsaprep.toml").read_bytes() == before
