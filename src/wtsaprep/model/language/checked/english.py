"""What is looked for in English."""

from __future__ import annotations

from wtsaprep.model.language.checked.english_asides import ASIDES, LABELS
from wtsaprep.model.language.checked.table import (
    CheckedWords,
    DoubledWords,
    OpeningForms,
    OpenWords,
    RemarkWords,
    RomanWords,
    SpellingWords,
)

_BEHIND_NUMBERS = "and|or|of|to|in|on|by|for|is|as|that|which|shall|should|above|below"


def _behind(before: str) -> str:
    return rf"(?i)\b(?:{before})[ \u00a0]\|"


_BY_WHOM = (
    r"(?: (?:by (?:the )?(?:secretariat|tsb|editors?|drafting group|chair(?:man)?)|later|further|in due course))?"
)
CHECKED = CheckedWords(
    asides=ASIDES,
    aside_labels=LABELS,
    doubled=DoubledWords(
        right={
            "had": "",
            "her": "",
            # Behind the second "that" stands the noun that it points to, with no article.
            "that": r"\|(?![ \u00a0](?:the|an?|this|these|those|there)\b)",
            "as": _behind("well|such|known|far"),
            "in": _behind(
                "bring|brings|brought|come|came|coming|phased|phasing|set|put|ushered|opt|log|built|taken|joined"
            ),
            "on": _behind(
                "carry|carries|carried|go|goes|going|hold|held|later|early|further|moved?|live|passed|build|built"
            ),
            "is": _behind("it|there|that|this|what"),
            "to": _behind("referred|adhered|agreed|entitled|contributed|committed"),
        },
        of_one_letter="a",
        articles="the",
        never=(
            "new|north|south|east|west|san|los|las|el|la|the|of|in|and|to|for|that|this|all|united|world|global|study"
            "|no|member|vice|advisory"
        ),
        never_begun=(
            "resolution|recommendation|opinion|decision|question|article|annex|appendi|chapter|section|state|sector"
            "|bureau|director|secretar|council|assembl|conferenc|union|group|telecommunication|standardi[sz]ation"
            "|radiocommunication|development|international|chair|administration|organi[sz]ation|convention"
            "|constitution|plenipotentiar|regulation|region|government|countr|european|african|asia|arab|american"
        ),
        two=(
            "of|to|in|on|for|by|with|from|at|and|under|as|that|between|into|through|is|are|be|has|have|it|which|should"
            "|will",
            "the|an?|this|these|those|its|their|of|to|in|on|for|by|with|is|are|be|been|has|have|that|all|such",
        ),
        numbered=(
            r"(?:study |working )?groups?|working part(?:y|ies)|resolutions?|recommendations?|opinions?|decisions?"
            r"|questions?|articles?|annex(?:e|es)?|appendi(?:x|ces)|chapters?|sections?|parts?|documents?|nos?\."
            r"|considering|recognizing|noting|recalling|resolves"
        ),
        goes_on=_BEHIND_NUMBERS,
    ),
    left_open=OpenWords(
        in_brackets=(
            r"(?:text |details |wording )?to (?:be (?:completed|determined|confirmed|added|defined|inserted|discussed"
            r"|drafted|updated|reviewed|filled in|agreed|decided|provided|supplied|verified|checked|specified"
            rf"|announced|advised)|come|follow){_BY_WHOM}|(?:please )?insert [^\[\]]{{1,40}}|text missing|placeholder"
            r"|date|names?|numbers?|ref(?:erence)?\.?"
        ),
        where="place|city|venue|town|location|host city",
        when="year|yyyy|date",
        anywhere=r"T\.?B\.?[DCA]|tb[dca]",
        day="DD|dd",
        month="MM|mm",
        year="YYYY|yyyy|YY|yy",
        form=r"\bform(?:at|ato|e)s?\b",
        signs=("TB", "T.B", "tb", "YYYY", "yyyy", "DD/", "dd/", "DD.", "dd.", "DD-", "dd-", "MM/"),
    ),
    remarks=RemarkWords(
        remark=r"notes?|comments?|remarks?|quer(?:y|ies)|questions?|observations?|n\.?b\.?|ed\.",
        whose=(
            r"secretariat|editor(?:ial|s)?|drafting(?: group)?|drafters?|chair(?:man)?|rapporteur|translators?|internal"
            r"|legal|reviewers?|our|ed\."
        ),
        whose_behind="by|from|of|to|for",
        anywhere=(
            r"note (?:to|for) (?:the )?(?:editors?|secretariat|drafters?|drafting group|translators?|self)"
            r"|editor(?:'|’)?s? note|(?:drafting|editorial) notes?(?=\s*:| to )|drafting note"
        ),
        signed="TODO|FIXME",
        signs=("ote ", "OTE ", "ditor", "DITOR", "rafting", "RAFTING", "TODO", "FIXME"),
    ),
    roman=RomanWords(
        lettered=(
            "article articles annex annexes appendix appendice chapter part title volume vol vol. volumen book numeral "
            "numerals roman"
        ),
        open=(
            "resolution resolutions recommendation decision opinion document documents question questions contribution "
            "addendum group groups no. nos. number paragraph section table figure page pages option step"
        ),
        counted="century|centuries|(?:and) [IVX]+\\b",
        uncounted=(
            r"January|February|March|April|May|June|July|August|September|October|November|December|Members?\b|Sector"
            r"|States?\b|Associates?\b|Countries|Administrations|Regions|Resolution|Study|ITU"
        ),
        and_="and",
        named=r"\broman(?:s|o|os)? (?:numeral|number|figure)",
    ),
    spelling=SpellingWords(
        known="""alia bis blockchain cybercrime datacentre datacentres dataset datasets decisionmaking ebis etc facto
            geospatial iii interoperable mainstreaming metadata multistakeholder mutandis mutatis officio policymaker
            policymakers policymaking quater roadmap roadmaps smartphone smartphones standalone telecentre telecentres
            timeframe timeframes vii viii xii xiii""",
        joined="""after audio cross cyber extra infra inter intra macro micro multi other outer radio super trans ultra
            video""",
        short="the and for not are has was",
    ),
    of_instructions=OpeningForms(
        headings=("instruct", "request", "invite", "encourage", "urge", "call upon", "calls upon"),
        usual=("to ",),
        odd=("that ",),
        always=True,
        lacks=(
            r"(?:also |further |actively |closely |regularly |periodically )?(?:report|take|ensure|submit|provide"
            r"|facilitate|encourage|promote|work|collaborate|cooperate|consider|study|develop|support|assist|invite"
            r"|transmit|bring|implement|keep|review|prepare|organize|publish|raise|carry out|identify|monitor|make|give"
            r"|strengthen|draw|participate|contribute|share|undertake|conduct|establish|convene|update|maintain|enhance"
            r"|coordinate|inform|explore|present|seek|pursue|adopt|continue|accelerate|propose|foster|increase|create"
            r"|examine|evaluate|assess|disseminate|compile|circulate|communicate|allocate|act|go on|join|enable|collect"
            r"|analyse|investigate)(?:e?s)?\b"
            r"(?![^,;]{0,60}\b(?:should|shall|is|are|has|have|to be)\b)(?!.*, to\b)"
        ),
    ),
    of_decisions=OpeningForms(
        headings=("resolves",),
        usual=("that ",),
        lacks=(
            r"(?:the|all|each|every|ITU(?:-[TRD])?|Member States|study groups|TSAG|TSB)\b"
            r"[^,;:]{0,80}\b(?:should|shall|must|will)\b"
            r"(?<!\bthat should)(?<!\bwhich should)(?<!\bthat shall)(?<!\bwhich shall)(?<!\bthat will)(?<!\bwhich will)"
        ),
    ),
    misnamed=(
        (
            r"Telecommunications? Standardi[sz]ation (?=Bureau|Sector|Advisory Group|Assembly)",
            "Telecommunication Standardization ",
        ),
        (
            r"Telecommunications? Development (?=Bureau|Sector|Advisory Group|Conference)",
            "Telecommunication Development ",
        ),
        (r"Radio[ -]?[Cc]ommunications? (?=Bureau|Sector|Advisory Group)", "Radiocommunication "),
        *(
            (rf"(?<={of} )Advisory (?:Committee|Council|Board)\b", "Advisory Group")
            for of in ("Telecommunication Standardization", "Telecommunication Development", "Radiocommunication")
        ),
        *(
            (rf"\bthe {of} Bureau Director\b", f"the Director of the {of} Bureau")
            for of in ("Telecommunication Standardization", "Telecommunication Development", "Radiocommunication")
        ),
        (r"\b(?:member [Ss]|Member s)tates\b(?! of (?!ITU|the (?:Union|ITU)))", "Member States"),
        (r"\b(?:member [Ss]|Member s)tate\b(?! of (?!ITU|the (?:Union|ITU)))", "Member State"),
        (r"\b(?:sector M|Sector m)embers\b", "Sector Members"),
        (r"\bBureaus\b", "Bureaux"),
        (r"\bSecretary General\b(?! of (?!ITU|the (?:Union|ITU)))", "Secretary-General"),
    ),
    misnamed_signs=(
        *("elecommunications S", "elecommunications D", "tandardisation", "adiocommunications ", "adio communication"),
        *("adio Communication", "adio-Communication", "adio-communication", "RadioCommunication", "Secretary General"),
        *("ember states", "ember state", "member State", "sector Members", "Sector members", "Bureaus"),
        *("dvisory Co", "dvisory Board", "Bureau Director"),
    ),
    binding="must|shall",
    should="should",
    developing=r"\bdeveloping{call} (?:and developed )?countries\b",
    developing_end="developing|developing countries",
    developing_note="These include the least developed countries",
    torn=r"No\.|Nos\.?",
    torn_signs=("No.", "Nos.", "Nos"),
    small_in_names="of the and for in on to a an by with or",
    small_behind_years="of in to on at by or as is it an we",
    tied=("based related compatible compliant capable enabled ready like specific oriented driven compliance"),
    number_goes_on="of|and|to|by",
)
