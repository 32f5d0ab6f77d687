"""What a proposal asks of the other language: which clauses, and what is to be done with each."""

from __future__ import annotations

import pytest

from support.parallel_texts import parallel_text
from wtsaprep.comparison.parallel_ties import proposed_ties
from wtsaprep.comparison.parallel_work import ClauseWork, WorkKind, parallel_work
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.redline import redline

HERE, THERE = parallel_text("en").text, parallel_text("fr").text
TIES = proposed_ties(HERE, THERE)
NEW = Provision(id="new", text="that nobody reads what is written on a bell;")


def at(id_: str) -> int:
    return next(at for at, p in enumerate(HERE) if p.id == id_)


def put(id_: str, **changed: object) -> Text:
    return tuple(p.model_copy(update=changed) if p.id == id_ else p for p in HERE)


def moved(id_: str, behind: str) -> Text:
    rest = [p for p in HERE if p.id != id_]
    place = next(place for place, p in enumerate(rest) if p.id == behind) + 1
    return (*rest[:place], HERE[at(id_)], *rest[place:])


SPLIT = (
    *put("considering-2", text="that a wrong signal delays the loading of ships;")[: at("considering-2") + 1],
    Provision(
        id="half",
        text="that the costs of the delay are borne by the smaller lines, which have neither clocks of their own nor"
        " the means to buy them;",
        split_from="considering-2",
    ),
    *HERE[at("considering-2") + 1 :],
)


@pytest.mark.parametrize(
    ("revised", "expected"),
    [
        (HERE, []),
        (
            put("considering-4", text=HERE[at("considering-4")].text.replace("480", "510")),
            [ClauseWork("considering-4", "reword", ("considerant-5",))],
        ),
        (
            put("resolves-6", text="to cooperate with the keepers of lighthouses and of lightships,"),
            [ClauseWork("resolves-6", "reword", ())],
        ),
        (
            (*HERE[: at("considering-1") + 1], NEW, *HERE[at("considering-1") + 1 :]),
            [ClauseWork("new", "insert", (), "considerant-1")],
        ),
        (
            tuple(p for p in HERE if p.id != "considering-3"),
            [ClauseWork("considering-3", "delete", ("considerant-4",))],
        ),
        (moved("recalling-1", "recalling-3"), [ClauseWork("recalling-1", "move", ("rappelant-2",), "rappelant-3")]),
        (
            put("number", text="RESOLUTION 88 (Rev. New Delhi, 2024)"),
            [ClauseWork("number", "formal", ("number",))],
        ),
        (
            SPLIT,
            [
                ClauseWork("considering-2", "split", ("considerant-2", "considerant-3")),
                ClauseWork("half", "split off", ("considerant-2", "considerant-3")),
            ],
        ),
    ],
    ids=["nothing", "reword", "reword a gap", "insert", "delete", "move", "formal", "split"],
)
def test_each_change_says_what_is_to_be_done(revised: Text, expected: list[ClauseWork]) -> None:
    told = [work for work in parallel_work(redline(HERE, revised), TIES) if _is_told(work.kind, expected)]
    assert told == expected


def _is_told(kind: WorkKind, expected: list[ClauseWork]) -> bool:
    """Letters that shift with a clause that comes or goes are formal changes; here they are told where asked."""
    return kind != "formal" or any(work.kind == "formal" for work in expected)


def test_what_becomes_a_heading_is_recast() -> None:
    work = parallel_work(redline(HERE, put("considering-1", kind="heading")), TIES)
    assert work[0].kind in ("recast", "reword")
