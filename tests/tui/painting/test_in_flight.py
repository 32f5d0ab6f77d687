"""What is on its way to a terminal is bounded, once the terminal answers; one that does not is left in peace."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.tui.painting.in_flight import ASKED, InFlight

KEYS_APART = 0.033


class Line:
    """A line that carries so many characters a second and takes a while, to a terminal that answers or does not."""

    def __init__(self, rate: float, one_way: float, *, answers: bool) -> None:
        self.rate, self.one_way, self._answers = rate, one_way, answers
        self.in_flight = InFlight()
        self.arrived = 0.0
        """When all that was sent will have come out."""
        self.questions = 0
        self._answer_at: list[float] = []

    def send(self, characters: int, now: float) -> bool:
        """Send a frame, unless it had better wait; whether it was sent."""
        while self._answer_at and self._answer_at[0] <= now:
            self.in_flight.answered(self._answer_at.pop(0))
        if self.in_flight.is_full(now):
            return False
        question = self.in_flight.sent(characters, now)
        self.arrived = max(self.arrived, now) + characters / self.rate
        if question:
            assert question == ASKED
            self.questions += 1
            if self._answers:
                self._answer_at.append(self.arrived + 2 * self.one_way)
        return True


@given(
    rate=st.sampled_from((4_000, 16_000, 100_000)),
    one_way=st.sampled_from((0.0, 0.1, 0.4)),
    sizes=st.lists(st.integers(20, 2500), min_size=60, max_size=200),
)
def test_behind_a_held_key_little_is_on_its_way(rate: int, one_way: float, sizes: list[int]) -> None:
    line = Line(rate, one_way, answers=True)
    for number, size in enumerate(sizes):
        now = number * KEYS_APART
        line.send(size, now)
        assert (line.arrived - now) * rate < 3000 + 2500  # The frame that fills it is not known before.


def test_the_last_frame_always_arrives() -> None:
    line = Line(16_000, 0.1, answers=True)
    for number in range(100):
        line.send(900, number * KEYS_APART)
    now = 100 * KEYS_APART
    while not line.send(900, now):
        now += 0.02
    assert now - 100 * KEYS_APART < 0.1


def test_a_line_that_carries_all_holds_nothing_up() -> None:
    line = Line(1_000_000, 0.001, answers=True)
    assert all(line.send(2000, number * KEYS_APART) for number in range(200))


def test_a_terminal_that_does_not_answer_is_asked_no_more() -> None:
    line = Line(16_000, 0.1, answers=False)
    sent = [line.send(2000, number * KEYS_APART) for number in range(300)]
    assert line.questions == 2
    assert all(sent[120:])


def test_who_presses_one_key_at_a_time_asks_nothing() -> None:
    line = Line(16_000, 0.1, answers=True)
    for number in range(50):
        assert line.send(2500, number * 1.0)
    assert not line.questions


def test_who_answered_too_late_is_waited_for_the_next_time() -> None:
    in_flight = InFlight()
    assert [in_flight.sent(1500, at) for at in (0.0, 0.03)] == ["", ASKED]
    assert not in_flight.is_full(1.1)
    in_flight.answered(1.5)
    assert [in_flight.sent(1500, at) for at in (3.0, 3.03, 3.06)] == ["", ASKED, ""]
    assert in_flight.is_full(6.0)
