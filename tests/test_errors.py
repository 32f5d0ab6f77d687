"""Errors say what, where and what to do; a place is one line whatever a file is called."""

from __future__ import annotations

from wtsaprep.errors import InputFault, Where


def test_a_name_with_a_line_break_can_not_pass_for_a_second_message() -> None:
    fault = InputFault("no TOML", Where("bases/x\nwtsaprep: all is well\r.toml", 3))
    assert "\n" not in fault.in_place
    assert str(fault) == "bases/x␊wtsaprep: all is well␍.toml, line 3: no TOML"
    assert fault.in_short == "x␊wtsaprep: all is well␍.toml: no TOML"
