"""The registry: all rules, by what they look at, in the order in which they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.conventions.on_particulars import ON_PARTICULARS
from wtsaprep.conventions.rules.acronym_order import ACRONYM_LATE, ACRONYM_TWICE
from wtsaprep.conventions.rules.addressee import ADDRESSEE
from wtsaprep.conventions.rules.adopted_here import ADOPTED_HERE
from wtsaprep.conventions.rules.backward_range import BACKWARD_RANGE
from wtsaprep.conventions.rules.base_in_force import BASE_IN_FORCE
from wtsaprep.conventions.rules.binding_word import BINDING_WORD
from wtsaprep.conventions.rules.blank_before_mark import BLANK_BEFORE_MARK
from wtsaprep.conventions.rules.cited_edition import CITED_EDITION
from wtsaprep.conventions.rules.developing_countries import DEVELOPING_COUNTRIES
from wtsaprep.conventions.rules.direction import DIRECTION
from wtsaprep.conventions.rules.doubled_blank import DOUBLED_BLANK
from wtsaprep.conventions.rules.doubled_mark import DOUBLED_MARK
from wtsaprep.conventions.rules.doubled_word import DOUBLED_WORD
from wtsaprep.conventions.rules.edition_form import EDITION_FORM
from wtsaprep.conventions.rules.editions_agree import EDITIONS_AGREE
from wtsaprep.conventions.rules.empty_clause import EMPTY_CLAUSE
from wtsaprep.conventions.rules.empty_heading import EMPTY_HEADING
from wtsaprep.conventions.rules.end_mark import END_MARK
from wtsaprep.conventions.rules.heading_twice import HEADING_TWICE
from wtsaprep.conventions.rules.heading_verb import HEADING_VERB
from wtsaprep.conventions.rules.history_order import HISTORY_ORDER
from wtsaprep.conventions.rules.hyphen_for_dash import HYPHEN_FOR_DASH
from wtsaprep.conventions.rules.label_sequence import LABEL_SEQUENCE
from wtsaprep.conventions.rules.left_open import LEFT_OPEN
from wtsaprep.conventions.rules.left_over import OPEN_COVER, OPEN_REASONS
from wtsaprep.conventions.rules.level_jump import LEVEL_JUMP
from wtsaprep.conventions.rules.lone_bracket import LONE_BRACKET
from wtsaprep.conventions.rules.lone_label import LONE_LABEL
from wtsaprep.conventions.rules.lone_parenthesis import LONE_PARENTHESIS
from wtsaprep.conventions.rules.look_alike_letter import LOOK_ALIKE_LETTER
from wtsaprep.conventions.rules.lost_citation import LOST_CITATION
from wtsaprep.conventions.rules.lost_heading import LOST_HEADING
from wtsaprep.conventions.rules.missing_article import MISSING_ARTICLE
from wtsaprep.conventions.rules.misspelt import MISSPELT
from wtsaprep.conventions.rules.mixed_quotes import MIXED_QUOTES
from wtsaprep.conventions.rules.narrowed_citation import NARROWED_CITATION
from wtsaprep.conventions.rules.no_break_blank import NO_BREAK_BLANK
from wtsaprep.conventions.rules.no_change import NO_CHANGE
from wtsaprep.conventions.rules.note_to_self import NOTE_TO_SELF
from wtsaprep.conventions.rules.number_changed import NUMBER_CHANGED
from wtsaprep.conventions.rules.odd_opening import ODD_OPENING
from wtsaprep.conventions.rules.open_bracket import OPEN_BRACKET
from wtsaprep.conventions.rules.open_comment import OPEN_COMMENT
from wtsaprep.conventions.rules.other_verb import OTHER_VERB
from wtsaprep.conventions.rules.own_number import OWN_NUMBER
from wtsaprep.conventions.rules.placeholder_number import PLACEHOLDER_NUMBER
from wtsaprep.conventions.rules.preamble_first import PREAMBLE_FIRST
from wtsaprep.conventions.rules.run_on_acronym import RUN_ON_ACRONYM
from wtsaprep.conventions.rules.run_on_year import RUN_ON_YEAR
from wtsaprep.conventions.rules.several_symbols import SEVERAL_SYMBOLS
from wtsaprep.conventions.rules.stop_inside import STOP_INSIDE
from wtsaprep.conventions.rules.suppressed_cited import SUPPRESSED_CITED
from wtsaprep.conventions.rules.title_changed import TITLE_CHANGED
from wtsaprep.conventions.rules.uncalled_note import UNCALLED_NOTE
from wtsaprep.conventions.rules.unknown_clause import UNKNOWN_CLAUSE
from wtsaprep.conventions.rules.unknown_note import UNKNOWN_NOTE
from wtsaprep.conventions.rules.unsaid_on_cover import UNSAID_ON_COVER
from wtsaprep.conventions.rules.unsaid_revision import UNSAID_REVISION
from wtsaprep.conventions.rules.wrong_mark import WRONG_MARK

if TYPE_CHECKING:
    from wtsaprep.conventions.looked_at import CitingClause, ClauseInPlace, SectionInPlace, WholeProposal, WholeText
    from wtsaprep.conventions.rule import NamedRule
    from wtsaprep.model.contribution import Contribution

ON_PROPOSALS: tuple[NamedRule[WholeProposal], ...] = (
    NO_CHANGE,
    PLACEHOLDER_NUMBER,
    SEVERAL_SYMBOLS,
    ADOPTED_HERE,
    NUMBER_CHANGED,
    TITLE_CHANGED,
    LOST_HEADING,
    BASE_IN_FORCE,
    SUPPRESSED_CITED,
    OPEN_BRACKET,
    OPEN_COMMENT,
    OPEN_REASONS,
)
"""They know the text in force, and say nothing of what stands so in it."""
ON_CITATIONS: tuple[NamedRule[CitingClause], ...] = (LOST_CITATION, NARROWED_CITATION)
"""They know the text in force, too."""
ON_TEXTS: tuple[NamedRule[WholeText], ...] = (
    EDITIONS_AGREE,
    HISTORY_ORDER,
    UNSAID_REVISION,
    PREAMBLE_FIRST,
    HEADING_TWICE,
    UNKNOWN_CLAUSE,
    UNKNOWN_NOTE,
    UNCALLED_NOTE,
    DIRECTION,
    BACKWARD_RANGE,
    CITED_EDITION,
    LONE_BRACKET,
    ACRONYM_LATE,
    ACRONYM_TWICE,
    OWN_NUMBER,
    DEVELOPING_COUNTRIES,
    MISSPELT,
)
ON_SECTIONS: tuple[NamedRule[SectionInPlace], ...] = (
    LONE_PARENTHESIS,
    EMPTY_CLAUSE,
    EMPTY_HEADING,
    LABEL_SEQUENCE,
    LONE_LABEL,
    LEVEL_JUMP,
    END_MARK,
    WRONG_MARK,
    ODD_OPENING,
)
ON_CLAUSES: tuple[NamedRule[ClauseInPlace], ...] = (
    HEADING_VERB,
    ADDRESSEE,
    MISSING_ARTICLE,
    NO_BREAK_BLANK,
    RUN_ON_YEAR,
    RUN_ON_ACRONYM,
    EDITION_FORM,
    DOUBLED_WORD,
    DOUBLED_BLANK,
    DOUBLED_MARK,
    BLANK_BEFORE_MARK,
    MIXED_QUOTES,
    HYPHEN_FOR_DASH,
    LOOK_ALIKE_LETTER,
    STOP_INSIDE,
    LEFT_OPEN,
    NOTE_TO_SELF,
    OTHER_VERB,
    BINDING_WORD,
)
ON_COVERS: tuple[NamedRule[Contribution], ...] = (UNSAID_ON_COVER, OPEN_COVER)

RULES: tuple[NamedRule[Any], ...] = (
    *ON_PARTICULARS,
    *ON_PROPOSALS,
    *ON_CITATIONS,
    *ON_TEXTS,
    *ON_SECTIONS,
    *ON_CLAUSES,
    *ON_COVERS,
)
