"""Many runs of the screens in one process: what each process would do once is done once for all, and none is kept."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any
from unittest.mock import patch

from textual import _callback
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

import wtsaprep.tui.shell.app

_parsed: dict[tuple[object, ...], list[RuleSet]] = {}
_parse_rules = Stylesheet._parse_rules
_counted: dict[tuple[CodeType, bool], int] = {}
_count_parameters = _callback._count_parameters


def _parse_once(
    sheet: Stylesheet,
    css: str,
    read_from: CSSLocation,
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    """What a style sheet of any run says with these colours."""
    key = (css, read_from, is_default_rules, tie_breaker, scope, *sheet._variables.items())
    if key not in _parsed:
        _parsed[key] = _parse_rules(sheet, css, read_from, is_default_rules, tie_breaker, scope)
    return _parsed[key]


def _count_once(function: Callable[..., Any]) -> int:
    """How many values a handler takes: asked with each message that waits in a closure, and the same each time."""
    code = getattr(function, "__code__", None)
    if code is None or hasattr(function, "__wrapped__"):
        return _count_parameters(function)
    key = (code, hasattr(function, "__self__"))
    if key not in _counted:
        _counted[key] = _count_parameters(function)
    return _counted[key]


@contextmanager
def one_of_many() -> Iterator[None]:
    """For one run: style sheets are parsed and handlers looked at once, and no run outlives itself.

    A program of its own keeps what is there after some seconds, and is what signals call.
    """
    handlers = {number: signal.getsignal(number) for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)}
    with (
        patch.object(Stylesheet, "_parse_rules", _parse_once),
        patch.object(_callback, "_count_parameters", _count_once),
        patch.object(wtsaprep.tui.shell.app, "_collect_from_now_on", gc.enable),
    ):
        try:
            yield
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)
