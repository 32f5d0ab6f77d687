"""Words that run on to years where a blank or the marks of a change were lost, by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def _all_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


SMALL_BEHIND_YEARS: Mapping[str, frozenset[str]] = {
    "en": _all_of("of in to on at by or as is it an we"),
    "fr": _all_of("et le la de du en au un ou à se sa ce où"),
    "es": _all_of("y e o en de la el al se su un"),
    "ru": _all_of("и в на по до с к о от из за"),
}
"""Words of one or two letters; longer ones are no letters of a year whatever they are."""
PLACES = (
    "New Delhi|Geneva|Hammamet|Dubai|Johannesburg|Florianópolis|Florianopolis|Montreal|Helsinki|Melbourne|Busan"
    "|Bucharest|Kigali|Guadalajara|Antalya|Marrakesh|Minneapolis|Kyoto|Doha|Hyderabad|Istanbul|Valletta|Buenos Aires"
    "|Malaga|Nairobi|Punta del Este|Sharm el-Sheikh|Genève|Nouvelle Delhi|Dubaï|Bucarest|Marrakech|Montréal"
    "|Ginebra|Nueva Delhi|Johannesburgo|Bucarest|Marrakech|Estambul|Женева|Нью-Дели|Хаммамет|Дубай|Пусан|Бухарест"
    "|Кигали|Гвадалахара|Анталия|Марракеш|Доха|Хайдарабад|Буэнос-Айрес|Йоханнесбург|Флорианополис"
)
"""Where assemblies and conferences of the Union were held."""
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
