"""A proposal of any symbol, exported in any dialect or pasted without its marks, is read as what it is."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.start import Beginning, blank_proposal, start_support
from wtsaprep.formats.documents import DocumentEntry
from wtsaprep.formats.flattened.reading.build import ReadText, build, built_clean
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.formats.markdown.dialect_names import DIALECTS, DialectName
from wtsaprep.formats.markdown.document import markdown_document
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.event import Event
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.symbols import NEW_TEXT, SYMBOLS, Symbol

EVENT = Event(place="New Delhi", year=2024)
TEXT = (
    Provision(id="number", kind="number", text="RESOLUTION 11 (Rev. Hammamet, 2016)"),
    Provision(id="title", kind="title", text="Collaboration with the Postal Operations Council"),
    Provision(id="history", kind="history", text="(Dubai, 2012; Hammamet, 2016)"),
    Provision(
        id="opening", kind="opening", text="The World Telecommunication Standardization Assembly (Hammamet, 2016),"
    ),
    Provision(id="considering-0", kind="heading", text="considering"),
    Provision(id="considering-1", text="that the two organizations have been collaborating,"),
    Provision(id="resolves-0", kind="heading", text="resolves"),
    Provision(id="resolves-1", text="to go on."),
)
RESOLUTION = Resolution(number="11", adopted="Hammamet, 2016", provisions=TEXT)
COVER = Contribution(sources=("ARB",), document="XX")


def entry(symbol: Symbol, number: str, title: str = "Trust in new services") -> DocumentEntry:
    """A proposal just started, with reasons."""
    on = None if symbol in ("ADD", "OTHER") else RESOLUTION
    proposal = blank_proposal(Beginning(symbol, ("ARB",), number, title, "[ARB-1]"), EVENT, on, lambda: "x7k2")
    proposal = proposal.model_copy(update={"reasons": "It is done."})
    baseline = RESOLUTION if proposal.baseline else None
    return DocumentEntry(proposal, baseline, apply(baseline.provisions if baseline else (), proposal.amendments))


def read(one: DocumentEntry, marks: DialectName) -> ReadText:
    """The one text of the document that carries a proposal."""
    found = scan(markdown_document(COVER, [one], marks), one.baseline_text or None)
    (text,) = build(found, None, lambda: "new")
    return text


NUMBERS = [*((symbol, "ARB/XX/1") for symbol in SYMBOLS), ("NOC", "")]


@pytest.mark.parametrize("marks", DIALECTS)
@pytest.mark.parametrize(("symbol", "number"), NUMBERS)
def test_every_symbol_comes_back(symbol: Symbol, number: str, marks: DialectName) -> None:
    one = entry(symbol, number)
    text = read(one, marks)
    assert (text.symbol, text.number, text.reasons) == (symbol, number, "It is done.")
    assert printed(text.baseline) == printed(one.baseline_text)
    assert [str(p) for p in printed(text.revised)] == [str(p) for p in printed(one.revised)]
    assert not text.doubts


@pytest.mark.parametrize("marks", DIALECTS)
def test_a_new_text_bears_no_marks(marks: DialectName) -> None:
    lines = markdown_document(COVER, [entry("ADD", "ARB/XX/2")], marks)
    assert "\nADD\tARB/XX/2\n" in lines
    assert "ins" not in lines.partition("ADD\t")[2].replace("[ARB-1]", "").replace("considering", "")
    assert "{++" not in lines


@pytest.mark.parametrize("marks", DIALECTS)
@pytest.mark.parametrize("symbol", ["MOD", "ADD"])
def test_a_supporting_proposal_comes_back(symbol: Symbol, marks: DialectName) -> None:
    supported = entry(symbol, "ARB/XX/1")
    support = start_support(supported.proposal, ("EUR",), "EUR/XX/1", lambda: "x7k2")
    one = DocumentEntry(support, supported.baseline, supported.baseline_text)
    text = read(one, marks)
    assert (text.symbol, text.number, text.supports, text.reasons) == (symbol, "EUR/XX/1", "ARB/XX/1", "")
    assert printed(text.baseline) == printed(text.revised) == printed(one.baseline_text)


RESOLUTION_LINES = "RESOLUTION 11 (Rev. Hammamet, 2016)\n\nCollaboration\n\nReasons: It is done.\n"
NEW_LINES = (
    "DRAFT NEW RESOLUTION [AFCP-1]\n\nTrust\n\n"
    "The World Telecommunication Standardization Assembly (New Delhi, 2024),\n\n"
    "considering\n\nthat trust is needed,\n\nresolves\n\nto go on.\n\nReasons: It is new.\n"
)


@pytest.mark.parametrize(
    ("pasted", "symbol", "number"),
    [
        (f"SUP\tARB/36A1/3\n\n{RESOLUTION_LINES}", "SUP", "ARB/36A1/3"),
        (f"SUPARB/36A1/3\n\n{RESOLUTION_LINES}", "SUP", "ARB/36A1/3"),
        (f"ARB/36/3\nSUP\n\n{RESOLUTION_LINES}", "SUP", "ARB/36/3"),
        (f"ARB/36/3 SUP\n\n{RESOLUTION_LINES}", "SUP", "ARB/36/3"),
        (f"SUP*\tARB/36A1/3\n\n{RESOLUTION_LINES}", "SUP*", "ARB/36A1/3"),
        (f"NOC\tARB/36A1/3\n\n{RESOLUTION_LINES}", "NOC", "ARB/36A1/3"),
        (f"NOC\n\n{RESOLUTION_LINES}", "NOC", ""),
        ("NOC RESOLUTION 11 (Rev. Hammamet, 2016)\n\nCollaboration\n", "NOC", ""),
        (f"SUP\tIAP/34(Rev.1)(Add.1)/3\n\n{RESOLUTION_LINES}", "SUP", "IAP/34(Rev.1)(Add.1)/3"),
        (f"ADDAFCP/42A1/1\n\n{NEW_LINES}", "ADD", "AFCP/42A1/1"),
        (f"ADD*\tAFCP/42A1/1\n\n{NEW_LINES}", "ADD*", "AFCP/42A1/1"),
        ("OTHER\tARB/36/4\n\nWorking methods\n\nThe Arab States ask for fewer meetings.\n", "OTHER", "ARB/36/4"),
    ],
)
def test_pasted_text_of_each_symbol(pasted: str, symbol: Symbol, number: str) -> None:
    (text,) = built_clean(scan(pasted), lambda: "new")
    assert (text.symbol, text.number) == (symbol, number)
    assert bool(text.baseline) == (symbol not in NEW_TEXT and symbol != "OTHER")
    assert not text.doubts
    assert bool(text.reasons) == ("Reasons" in pasted)
    words = " ".join(str(p) for p in printed(text.revised))
    assert "Reasons" not in words
    assert ("RESOLUTION" in words) == (symbol != "OTHER")


def test_the_code_of_the_system_for_proposals_and_what_reasons_are_for_are_left_out() -> None:
    found = scan(
        "SUP\tEUR/45A2/1#50007\nRESOLUTION 33 (Rev. Dubai, 2012)\nBoats\nReasons for suppression: it is done.\n"
    )
    (text,) = build(found, None, lambda: "new")
    assert (text.number, text.symbol, text.reasons) == ("EUR/45A2/1", "SUP", "it is done.")
