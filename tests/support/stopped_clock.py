"""A clock that stands, so that what is done at two times is the same to the byte."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

import pytest


class StoppedClock(datetime):
    """A clock that stands."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> StoppedClock:
        return cls(2024, 10, 15, 9, 30, tzinfo=UTC)


def stop_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sessions look at a clock that stands."""
    monkeypatch.setattr("wtsaprep.services.sessions.walk.datetime", StoppedClock)
