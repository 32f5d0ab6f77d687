"""Twenty thousand texts laid out at random: what import reads in a wrong way without a word, counted by its kind.

``PYTHONPATH=tests python tests/soak/layouts.py [COUNT [SEED]]``
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict

from support.chosen_texts import Choices, chosen_rows
from support.layouts import PLAIN, choices, laid_out
from support.plain_texts import Row
from support.told_or_read import Failure, Judged, judged, made_smaller

_TELLING = 1.5
"""How many times as often a failure must come with a choice as without, for the choice to be named."""


def main(count: int = 20_000, first: int = 0) -> int:
    """Read them; count what went wrong by kind and choice, with the smallest text of each kind."""
    began = time.monotonic()
    chosen_by_kind: defaultdict[str, list[Choices]] = defaultdict(list)
    all_chosen: Counter[tuple[str, str]] = Counter()
    wrong = right = told = told_of_right = 0
    for seed in range(first, first + count):
        chosen = choices(seed)
        result = judged(chosen_rows(chosen), chosen)
        all_chosen.update(_named(chosen))
        wrong += bool(result.failures)
        told += result.told
        right += result.right
        told_of_right += result.told * result.right
        for kind in {failure.kind for failure in result.failures}:
            chosen_by_kind[kind].append(chosen)
    for kind, cases in sorted(chosen_by_kind.items(), key=lambda pair: -len(pair[1])):
        print(f"\n=== {len(cases)} texts: {kind}")
        _print_choices(cases, all_chosen, count)
        _print_smallest(kind, cases)
    seconds = time.monotonic() - began
    print(f"\n{count} texts from seed {first} in {seconds:.0f} s: {right} came out as they were written,")
    print(f"{count - right - wrong} did not and it was told, {wrong} went wrong without a word")
    print(f"{told} doubts on lines of a text, {told_of_right} of them where all came out as it was written")
    return 1 if wrong else 0


def _named(chosen: Choices) -> list[tuple[str, str]]:
    pairs = []
    for name, value in chosen.items():
        if name == "width":
            value = value if value == "0" else f"{int(value) // 30 * 30}.."
        if name not in ("seed", "sections", "from section", "page"):
            pairs.append((name, value))
    return [*pairs, ("page", "no" if chosen["page"] == "0" else "yes")]


def _print_choices(cases: list[Choices], all_chosen: Counter[tuple[str, str]], count: int) -> None:
    here = Counter(pair for chosen in cases for pair in _named(chosen))
    share = len(cases) / count
    telling = [(n / all_chosen[pair] / share, pair) for pair, n in here.items() if n >= max(2, 0.1 * len(cases))]
    names = [
        f"{name} {value} x{times:.1f}" for times, (name, value) in sorted(telling, reverse=True) if times > _TELLING
    ]
    print("    " + "; ".join(names[:8]))


def _print_smallest(kind: str, cases: list[Choices]) -> None:
    def same(result: Judged) -> bool:
        return any(failure.kind == kind for failure in result.failures)

    smallest: tuple[int, tuple[Row, ...], Choices] | None = None
    for chosen in cases[:3]:
        rows, plainer = made_smaller(chosen_rows(chosen), chosen, same, PLAIN)
        length = len(laid_out(rows, plainer).raw)
        if smallest is None or length < smallest[0]:
            smallest = (length, rows, plainer)
    if smallest is None:
        return
    _, rows, chosen = smallest
    left = {name: value for name, value in chosen.items() if name in PLAIN and value != PLAIN[name]}
    print(f"    seed {chosen['seed']}, {chosen['text']}, {left}")
    for number, line in enumerate(laid_out(rows, chosen).raw.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        print(f"    {number:>3} {line!r}")
    for failure in judged(rows, chosen).failures:
        if failure.kind == kind:
            print(f"    -> {_shown(failure)}")


def _shown(failure: Failure) -> str:
    return f"line {failure.line}: {failure.what}"


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
