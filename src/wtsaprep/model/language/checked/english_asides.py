"""Asides in English: "[check figure again]"."""

from __future__ import annotations

from wtsaprep.model.language.checked.aside_table import AsideForms, LabelForms

_THINGS = (
    r"(?:figure|date|number|ref(?:erence|\.)?|source|text|wording|title|name|year|spelling|translation|quot(?:e|ation)"
    r"|citation|link|edition|version|numbering|deadline|place|city|percentage|amount|footnote|paragraph|clause"
    r"|sentence|definition|mandate|acronym|term|venue|list|total|status|formatting|grammar|punctuation)"
)
_THINGS_MORE = rf"(?:{_THINGS}s?|data|facts|this|these|it|them)"
_CHECK = r"(?:(?:double|cross)[- ]?check|re-?check|re-?verify|check|verify|confirm|clarify)"
_MEND = rf"(?:{_CHECK}|correct|fix|update|complete|add|insert|find|replace|shorten|look up|revisit|review|change)"
_DRAFT = r"(?:re-?word|re-?phrase|re-?write|re-?draft|re-?format|re-?translate|re-?order|proof-?read)"
_PLEASE = r"(?:please|pls|plz|kindly|also|still|someone)"
_WHO = (
    r"(?:(?:the|our|my|your) )?(?:ITU[- ])?(?:secretariat|secretary|chair(?:man|person|woman)?|editors?|rapporteurs?"
    r"|TSB|BDT|BR|ITU|director|delegat(?:ion|es?)|lawyers?|legal(?: (?:team|unit|affairs|department|advis[eo]rs?))?"
    r"|capitals?|ministry|minister|regulators?|boss|colleagues?|translators?|translation|interpreters?|drafting group"
    r"|headquarters|HQ|office|experts?|authors?|proponents?|(?-i:(?!Member|Sector|Associate)[A-Z][\w-]+))(?: team"
    r"| of [\w ]{1,20})?"
)
_ABOUT = r"(?: (?:to|about|for|if|whether|when|what|which|how|on|why|where|again|in|at|by|before|after|from)\b.{0,60})?"
_CHECKED = (
    r"(?:(?:double|cross)[- ]?checked|re-?checked|checked|verified|confirmed|clarified|completed|filled in|inserted"
    r"|reworded|rephrased|redrafted|rewritten|proof-?read)"
)
_CHECKED_MORE = (
    rf"(?:{_CHECKED}|updated|discussed|reviewed|agreed|added|translated|determined|decided|defined|provided|revisited)"
)

