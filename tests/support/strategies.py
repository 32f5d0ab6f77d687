"""Random values for the laws: texts with sections, items, odd labels and odd characters, and rearrangements of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from wtsaprep.drafting.amend import derive
from wtsaprep.model.citation_words import citation_in_words
from wtsaprep.model.citations import citations_of
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.proposal import Answer, Attribution, Comment, Cosignatory, Origin, Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.reply import Reply
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.model.text_digest import digest
from wtsaprep.model.text_lines import compose, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS = ("study", "groups", "shall", "should", "report", "to", "TSAG", "and", "the", "on", "services", "2016", "QoE")
HOSTILE = (
    "*",
    "_",
    "|",
    "<b>",
    "{++",
    "]{.x}",
    "`",
    "\\",
    "[^1]",
    "\x1b[31m",
    "~~",
    "é",
    "电信",
    "إذ",
    "‮",
    "#",
    "&amp;",
)
HEADINGS = ("considering", "recognizing", "recalling further", "resolves", "instructs the Director", "invites Members")

prose = st.lists(st.sampled_from((*WORDS, *HOSTILE)), min_size=1, max_size=12).map(" ".join)
clauses = st.tuples(prose, st.sampled_from((";", ",", ".", "", ":"))).map("".join)


@st.composite
def provisions(draw: st.DrawFn, id_: str) -> Provision:
    """A heading, an item or a note with the given id."""
    kind = draw(st.sampled_from(("item", "item", "item", "item", "heading", "note", "other", "rule", "cell")))
    if kind == "heading":
        return Provision(id=id_, kind="heading", text=draw(st.sampled_from(HEADINGS)))
    label = draw(st.sampled_from(("", "", "", "", "bbis)", "x)", "1")))
    style = draw(st.sampled_from(("", "", "", "–", "i)", "none", "1.1"))) if kind == "item" else ""
    level = draw(st.integers(0, 2)) if kind == "item" else 0
    return Provision(id=id_, kind=kind, level=level, label=label, style=style, text=draw(clauses))


@st.composite
def texts(draw: st.DrawFn, prefix: str = "p", most: int = 12) -> Text:
    """A text with unique ids ``p0``, ``p1`` ..."""
    count = draw(st.integers(0, most))
    return tuple(draw(provisions(f"{prefix}{n}")) for n in range(count))


@st.composite
def revisions(draw: st.DrawFn, baseline: Text) -> Text:
    """A text that keeps, edits, deletes and moves provisions of the baseline and inserts new ones."""
    kept = [p for p in baseline if draw(st.integers(0, 4))]
    edited = [draw(provisions(p.id)) if not draw(st.integers(0, 2)) else p for p in kept]
    new = [draw(provisions(f"new{n}")) for n in range(draw(st.integers(0, 3)))]
    if draw(st.booleans()):
        return tuple(draw(st.permutations([*edited, *new])))
    for provision in new:
        edited.insert(draw(st.integers(0, len(edited))), provision)
    return tuple(edited)


@st.composite
def drafts(draw: st.DrawFn) -> tuple[Text, Text]:
    """A baseline and a revised text."""
    baseline = draw(texts())
    return baseline, draw(revisions(baseline))


@st.composite
def cited_drafts(draw: st.DrawFn) -> tuple[Text, Text]:
    """A text whose clauses cite each other, and the same clauses in another order, some gone and some new."""
    headings = [Provision(id=f"h{n}", kind="heading", text=heading) for n, heading in enumerate(HEADINGS)]
    count = draw(st.integers(2, 10))
    places = sorted(draw(st.lists(st.integers(0, len(headings) - 1), min_size=count, max_size=count)))
    items = [Provision(id=f"c{n}", level=draw(st.sampled_from((0, 0, 1))), text=draw(prose)) for n in range(count)]
    plain = _regular(_under(headings, items, places))
    cited = citations_of(plain)
    for at in draw(st.lists(st.integers(0, count - 1), max_size=4, unique=True)):
        clauses = draw(st.lists(st.sampled_from(sorted(cited.clauses.values())), min_size=1, max_size=2))
        words = ", and see ".join(citation_in_words(cited.headings[c.section], c.path) for c in clauses)
        items[at] = items[at].model_copy(update={"text": f"{items[at].text} see {words} above"})
    gone = draw(st.lists(st.sampled_from([item.id for item in items]), max_size=2))
    kept = [p for p in _under(headings, items, places) if p.id not in gone]
    if draw(st.booleans()):
        body = draw(st.permutations([p for p in kept if p.kind == "item"]))
        kept = list(_under(headings, body, [min(place, len(headings) - 1) for place in places[: len(body)]]))
    for number in range(draw(st.integers(0, 2))):
        kept.insert(draw(st.integers(1, len(kept))), Provision(id=f"new{number}", text=draw(prose)))
    return _regular(_under(headings, items, places)), _regular(kept)


def _under(headings: list[Provision], items: list[Provision], places: list[int]) -> Text:
    """The headings, each with the items that belong under it."""
    return tuple(
        p
        for place, heading in enumerate(headings)
        for p in (heading, *(item for item, at in zip(items, places, strict=True) if at == place))
    )


def _regular(text: Iterable[Provision]) -> Text:
    """The text with an item over the first sub-item of each section, so that no two bear the same labels."""
    result: list[Provision] = []
    for provision in text:
        first = provision.kind == "item" and result and result[-1].kind == "heading"
        result.append(provision.model_copy(update={"level": 0}) if first else provision)
    return tuple(result)


lines = st.text(st.characters(codec="utf-8"), max_size=30).map(fold)
paragraphs = st.text(st.characters(codec="utf-8"), max_size=60).map(compose)
ids = st.text("abcxyz0123456789-.é", min_size=1, max_size=12)


@st.composite
def resolutions(draw: st.DrawFn) -> Resolution:
    """A resolution with hostile texts and odd metadata."""
    return Resolution(
        number=draw(lines),
        adopted=draw(lines),
        language=draw(st.sampled_from(("en", "ar", "zh"))),
        status=draw(st.sampled_from(("official", "reconstructed"))),
        provenance=draw(paragraphs),
        provisions=tuple(
            p.model_copy(update={"text": draw(lines), "italics": draw(st.sampled_from(((), ((0, 1), (2, 3)))))})
            for p in draw(texts())
        ),
    )


@st.composite
def conflicts(draw: st.DrawFn) -> Conflict:
    """A conflict about a clause or a field, some of its sides missing."""
    id_ = draw(ids)
    side = st.none() | (provisions(id_) if draw(st.booleans()) else paragraphs)
    sides = [draw(side) for _ in range(3)]
    about = {"field": "reasons"} if any(isinstance(one, str) for one in sides) else {"provision": id_}
    if "field" in about:
        sides = [one if isinstance(one, str) else None for one in sides]
    return Conflict(base=sides[0], ours=sides[1], theirs=sides[2], after=draw(st.none() | ids), **about)


@st.composite
def proposals(draw: st.DrawFn) -> Proposal:
    """A proposal with amendments of every kind, signatures, comments and origins."""
    baseline, revised = draw(drafts())
    return Proposal(
        id=draw(ids),
        number=draw(lines),
        earlier_numbers=tuple(draw(st.lists(lines, max_size=2))),
        symbol="MOD",
        sources=tuple(draw(st.lists(lines, max_size=3))),
        practice=draw(st.booleans()),
        baseline=Baseline(resolution=draw(lines), adopted=draw(lines), digest=digest(baseline)),
        reasons=draw(paragraphs),
        amendments=derive(baseline, revised),
        origins=tuple(Origin(provision=draw(ids), author=draw(lines)) for _ in range(draw(st.integers(0, 2)))),
        conflicts=tuple(draw(conflicts()) for _ in range(draw(st.integers(0, 2)))),
        comments=tuple(
            Comment(provision=draw(ids), text=draw(paragraphs), id=draw(ids), resolved=draw(st.booleans()))
            for _ in range(draw(st.integers(0, 2)))
        ),
        attributions=tuple(
            Attribution(provision=draw(ids), words=draw(lines), sources=("RCC", "B"))
            for _ in range(draw(st.integers(0, 2)))
        ),
        answers=tuple(
            Answer(reply=draw(ids), provision=draw(ids), answer=draw(st.sampled_from(("taken", "left"))))
            for _ in range(draw(st.integers(0, 2)))
        ),
        cosignatories=tuple(Cosignatory(administration=draw(lines)) for _ in range(draw(st.integers(0, 2)))),
    )


@st.composite
def replies(draw: st.DrawFn) -> Reply:
    """A reply with amendments of every kind, and to a text that has some."""
    baseline, ours = draw(drafts())
    return Reply(
        id=draw(ids),
        proposal=draw(ids),
        author=draw(lines),
        date=draw(lines),
        digest=digest(ours),
        reasons=draw(paragraphs),
        baseline=draw(st.none() | st.just(Baseline(resolution="5", digest=digest(baseline)))),
        answered=derive(baseline, ours),
        amendments=derive(ours, draw(revisions(ours))),
    )
