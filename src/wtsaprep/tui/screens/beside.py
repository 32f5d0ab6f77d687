"""Beside what is on the screen: things that are found out in a thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.dom import DOMNode


def run_beside(screen: DOMNode, group: str, work: Callable[..., None], *asked: Any, exclusive: bool = True) -> None:
    """Have something found out in a thread; what is begun next in the group takes its place, if it is exclusive."""
    # Described by its group: Textual would print what is asked about, which may be whole texts.
    ask = partial(work, *asked)
    screen.run_worker(ask, group=group, description=group, thread=True, exclusive=exclusive)
