"""The table of a language: what is written in it where texts of ITU have fixed words, and how it is read.

A field is a word or a form to be filled (`{}`) where something is written, and the alternatives of a pattern
(`a|b`) where something is read. Empty is what a language has not, or what no source was found for.

Source: [ITU-LANGUAGES], [ITU-COVERS].
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wtsaprep.model.language.reading import FixedWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.file_format import TextKind
    from wtsaprep.model.language.reading import ReadingWords

Script = Literal["Latin", "Cyrillic", "Han", "Arabic"]
ActKind = Literal["resolution", "recommendation", "opinion", "decision", "constitution", "convention"]
"""What can be cited: texts with a number each, and the two whose provisions are numbered through."""


class NumberLineWords(FixedWords):
    """What a number line is made of."""

    kinds: Mapping[TextKind, str]
    """What a text is called, in capitals, with a blank between several words."""
    drafts: Mapping[TextKind, str]
    """The same behind "draft new", where it has another form."""
    draft: str
    """Alternatives: "draft new" and the like, with the blank behind it."""
    draft_new: str
    """How the number line of a new Resolution is written, by its placeholder."""
    union: str
    """Alternatives: how the Union is called before the letter of a sector."""
    revised: str
    """Alternatives: what stands before the place of a revised edition."""
    writes_revised: str
    """How a revised edition is written, by its place and year."""
    number_sign: str = ""
    """Alternatives: "No."; in Chinese what follows the number."""
    ordinal: str = ""
    """What stands before the number in Chinese."""
    behind_kind: str = ""
    """What may follow the kind of a draft: an adjective."""
    sectors: str = "TRD"


class EditionWords(FixedWords):
    """How a place and year are written, and a history of them."""

    place: str = "{city}, {year}"
    brackets: tuple[str, str] = ("(", ")")
    between: str = "; "
    """What stands between two entries of a history."""
    year_unit: str = ""
    """Alternatives: what may follow a year."""
    small: str = ""
    """Small words within the names of places."""
    ands: str = ""
    """"And" of a script without capitals, where editions are listed."""


class OpeningWords(FixedWords):
    """Opening formulas: how they are written, and read."""

    formula: str
    """By the name of an assembly and its place and year."""
    assemblies: Mapping[str, str]
    """What opening formulas call the assemblies of the Union, by their short names, with the article."""
    known: str
    """Alternatives: how formulas of known bodies begin."""
    bodies: str
    """A pattern: how the names of bodies that adopt texts begin, with the article before them."""
    articles: str = ""
    """Alternatives: what the names of bodies begin with."""
    loose_article: str = ""
    """What may stand before a formula, with its blank."""
    first_words: str = ""
    """Alternatives: first words of a formula that has no article."""
    other_bodies: str = ""
    """Alternatives: how other bodies than the assembly are called; their texts are not adopted there."""


class HeadingWords(FixedWords):
    """The words of headings, by the part that they open; Chinese and Arabic put no blank behind their verbs."""

    preambular: str
    """First words of headings of a preamble, as far as they are known."""
    operative: str
    """The same of the operative part; empty where headings are told by what they begin with."""
    operative_beginnings: tuple[str, ...]
    """How headings of the operative part begin; all else is preambular, since only its vocabulary is open."""
    verbs: str
    """Alternatives: the verbs that lines are read by, of any body's texts."""
    senses: Mapping[str, str] = {}
    """Alternatives by the English verb that they stand for in texts of the Union, in small letters."""
    further: str = ""
    """Alternatives: what a heading has that goes on with the one before it, in small letters."""
    skeleton: tuple[str, str] = ("", "")
    """What opens the preamble and the operative part of a new text."""
    misfits: Mapping[str, str] = {}
    """Other forms of these verbs, which no heading has, by the one that headings have, with blanks between several."""
    adverbs: str = ""
    """Words that may stand before the verb."""
    read_adverbs: str = ""
    """Alternatives: those that may stand before it or behind it where lines are read."""
    behind: str = ""
    """Alternatives: what belongs to a verb and still leaves it alone, with its blank: " in mind"."""
    degrees: str = ""
    """Alternatives: what may follow a verb that stands alone: "that", "en outre"."""
    clauses: str = ""
    """Alternatives: the words with which clauses open."""
    elided: str = ""
    """Alternatives: such words before an apostrophe."""
    infinitives: str = ""
    """Alternatives: infinitives with which clauses open."""
    endings: str = ""
    """Alternatives: what clauses open with that only their endings tell, where other signs must tell as well."""
    articles: str = ""
    """Articles within a heading of a language whose clauses open so, with blanks between them."""
    goes_on: str = ""
    """Alternatives: words with which a line goes on with a sentence."""
    sentence: str = ""
    """Alternatives: "that" behind a verb, which makes the line a sentence."""
    misplaced: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """Beginnings of clauses that are nothing but a verb of the operative part, and of the preamble."""
    deeds: tuple[str, ...] = ()
    """How items begin that say what is to be done; under a lone verb of a preamble they are misplaced."""
    is_closed: bool = False
    """Whether most verbs are known."""