_OURS = (
    r"(?:(?-i:ARB|APT|ATU|EUR|CEPT|IAP|CITEL|RCC)|legal|internal|regional|our|their|delegation['’]s?|capitals?['’]?"
    r"|ministry|editorial)"
)
"""Whose agreement those wait for who draft; a body of the Union decides in texts, too."""
_WAITED_FOR = (
    rf"(?:{_OURS} (?:approval|decision|confirmation|review|checks?|comments?)|(?:{_OURS}|(?-i:[A-Z]{{2,6}}))(?:['’]s?)?"
    r" (?:agreement|consensus|positions?|views?|input|ok|okay|clearance|sign[- ]?off|repl(?:y|ies)|answers?"
    r"|wording|text|figures?|numbers?))"
)
_LEGAL = r"(?:our )?(?:legal|capitals?|HQ|boss|lawyers?|lawyer)"
_AFTER = r"(?:after|before|following|pending|once|when)"
_MEETING = r"(?:(?:the )?(?:(?-i:[A-Z]{2,}[\w-]*)|SG ?\d+|next meeting|meeting of|drafting (?:group|session)|plenary))"
_UPDATED = (
    r"(?:updated|completed|corrected|adjusted|redrafted|finali[sz]ed|confirmed|inserted|filled in|verified|checked)"
)
_PASSIVES = (
    rf"(?:still |yet )*to be {_CHECKED} (?:with|w/|against|at|before|after|from|in|on|again|once|by)\b.{{1,60}}"
    rf"|(?:{_THINGS_MORE} |numbers? |still |yet )+to be {_CHECKED_MORE}(?: .{{1,60}})?"
    rf"|(?:still |yet )*to be {_CHECKED_MORE} (?:with|w/|again|later|once)\b.{{0,60}}|to be {_CHECKED_MORE} ?[!.…]+"
    r"|(?:must|should|has to|have to) be (?:re-?|double[- ]?)?checked\b.{0,40}"
    r"|to be (?:revisited|edited|continued|reworded|redrafted|rephrased|shortened|proof-?read)\b.{0,60}"
    r"|to be (?:aligned|harmoni[sz]ed) with (?:Res|Rec|WTSA|PP|WTDC|Dec|Annex|\w{1,2}\))\b.{0,60}"
    rf"|(?:{_THINGS_MORE} |still |yet )+to be {_CHECKED_MORE}(?: later| again)?"
)
_ROLES = (
    r"(?:secretariat|chair(?:man|person)?|rapporteur|legal|TSB|BDT|BR)\s*[:–—](?! ?(?:Mr|Ms|Mrs|Dr|Prof"
    r"|H\.E)\b).{1,100}"
    rf"|(?-i:[A-Z][\w.]*) to (?:{_MEND}|advise|supply|draft)\b.{{0,40}}"
    rf"|(?-i:[A-Z][\w.]*): ?(?:please |{_THINGS_MORE} )?(?:{_MEND}|{_DRAFT}|delete|keep|remove|ask|prefers?|wants?"
    rf"|to be)\b.{{0,80}}"
)

