"""What a chair's text has of a clause is told truly: options, and words that no option has."""

from __future__ import annotations

import pytest

from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.options import clauses
from wtsaprep.comparison.picks import with_picks
from wtsaprep.comparison.standing_options import StandingOptions
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.model.chair import ChairText
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline

BASELINE = Baseline(resolution="11")


def text(words: str) -> Text:
    return (Provision(id="resolves", kind="heading", text="resolves"), Provision(id="a", text=words))


IN_FORCE = text("to keep lamps;")
WISHES = {"ARB": "to keep new lamps;", "EUR": "to keep [bright] lamps;"}
OPTIONS = clauses(
    IN_FORCE,
    [
        Compared(Proposal(id=name.lower(), number=f"{name}/1/1", sources=(name,), baseline=BASELINE), text(words))
        for name, words in WISHES.items()
    ],
)


@pytest.mark.parametrize(
    ("words", "options", "others"),
    [
        ("to keep lamps;", ("no change",), False),
        ("to keep [lamps] [new lamps];", ("no change", "ARB"), False),
        ("to keep all lamps;", (), True),
        ("to keep [old] lamps;", ("no change",), True),
        ("to keep [bright] lamps;", ("EUR",), False),
    ],
)
def test_words_that_no_option_has_are_told(words: str, options: tuple[str, ...], *, others: bool) -> None:
    (clause,) = OPTIONS
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE, amendments=derive(IN_FORCE, text(words)))
    taken = [clause.options[at] for at in StandingOptions(chair, IN_FORCE, OPTIONS).of(clause)]
    assert tuple(", ".join(option.sources) or option.what for option in taken) == options
    assert StandingOptions(chair, IN_FORCE, OPTIONS).has_other_words(clause) == others


def test_end_marks_stay_behind_the_brackets() -> None:
    in_force = (*IN_FORCE, Provision(id="b", text="to count lamps,"))
    wishes = {
        "ARB": (IN_FORCE[0], Provision(id="a", text="to keep new lamps,")),
        "EUR": (*text("to save lamps;"), in_force[2]),
    }
    offers = [
        Compared(Proposal(id=name.lower(), number=f"{name}/1/1", sources=(name,), baseline=BASELINE), revised)
        for name, revised in wishes.items()
    ]
    clause = next(each for each in clauses(in_force, offers) if each.key == "a")
    picks = [option.backers[0] for option in clause.options[1:]]
    chair = with_picks(ChairText(id="dt", document="DT/24", baseline=BASELINE), in_force, clause, picks)
    assert apply(in_force, chair.amendments)[1].text == "to [keep new][save] lamps;"
    assert StandingOptions(chair, in_force, [clause]).of(clause) == (1, 2)
    assert not StandingOptions(chair, in_force, [clause]).has_other_words(clause)


def test_a_clause_that_is_joined_to_another_is_known_as_such_when_it_was_picked() -> None:
    in_force = (*text("to keep lamps in each harbour;"), Provision(id="b", text="to count the buoys of the coast."))
    joined = (IN_FORCE[0], Provision(id="a", text="to keep lamps in each harbour and to count the buoys of the coast."))
    eur = Compared(Proposal(id="eur", number="EUR/1/1", sources=("EUR",), baseline=BASELINE), joined)
    compiled = clauses(in_force, [eur])
    assert [clause.options[1].what for clause in compiled][1] == "joined to resolves 1"
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE)
    for clause in compiled:
        chair = with_picks(chair, in_force, clause, [clause.options[1].backers[0]])
    assert [StandingOptions(chair, in_force, compiled).of(clause) for clause in compiled] == [(1,), (1,)]
    assert not any(StandingOptions(chair, in_force, compiled).has_other_words(clause) for clause in compiled)
