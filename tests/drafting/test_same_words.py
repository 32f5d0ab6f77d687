"""Same words under other ids: what two texts have word for word is one clause, and nothing of it stands twice."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.rebased_text import rebased_text
from wtsaprep.drafting.same_words import same_words
from wtsaprep.model.provision import Provision, Text

WHOLE = "to act, and to write down what was done in every harbour;"
HEAD, TAIL, OTHER = "to act;", "to write down what was done in every harbour;", "to write it down;"
END = Provision(id="z", text="to stop.")


def text(*clauses: tuple[str, str] | tuple[str, str, str]) -> Text:
    """Clauses by id and words, and what they were split from; one more at the end."""
    return (*(Provision(id=id_, text=words, split_from="".join(of)) for id_, words, *of in clauses), END)


@pytest.mark.parametrize(
    ("ours", "theirs", "ids"),
    [
        (text(("c", HEAD), ("a", TAIL, "c")), text(("n", HEAD), ("c", TAIL)), {"c": "n", "a": "c"}),
        (text(("c", HEAD), ("a", TAIL, "c")), text(("c", HEAD), ("n", TAIL)), {"a": "n"}),
        (text(("a", OTHER)), text(("c", OTHER)), {"a": "c"}),
        (text(("c", OTHER)), text(("n", OTHER)), {"c": "n"}),
        (text(("c", OTHER)), text(("n", OTHER.replace(";", "; and"))), {"c": "n"}),
        (text(("c", OTHER), ("a", TAIL)), text(("c", TAIL)), {"a": "c", "c": "a"}),
        (text(("c", OTHER)), text(("c", WHOLE), ("n", OTHER)), {}),
        (text(("c", WHOLE)), text(("c", OTHER)), {}),
    ],
    ids=["halves", "one half", "struck and brought", "reworded", "end mark", "another half", "copied", "nothing"],
)
def test_what_reads_the_same_is_the_same_clause(ours: Text, theirs: Text, ids: dict[str, str]) -> None:
    assert same_words(text(("c", WHOLE)), ours, theirs) == ids


def test_a_split_that_another_text_tells_by_other_ids_is_the_same_split() -> None:
    base, ours, theirs = (
        text(("c", WHOLE)),
        text(("c", HEAD), ("a", TAIL, "c")),
        text(("n", HEAD), ("c", TAIL)),
    )
    found = rebased_text(base, ours, theirs)
    assert (found.text, found.conflicts) == (theirs, ())
    assert {old: found.ids[old] for old in ("c", "a")} == {"c": "n", "a": "c"}


def test_what_is_put_on_a_text_says_only_of_what_is_new_there_where_it_comes_from() -> None:
    base, theirs = text(("c", WHOLE)), text(("c", HEAD), ("n", TAIL))
    ours = text(("c", HEAD), ("a", TAIL, "c"), ("b", "to begin again;"))
    found = rebased_text(base, ours, theirs)
    assert found.text == (*theirs[:2], Provision(id="b", text="to begin again;"), END)
