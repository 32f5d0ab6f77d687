"""Patterns that wait: each of the room compiles, and one that was asked works as one of `re`."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

from wtsaprep.formats import flattened
from wtsaprep.formats.flattened.patterns import pattern_of

_MODULES = [module.name for module in walk_packages(flattened.__path__, f"{flattened.__name__}.")]


@pytest.mark.parametrize("module", _MODULES)
def test_every_pattern_of_a_module_compiles(module: str) -> None:
    waiting = type(pattern_of(""))
    for value in vars(import_module(module)).values():
        if isinstance(value, waiting):
            assert re.compile(value.pattern)


def test_it_finds_what_re_finds() -> None:
    words = pattern_of(r"(?P<first>\w)\w*", re.IGNORECASE)
    assert [match["first"] for match in words.finditer("lamps help")] == ["l", "h"]
    assert words.sub("-", "lamps help") == "- -"
    assert words.match(" lamps") is None


def test_a_pattern_with_a_fault_says_so_when_it_is_asked() -> None:
    with pytest.raises(re.error):
        pattern_of("(").match("")


def test_it_has_no_other_attributes() -> None:
    assert not hasattr(pattern_of("a"), "nothing")
