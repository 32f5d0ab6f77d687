"""What was sent and has not been seen to arrive: how much may be on its way, so that no frame waits behind many others.

The system tells what a line has not taken, but ssh takes all at once and keeps it. Only the terminal knows what came
out at the far end: it is asked who it is, which every terminal answers, in its turn, and which shows nothing.
"""

from __future__ import annotations

ASKED = "\x1b[c"
"""The question (primary device attributes, ECMA-48 8.3.24)."""
_BURST = 0.5
"""Seconds between frames within which one may queue up behind another; one key at a time never asks."""
_ASK_AFTER, _MOST = 1000, 3000
"""Characters on their way for the terminal to be asked, and for a frame to wait until it has answered.

A line of 16 kB/s with a round trip of 200 ms holds 3,200."""
_PATIENCE, _PATIENCE_WHEN_KNOWN = 1.0, 10.0
"""Seconds after which a question is taken for unanswered; of a terminal that has answered it comes, however slowly."""
_OF_ROUND_TRIP, _LONGEST = 4, 0.25
"""Into how many parts the time from a question to its answer is cut, one of which passes between two frames; in seconds
at most. So the last frame behind a held key finds the line all but empty, and need not wait for an answer."""
_UNANSWERED = 2
"""Questions in a row without an answer, after which none is asked any more."""


class InFlight:
    """Counts what is sent, asks, and tells when to wait. Times are seconds of one clock."""

    def __init__(self) -> None:
        self._sent = self._arrived = self._asked_behind = 0
        """Characters: all that were sent; those that arrived; those before the last question."""
        self._asked_at: float | None = None
        self._sent_at = float("-inf")
        self._unanswered = 0
        self._round_trip: float | None = None
        """What the last answer took; None before any."""

    @property
    def is_awaiting(self) -> bool:
        """Whether a question has no answer yet."""
        return self._asked_at is not None

    def is_full(self, now: float) -> bool:
        """Whether a frame had better wait: for an answer that is to come, or until the one before it is on its way."""
        patience = _PATIENCE_WHEN_KNOWN if self._round_trip is not None else _PATIENCE
        if self._asked_at is not None and now - self._asked_at > patience:
            self._asked_at = None
            self._unanswered += 1
        pause = min((self._round_trip or 0.0) / _OF_ROUND_TRIP, _LONGEST)
        on_its_way = self._sent - self._arrived if self._asked_at is not None else 0
        return on_its_way >= _MOST or now - self._sent_at < pause

    def sent(self, characters: int, now: float) -> str:
        """So many are being sent; returns the question, if it is to be sent behind them."""
        if now - self._sent_at >= _BURST and self._asked_at is None:
            self._arrived = self._sent
        self._sent, self._sent_at = self._sent + characters, now
        if self._asked_at is not None or self._unanswered >= _UNANSWERED or self._sent - self._arrived < _ASK_AFTER:
            return ""
        if self._sent - self._arrived == characters:
            return ""  # It is the first for a while: nothing is before it.
        self._asked_behind, self._asked_at = self._sent, now
        return ASKED

    def answered(self, now: float) -> None:
        """The terminal has shown all that was sent before the last question."""
        # One that comes when nobody waits for it any more tells that the line is slow, and not that nobody answers.
        self._round_trip = now - self._asked_at if self._asked_at is not None else _PATIENCE
        self._arrived = max(self._arrived, self._asked_behind)
        self._asked_at, self._unanswered = None, 0
