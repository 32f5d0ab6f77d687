"""Alternatives: of several forms of one thing, written for programs of different age, the one that is read."""

from __future__ import annotations

from typing import Any

from wtsaprep.formats.word.names import MC

_KNOWN = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/")


def understood_alternative(alternatives: Any) -> Any:
    """The first form that needs nothing but what Word knows, else the one for all others, else the first one.

    What people see and sign is what Word shows, so its newer forms come first, as they do there.
    """
    choices = alternatives.findall(f"{MC}Choice")
    for choice in choices:
        needed = choice.get("Requires", "").split()
        if all(choice.nsmap.get(prefix, _KNOWN[0]).startswith(_KNOWN) for prefix in needed):
            return choice
    return next((form for form in (*alternatives.findall(f"{MC}Fallback"), *choices) if len(form)), ())
