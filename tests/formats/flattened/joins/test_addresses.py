"""Nothing runs together inside of an address or the name of a file, however long it is."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.joins.addresses import addresses
from wtsaprep.formats.flattened.reading.scan import scan

LONG = "portal/updatelanguage?plid=77791407&redirect=/en/charts-20312035/resolution-1&languageId=frFR"
ADDRESSES = [
    f"https://www.example.org/en/c/{LONG}",
    f"www.example.org/{'a/' * 60}{LONG}",
    f"https://example.org/{LONG}, and",
    "harbours.example.fr/ropesCables/ladderslamps",
    "someone.harbourropes@ladderslamps.example.org",
    "ReportLadders_ropesfinalDraft.docx",
    "laddersropes20312035.pdf",
    "https://example.org/en/ropesladders/ index/laddersropes.html",
]
NONE = ["mobile telephonydigital financial services", "and/or the ropes", "e.g. ropes, i.e. cables", "a 1/2 share"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_guess_in_an_address(address: str) -> None:
    raw = f"MOD\tARB/1/1\nconsidering\nthat the charts are kept at {address} in two languages,\n"
    assert scan(raw).guesses == ()


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_address(text: str) -> None:
    assert addresses(text) == ()
