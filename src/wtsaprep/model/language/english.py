"""English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.language.reading import ReadingWords
from wtsaprep.model.language.table import (
    ActWords,
    CitingWords,
    CoverWords,
    EditionWords,
    HeadingWords,
    LabelWords,
    Language,
    NumberLineWords,
    OpeningWords,
    SmallWords,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.file_format import TextKind

_KINDS: Mapping[TextKind, str] = {
    "resolution": "RESOLUTION",
    "recommendation": "RECOMMENDATION",
    "opinion": "OPINION",
    "decision": "DECISION",
}
_TEXTS = r"Resolution|Recommendation|Opinion|Decision"
LANGUAGE = Language(
    code="en",
    letter="E",
    name="English",
    script="Latin",
    number_line=NumberLineWords(
        kinds=_KINDS,
        drafts=_KINDS,
        draft=r"DRAFT (?:NEW |REVISED )?|NEW ",
        draft_new="DRAFT NEW RESOLUTION {}",
        union="ITU",
        revised=r"Rev\.",
        writes_revised="Rev. {}",
    ),
    edition=EditionWords(small="of the am sur da do"),
    opening=OpeningWords(
        formula="The {} ({}),",
        assemblies={
            "WTSA": "World Telecommunication Standardization Assembly",
            "WTDC": "World Telecommunication Development Conference",
            "WRC": "World Radiocommunication Conference",
            "RA": "ITU Radiocommunication Assembly",
            "PP": "Plenipotentiary Conference of the International Telecommunication Union",
        },
        known=(
            r"The (?:ITU )?(?:World (?:Telecommunication|Radiocommunication|Administrative)|Plenipotentiary Conference"
            r"|Radiocommunication Assembly|Council\b|General Assembly\b|European Parliament\b)"
        ),
        bodies=(
            r"The (?:[\w’'&-]+ ){0,6}?(?:Assembly|Conference|Congress|Council|Parliament|Committee|Commission|Board"
            r"|Meeting|Forum|Summit|Union|Ministers|Parties|Governments|Delegates|Members|Heads of State)\b"
        ),
        articles=r"The(?:\s|$)",
        other_bodies="Conferen|Council|Radiocommunication Assembly",
    ),
    headings=HeadingWords(
        preambular="""considering recognizing recalling noting observing emphasizing stressing underlining affirming
            reaffirming acknowledging appreciating welcoming taking bearing having referring aware mindful conscious
            convinced concerned believing desiring realizing expressing highlighting reiterating guided keeping
            cognizant commending congratulating regretting determined seeking respecting pursuant""",
        operative="""resolves instructs invites urges encourages requests decides authorizes calls recommends appeals
            directs endorses adopts approves declares confirms agrees expresses thanks""",
        operative_beginnings=(
            *("resolv", "instruct", "invit", "urges", "urging", "encourag", "request", "decid", "authoriz"),
            *("authoris", "calls on", "calls upon", "calling on", "calling upon", "recommend", "appeal", "direct"),
            *("endors", "adopt", "approv", "declar", "is of the opinion"),
        ),
        verbs=(
            r"considering|recogni[sz]ing|noting|recalling|observing|emphasi[sz]ing|reaffirming|affirming|confirming"
            r"|acknowledging|appreciating|welcoming|stressing|underlining|underscoring|highlighting|expressing"
            r"|reiterating|realizing|reali[sz]ing|believing|taking|bearing in mind"
            r"|having (?:noted|examined|considered|reviewed|regard|in mind|received|heard|studied"
            r"|adopted|taken|analysed|discussed)|"
            r"referring|aware|mindful|conscious|convinced|concerned|alarmed|determined|desir(?:ing|ous)|recognized"
            r"|in view of|given|guided|"
            r"satisfied|encouraged|understanding|viewing|accepting|endorsing|inspired|"
            r"commending|condemning|deploring|regretting|disturbed|distressed|gravely|keeping in mind|reminding"
            r"|resolved|acting under|fulfilling|paying tribute|"
            r"condemns|deplores|demands|proclaims|regrets|renews|underlines|underscores|highlights|looks forward"
            r"|draws attention|expects|designates|"
            r"resolves?|instructs?|invites?|urges?|encourages?|requests?|decides?|authori[sz]es?|calls? (?:up)?on"
            r"|recommends?|appeals? to|"
            r"directs?|endorses?|approves?|declares?|adopts?|agrees?|thanks|is of the (?:opinion|view)|expresses"
            r"|reaffirms|affirms|confirms|notes|"
            r"recogni[sz]es|acknowledges|emphasi[sz]es|stresses|considers|charges|entrusts|commissions|supports|proposes"
            r"|asks|suggests|tasks|"
            r"commends|congratulates|reminds|welcomes|takes note|revokes|abrogates|suppresses|reiterates"
            r"|strongly encourages"
        ),
        senses={
            "considering": "considering",
            "recognizing": "recogni[sz]ing",
            "recalling": "recalling",
            "noting": "noting",
            "taking": "taking into account",
            "bearing": "bearing in mind",
            "emphasizing": "emphasi[sz]ing",
            "reaffirming": "reaffirming",
            "welcoming": "welcoming",
            "aware": "aware",
            "resolves": "resolves|decides",
            "instructs": "instructs",
            "invites": "invites",
            "urges": "urges",
            "encourages": "encourages",
            "requests": "requests",
            "recommends": "recommends",
        },
        further="further|also|in particular",
        skeleton=("considering", "resolves"),
        adverbs="further also",
        read_adverbs=(
            r"further|also|additionally|hereby|strongly|again|fully|likewise|moreover|in addition|equally|deeply"
            r"|once again|finally"
        ),
        behind=r" in mind| into account| of the (?:opinion|view)",
        degrees=r"that|with \w+|in particular",
        clauses=(
            r"that|to|the|its|in|on|with|how|an?|for|by|as|at|from|not|within|without|through|under|upon|during|after"
            r"|before|until|where|when|whenever|if|whether|subject to|taking|their|these|this|those|such|all|any|each"
            r"|both|it|there|no"
        ),
        goes_on="and|or|and/or|nor|but|of|which|who",
        sentence="that",
        misplaced=(
            (
                *("resolves ", "instructs ", "invites ", "urges ", "encourages ", "decides ", "authorizes "),
                "requests the ",
            ),
            (
                *("considering that ", "recognizing that ", "recalling that ", "recalling resolution"),
                "bearing in mind that ",
            ),
        ),
        deeds=(
            *("to instruct ", "to invite ", "to urge ", "to encourage ", "to request ", "to authorize ", "to call on "),
            *("to call upon ", "to report to ", "to submit ", "to take the necessary ", "to take all necessary "),
        ),
        is_closed=True,
    ),
    labels=LabelWords(
        alphabets={
            "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
            "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        }
    ),
    citing=CitingWords(
        ands="and/or|and|or",
        to=r"(?:and\s+)?up\s+to|to|through|until",
        above="above|supra",
        below="below|infra",
        nouns=r"(?:sub-?)?(?:paragraph|item|clause)s?|points?|§§?",
        noun_beginnings=("paragraph", "item", "clause", "point", "§"),
        directions=("above", "supra", "below", "infra"),
        acts="Resolution|Recommendation|Opinion|Decision|Article|Appendi|Annex|Constitution|Convention|Question",
        act_beginnings=(
            *("Resol", "Recom", "Opinion", "Decisi", "Articl", "Appendi", "Annex", "Constit", "Conven", "Question"),
        ),
        of="of|in",
        of_another="of|in|from",
        articles=r"the\s+",
        owners="its their",
        this=r"of\s+this",
        opposite={"above": "below", "below": "above"},
        cited_text="resol|recom|opini|decis",
        bracketed=r"resolution|recomm\w+tion|opinion|decision",
        itself="Resolution",
        revised=("Rev", "REV"),
    ),
    acts=ActWords(
        called={
            "resolution": "Resolutions?",
            "recommendation": "Recommendations?",
            "opinion": "Opinions?",
            "decision": "Decisions?",
        },
        sought={"constitution": "constitution", "convention": "convention"},
        numbered_through={"constitution": "Constitution", "convention": "Convention"},
        several="s",
        provisions=r"Nos?\.|provisions?",
        of_through=r"of(?:\sthe)?",
        owner=r"ITU\s",
        of_heading="of",
        of_act="of|in",
        articles=r"the\s|ITU\s|ITU-T\s|WTSA\s",
    ),
    cover=CoverWords(itself="English"),
    reading=ReadingWords(
        reasons=r"(?:Reasons?|REASONS?)(?: for [\w ]{3,40}(?=:))?",
        annex="ANNEX|APPENDIX|ATTACHMENT",
        annex_mixed="Annex|Appendix|Attachment",
        annex_to="TO",
        sections="SECTION",
        sections_mixed="Section",
        contents="(?:table of )?contents",
        pages="pages?",
        page="Page|PAGE",
        page_of="of",
        volumes="Final Acts|Proceedings|Radio Regulations",
        events="WTSA|WTDC|WRC|PP",
        texts=_TEXTS,
        texts_short="Res|Rec|Dec|Op",
        texts_compact="RES|REC|RR|AP|APP|ART|CV|CS|DEC",
        document="Document",
        months="January|February|March|April|May|June|July|August|September|October|November|December",
        units=(
            r"per\s?cent|%|(?:m|b)illions?|(?:calendar |working |consecutive )?(?:days?|weeks?|months?|years?|hours?"
            r"|minutes?|times|pages?)|[kMGT]?(?:Hz|bit/s|b/s|W|m)|km|dollars?|euros?|CHF|USD|EUR"
            r"|Member States|participants|countries|Sector Members"
        ),
        cited_behind=(
            r"to \(?\w{1,3}\)|to \d|through|above|below|supra|infra"
            r"|of (?:Article|Resolution|Recommendation|Decision|Annex|Appendix|No"
            r"|the (?:Annex|Constitution|Convention|Rules))"
        ),
        cited_before=r"\bNos?\.|\bArts?\.|\bparas?\.",
        nouns_before=(
            r"numbers?|paragraphs?|items?|articles?|points?|clauses?|sub-?paragraphs?|provisions?|rules?|section"
            r"|Recommendation|Resolution"
        ),
        small_before="in|see|to|under|of|by|from|with|as per",
        from_to="to",
        heading_cites="above|below",
        far_cited="above|below",
        that=r"(?:that|to)\b",
        deeds=r"to\b",
        clause_begun=r"\bthat\b",
        number_lines=r"(?:Draft |New )*(?:Res|Rec|Dec|Opi)[a-zéó]",
        dangling=(
            r"and|or|of|the|to|in|on|for|with|by|a|an|as|at|from|that|which|its|their|between|under|this|these|No\."
            r"|Nos\.|Resolution|Resolutions|Recommendation"
        ),
        suspended="and|or|and/or|to|as well as|but|nor",
        formula=r"^(?-i:(?:DRAFT NEW )?(?:RESOLUTION|RECOMMENDATION|OPINION|DECISION) |The World )",
        common="the of and to that in by with for its on as is are which from",
        verbs="considering|recalling|noting|recognizing|resolves|decides",
        united_nations="General Assembly|Security Council|Economic and Social Council|United Nations",
        cover_lines=r"Agenda item|Document \d|Original:|Contact:|Source:|Title:|Abstract|PLENARY",
        cover_fields={
            "source": "source",
            "title": "title",
            "abstract": "abstract summary",
            "introduction": "introduction",
            "contact": "contact contacts",
            "date": "date",
            "end": "proposal proposals discussion",
        },
        telephone=r"Tel(?:ephone)?\.?|Phone",
    ),
    small=SmallWords(
        small="""a an the this these those its their all each any such other
            and or that which as than be is are has have been
            at by for from in into of on to with within without under over
            since until after before during between among through towards upon per
            about against above below it they them who whom whose when where
            also no not nor""",
        tying="""a an the and or that which as than at by for from in into of
            on to with within without under over between among through per via
            including concerning regarding during until after before if where when""",
        joints="and or",
        beginnings="that to the",
        articles="a an the",
        turning="""not no never nor neither without except unless only if where possible
            shall should must may might can could will would cannot voluntary mandatory""",
    ),
)
