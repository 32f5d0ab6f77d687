"""Random drafts with slips of every kind that a fix mends, several in a clause, in the languages that rules speak."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from wtsaprep.conventions.looked_at import Dictionary, HeldEditions, Surroundings
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.numbering import with_kept_labels
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline

if TYPE_CHECKING:
    from wtsaprep.drafting.numbering import Lettering

HELD = {"44": HeldEditions("Geneva, 2022", lambda: frozenset(("Dubai, 2012", "Hammamet, 2016")))}
_DICTIONARY = Dictionary(["the", "boats", "sail", "colour", "organize"].__contains__, lambda word: False)
AROUND = Surroundings("New Delhi, 2024", HELD.get, dictionaries=lambda _: _DICTIONARY)


class _Words(NamedTuple):
    """What texts of one language are made of."""

    headings: tuple[str, ...]
    preambular: int
    """How many of the headings are."""
    plain: tuple[str, ...]
    slips: tuple[str, ...]


_WORDS = {
    "en": _Words(
        ("considering", "recognizing", "consdering", "resolves", "resloves", "instructs Director of the Bureau"),
        3,
        (
            "that boats sail",
            "to the study groups of the Union",
            "as the Council decided",
            "see resolves 1 below",
            "considering a) above",
            "that Resolution 44 (Rev. Geneva, 2022) is kept",
            "(see Annex 1)",
            "of “boats”",
        ),
        (
            "the the boats",
            "of the of the boats",
            "boats  sail",
            "boats , sail",
            "in No. 9 of the Constitution",
            "to Telecommunication Standardization Bureau and others",
            "that Council has decided",
            "to Telecommunications Standardization Bureau and others",
            "by Secretary General",
            "instructs Director of Radiocommunication Bureau",
            "Director of Telecommunication Standardization Bureau",
            "Secretary General",
            "2012 - 2016",
            "boats - and ships - sail",
            "IMT-2020based",
            "the bоats sail",
            "see resolves 1 above",
            "considering a) below",
            "Resolution 44 (Rev. Dubai, 2012)",
            "Resolution 44 (Dubai, 2012)",
            "color",
            "ITU ITU",
            "in  , No. 9  the the the Secretary General",
        ),
    ),
    "fr": _Words(
        ("considérant", "considérnat", "décide", "décdie", "charge le Directeur"),
        2,
        (
            "que les bateaux naviguent",
            "à la Conférence de plénipotentiaires",
            "(voir l'Annexe)",
            "considérant a) ci-dessus",
        ),
        (
            "de UIT",
            "d'UIT-T et à AMNT",
            "les les bateaux",
            "bateaux  blancs",
            "le numéro N° 9 de la Convention",
            "le bаteau",
            "considérant a) ci-dessous",
            "le secrétaire général de l'UIT",
            "par Bureau de la standardisation des télécommunications",
            "par secrétaire général de l'UIT",
        ),
    ),
    "es": _Words(
        ("considerando", "consderando", "resuelve", "resuleve", "encarga al Director"),
        2,
        ("que los barcos navegan", "a la UIT", "(véase el Anexo)"),
        (
            "a Grupo Asesor de Normalización",
            "de UIT",
            "los los barcos",
            "barcos  blancos",
            "barcos , navegan",
            "núm. 9 del Convenio",
        ),
    ),
    "ru": _Words(
        ("учитывая", "учитывя", "решает", "решеат", "поручает Директору"),
        2,
        ("что корабли плавают", "в МСЭ", "(см. Приложение)"),
        ("в в море", "корабли  плавают", "корабли , плавают", "кoрабли", "2012 - 2016"),
    ),
}
_MARKS = (";", ";", ";", ",", ".", ":", "", " ;")


@st.composite
def slipped_drafts(draw: st.DrawFn) -> Draft:
    """A draft of a few sections; what of it stands in force is left to chance."""
    language = draw(st.sampled_from(tuple(_WORDS)))
    revised = (*_head(draw), *_body(draw, language))
    kept = draw(st.lists(st.booleans(), min_size=len(revised), max_size=len(revised)))
    baseline = tuple(p for p, is_kept in zip(revised, kept, strict=True) if is_kept)
    numbering: Lettering = draw(st.sampled_from(("renumbered", "renumbered", "kept")))
    if numbering == "kept":
        revised = with_kept_labels(baseline, revised)
    proposal = Proposal(
        id="x",
        symbol="MOD",
        number="ARB/1/1",
        sources=("ARB",),
        language=language,
        baseline=Baseline(resolution="50", adopted="Dubai, 2012"),
        numbering=numbering,
    )
    return Draft(proposal, baseline, revised)


def _head(draw: st.DrawFn) -> Text:
    if not draw(st.booleans()):
        return ()
    place = draw(st.sampled_from(("Dubai, 2012", "New Delhi, 2024")))
    return (
        Provision(id="number", kind="number", text=f"RESOLUTION 50 (Rev. {place})"),
        Provision(id="title", kind="title", text="Boats"),
        Provision(id="history", kind="history", text="(Dubai, 2012)"),
        Provision(
            id="opening", kind="opening", text=f"The World Telecommunication Standardization Assembly ({place}),"
        ),
    )


def _body(draw: st.DrawFn, language: str) -> Text:
    words = _WORDS[language]
    text: list[Provision] = []
    for place, heading in enumerate(words.headings):
        if draw(st.booleans()):
            text.append(Provision(id=f"h{place}", kind="heading", text=heading))
            deepest = 0
            for nth in range(draw(st.integers(1, 3))):
                level = draw(st.integers(0, min(deepest + 1, 2))) if nth else 0
                deepest = level
                label = _label(draw, place < words.preambular, level, nth)
                text.append(Provision(id=f"c{place}-{nth}", level=level, label=label, text=_clause(draw, words)))
    return tuple(text)


def _label(draw: st.DrawFn, preambular: bool, level: int, nth: int) -> str:
    """Mostly none; sometimes one that is not due there."""
    if draw(st.integers(0, 3)):
        return ""
    shift = draw(st.integers(0, 2))
    if level:
        return draw(st.sampled_from((f"{'abcdef'[nth + shift]})", f"1.{nth + shift + 1}", "–")))
    return f"{'abcdefgh'[nth + shift]})" if preambular else str(nth + 1 + shift)


def _clause(draw: st.DrawFn, words: _Words) -> str:
    parts = draw(
        st.lists(st.one_of(st.sampled_from(words.plain), st.sampled_from(words.slips)), min_size=1, max_size=3)
    )
    return " ".join(parts) + draw(st.sampled_from(_MARKS))
