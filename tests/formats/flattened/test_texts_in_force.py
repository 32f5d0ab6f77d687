"""A text in force raises no guess, whatever words, addresses and lists of editions stand in it; nor do its whole words
under a symbol.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.command_line import SEED
from support.traps import parts
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.model.printed import printed

FIXTURES = Path(__file__).parent / "fixtures"
NUMBER_LINE = "RESOLUTION {} (Geneva, 2031)\nOn the keeping of quays\n"
OPENING = "The World Telecommunication Standardization Assembly (Geneva, 2031),\n"
HEAD = f"{NUMBER_LINE}{OPENING}considering\n"
HEADS = {
    "in force": f"{NUMBER_LINE.format(901)}{OPENING}",
    "without a number line": "",
    "with a long history": f"{NUMBER_LINE.format(901)}(Old Harbour, 1988; Lima, 1992; Geneva, 1996; Rev. Tunis, 2000; "
    f"Rabat, 2004; Bali, 2008; New Quay, 2012; Port-of-Ropes, 2016; Geneva, 2031)\n{OPENING}",
}
SYMBOLS = ("", "MOD\tARB/1/1\n")

WHOLE = """
specificities stocktaking switchover sustainably extrabudgetary testbeds governorates audioconferencing messaging
unsustainably reharmonizations retransmissibility interconnectedness counterproductively nonproliferation
underrepresentation overcrowdedness misinterpretations preestablished postprocessing subcategorization superimposition
telemedicine teleworkers videoconferencing videotelephony hyperconnectivity microgeneration macroeconomically
multilateralism multidisciplinarity antidiscriminatory transboundary interregional intergovernmentally semiautonomous
harmonizable reusability traceability nondiscriminatory affordability accountability inclusiveness trustworthiness
stakeholders policymakers lawmakers peacekeepers householders shareholders noticeboards lighthouses wheelhouses
boatyards shipyards towpaths fishmongers ropewalks seawalls harbourmasters lamplighters bellringers lightkeepers
groundwater hinterlands watersheds coastguards lifeboats breakwaters drawbridges quaysides warehouses wavelengths
chairwomen spokespersons businesspeople crowdfunding hackathons livestreaming upskilling onboarding geofencing
healthcare childcare worldwide nationwide citywide thereunder whereto hereinto notwithstanding inasmuch insofar
minibuses taxis halves criteria analyses indices appendices bureaux plateaux syntheses formulae symposia
reallocations deallocate unallocated co-located coauthored cybercafes datasets metadata dashboards
"""
NAMES = """
Marshall Islands, Newcastle, Bridgetown, Liechtenstein, Ouagadougou, Antananarivo, Thiruvananthapuram, Knightsbridge,
Wellington, Christchurch, Johannesburg, Saskatchewan, Hammamet, Malaga-Torremolinos, Abdoulkarim Soumaila, Mr Anand,
Ms Featherstone, Mr McHarbour, Ms MacHarbour, Dr O'Lamp, Mr van der Rope, Ms Blackwood, Mr Underhill, Ms Longfellow,
Worldcom, Telstra, Vodafone, Ericsson, Alcatel-Lucent, PressTower, LampWorks, HarbourNet, QuayPay, RopeOne, YouTube,
OpenStack, WhatsApp, eHealth, mGovernment, IoT, QoS, VoIP, IPv6, LTE-Advanced, ICTs, MoUs, SMEs, LDCs, 5G, Wi-Fi
"""
ADDRESSES = [
    "https://www.example.org/en/c/portal/updatelanguage?plid=77791407&languageId=frFR&p=/en/maps-20312035/quaysropes",
    f"https://example.org/{'quaysropes/laddersLamps,the/' * 30}index.html",
    "http://example.int/pub/T-RES-T.11-2016-20222024",
    "www.example.org/quaysropes#laddersLamps",
    "quays.example.fr/ropesCables/ladderslamps?q=shouldshall",
    "someone.harbourropes@ladderslamps.example.org",
    "someone_else@example.org;another@example.org",
    "ftp://example.org/ladderslamps(final)The.zip",
    "ReportLadders_ropesfinalDraft.docx",
    "laddersropes20312035.pdf",
    "T17-WTSA.16-C-0042!A1!MSW-E.docx",
]
LISTS = [
    "the two phases of the congress (Geneva, 2003 and Tunis, 2005), and of what followed,",
    "the congresses (Geneva, 2003, Tunis, 2005 and New Quay, 2007),",
    "the congresses (Geneva, 2003; Tunis, 2005; and New Quay, 2007),",
    "the congresses from Geneva, 2003 to Tunis, 2005 and from 2007 – New Quay, 2011,",
    "the congresses (Geneva, 2003 – Tunis, 2005),",
    "the congresses (Geneva, 2003/Tunis, 2005),",
    "les congrès (Genève, 2003 et Tunis, 2005), et ce qui a suivi,",
    "los congresos (Ginebra, 2003 y Túnez, 2005) y (Lima, 2007 e Ixtapa, 2009),",
    "конгрессы (Женева, 2003 и Тунис, 2005), и то, что было потом,",
    "大会(日内瓦,2003年和突尼斯,2005年)以及其后,",
    "المؤتمران (جنيف، 2003 وتونس، 2005) وما تلاهما،",
    "Resolutions 3 (Rev. Geneva, 2003), 4 (Rev. Tunis, 2005) and 5 (New Quay, 2007),",
    "the years 2003, 2005 and 2007, 2003–2005, 2003/2005 and 2003-2004,",
    "the period from 12 March 2031 to 3 May 2032, on 1 June and 2 July,",
]
PLAIN_CASES = [
    "that it is known that that harbour, Pago Pago, had had lamps, and that Baden-Baden has more,",
    "that 10km of rope, 5GHz, 3GPP, 100Mbit/s, COVID19, the 2nd and the 50th lamp and 24/7 are known,",
    "that operator(s), the (re)allocation, and/or, e.g. ropes, i.e. lamps, No. 9 and ITU-T X.509 are known,",
]
RUN_TOGETHER = [
    "that the Union of Quays,the QOU, and its quaysmoorings are known,",
    "that the quays shouldshall be kept inthe harbour (TSB)shall,",
    "that reportingreporting and reporting reporting are useful;,",
    "Resolution 7 (Rev. Geneva, 2003Tunis, 2005),",
]
WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd"), max_codepoint=0x24F), min_size=1, max_size=30)
PLAIN = sorted(path for path in FIXTURES.glob("*.txt") if "\n--- guesses" not in path.read_text("utf-8"))
WHOLE_PLAIN = [path for path in PLAIN if "telephonydigital" not in parts(path)["input"]]
CLAUSE = st.lists(
    st.one_of(WORDS, st.sampled_from(("quaysmoorings", "ropes,the", "shouldshall"))), min_size=1, max_size=12
)
WHOLE_CLAUSE = st.lists(st.sampled_from(WHOLE.split()), min_size=1, max_size=12)


def guessed(head: str, clause: str) -> list[str]:
    found = scan(f"{head}considering\n{clause}\nresolves\nto go on.\n")
    return [guess.read_as(guess.readings[0]) for guess in found.guesses]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("clause", [*LISTS, *PLAIN_CASES, *RUN_TOGETHER, *ADDRESSES, NAMES, WHOLE])
def test_in_a_text_in_force_nothing_is_guessed(head: str, clause: str) -> None:
    assert guessed(HEADS[head], " ".join(clause.split())) == []


@pytest.mark.parametrize("clause", [*LISTS, *PLAIN_CASES])
def test_lists_names_and_quantities_under_a_symbol(clause: str) -> None:
    assert guessed(f"MOD\tARB/1/1\n{HEADS['in force']}", clause) == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_and_names_of_files_under_a_symbol(address: str) -> None:
    clause = f"that the charts of quays are kept at {address} and at {address}, in two languages,"
    assert guessed("MOD\tARB/1/1\n", clause) == []


@pytest.mark.parametrize("word", [*WHOLE.split(), *(name.strip() for name in NAMES.split(","))])
def test_a_whole_word_under_a_symbol(word: str) -> None:
    assert guessed("MOD\tARB/1/1\n", f"that the {word} of quays are known in harbours of all coasts,") == []


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_the_shape_of_a_fixture(path: Path) -> None:
    assert scan(parts(path)["input"] + "\n").guesses == ()


@pytest.mark.parametrize("side", ["baseline", "revised"])
def test_the_texts_of_the_seed(side: str) -> None:
    """Each of the two texts of a redline, clean, is a text in force; under a symbol its words are whole."""
    (read,) = build(scan(SEED.read_text("utf-8")), None, lambda: "new")
    clean = "".join(f"{line}\n" for line in printed(read.baseline if side == "baseline" else read.revised))
    for symbol in SYMBOLS:
        assert scan(f"{symbol}{clean}").guesses == ()


@pytest.mark.parametrize("path", WHOLE_PLAIN, ids=lambda path: path.stem)
def test_the_clean_texts_of_a_fixture_under_a_symbol(path: Path) -> None:
    for read in build(scan(parts(path)["input"] + "\n"), None, lambda: "new"):
        for text in (read.baseline, read.revised):
            clean = "".join(f"{line}\n" for line in printed(text))
            assert scan(clean).guesses == ()
            assert [guess.read_as(guess.readings[0]) for guess in scan(f"MOD\tARB/1/1\n{clean}").guesses] == []


@given(st.integers(1, 99), st.lists(CLAUSE, min_size=1, max_size=5))
def test_any_words(number: int, clauses: list[list[str]]) -> None:
    rows = "\n".join(f"{chr(97 + at)})\tthat {' '.join(words)};" for at, words in enumerate(clauses))
    assert scan(f"{HEAD.format(number)}{rows}\nresolves\nto go on.\n").guesses == ()


@given(st.lists(WHOLE_CLAUSE, min_size=1, max_size=5))
def test_any_whole_words_under_a_symbol(clauses: list[list[str]]) -> None:
    rows = "\n".join(f"{chr(97 + at)})\tthat {' and '.join(words)} are kept;" for at, words in enumerate(clauses))
    assert scan(f"MOD\tARB/1/1\n{HEAD.format(7)}{rows}\nresolves\nto go on.\n").guesses == ()
