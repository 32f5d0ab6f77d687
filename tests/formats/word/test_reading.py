"""Word files as proposals and resolutions: they show their marks, so that nothing in them is guessed."""

from __future__ import annotations

from support.word_files import docx, p
from wtsaprep.formats.word.reading import read_word

HEAD = (
    "RESOLUTION 11 (Hammamet, 2016New Delhi, 2024)",
    "On boats",
    "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
    "considering",
    "that the Director reports yearlyevery two years,",
    "resolves",
    "to study, in 20222024, the harbours.",
)


def test_no_join_is_guessed_and_what_looks_like_one_is_told() -> None:
    for head in ((), ("MOD\tARB/36A1/1",)):
        scan = read_word(docx(*map(p, (*head, *HEAD))), {}).scan
        assert scan.guesses == ()
        told = [doubt.what for doubt in scan.doubts if "run together" in doubt.what]
        assert any("Hammamet, 2016New Delhi, 2024" in what for what in told)
