"""How long the fates and the sources of a chair's text take: 8 proposals on 60 clauses, and 12 on 400.

Run it: ``cd tests && python -m benchmarks.bench_fates``, in turn with the commit before: processor time, medians.
The chair's text takes every third change, and joins, splits and rewords some clauses, as a file would bring them.
"""

from __future__ import annotations

import random
import statistics
import time
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from benchmarks.bench_compare import WORDS, long_text, proposals_on
from wtsaprep.comparison.attribute_words import attributed_words
from wtsaprep.comparison.fates import fates
from wtsaprep.model.provision import Provision
from wtsaprep.redline.align import inherit_ids

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.comparison.columns import Compared
    from wtsaprep.model.provision import Text


def chairs_text(baseline: Text, entries: list[Compared], chance: random.Random) -> Text:
    """A text that has something of each proposal, with ids as a file gets them."""
    wanted: dict[str, list[str]] = {}
    for entry in entries:
        known = {p.id: p.text for p in baseline}
        for provision in entry.revised:
            if known.get(provision.id) != provision.text:
                wanted.setdefault(provision.id, []).append(provision.text)
    body: list[Provision] = []
    for at, provision in enumerate(baseline):
        text = chance.choice(wanted[provision.id]) if at % 3 == 0 and provision.id in wanted else provision.text
        draw = chance.random()
        half = text.split(" ")[: len(text.split(" ")) // 2]
        if provision.kind == "item" and draw < 0.05:
            body.append(Provision(id=f"x{at}", text=" ".join(half) + ";"))
            text = f"that{text.removeprefix(' '.join(half))}"
        elif provision.kind == "item" and draw < 0.1 and body[-1].kind == "item":
            body[-1] = body[-1].model_copy(update={"text": f"{body[-1].text[:-1]}, and {text}"})
            continue
        body.append(provision.model_copy(update={"id": f"y{at}", "text": text}))
        if provision.kind == "item" and draw > 0.95:
            words = chance.choice(wanted.get(f"{provision.id}-new0", [" ".join(chance.choices(WORDS, k=20))]))
            body.append(Provision(id=f"z{at}", text=words))
    numbers = count()
    return inherit_ids(baseline, tuple(body), lambda: f"n{next(numbers)}")


def cpu_seconds(work: Callable[[], object]) -> float:
    """The median of five runs."""
    took = []
    for _ in range(5):
        started = time.process_time()
        work()
        took.append(time.process_time() - started)
    return statistics.median(took)


def main() -> None:
    """Print what each takes."""
    for clauses, proposals in ((60, 8), (400, 12)):
        chance = random.Random(11)
        baseline = long_text(clauses, chance)
        entries = proposals_on(baseline, proposals, chance)
        chair = chairs_text(baseline, entries, chance)
        found = cpu_seconds(partial(fates, baseline, chair, entries))
        rows = cpu_seconds(partial(attributed_words, baseline, chair, entries))
        print(f"{proposals} proposals on {clauses} clauses: fates {found * 1000:.0f} ms, sources {rows * 1000:.0f} ms")


if __name__ == "__main__":
    main()
