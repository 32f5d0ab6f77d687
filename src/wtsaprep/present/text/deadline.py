"""The deadline: how many days remain, in words."""

from __future__ import annotations

from datetime import date

from wtsaprep.model.counted import counted


def days_left(deadline: str, today: date) -> int | None:
    """Days until the deadline (YYYY-MM-DD), below zero once it is past; None if it is no day."""
    try:
        return (date.fromisoformat(deadline) - today).days
    except ValueError:
        return None


def deadline_words(deadline: str, today: date) -> str:
    """How long until the deadline; empty if none is set."""
    days = days_left(deadline, today)
    if days is None:
        return ""
    if days == 0:
        return "the deadline is today"
    return f"{counted(days, 'day')} to the deadline" if days > 0 else f"the deadline was {counted(-days, 'day')} ago"
