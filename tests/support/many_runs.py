"""Many runs of the screens in one process: what each process would do once is done once for all, and none is kept."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

import wtsaprep.tui.shell.app

_parsed: dict[tuple[object, ...], list[RuleSet]] = {}
_parse_rules = Stylesheet._parse_rules


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


@contextmanager
def one_of_many() -> Iterator[None]:
    """For one run: style sheets are parsed once, and no run outlives itself.

    A program of its own keeps what is there after some seconds, and is what signals call.
    """
    handlers = {number: signal.getsignal(number) for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)}
    with (
        patch.object(Stylesheet, "_parse_rules", _parse_once),
        patch.object(wtsaprep.tui.shell.app, "_collect_from_now_on", gc.enable),
    ):
        try:
            yield
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)
