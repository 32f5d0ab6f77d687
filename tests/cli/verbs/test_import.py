"""Importing: what can't be placed, what is there already, what the baseline settles, and the language of a text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import SEED, Done, Run

TESTS = Path(__file__).parents[2]
MOD = SEED.read_text(encoding="utf-8")
SUP = "SUP\tARB/36A1/2\nRESOLUTION 99 (Hammamet, 2016)\nA title\nReasons:\tIt is done.\n"
NINETY_NINE = (
    "RESOLUTION 99 (Hammamet, 2016)\nA title\n"
    "The World Telecommunication Standardization Assembly (Hammamet, 2016),\nresolves\nto act.\n"
)


def files(workspace: Path) -> list[str]:
    return sorted(path.name for path in (workspace / "proposals").glob("*.toml"))


def test_what_cant_be_placed_is_listed_and_nothing_written_until_that_is_accepted(run: Run, empty: Path) -> None:
    done = run("import", SEED, "--accept-guesses", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    for path in (empty / "proposals").glob("*.toml"):
        path.unlink()
    marked = "MOD\tARB/36A1/7\nRESOLUTION 98 (Hammamet, 2016)\nOne\nresolves\nto act[- now-]{+ soon+}.\n\n" + SUP
    done = run("import", "-", "--workspace", empty, stdin=marked)
    assert done.returncode == 4
    assert "SUP ARB/36A1/2 is about resolution 99, which is not in the workspace" in done.stderr
    assert files(empty) == []
    done = run("import", "-", "--accept-guesses", "--workspace", empty, stdin=marked)
    assert done.returncode == 0, done.stderr
    assert "MOD ARB/36A1/7" in done.stdout
    assert "SUP ARB/36A1/2 is about resolution 99" in done.stderr
    assert len(files(empty)) == 1


def test_a_suppression_alone_of_what_is_not_there_is_a_fault(run: Run, empty: Path) -> None:
    done = run("import", "-", "--accept-guesses", "--workspace", empty, stdin=SUP)
    assert done.returncode == 3
    assert "not in the workspace" in done.stderr


def test_a_suppression_may_come_before_its_text(run: Run, empty: Path) -> None:
    for name, text in (("sup.txt", SUP), ("text.txt", NINETY_NINE)):
        (empty / name).write_text(text, encoding="utf-8")
    done = run("import", empty / "sup.txt", empty / "text.txt", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    assert "SUP ARB/36A1/2" in done.stdout


def test_with_the_baseline_only_what_it_leaves_open_is_asked(run: Run, empty: Path) -> None:
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    again = MOD.replace("ARB/36A1/1", "ARB/36A1/5")
    done = run("import", "-", "--baseline", "11", "--workspace", empty, stdin=again)
    assert done.returncode == 4
    assert "proved by its form" not in done.stderr
    assert "1 place can be read" in done.stderr


def test_with_the_baseline_formal_changes_alone_ask_nothing(run: Run, empty: Path) -> None:
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    formal = MOD.replace("ARB/36A1/1", "ARB/36A1/6")
    formal = formal.replace("mobile telephonydigital financial services", "mobile telephony")
    assert "telephonydigital" not in formal
    done = run("import", "-", "--baseline", "11", "--workspace", empty, stdin=formal)
    assert done.returncode == 0, done.stderr
    shown = run("show", "ARB/36A1/6", "--workspace", empty).stdout
    assert "[-Hammamet, 2016-]{+New Delhi, 2024+}" in shown


def test_a_clean_revised_text_imported_twice_is_there_already(run: Run, empty: Path) -> None:
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    revised = (TESTS / "stories" / "expected_revised.txt").read_text(encoding="utf-8").partition("\n")[2]
    words = ("import", "-", "--baseline", "11", "--revised", "--workspace", empty)
    assert run(*words, stdin=revised).returncode == 0
    before = files(empty)
    done = run(*words, stdin=revised)
    assert (done.returncode, done.stdout) == (0, "")
    assert "MOD ARB/XX/1 is in the workspace already" in done.stderr
    assert files(empty) == before


LANGUAGES = [
    ("russian", "ru"),
    ("french", "fr"),
    ("spanish", "es"),
    ("arabic", "ar"),
    ("chinese", "zh"),
    ("lone_items", "en"),
]


@pytest.mark.parametrize(("fixture", "language"), LANGUAGES)
def test_a_text_carries_its_language(run: Run, empty: Path, fixture: str, language: str) -> None:
    folder = TESTS / "formats" / "flattened" / "fixtures"
    text = (folder / f"{fixture}.txt").read_text(encoding="utf-8").split("\n--- ")[1].partition("\n")[2]
    done = run("import", "-", "--workspace", empty, stdin=text)
    assert done.returncode == 0, done.stderr
    (made,) = (empty / "resolutions").glob("*.toml")
    assert (f'language = "{language}"\n' in made.read_text(encoding="utf-8")) == (language != "en")


def test_what_was_drawn_by_hand_in_word_is_taken_when_that_is_accepted(run: Run, empty: Path) -> None:
    path = TESTS / "formats" / "word" / "fixtures" / "manual_strike_resolution.docx"
    done = run("import", path, "--workspace", empty)
    assert done.returncode == 4
    assert "struck or underlined by hand in paragraphs 7, 9, and read as deleted or inserted" in done.stderr
    assert files(empty) == []
    done = run("import", path, "--accept-guesses", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    shown = run("show", "ARB/40A1/1", "--workspace", empty).stdout
    assert "to [-continue-]{+extend+} the study." in shown
    assert "shall report [-yearly-]{+every two years+} to" in shown


def test_guesses_can_all_be_refused(run: Run, empty: Path) -> None:
    done = run("import", SEED, "--refuse-guesses", "--workspace", empty)
    assert done.returncode == 0
    assert "is not clean: 4 places left as they stand" in done.stderr
    shown = run("show", "ARB/36A1/1", "--view", "final", "--workspace", empty)
    assert "mobile telephonydigital financial services" in " ".join(shown.stdout.split())


def clause_of_many(*rows: str) -> str:
    return NINETY_NINE.replace("to act.\n", "".join(f"{row}\n" for row in rows))


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("to act.",), "standard input is clean: nothing in it can be read in more than one way."),
        (("1\tto act;", "2\tto wait.", "", "signals of a lamp"), "is not clean: 1 place read in one way of several"),
        (("to <del>act.",), "line 5: “<del>” opens or closes no mark: read as words"),
        (("to <del>act.",), "is not clean: 1 place read in one way of several"),
    ],
)  # fmt: skip
def test_clean_is_what_has_no_doubt_of_any_kind_that_says_it_could_be_read_otherwise(
    run: Run, empty: Path, rows: tuple[str, ...], told: str
) -> None:
    done = run("import", "-", "--refuse-guesses", "--workspace", empty, stdin=clause_of_many(*rows))
    assert told in done.stderr
    assert ("is clean" in done.stderr) == ("not clean" not in done.stderr)


def test_whose_marks_without_a_symbol_are_only_a_person_can_say(run: Run, empty: Path) -> None:
    done = run("import", "-", "--workspace", empty, stdin=NINETY_NINE.replace("act", "act{+ now+}"))
    assert done.returncode == 4
    assert "no symbol and number say whose they are" in done.stderr


FLATTENED = (
    "MOD\tARB/40A1/1\nRESOLUTION 99 (Rev. Hammamet, 2016New Delhi, 2024)\nA title\n(Hammamet, 2016; New Delhi, 2024)\n"
    "The World Telecommunication Standardization Assembly (Hammamet, 2016New Delhi, 2024),\n"
    "resolves\nto keep {} in order.\n"
)
IN_FORCE = (
    "RESOLUTION 99 (Rev. Hammamet, 2016)\nA title\n(Hammamet, 2016)\n"
    "The World Telecommunication Standardization Assembly (Hammamet, 2016),\nresolves\nto keep lamps in order.\n"
)


def against_its_baseline(run: Run, empty: Path, words: str, *options: str) -> Done:
    (empty.parent / "force.txt").write_text(IN_FORCE, encoding="utf-8")
    (empty.parent / "mod.txt").write_text(FLATTENED.format(words), encoding="utf-8")
    assert run("import", empty.parent / "force.txt", "--workspace", empty).returncode == 0
    return run("import", empty.parent / "mod.txt", "--baseline", "99", *options, "--workspace", empty)


@pytest.mark.parametrize("option", [(), ("--refuse-guesses",)])
def test_what_the_baseline_decides_needs_no_answer(run: Run, empty: Path, option: tuple[str, ...]) -> None:
    done = against_its_baseline(run, empty, "lamps and new bells", *option)
    assert done.returncode == 0, done.stderr
    assert ("is clean: nothing in it can be read in more than one way" in done.stderr) == bool(option)
    assert "lamps{+ and new bells+} in" in run("show", "ARB/40A1/1", "--workspace", empty).stdout


def test_a_text_that_its_baseline_shows_not_to_be_clean_is_not_taken_for_one(run: Run, empty: Path) -> None:
    done = against_its_baseline(run, empty, "lampsbells", "--refuse-guesses")
    assert done.returncode == 4
    assert "beside the text in force it is not clean" in done.stderr
    assert "to [-keep lamps-]{+bells+} in order" in done.stderr
    assert [file for file in files(empty) if "proposals" in str(file)] == []


def test_guesses_are_either_taken_or_refused(run: Run, empty: Path) -> None:
    assert run("import", SEED, "--refuse-guesses", "--accept-guesses", "--workspace", empty).returncode == 2


PAGED = (
    "ITU\nAgenda\n\nMOD\tARB/36A1/9\nRESOLUTION 99 (Hammamet, 2016)\nA title\n"
    "resolves\nto act[- now-]{+ soon+}.\n- 2 -\n"
)


def test_what_is_told_of_the_lines_is_data_too(run: Run, empty: Path) -> None:
    done = run("import", "-", "--json", "--workspace", empty, stdin=PAGED)
    assert done.returncode == 0, done.stderr
    cover = next(row for row in json.loads(done.stdout)["doubts"] if row["kind"] == "left-out")
    assert (cover["file"], cover["unit"], cover["lines"]) == ("standard input", "line", [1, 2, 3])
    assert cover["words"] == "ITU\nAgenda"
    assert "standard input, lines 1-3: cover matter" in done.stderr


def test_what_is_told_is_data_of_replies_and_of_open_questions(run: Run, empty: Path) -> None:
    asked = run("import", SEED, "--json", "--workspace", empty)
    assert asked.returncode == 4
    assert json.loads(asked.stdout)["doubts"][0]["kind"] == "left-out"


def test_a_cover_is_shown_before_it_is_dropped(run: Run, empty: Path) -> None:
    done = run("import", "-", "--workspace", empty, stdin=PAGED)
    assert "to “Agenda”\n  ITU\n  Agenda\n" in done.stderr


def test_a_long_cover_is_shown_whole_on_demand(run: Run, empty: Path) -> None:
    long = "".join(f"Agenda item {at}\n" for at in range(60)) + PAGED
    shown = run("import", "-", "--workspace", empty, stdin=long).stderr
    assert "Agenda item 39\n" in shown
    assert "Agenda item 41\n" not in shown
    assert "22 lines more; --whole shows all" in shown
    assert "Agenda item 59\n" in run("import", "-", "--whole", "--workspace", empty, stdin=long).stderr
