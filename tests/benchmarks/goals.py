"""What is measured against what, and whether a goal is met."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Reading(NamedTuple):
    """A median of ours beside that of a baseline, taken in turn in one run."""

    name: str
    ours: float
    baseline: str
    base: float
    at_most: float
    """How often the baseline it may be."""
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How often the baseline it is."""
        return self.ours / self.base if self.base else float("inf") if self.ours else 0.0

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached."""
        return self.ratio <= self.at_most

    def cells(self) -> tuple[str, ...]:
        """Its row of the table."""
        ours, base = (f"{_number(value)} {self.unit}" for value in (self.ours, self.base))
        verdict = "met" if self.is_met else "**missed**"
        return self.name, ours, f"{self.baseline}: {base}", f"{self.ratio:.2f}", f"{self.at_most:g}", verdict


_HEAD = ("measured", "ours", "baseline", "ratio", "goal", "")


def table(readings: Iterable[Reading]) -> Iterator[str]:
    """The rows of a table in Markdown."""
    yield _row(_HEAD)
    yield _row(("---",) * len(_HEAD))
    for reading in readings:
        yield _row(reading.cells())


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
