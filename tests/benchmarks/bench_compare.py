"""How long a comparison takes in process: 12 proposals on 400 clauses, and 8 on 60 beside one redline of the 60.

Run it: ``cd tests && python -m benchmarks.bench_compare``. Goals: half a second, and at most three times one opening.
"""

from __future__ import annotations

import random
import statistics
import time
from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.matrix import matrix
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline, digest

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.provision import Text

WORDS = (
    *("study", "groups", "telecommunication", "standardization", "sector", "collaborate", "report", "Director"),
    *("services", "Member", "States", "countries", "developing", "digital", "financial", "inclusion", "quality"),
    *("experience", "security", "networks", "administrations", "work"),
)
HEADINGS = (
    "considering",
    "recognizing",
    "noting",
    "resolves",
    "instructs the Director of TSB",
    "invites Member States",
)


def long_text(clauses: int, chance: random.Random) -> Text:
    """A resolution of so many clauses of forty words under six headings."""
    body: list[Provision] = [Provision(id="title", kind="title", text="Collaboration")]
    for n in range(clauses):
        if n % max(1, clauses // len(HEADINGS)) == 0:
            heading = HEADINGS[len([p for p in body if p.kind == "heading"]) % len(HEADINGS)]
            body.append(Provision(id=f"h{n}", kind="heading", text=heading))
        body.append(Provision(id=f"c{n}", text=f"that {' '.join(chance.choices(WORDS, k=40))};"))
    return tuple(body)


def proposals_on(baseline: Text, count: int, chance: random.Random) -> list[Compared]:
    """So many proposals; each edits a fifth of the clauses, deletes some, inserts some."""
    found = []
    for n in range(count):
        revised: list[Provision] = []
        for provision in baseline:
            draw = chance.random()
            if provision.kind == "item" and draw < 0.02:
                continue
            if provision.kind == "item" and draw < 0.2:
                words = provision.text.split(" ")
                words[chance.randrange(1, len(words) - 1)] = chance.choice(WORDS)
                provision = provision.model_copy(update={"text": " ".join(words)})
            revised.append(provision)
            if provision.kind == "item" and draw > 0.98:
                text = f"that {' '.join(chance.choices(WORDS, k=20))};"
                revised.append(Provision(id=f"{provision.id}-new{n}", text=text))
        proposal = Proposal(
            id=f"p{n}",
            number=f"S{n}/{n + 30}A1/1",
            sources=(f"S{n}",),
            baseline=Baseline(resolution="1", digest=digest(baseline)),
            amendments=derive(baseline, tuple(revised)),
        )
        found.append(Compared(proposal, tuple(revised)))
    return found


def seconds(work: Callable[[], object]) -> float:
    """The median of five runs."""
    took = []
    for _ in range(5):
        started = time.perf_counter()
        work()
        took.append(time.perf_counter() - started)
    return statistics.median(took)


def main() -> None:
    """Print what each takes."""
    from wtsaprep.redline.redline import redline

    chance = random.Random(11)
    for clauses, count in ((60, 8), (400, 12)):
        baseline = long_text(clauses, chance)
        entries = proposals_on(baseline, count, chance)
        amendments = entries[0].proposal.amendments
        one = seconds(lambda b=baseline, a=amendments: redline(b, apply(b, a)))  # type: ignore[misc]
        all_ = seconds(lambda b=baseline, e=entries: matrix("", "", b, e))  # type: ignore[misc]
        print(f"{count} proposals on {clauses} clauses: {all_ * 1000:.0f} ms; one redline {one * 1000:.1f} ms")


if __name__ == "__main__":
    main()
