"""The codes that sources bear: regional groups, and states by the symbols that ITU gives its members.

Source: [SOURCE-CODES].
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


from wtsaprep.errors import UsageFault
from wtsaprep.model.numbers import is_source
from wtsaprep.model.regions import UNKNOWN_SOURCE, region


class KnownSource(NamedTuple):
    """A group or a state: its code in proposal numbers, and what covers call it."""

    code: str
    name: str


_GROUPS = """
AFCP African Telecommunication Union Administrations
APT Asia-Pacific Telecommunity Member Administrations
ARB Arab States Administrations
EUR European Conference of Postal and Telecommunications Administrations
IAP Member States of the Inter-American Telecommunication Commission (CITEL)
RCC Member States of the Regional Commonwealth in the field of Communications
"""
_STATES = """
AFG Afghanistan
AFS South Africa
AGL Angola
ALB Albania
ALG Algeria
AND Andorra
ARG Argentina
ARM Armenia
ARS Saudi Arabia
ATG Antigua and Barbuda
AUS Australia
AUT Austria
AZE Azerbaijan
B Brazil
BAH Bahamas
BDI Burundi
BEL Belgium
BEN Benin
BFA Burkina Faso
BGD Bangladesh
BHR Bahrain
BIH Bosnia and Herzegovina
BLR Belarus
BLZ Belize
BOL Bolivia (Plurinational State of)
BOT Botswana
BRB Barbados
BRM Myanmar
BRU Brunei Darussalam
BTN Bhutan
BUL Bulgaria
CAF Central African Republic
CAN Canada
CBG Cambodia
CHL Chile
CHN China
CLM Colombia
CLN Sri Lanka
CME Cameroon
COD Democratic Republic of the Congo
COG Congo
COM Comoros
CPV Cabo Verde
CTI Côte d'Ivoire
CTR Costa Rica
CUB Cuba
CVA Vatican City State
CYP Cyprus
CZE Czech Republic
D Germany
DJI Djibouti
DMA Dominica
DNK Denmark
DOM Dominican Republic
E Spain
EGY Egypt
EQA Ecuador
ERI Eritrea
EST Estonia
ETH Ethiopia
F France
FIN Finland
FJI Fiji
FSM Micronesia (Federated States of)
G United Kingdom of Great Britain and Northern Ireland
GAB Gabon
GEO Georgia
GHA Ghana
GMB Gambia
GNB Guinea-Bissau
GNE Equatorial Guinea
GRC Greece
GRD Grenada
GTM Guatemala
GUI Guinea
GUY Guyana
HND Honduras
HNG Hungary
HOL Netherlands
HRV Croatia
HTI Haiti
I Italy
IND India
INS Indonesia
IRL Ireland
IRN Iran (Islamic Republic of)
IRQ Iraq
ISL Iceland
ISR Israel
J Japan
JMC Jamaica
JOR Jordan
KAZ Kazakhstan
KEN Kenya
KGZ Kyrgyzstan
KIR Kiribati
KNA Saint Kitts and Nevis
KOR Korea (Republic of)
KRE Democratic People's Republic of Korea
KWT Kuwait
LAO Lao People's Democratic Republic
LBN Lebanon
LBR Liberia
LBY Libya
LCA Saint Lucia
LIE Liechtenstein
LSO Lesotho
LTU Lithuania
LUX Luxembourg
LVA Latvia
MAU Mauritius
MCO Monaco
MDA Moldova
MDG Madagascar
MEX Mexico
MHL Marshall Islands
MKD North Macedonia
MLA Malaysia
MLD Maldives
MLI Mali
MLT Malta
MNE Montenegro
MNG Mongolia
MOZ Mozambique
MRC Morocco
MTN Mauritania
MWI Malawi
NCG Nicaragua
NGR Niger
NIG Nigeria
NMB Namibia
NOR Norway
NPL Nepal
NRU Nauru
NZL New Zealand
OMA Oman
PAK Pakistan
PHL Philippines
PLW Palau
PNG Papua New Guinea
PNR Panama
POL Poland
POR Portugal
PRG Paraguay
PRU Peru
QAT Qatar
ROU Romania
RRW Rwanda
RUS Russian Federation
S Sweden
SDN Sudan
SEN Senegal
SEY Seychelles
SLM Solomon Islands
SLV El Salvador
SMO Samoa
SMR San Marino
SNG Singapore
SOM Somalia
SRB Serbia
SRL Sierra Leone
SSD South Sudan
STP Sao Tome and Principe
SUI Switzerland
SUR Suriname
SVK Slovakia
SVN Slovenia
SWZ Eswatini
SYR Syrian Arab Republic
TCD Chad
TGO Togo
THA Thailand
TJK Tajikistan
TKM Turkmenistan
TLS Timor-Leste
TON Tonga
TRD Trinidad and Tobago
TUN Tunisia
TUR Türkiye
TUV Tuvalu
TZA Tanzania
UAE United Arab Emirates
UGA Uganda
UKR Ukraine
URG Uruguay
USA United States of America
UZB Uzbekistan
VCT Saint Vincent and the Grenadines
VEN Venezuela (Bolivarian Republic of)
VTN Viet Nam
VUT Vanuatu
YEM Yemen
ZMB Zambia
ZWE Zimbabwe
"""


def known_sources() -> tuple[KnownSource, ...]:
    """All of them, the groups first, each list in order of its codes."""
    lines = (line.partition(" ") for line in f"{_GROUPS.strip()}\n{_STATES.strip()}".split("\n"))
    return tuple(KnownSource(code, name) for code, _, name in lines)


def name_of_source(code: str) -> str:
    """What covers call a source; empty for a code that is not among those."""
    return next((known.name for known in known_sources() if known.code == code), "")


def each_once(codes: Iterable[str]) -> tuple[str, ...]:
    """Sources as somebody listed them, none of them twice."""
    return tuple(dict.fromkeys(codes))


def sources_named(said: str) -> tuple[str, ...]:
    """The sources of a number, as somebody names them: RCC, or B/CAN/USA; none for no words.

    Raises:
        UsageFault: one is formed as no code is, or named twice.
    """
    codes = tuple(said.split("/")) if said else ()
    if not all(map(is_source, codes)):
        raise UsageFault(f"{said!r} is not the code of a source", hint="It looks like ARB, EGY or B.")
    if len(each_once(codes)) < len(codes):
        raise UsageFault(f"{said!r} names a source twice", hint="A number has each of its sources once.")
    return codes


def told_unknown(codes: Iterable[str]) -> str:
    """A word on codes that are of no group and no state; empty if all are.

    They are taken all the same: other organizations propose as well, and rooms for practice have codes of their own.
    """
    known = {source.code for source in known_sources()} | {UNKNOWN_SOURCE}
    odd = [code for code in each_once(codes) if region(code) not in known]
    return f"{', '.join(odd)}: the code of no group or state that is known here; taken as it stands" if odd else ""


def same_source(one: str, other: str) -> bool:
    """Whether two names are of one source: a code, or what covers call it, in small letters or capitals."""
    return _called(one) == _called(other)


def _called(said: str) -> str:
    return (name_of_source(as_code(said)) or said.strip()).casefold()


def code_named(said: str) -> str:
    """The code of the source that somebody names, by it or by what covers call it; any other word as a code."""
    name = said.strip().casefold()
    return next((known.code for known in known_sources() if known.name.casefold() == name), said.strip().upper())


def as_code(said: str) -> str:
    """The code of a known source as documents bear it, however it was typed; any other name as it is."""
    code = said.strip().upper()
    return code if name_of_source(code) else said
