"""Four editions of one invented text, with all that becomes of clauses between them."""

from __future__ import annotations

from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution

HORNS = "that horns are blown at night when ships are near the coast;"
KEEPERS = "that keepers are few in all the towns along the coast;"
COUNT, WRITE = "to count the lamps of all harbours once a year,", "to write down what was counted in a book."
EDITIONS = ("Lake Town, 2008", "Bay, 2012", "Cape, 2016", "Delta, 2022")


def _edition(adopted: str, considering: tuple[str, ...], resolves: tuple[str, ...]) -> Resolution:
    provisions = [
        Provision(id="title", kind="title", text="Lamps"),
        Provision(id="considering", kind="heading", text="considering"),
        *(Provision(id=f"considering-{n}", text=words) for n, words in enumerate(considering, 1)),
        Provision(id="resolves", kind="heading", text="resolves"),
        *(Provision(id=f"resolves-{n}", text=words) for n, words in enumerate(resolves, 1)),
    ]
    return Resolution(number="73", adopted=adopted, provisions=tuple(provisions))


def four_editions() -> tuple[Resolution, ...]:
    """The editions: one splits a clause, one moves and joins some, one rewords, drops and adds."""
    lake, bay, cape, delta = EDITIONS
    evening = "that lamps are lit {} evening by the keepers of the harbour{};"
    return (
        _edition(
            lake,
            (evening.format("every", ""), f"that bells are rung in fog and {HORNS}"),
            (COUNT, WRITE),
        ),
        _edition(bay, (KEEPERS, evening.format("each", ""), "that bells are rung in fog;", HORNS), (COUNT, WRITE)),
        _edition(
            cape,
            (HORNS, KEEPERS, evening.format("each", " and of the river"), "that bells are rung in fog;"),
            (f"{COUNT} and {WRITE}",),
        ),
        _edition(
            delta,
            (HORNS.replace("horns", "horns and whistles"), evening.format("each", " and of the river")),
            (
                f"{COUNT} and {WRITE}".replace("once", "twice").replace("book.", "book;"),
                "to publish the book.",
            ),
        ),
    )
