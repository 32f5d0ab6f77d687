"""Standing options: which options a chair's text has that was not picked, clause by clause, as its fates say."""

from __future__ import annotations

import pytest

from comparison.test_chair_laws import BASELINE, offer
from wtsaprep.comparison.options import clauses
from wtsaprep.comparison.standing_options import StandingOptions
from wtsaprep.drafting.amend import derive
from wtsaprep.model.chair import ChairText
from wtsaprep.model.provision import Provision, Text

RESOLVES, INSTRUCTS = (Provision(id=id_, kind="heading", text=id_) for id_ in ("resolves", "instructs"))
COUNT, GLUE, LAMPS, MAPS = (
    Provision(id=id_, text=text)
    for id_, text in (
        ("count", "to count the readers of each village;"),
        ("glue", "to buy glue for the mending of bindings;"),
        ("lamps", "to lend lanterns to pupils in winter;"),
        ("maps", "to print maps of the hills;"),
    )
)
IN_FORCE: Text = (RESOLVES, COUNT, LAMPS, INSTRUCTS, GLUE, MAPS)
PROPOSED = offer("ARB", (RESOLVES, COUNT, MAPS, INSTRUCTS, GLUE))
"""It moves the maps to the other section and strikes the lamps."""
SONGS = Provision(id="songs", text="to print songs of shepherds every autumn;")
ADDED = offer("EUR", (*IN_FORCE[:3], SONGS, *IN_FORCE[3:]))


def joined(one: Provision, other: Provision) -> Provision:
    """Two clauses in one, under the name of the first."""
    return one.model_copy(update={"text": f"{one.text[:-1]}, and {other.text}"})


@pytest.mark.parametrize(
    ("revised", "maps", "lamps", "songs"),
    [
        (IN_FORCE, "1", "1", "1"),
        (PROPOSED.revised, "2", "2", "1"),
        ((RESOLVES, COUNT, LAMPS, INSTRUCTS, MAPS, GLUE), "other words", "1", "1"),
        ((RESOLVES, joined(COUNT, LAMPS), INSTRUCTS, GLUE, MAPS), "1", "other words", "1"),
        ((RESOLVES, COUNT, joined(LAMPS, SONGS), INSTRUCTS, GLUE, MAPS), "1", "other words", "other words"),
        (ADDED.revised, "1", "1", "2"),
    ],
    ids=["in force", "as proposed", "moved elsewhere", "joined, not struck", "new one joined", "added"],
)
def test_place_and_what_became_of_words_tell(revised: Text, maps: str, lamps: str, songs: str) -> None:
    compiled = clauses(IN_FORCE, [PROPOSED, ADDED])
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE, amendments=derive(IN_FORCE, revised))
    stands = StandingOptions(chair, IN_FORCE, compiled)
    found = {
        clause.key: " ".join(clause.options[at].name for at in stands.of(clause)) or "other words"
        for clause in compiled
    }
    assert found == {"maps": maps, "lamps": lamps, "songs": songs}
    assert all(stands.has_other_words(clause) == (found[clause.key] == "other words") for clause in compiled)


def test_an_option_that_calls_a_footnote_is_known_again() -> None:
    note = Provision(id="count-n", kind="note", text="Also of towns.")
    revised: Text = (RESOLVES, COUNT.model_copy(update={"text": f"to count[^count-n]{COUNT.text[8:]}"}), LAMPS, note)
    compiled = clauses(IN_FORCE[:3], [offer("ARB", revised)])
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE, amendments=derive(IN_FORCE[:3], revised))
    stands = StandingOptions(chair, IN_FORCE[:3], compiled)
    assert [stands.of(clause) for clause in compiled] == [(1,)] * len(compiled)
    assert not any(map(stands.has_other_words, compiled))
