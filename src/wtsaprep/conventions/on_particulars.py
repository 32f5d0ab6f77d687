"""The rules that look at what a proposal says of itself alone; lists ask them without opening a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.rules.missing_reasons import MISSING_REASONS
from wtsaprep.conventions.rules.unknown_source import UNKNOWN_SOURCE_RULE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.particulars import Particulars
    from wtsaprep.conventions.rule import NamedRule

ON_PARTICULARS: tuple[NamedRule[Particulars], ...] = (MISSING_REASONS, UNKNOWN_SOURCE_RULE)


def said_of(said: Particulars) -> Iterator[str]:
    """What is the matter with what a proposal says of itself."""
    return (found.said for rule in ON_PARTICULARS for found in rule.check(said))
