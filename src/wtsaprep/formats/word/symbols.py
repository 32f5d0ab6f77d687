"""Symbols: characters that Word names by a font and a number."""

from __future__ import annotations

UNKNOWN = "\ufffd"
_PRIVATE = 0xF0
"""The page of private use in which Word counts the characters of symbol fonts."""

_SYMBOL_LOW = " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
"""From 0x20; Adobe's encoding, which Word keeps."""
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
"""From 0xA0."""
_SYMBOL = dict(enumerate(_SYMBOL_LOW, 0x20)) | dict(enumerate(_SYMBOL_HIGH, 0xA0))
# Of the drawings of the others those that texts use, as the signs that terminals and other programs have.
_WINGDINGS = {
    0x20: " ", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x41: "✌", 0x45: "☜", 0x46: "☞",
    0x47: "☝", 0x48: "☟", 0x4A: "☺", 0x4C: "☹", 0x51: "✈", 0x52: "☼", 0x54: "❄", 0x6C: "●", 0x6D: "❍", 0x6E: "■",
    0x6F: "□", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☒",
    0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA6: "○", 0xA7: "▪", 0xA8: "□", 0xAA: "✦",
    0xAB: "★", 0xAC: "✶", 0xAD: "✴", 0xAE: "✹", 0xAF: "✵", 0xB5: "✪", 0xB6: "✰", 0xD5: "⌫", 0xD6: "⌦", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘", 0xE7: "←", 0xE8: "→",
    0xE9: "↑", 0xEA: "↓", 0xEB: "↖", 0xEC: "↗", 0xED: "↙", 0xEE: "↘", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩",
    0xF3: "⇔", 0xF4: "⇕", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **dict(enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", 0x80)),
}  # fmt: skip
_WINGDINGS_2 = {
    0x20: " ", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x96: "•", 0x97: "●", 0xA0: "▪",
    0xA2: "■", 0xA3: "□", **dict(enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", 0x69)),
}  # fmt: skip
_WINGDINGS_3 = {
    0x20: " ", 0x70: "▲", 0x71: "▼", 0x72: "△", 0x73: "▽", 0x74: "◀", 0x75: "▶", 0x76: "◁", 0x77: "▷", 0x7C: "◀",
    0x7D: "▶", **dict(enumerate("←→↑↓↖↗↙↘", 0x21)),
}  # fmt: skip
_WEBDINGS = {
    0x20: " ", 0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x3C: "■", 0x3D: "●", 0x59: "♥", 0x61: "✓", 0x63: "□",
    0x67: "■", 0x6E: "●", 0x72: "✗",
}  # fmt: skip
_FAMILIES = {
    "symbol": _SYMBOL, "symbol mt": _SYMBOL, "standard symbols ps": _SYMBOL, "opensymbol": _SYMBOL,
    "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3, "webdings": _WEBDINGS,
}  # fmt: skip
_LETTERS = (
    "aptos", "arial", "calibri", "cambria", "consolas", "courier", "garamond", "georgia", "helvetica", "liberation",
    "segoe", "simsun", "tahoma", "times", "traditional arabic", "verdana",
)  # fmt: skip
"""How fonts of letters begin; Word names what they have of the Windows code page by a number of private use, too."""


def symbol(code: str, font: str) -> str:
    """The character of a number (hexadecimal) in a font; U+FFFD if no text knows it."""
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN
    family = " ".join(font.lower().split())
    if signs := _FAMILIES.get(family):
        return signs.get(number & 0xFF, UNKNOWN) if number < 0x100 or number >> 8 == _PRIVATE else _character(number)
    if number >> 8 == _PRIVATE and family.startswith(_LETTERS):
        return bytes([number & 0xFF]).decode("cp1252", "replace") if number & 0xFF >= 0x20 else UNKNOWN
    return _character(number)


def _character(number: int) -> str:
    """What Unicode has under a number, if it is a sign that all know."""
    known = 0x20 <= number <= 0x10FFFF and not 0xD800 <= number < 0xF900
    return chr(number) if known else UNKNOWN


def is_of_symbols(font: str) -> bool:
    """Whether a font draws signs in the place of letters."""
    return " ".join(font.lower().split()) in _FAMILIES


def bullet(sign: str, font: str) -> str:
    """The sign before the items of a list, whatever font draws it."""
    known = "".join(c if ord(c) < 0xE000 or ord(c) > 0xF8FF else symbol(f"{ord(c):x}", font or "symbol") for c in sign)
    if known in ("o", UNKNOWN):
        return "◦" if known == "o" else "•"
    return "•" if known == "·" else known
