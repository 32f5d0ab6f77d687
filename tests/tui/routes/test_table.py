"""The route table: every destination has its screen, and none is loaded before it is gone to."""

from __future__ import annotations

from typing import get_args

from wtsaprep.tui.routes.table import SCREENS
from wtsaprep.tui.screens.destinations import Destination


def test_every_destination_has_its_screen() -> None:
    assert set(SCREENS) == set(get_args(Destination))
