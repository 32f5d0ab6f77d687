"""Names that have their article in English, and what stands before and behind them: what `missing-article` asks."""

from __future__ import annotations

BODY = (  # Misnamed, too: they lack no less.
    r"(?:World )?Telecommunications? (?:Standardi[sz]ation|Development) (?:Bureau|Sector|Advisory Group|Assembly"
    r"|Conference)|Radio[ -]?[Cc]ommunications? (?:Bureau|Sector|Advisory Group|Assembly)"
    r"|World Radiocommunication Conference"
    r"|Plenipotentiary Conference"
    r"|ITU (?:Council|Constitution|Convention)|Radio Regulations|International Telecommunication (?:Union|Regulations)"
    r"|Universal Postal Union|World Summit on the Information Society|(?:UN |United Nations )?General Assembly"
    r"|United Nations"
)
OFFICIALS = (
    r"(?:Deputy )?Secretary[- ]General(?! [A-Z])"
    r"|Directors? of (?:the )?(?:(?:three )?(?:\w+ \w+ Bureau|Radiocommunication Bureau|Bureaux)|TSB\b|BDT\b"
    r"|BR\b)(?! [A-Z])"
)
SUBJECTS = "Union|Council|Assembly|Conference|Secretariat|General Secretariat|Director|Bureau|Radio Regulations Board"
DOES = (
    r" (?:(?:also|already|itself|then|thus|so) )?(?:has|had|is|was|shall|should|will|may|might|can|could|must|would"
    r"|does|did"
    r"|(?:adopt|approv|decid|agre|consider|instruct|request|recommend|establish|endors|invit|not|recogniz|review|resolv"
    r"|confirm|examin|discuss|conclud|creat|report|prepar|authoriz|urg|encourag|call)(?:e?s|e?d)|took|takes|gave|gives"
    r"|made|makes|held|holds|set|sets|(?:at|in|by) its)\b|, (?:at|in) its"
)
CLAUSE_OPENS = (
    "that which as if when whereas since because where while until unless whether once before after but what how"
)
SAID_BESIDE = (
    r"\((?:see|as|which|whose|hereinafter|hereafter|for|formerly|now|also|including|in|at|i\.e|e\.g|cf|of \d|No)\b"
    r"[^()]*\)"
)
GOES_ON = (
    r"and|or|to|in|on|for|by|at|with|is|are|was|has|have|had|shall|should|will|may|can|which|that|the|within|under"
    r"|between"
    r"|as|of its|about|from|if|when|where|who|its|not|also|each|every|before|after|during|until|through|but|because"
    r"|met|meets|go|goes|adopt(?:ed|s)?|decide[ds]?|agree[ds]?|approve[ds]?|held|took|do|does|did|annually|regularly|jointly"
    r"|collaborate[ds]?|cooperate[ds]?|coordinate[ds]?|prepare[ds]?|consider(?:ed|s)?|recogni[sz]e[ds]?|established"
)
BUREAU = r"(?:Telecommunications? (?:Standardi[sz]ation|Development) Bureau|Radio[ -]?[Cc]ommunications? Bureau)"
NEXT = "next last forthcoming coming previous following current present said"
BEFORE = (
    "to of by with through from in at within that under after before since between against toward towards via upon "
    "on about per concerning regarding including along alongside where for"
)
ADDRESSED = (
    r"(?:instruct|invit|request|encourag|urg|inform|ask|thank|assist|support|help|advis|notif|consult|authoriz|authoris"
    r"|empower|enabl|allow|commend|remind|alert|appris|direct|mandat|convinc|join|task|brief|approach|involv|engag"
    r"|charg"
    r"|let|address|congratulat|appreciat|recommend|permit|oblig|requir|represent|equip|contact|facilitat|trust"
    r"|entrust|petition|strengthen)(?:s|es|ed|e|d|ing|y|ies|ied|ying)?"
)
"""Verbs that a body or an official stands behind."""
OF_THE_UNION = (
    "membership purpose purposes objective objectives member members states secretary-general activities work role "
    "budget name part organs instruments structure headquarters sector sectors"
)
ROW_NAME = (
    r"(?:World (?:Telecommunication|Radiocommunication) [A-Z]\w+(?: [A-Z]\w+)?"
    r"|Plenipotentiary Conference|Radiocommunication (?:Bureau|Assembly|Advisory Group)"
    r"|Telecommunication (?:Standardization|Development) (?:Bureau|Advisory Group))"
)
"""Those that share no article with another one; the Unions and the Sectors may."""
BEGINS = (
    "elecom|adio|lenipo|orld |TU |ecretary[- ]G|eputy S|irectors? of |nited N|N G|nternat|niversal P|eneral A|nion"
    "|ouncil"
)
"""How such a name goes on behind its first letter."""
SUBJECTS_BEGIN = "ecretariat|irector|eneral Secretariat|ssembly|onference|ureau"
"""The same of those that are told by what they do."""