_ROLES = (
    r"(?:secretariat|chair(?:man|person)?|rapporteur|legal|TSB|BDT|BR)\s*[:–—](?! ?(?:Mr|Ms|Mrs|Dr|Prof"
    r"|H\.E)\b).{1,100}"
    r"|(?:secrétariat|secretaría|секретариат)\s?: ?.{1,100}"
    rf"|(?-i:[A-Z][\w.]*) to (?:{_MEND}|advise|supply|draft)\b.{{0,40}}"
    rf"|(?-i:[A-Z][\w.]*): ?(?:please |{_THINGS_MORE} )?(?:{_MEND}|{_DRAFT}|delete|keep|remove|ask|prefers?|wants?"
    rf"|to be)\b.{{0,80}}"
)
ASIDES = AsideForms(
    always=(
        rf"(?:{_CHECK}|ask|see|consult)(?: (?:this|it))? (?:with )?{_LEGAL}(?: (?:first|again|before|on)\b.{{0,40}})?"
        rf"|(?:still )?pending {_WAITED_FOR}(?: (?:on|in|by|at)\b.{{0,40}})?"
        rf"|(?:still |yet )?to be {_UPDATED}(?: later)? {_AFTER} {_MEETING}(?! (?:and|or) each\b)\b.{{0,40}}"
        rf"|{_PLEASE} (?:{_MEND}|{_DRAFT}|advise|provide|delete|discuss|ask)\b.{{0,80}}"
        rf"|(?:{_CHECK}|correct|fix)(?: again)? {_THINGS}(?: (?:again|with|in|of|from|at|against|on|for"
        rf"|before)\b.{{0,60}})?"
        rf"|{_CHECK}\b.{{0,40}} again"
        r"|(?:not|un)[- ]?sure\b.{0,60}|I(?:'m| am| think| would| will| suggest| believe| guess| wonder| doubt"
        r"| prefer)\b.{0,80}"
        r"|(?:do|are|should|can|could|shall) (?:we|you|they)\b.{0,60}|.{0,40}\b(?:don['’]t|doesn['’]t|isn['’]t"
        r"|can['’]t)\b.{0,60}"
        rf"|(?:needs?|requires?) (?:a |to be |more |further )?(?:check(?:ing|ed)?|verification|confirmation|confirming"
        rf"|clarification|rewording|updating|editing|work|source|references?|translation|{_CHECKED})\b.{{0,30}}"
        r"|(?:awaiting|waiting for) .{1,50}|pending (?:confirmation|clarification|verification|reply|replies|input"
        r"|feedback|answers?"
        r"|advice|comments?)\b.{0,50}"
        rf"|{_THINGS_MORE} (?:missing|needed|wanted|to come|to follow|unclear)|more to come"
        r"|see (?:my |our |the )?(?:comments?|e-?mails?|chat)\b.{0,40}"
        r"|missing (?:reference|source|date|figure|number|text|words?)|still (?:open|to do|unclear)|work in progress"
        rf"|(?:remember|don['’]t forget|reminder)(?: to|:)? .{{1,60}}|@\w.{{0,60}}"
        rf"|(?:secretariat|editors?|chair|rapporteur|TSB|BDT|drafters?|translators?|legal|(?-i:[A-Z][a-z]+)) "
        rf"(?:to|please|should) (?:{_MEND}|advise|supply|see)(?: {_THINGS_MORE}(?: .{{0,40}})?)?"
        rf"|{_THINGS_MORE}: (?:please |to be )?(?:{_CHECK}|{_CHECKED})\b.{{0,40}}|editors? to \w+.{{0,40}}"
        r"|(?:to |the )?(?:editors?|drafters?|translators?)\s*[:–—] ?.{1,100}"
    ),
    unless_a_verb_is_due=(
        rf"(?:ask|query|call|phone|e-?mail|ping|remind|consult|see with|see(?= the | our | my )|chase"
        rf"|check with) {_WHO}{_ABOUT}"
        rf"|{_CHECK}(?: (?:the |this |these )?{_THINGS_MORE})?(?: with| by| against| at) {_WHO}(?: (?:on|in|by"
        rf"|before) .{{1,30}})?"
        rf"|{_CHECK} (?:this|it|if|whether)\b.{{0,60}}|{_DRAFT}(?: this)?(?: sentence| later)?"
        rf"|to (?:{_CHECK}|{_DRAFT}|ask|discuss|see|agree|revisit)(?: (?:the |this )?{_THINGS_MORE})? (?:with|by)"
        rf" {_WHO}(?: .{{0,30}})?|to ask {_WHO}{_ABOUT}"
    ),
    in_parentheses=(
        rf"(?:{_THINGS_MORE} |still |yet ){{0,2}}to be {_CHECKED}(?: (?:with|by|against|at|later|again|before|in|from"
        rf"|on)\b.{{0,40}})?"
        rf"|{_THINGS_MORE} to be {_CHECKED_MORE}(?: .{{0,40}})?"
        rf"|(?:ask|query|call|e-?mail|ping) {_WHO}{_ABOUT}"
        rf"|to {_CHECK}(?: (?:the |this )?{_THINGS_MORE})?(?: (?:with|w/|by|against|at|again|later)\b.{{0,40}})?"
        rf"|(?:please )?(?:insert|add) (?:the )?{_THINGS_MORE}\b.{{0,30}}"
        rf"|verify|confirm|{_CHECK}(?: (?:the |this |these )?{_THINGS_MORE})? with .{{1,40}}|{_CHECK} (?:the "
        rf"|this )?{_THINGS_MORE}\b.{{0,40}}"
    ),
    due_before="to|shall|should|will|may|must|can|could|would|might|not|and|or|help|let|also|further|which|who",
    where_words_end=(
        rf"(?!insert )(?:to (?:{_CHECK}|{_DRAFT}|revisit|do|complete|update|fill in|follow)"
        rf"(?: (?:later|again|further))?|to {_CHECK} (?:the |this )?{_THINGS_MORE}|{_CHECK}"
        rf"|(?:{_MEND}|{_DRAFT})(?: (?:the|this|these|that|those|last|exact|right|correct|latest|final|new"
        rf"|more)){{0,2}} {_THINGS_MORE}(?: .{{0,30}})?|{_CHECK}\b.{{1,60}}"
        r"|(?:update|move|merge|align|delete|remove|keep|drop|add|insert)(?: (?:this|it|these))?"
        r" (?:after|before|when|once|up|down|under|into|with|here|later|below|above|more|in|to)\b.{0,40}"
        r"|(?:delete|remove|keep|drop|shorten|tidy up|merge|move)(?: (?:this|it|all))?|(?:same as"
        r"|duplicates?(?: of)?) .{1,30}"
        r"|(?:under|for)(?: further)? discussion|subject to legal \w+|improve (?:the )?\w+"
        r"|not(?: yet)? (?:confirmed|verified|checked)\b.{0,30}|un(?:confirmed|verified|checked)|legal check"
        r"|better \w+ needed"
        r"|wait for .{1,40}|for \w+ to (?:check|confirm|verify))"
    ),
    opens_with_to=True,
    in_square_brackets=f"{_PASSIVES}|{_ROLES}",
    to=("to ",),
    to_go_on=r"to",
    objects="the|an?|this|that|these|those|their|its|all|any|whether|if|how",
    who_act=(
        "States|Members?|Sectors?|Associates|Academia|countries|administrations|groups|organizations|parties|bodies"
        "|governments|regulators|operators|delegations|regions|stakeholders|institutions|entities|they"
    ),
    first_words="""
        old earlier previous original new current alternative alt alt. agreed proposed tentative arb apt atu eur cept
        iap citel rcc arb's apt's atu's eur's rcc's number figure amount percentage amounts percentages translations
        wording name names must should has have not unconfirmed unverified unchecked better wait delete remove keep
        drop move merge tidy improve same duplicate duplicates under for more align subject ref ref. check checked
        double double-check doublecheck cross cross-check recheck re-check reverify re-verify verify confirm clarify
        correct fix update complete add insert find replace shorten look revisit review change reword re-word rephrase
        re-phrase rewrite re-write redraft re-draft reformat re-format retranslate reorder proofread proof-read please
        pls plz kindly also still yet someone ask query call phone email e-mail ping remind consult see chase to
        unsure i i'm do are can could shall need needs require requires awaiting pending waiting missing work remember
        don't don’t reminder tbc it them this these data facts the date reference source text title year spelling
        translation quote quotation citation link edition numbering deadline place city footnote paragraph clause
        sentence definition mandate acronym term venue list total status formatting grammar punctuation figures
        numbers references sources years quotes citations links paragraphs clauses sentences terms secretariat editor
        editors chair chairman chairperson rapporteur tsb bdt br drafter drafters translator translators legal""",
)
_BY = r"(?:(?-i:[A-Z]{2,6}(?:-[A-Z])?)|(?:the )?(?:secretariat|chair(?:man)?|editors?|rapporteur)|legal|capital|HQ)"
LABELS = LabelForms(
    labels=(
        r"(?:old|alternative|alt\.?|proposed|tentative|(?-i:ARB|APT|ATU|EUR|CEPT|IAP|CITEL|RCC)(?:['’]s)?)"
        r" (?:text|wording|version|language|formulation)"
        r"|(?:earlier|previous|original|new|current|agreed) (?:text|wording)"
    ),
    supplied=(
        rf"(?:numbers?|figures?|amounts?|percentages?|dates?|wording|translations?|names?|references?) from {_BY}"
    ),
    determined="the|an?|this|these|its|their|our|any|each|every|no|of",
    noun_due=(
        r"the|an?|this|these|its|their|any|each|all|of|by|on|in|with|from|to|and|or|that|as|for|at|using|through|than"
        r"|between|including|provid\w+|collect\w+|us\w+|publish\w+|receiv\w+"
    ),
    says=("show|indicat|demonstrat|suggest|confirm|reveal|provid|prov|are|is|were|was|have|has|illustrat|on|for|about"),
    translated=r"(?:still |yet )*to be translated",
    may_be_translated=(
        "translat|language|documents?|text|publication|recommend|material|page|content|guid|handbook|manual|paper|report"
        "|site|tools|proceeding|resol|glossar|termin|book|title|summar"
    ),
)