class LabelWords(FixedWords):
    """The letters of lists, and the signs of items that were put in."""

    alphabets: Mapping[str, str]
    """Rows of letters that items may bear, by their name in Word's files."""
    rows: tuple[str, ...] = ()
    """Those that lists of texts are known to have, besides Latin letters."""
    written_for: tuple[str, str] = ("", "")
    """Letters that lists bear as well, and those of the rows that they stand for."""
    signs: str = ""
    """Alternatives: signs of an item that was put in, other than Latin ones."""
    numerals: str = ""
    """The digits of a script, from zero, and its ten."""
    look_alikes: tuple[str, str] = ("", "")
    """Letters, and the Latin ones that look like them."""
    label_look_alikes: tuple[str, str] = ("", "")
    """Those that look like them in labels alone."""


class CitingWords(FixedWords):
    """How clauses and other texts are cited."""

    ands: str
    """Alternatives: what stands between two labels."""
    to: str
    """Alternatives: what stands between the ends of a range."""
    above: str
    """Alternatives."""
    below: str
    """Alternatives."""
    nouns: str = ""
    """Alternatives: what an item is called: "paragraph"."""
    noun_beginnings: tuple[str, ...] = ()
    """One of them stands in each noun, in small letters."""
    directions: tuple[str, ...] = ()
    """Beginnings, in small letters, of "above" and "below"."""
    acts: str = ""
    """Alternatives: how other texts are called, by their beginnings."""
    act_beginnings: tuple[str, ...] = ()
    """One of them stands in each."""
    of: str = ""
    """Alternatives: "of" before a heading."""
    of_another: str = ""
    """Alternatives: "of" before another text."""
    articles: str = ""
    """Alternatives, with their blank."""
    owners: str = ""
    """What stands for another text before a citation: "its", with blanks between several."""
    this: str = ""
    """Alternatives: "of this (Resolution)"."""
    opposite: Mapping[str, str] = {}
    """"Above" for "below", and the other way round, where one word stands for it."""
    cited_text: str = ""
    """Alternatives: how texts of the Union are called that are cited with an edition, by their beginnings."""
    bracketed: str = ""
    """The same, as they stand before a number in brackets."""
    itself: str = ""
    """A pattern: how a Resolution calls a Resolution."""
    revised: tuple[str, ...] = ()
    """"Rev." as cited editions have it, in any capitals."""


class ActWords(FixedWords):
    """How other texts of the Union are cited; all are alternatives (`a|b`)."""

    called: Mapping[ActKind, str]
    """What each kind of text is called beside its number, in any number and case."""
    numbered_through: Mapping[ActKind, str]
    """The same of the texts whose provisions are numbered through."""
    sought: Mapping[ActKind, str]
    """Their names as words are looked for, with `*` for any letters and blanks between several."""
    several: str = ""
    """How words end that announce more numbers than one."""
    provisions: str = ""
    """What stands before the number of a provision."""
    counter: str = ""
    """What stands behind one in Chinese."""
    of_through: str = ""
    """What stands between such a number and its text: "of the"."""
    owner: str = ""
    """Whose text it is, before what it is called, with its blank."""
    of_heading: str = ""
    """What stands between the label of a clause and its heading."""
    of_act: str = ""
    """What stands between a clause and its text."""
    articles: str = ""
    """What may stand before the kind of a text, with its blank."""


class CoverWords(FixedWords):
    """The fixed words of a document in one language.

    Most stand in documents of ITU that anybody can read; those of a language in which such a word was not found are
    what it calls the thing.
    What these words head is found again by them (`formats/word/cover`), reasons by those that stand over reasons
    anywhere (`formats/flattened/lines/shapes`). Source: [ITU-COVERS]; [CUSTOM] (date, source, title and contact in
    Russian, Chinese and Arabic, what is in force, and what is to be completed).
    """

    itself: str
    """How this language is called behind "Original:"."""
    original: str = "Original: "
    meeting: str = "PLENARY MEETING"
    document: str = "Document {}"
    addendum: str = ""
    """What an addendum is called, by its number and that of its document; "36(Add.1)" says it where that is unknown."""
    abstract: str = "Abstract:"
    contact: str = "Contact:"
    telephone: str = "Tel: "
    email: str = "E-mail: "
    introduction: str = "Introduction"
    proposals: str = "Proposals"
    reasons: str = "Reasons:"
    date: str = "Date:"
    source: str = "Source:"
    title: str = "Title:"
    in_force: str = "Text in force:"
    addenda: str = "Addenda"
    one_addendum: str = "Addendum {}"
    to_be_completed: str = "[to be completed]"
    """What stands where nobody has said anything yet."""


class SmallWords(FixedWords):
    """Words that say little or much by being there, with blanks between them."""

    small: str
    """Those that nearly every clause has."""
    tying: str
    """Those that tie what follows them to what stands before."""
    joints: str
    """"And" and "or"."""
    beginnings: str = ""
    """What clauses begin with."""
    articles: str = ""
    turning: str = ""
    """What turns the sense of a clause: "not", "shall"."""


class Language(FixedWords):
    """All that is fixed in one language of the Union."""

    code: str
    letter: str
    """What stands for it behind the numbers of documents: "36-E"."""
    name: str
    script: Script
    number_line: NumberLineWords
    edition: EditionWords
    opening: OpeningWords
    headings: HeadingWords
    labels: LabelWords
    citing: CitingWords
    acts: ActWords
    cover: CoverWords
    reading: ReadingWords
    small: SmallWords
    end_marks: str = ";,.:"
    """What clauses end with: between items, the last of a section, the last of all, and before items beneath it."""
