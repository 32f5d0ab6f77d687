"""How many random values a law is tried on: a moderate number in every run, many with ``make soak``."""

from __future__ import annotations

from hypothesis import HealthCheck, settings


def register_profiles() -> None:
    """Make the profiles known and load that of every run; ``--hypothesis-profile=soak`` asks for the other."""
    # On a loaded machine making random texts is slow, and that says nothing of what is tested. A run tries the same
    # values as the one before, so that what fails in it is what was changed; other values are drawn by `make soak`.
    settings.register_profile(
        "run", max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None, derandomize=True
    )
    settings.register_profile("soak", settings.get_profile("run"), max_examples=350, derandomize=False)
    settings.load_profile("run")


def examples(share: float) -> settings:
    """Settings for a law that needs more, or can bear fewer, random values than others: so many times as many."""
    return settings(max_examples=int((settings.default or settings()).max_examples * share))
