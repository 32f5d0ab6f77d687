"""Symbols: characters that Word names by a font and a number."""

from __future__ import annotations

UNKNOWN = "\ufffd"

_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™",
    0xDE: "⇒", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x65: "ε", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ",
    0x74: "τ", 0x66: "φ", 0x77: "ω", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "□",
    0xD8: "➢", 0xE0: "→", 0xDF: "←", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip


def symbol(code: str, font: str) -> str:
    """The character of a number (hexadecimal) in a font; U+FFFD if no text knows it."""
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN
    private = 0xF000 <= number <= 0xF0FF
    family = font.lower()
    if family.startswith("wingdings"):
        return _WINGDINGS.get(number & 0xFF, UNKNOWN)
    if family == "symbol":
        low = number & 0xFF
        return _SYMBOL.get(low) or (chr(low) if 0x20 <= low < 0x41 else UNKNOWN)
    if private:
        return UNKNOWN
    return chr(number) if 0x20 <= number <= 0x10FFFF and not 0xD800 <= number < 0xE000 else UNKNOWN


def bullet(sign: str, font: str) -> str:
    """The sign before the items of a list, whatever font draws it."""
    known = "".join(c if ord(c) < 0xE000 or ord(c) > 0xF8FF else symbol(f"{ord(c):x}", font or "symbol") for c in sign)
    if known in ("o", UNKNOWN):
        return "◦" if known == "o" else "•"
    return "•" if known == "·" else known
