"""What each symbol begins with; nothing is invented, and what it forbids is said in a sentence."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.shown_texts import reproduced, without_placeholders
from wtsaprep.drafting.start import Beginning, blank_proposal, opening_formula, start_support
from wtsaprep.formats.flattened.lines.openings import is_opening
from wtsaprep.model.edition import number_line
from wtsaprep.model.event import Event
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.symbols import SYMBOLS, Symbol, SymbolAct, forbidden, wants_reasons

EVENT = Event(event="World Telecommunication Standardization Assembly (WTSA-24)", place="New Delhi", year=2024)
TEXT = (
    Provision(id="number", kind="number", text="RESOLUTION 11 (Rev. Hammamet, 2016)"),
    Provision(id="title", kind="title", text="Collaboration"),
    Provision(id="history", kind="history", text="(Malaga, 1984; Hammamet, 2016)"),
    Provision(id="opening", kind="opening", text="The Assembly (Hammamet, 2016),"),
    Provision(id="resolves-0", kind="heading", text="resolves"),
    Provision(id="resolves-1", text="to go on."),
)
RESOLUTION = Resolution(number="11", adopted="Hammamet, 2016", provisions=TEXT)
OPENING = "The World Telecommunication Standardization Assembly (New Delhi, 2024),"
DRAFT = "DRAFT NEW RESOLUTION [ARB-1]"


def begun(symbol: Symbol, on: Resolution | None = None, title: str = "") -> tuple[Proposal, Text]:
    """A proposal of the Arab States just started, and its revised text."""
    beginning = Beginning(symbol, ("ARB",), "ARB/XX/1", title, "[ARB-1]")
    proposal = blank_proposal(beginning, EVENT, on, lambda: "x7k2")
    return proposal, apply(on.provisions if on and proposal.baseline else (), proposal.amendments)


@pytest.mark.parametrize(
    ("symbol", "on", "changed", "lines"),
    [
        ("MOD", RESOLUTION, {"number", "history", "opening"}, None),
        ("(MOD)", RESOLUTION, set(), None),
        ("SUP", RESOLUTION, set(), ["RESOLUTION 11 (Rev. Hammamet, 2016)", "Collaboration"]),
        ("SUP*", RESOLUTION, set(), ["RESOLUTION 11 (Rev. Hammamet, 2016)", "Collaboration"]),
        ("NOC", RESOLUTION, set(), ["RESOLUTION 11 (Rev. Hammamet, 2016)", "Collaboration"]),
        ("ADD*", RESOLUTION, None, [DRAFT, "Collaboration", OPENING, "resolves", "to go on."]),
        ("OTHER", RESOLUTION, set(), None),
        ("OTHER", None, None, ["[to be completed]", "[to be completed]"]),
        (
            "ADD",
            None,
            None,
            [
                DRAFT,
                "[to be completed]",
                OPENING,
                *("considering", "[to be completed]", "resolves", "[to be completed]"),
            ],
        ),
    ],
)
def test_what_a_symbol_begins_with(
    symbol: Symbol, on: Resolution | None, changed: set[str] | None, lines: list[str] | None
) -> None:
    proposal, revised = begun(symbol, on)
    assert (proposal.symbol, proposal.number, proposal.sources) == (symbol, "ARB/XX/1", ("ARB",))
    assert (proposal.baseline is None) == (changed is None)
    if changed is not None:
        assert {amendment.provision for amendment in proposal.amendments} == changed
    if lines is not None:
        old, new = reproduced(proposal, TEXT, revised)
        assert old == new, "there is nothing to mark"
        assert [p.text for p in new] == lines


def test_a_title_that_is_known_is_taken() -> None:
    assert begun("ADD", title="Trust")[1][1].text == "Trust"


def test_what_is_to_be_completed_is_shown_and_not_kept() -> None:
    proposal, revised = begun("ADD")
    assert without_placeholders(reproduced(proposal, (), revised)[1]) == revised
    assert "completed" not in repr(revised)


@pytest.mark.parametrize(
    ("event", "formula"),
    [
        (EVENT, OPENING),
        (Event(event="WTSA-24", place="New Delhi", year=2024), OPENING),
        (Event(), "The World Telecommunication Standardization Assembly ([place], [year]),"),
        (Event(event="Plenipotentiary Conference (PP-26)", place="Doha", year=2026), None),
    ],
)
def test_the_opening_formula_names_the_event(event: Event, formula: str | None) -> None:
    assert opening_formula(event) == (formula or "The Plenipotentiary Conference (Doha, 2026),")


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        (
            "fr",
            [
                "PROJET DE NOUVELLE RÉSOLUTION [ARB-1]",
                "L'Assemblée mondiale de normalisation des télécommunications (New Delhi, 2024),",
                "considérant",
                "décide",
            ],
        ),
        (
            "es",
            [
                "PROYECTO DE NUEVA RESOLUCIÓN [ARB-1]",
                "La Asamblea Mundial de Normalización de las Telecomunicaciones (Nueva Delhi, 2024),",
                "considerando",
                "resuelve",
            ],
        ),
        (
            "ru",
            [
                "ПРОЕКТ НОВОЙ РЕЗОЛЮЦИИ [ARB-1]",
                "Всемирная ассамблея по стандартизации электросвязи (Нью-Дели, 2024 г.),",
                "учитывая",
                "решает",
            ],
        ),
        ("zh", ["新决议草案 [ARB-1]", "世界电信标准化全会（2024年，新德里），", "考虑到", "做出决议"]),
        (
            "ar",
            [
                "مشروع قرار جديد [ARB-1]",
                "إن الجمعية العالمية لتقييس الاتصالات (نيودلهي، 2024)،",
                "إذ تضع في اعتبارها",
                "تقرر",
            ],
        ),
    ],
)
def test_a_new_text_begins_in_the_language_of_its_document(code: str, lines: list[str]) -> None:
    beginning = Beginning("ADD", ("ARB",), "ARB/XX/1", "", "[ARB-1]", code)
    new = apply((), blank_proposal(beginning, EVENT, None, lambda: "x7k2").amendments)
    assert [p.text for p in new if p.kind in ("number", "opening", "heading")] == lines
    number = number_line(new[0].text)
    assert number is not None
    assert number.draft
    assert is_opening(new[2].text)


def test_a_proposal_may_support_another_without_text_of_its_own() -> None:
    supported, _ = begun("MOD", RESOLUTION)
    support = start_support(supported, ("EUR",), "EUR/XX/1", lambda: "x7k2")
    assert (support.symbol, support.supports, support.amendments) == ("MOD", "ARB/XX/1", ())
    assert support.baseline == supported.baseline
    with pytest.raises(ValueError, match="it supports ARB/XX/1 and has no text of its own"):
        Proposal(**(support.model_dump() | {"amendments": supported.amendments}))


@pytest.mark.parametrize(
    ("act", "allowed"),
    [
        ("change words", {"MOD", "ADD", "(MOD)", "ADD*", "OTHER"}),
        ("show marks", {"MOD", "(MOD)", "OTHER"}),
        ("be on a text in force", {*SYMBOLS} - {"ADD"}),
        ("be on no text in force", {"ADD", "ADD*", "OTHER"}),
        ("be given a title", {"ADD", "ADD*", "OTHER"}),
    ],
)
def test_what_a_symbol_forbids(act: SymbolAct, allowed: set[Symbol]) -> None:
    assert {symbol for symbol in SYMBOLS if not forbidden(symbol, act)} == allowed


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"symbol": "SUP"}, "a SUP needs a baseline"),
        ({"symbol": "ADD", "baseline": RESOLUTION.baseline}, "an ADD is a new text"),
        (
            {"symbol": "SUP", "baseline": RESOLUTION.baseline, "amendments": [{"provision": "a", "change": "delete"}]},
            "a SUP changes no words",
        ),
    ],
)
def test_a_proposal_that_its_symbol_forbids_is_refused(fields: dict[str, object], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Proposal.model_validate({"id": "x", **fields})


@pytest.mark.parametrize(
    ("symbol", "number", "wanted"),
    [("SUP", "ARB/1/1", True), ("SUP*", "", True), ("NOC", "ARB/1/1", True), ("NOC", "", False), ("MOD", "", False)],
)
def test_reasons_are_wanted_of_a_suppression_and_of_a_numbered_noc(symbol: Symbol, number: str, wanted: bool) -> None:
    assert wants_reasons(symbol, number) == wanted
