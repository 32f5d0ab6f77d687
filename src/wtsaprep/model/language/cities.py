"""Cities: what the places of the Union's assemblies and conferences are called in its six languages.

Source: [ITU-LANGUAGES]; [CUSTOM] (spellings that no document was found for).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CODES = ("en", "fr", "es", "ru", "zh", "ar")
_CITIES = (
    "Antalya|Antalya|Antalya|Анталия|安塔利亚|أنطاليا",
    "Baku|Bakou|Bakú|Баку|巴库|باكو",
    "Bucharest|Bucarest|Bucarest|Бухарест|布加勒斯特|بوخارست",
    "Buenos Aires|Buenos Aires|Buenos Aires|Буэнос-Айрес|布宜诺斯艾利斯|بوينس آيرس",
    "Busan|Busan|Busán|Пусан|釜山|بوسان",
    "Doha|Doha|Doha|Доха|多哈|الدوحة",
    "Dubai|Dubaï|Dubái|Дубай|迪拜|دبي",
    "Florianópolis|Florianópolis|Florianópolis|Флорианополис|弗洛里亚诺波利斯|فلوريانوبوليس",
    "Geneva|Genève|Ginebra|Женева|日内瓦|جنيف",
    "Guadalajara|Guadalajara|Guadalajara|Гвадалахара|瓜达拉哈拉|غوادالاخارا",
    "Hammamet|Hammamet|Hammamet|Хаммамет|哈马马特|الحمامات",
    "Helsinki|Helsinki|Helsinki|Хельсинки|赫尔辛基|هلسنكي",
    "Hyderabad|Hyderabad|Hyderabad|Хайдарабад|海得拉巴|حيدر آباد",
    "Istanbul|Istanbul|Estambul|Стамбул|伊斯坦布尔|إسطنبول",
    "Johannesburg|Johannesburg|Johannesburgo|Йоханнесбург|约翰内斯堡|جوهانسبرغ",
    "Kigali|Kigali|Kigali|Кигали|基加利|كيغالي",
    "Kyoto|Kyoto|Kyoto|Киото|京都|كيوتو",
    "Malaga-Torremolinos|Malaga-Torremolinos|Málaga-Torremolinos|Малага-Торремолинос|马拉加-托雷莫利诺斯|مالقة-طورمولينوس",
    "Marrakesh|Marrakech|Marrakech|Марракеш|马拉喀什|مراكش",
    "Melbourne|Melbourne|Melbourne|Мельбурн|墨尔本|ملبورن",
    "Minneapolis|Minneapolis|Minneápolis|Миннеаполис|明尼阿波利斯|مينيابوليس",
    "Montreal|Montréal|Montreal|Монреаль|蒙特利尔|مونتريال",
    "Nairobi|Nairobi|Nairobi|Найроби|内罗毕|نيروبي",
    "New Delhi|New Delhi|Nueva Delhi|Нью-Дели|新德里|نيودلهي",
    "Nice|Nice|Niza|Ницца|尼斯|نيس",
    "Punta del Este|Punta del Este|Punta del Este|Пунта-дель-Эсте|埃斯特角城|بونتا ديل إستي",
    "Sharm el-Sheikh|Charm el-Cheikh|Sharm el-Sheikh|Шарм-эль-Шейх|沙姆沙伊赫|شرم الشيخ",
    "Shanghai|Shanghai|Shanghái|Шанхай|上海|شنغهاي",
    "Valletta|La Valette|La Valeta|Валлетта|瓦莱塔|فاليتا",
)
"""Each in the order of `_CODES`."""


def city_in(city: str, code: str) -> str:
    """A city as a language calls it, whatever language it is named in; one that is not known stays as it is."""
    names = _by_name().get(_folded(city))
    return names[_CODES.index(code)] if names and code in _CODES else city


def is_city(words: str) -> bool:
    """Whether some words are what one is called in any language."""
    return _folded(words) in _by_name()


def cities(codes: Iterable[str]) -> tuple[str, ...]:
    """What all cities are called in some languages, as they are written and without accents, too; the longest first."""
    places = [_CODES.index(code) for code in codes]
    names = {row.split("|")[place] for row in _CITIES for place in places}
    plain = {unicodedata.normalize("NFKD", name) for name in names}
    names |= {"".join(sign for sign in name if not unicodedata.combining(sign)) for name in plain if _is_latin(name)}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _is_latin(name: str) -> bool:
    return name[:1].isascii()


def cities_in(words: str) -> frozenset[str]:
    """The cities that some words name, in any language, each as it is called in English."""
    return frozenset(_by_name()[_folded(found)][0] for found in _named().findall(words))


@cache
def _named() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, cities(_CODES))))


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    rows = (tuple(row.split("|")) for row in _CITIES)
    return {_folded(name): row for row in rows for name in row}


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", " ".join(name.split()).casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
