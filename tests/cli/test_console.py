"""Texts from strangers: whatever they hold, no verb lets anything but words reach the terminal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from support.hostile_inputs import broken
from support.poison import CONTROLS, HIDDEN, POISON, odd_in, poisoned
from wtsaprep.cli.main import BUG
from wtsaprep.cli.registry import VERBS

PROPOSAL = "arb-res-11-b3dg"
PAPERS = ("markdown", "json")
EVERY_VERB = [
    ["list"],
    ["list", "--json"],
    ["list", "--needs"],
    ["list", "--needs", "--json"],
    ["search", "the"],
    ["search", "the", "--json"],
    ["cited-by", "No. 9 of the Constitution"],
    ["cited-by", "No. 9 of the Constitution", "--json"],
    ["cited-by", f"{POISON} x".replace("\0", "")],
    ["search", "colour:\x1b[1m"],
    *(["show", PROPOSAL, "--view", view] for view in ("base", "redline", "final")),
    ["show", PROPOSAL, "--json"],
    ["show", "11"],
    ["show", f"11{POISON}".replace("\0", "")],
    ["show", "./evil.txt"],
    *(["diff", "11", PROPOSAL, "--marks", marks] for marks in ("text", "review", "pandoc", "critic")),
    ["diff", "./evil.txt", "11"],
    *(["export", PROPOSAL, "--marks", marks] for marks in ("review", "pandoc", "critic", "none")),
    ["import", "evil.txt"],
    ["import", "evil.txt", "--accept-guesses"],
    ["import", "evil.txt", "--json"],
    ["new", "MOD", "11", "--number", "ARB/XX/7"],
    ["edit", PROPOSAL, "considering a)", "edit", f"that {POISON}".replace("\0", "")],
    ["edit", PROPOSAL, "considering a)", "delete", "--json"],
    ["edit", PROPOSAL, f"{POISON} x".replace("\0", ""), "delete"],
    ["comment", PROPOSAL, "considering b)", f"that {POISON}".replace("\0", ""), "--shared"],
    ["comment", PROPOSAL, "considering b)", "--json"],
    ["sign", PROPOSAL, f"{POISON} x".replace("\0", "")],
    ["sign", PROPOSAL, "--json"],
    ["show", PROPOSAL, "--authors"],
    ["take", PROPOSAL, "resolves", "--list"],
    ["settle", PROPOSAL],
    ["settle", PROPOSAL, "--json"],
    ["position", PROPOSAL, "--through", "all"],
    ["position", PROPOSAL, "--json"],
    ["heard", PROPOSAL, "whole text", "RCC", "for", "--remark", POISON.replace("\0", "")],
    ["register", "--json"],
    ["register", PROPOSAL, "--focal-point", POISON.replace("\0", "")],
    ["decide", PROPOSAL],
    ["decide", PROPOSAL, "--json"],
    ["withdraw", PROPOSAL],
    ["withdraw", PROPOSAL, "--back", "--json"],
    ["rebase", PROPOSAL, "--onto", "11"],
    *(["compare", "11", "--to", form] for form in ("text", "markdown", "html", "csv", "json")),
    *(["show", of, "--parallel", "fr"] for of in ("11", PROPOSAL)),
    ["show", PROPOSAL, "--parallel", "fr", "--json"],
    *(["compare", PROPOSAL, "--parallel", "fr", "--to", form] for form in ("text", "markdown", "html", "csv", "json")),
    *(["options", "11", "--to", form] for form in ("text", "markdown", "html", "json")),
    ["history", "11", "considering a)"],
    ["tie", "11", "fr", "--here", "considering a)"],
    ["tie", "11", "fr", "--here", "considering b)", "--json"],
    ["chair", "start", "DT/24", "11", "--from", PROPOSAL],
    ["chair", "choices", "DT/24"],
    ["chair", "choices", "DT/24", "--json"],
    ["chair", "undo", "DT/24", "--json"],
    ["diff", "11", PROPOSAL, "--json"],
    ["rebase", "11", "--onto", PROPOSAL, "--json"],
    ["show", "DT/24"],
    ["export", "DT/24"],
    ["fates", "DT/24"],
    *(["review", "DT/24", "--paper", paper, "--to", form] for paper in ("record", "agreed") for form in PAPERS),
    *(["outcomes", "--to", form] for form in (*PAPERS, "csv")),
    ["check"],
    ["check", "--json"],
    ["check", "--fix"],
    ["brief", "11", "--set", f"editor={POISON}".replace("\0", "")],
    *(["brief", "11", "--to", form] for form in (*PAPERS, "html")),
    ["renumber", "ARB/36A1", "ARB/37"],
    ["merge", *(f"workspace/proposals/{PROPOSAL}.toml",) * 3],
    ["undo", "--list"],
    ["undo", "--list", "--json"],
    ["discard", PROPOSAL],
    ["undo"],
    ["redo", "--json"],
    ["recover"],
    ["git-setup"],
    ["keys"],
    ["keys", "--markdown"],
    ["themes"],
    ["themes", "--json"],
    ["ours"],
    ["ours", "\x1b[1m"],
    ["practice"],
    ["practice", "--where"],
    ["init", "new\x1b[1m", "--event", POISON.replace("\0", "")],
    ["\x1b[1mverb"],
    ["list", "--\x1b[1m"],
    ["--help"],
]
EVIL = f"""RESOLUTION 11 (Rev. Hammamet, 2016){POISON}

considering

a)\tthat {POISON},

resolves

[-a\x1b-]{{+b\x9b+}};
"""
KEYS = '["\\u001b[31m"]\n"\\u001b[1m" = "\\u001b[1m"\n[reader]\ndelete = "\\u202e"\n"\\u001b" = "x"\n'


@pytest.fixture
def config(tmp_path: Path) -> None:
    """Settings of the user's that somebody else wrote."""
    folder = tmp_path / ".config" / "wtsaprep"
    (folder / "themes").mkdir(parents=True)
    (folder / "keys.toml").write_text(KEYS, encoding="utf-8")
    (folder / "settings.toml").write_text('theme = "\\u001b[31m"\n', encoding="utf-8")
    (folder / "themes" / "a\x1b[1m.toml").write_text('label = "\\u001b[1m"\n', encoding="utf-8")


def test_every_verb_is_called_here() -> None:
    assert {words[0] for words in EVERY_VERB} >= set(VERBS)


@pytest.mark.usefixtures("config")
@pytest.mark.parametrize(
    ("poison", "conflicts"),
    [(POISON, True), (POISON, False), (CONTROLS, False), (HIDDEN, False)],
    ids=["conflicts", "settled", "controls", "hidden"],
)
def test_no_verb_lets_an_odd_character_out(run: Run, tmp_path: Path, poison: str, conflicts: bool) -> None:
    folder = poisoned(tmp_path, poison, conflicts=conflicts)
    (folder / "proposals" / "bad\x1b[1m.toml").write_text('id = "\x1b[1m"\n', encoding="utf-8")
    (tmp_path / "evil.txt").write_text(EVIL, encoding="utf-8")
    for words in EVERY_VERB:
        done = run("--workspace", folder, *words)
        assert not odd_in(done.stdout), words
        assert not odd_in(done.stderr), words
        assert "Traceback" not in done.stderr, words


def test_names_by_which_texts_are_found_are_shown_visibly(run: Run, tmp_path: Path) -> None:
    folder = poisoned(tmp_path, names=True)
    for words in (["list"], ["show", PROPOSAL], ["show", "11"]):
        done = run("--workspace", folder, *words)
        assert not odd_in(done.stdout + done.stderr), words
    assert "␛[31mRED" in run("--workspace", folder, "list").stdout


PLACES = {
    "proposal": "workspace/proposals/arb-res-11-b3dg.toml",
    "resolution": "workspace/resolutions/resolution-11-hammamet-2016.toml",
    "contribution": "workspace/contributions/arb-36a1.toml",
    "event": "workspace/wtsaprep.toml",
    "review": "workspace/reviews/arb-res-11-b3dg.toml",
    "positions": "workspace/private/positions/arb-res-11-b3dg.toml",
    "brief": "workspace/private/briefs/resolution-11-hammamet-2016.toml",
    "theme": ".config/wtsaprep/themes/mine.toml",
    "settings": ".config/wtsaprep/settings.toml",
    "keymap": ".config/wtsaprep/keys.toml",
    "journal": ".local/state/wtsaprep/journals/arb.journal",
    "text": "input.txt",
}
CALLS = {
    "proposal": ["show", "ARB/36A1/1"],
    "resolution": ["show", "11", "--json"],
    "contribution": ["export", "ARB/36A1"],
    "event": ["new", "MOD", "11", "--source", "ARB"],
    "review": ["review", "ARB/36A1/1"],
    "positions": ["brief", "11"],
    "brief": ["brief", "11"],
    "theme": ["themes"],
    "settings": ["themes"],
    "keymap": ["keys"],
    "journal": ["recover"],
    "text": ["show", "./input.txt"],
}


@pytest.mark.parametrize("seed", range(1000, 1050))
def test_the_command_gives_words_and_no_traceback(seed: int, run: Run, tmp_path: Path, shipped: Path) -> None:
    kind, raw = broken(seed)
    shutil.copytree(shipped, tmp_path / "workspace")
    path = tmp_path / PLACES[kind]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    done = run("--workspace", tmp_path / "workspace", *CALLS[kind])
    assert done.returncode in (0, 3, 4), done.stderr
    assert done.returncode != BUG
    assert "Traceback" not in done.stderr
    assert not odd_in(done.stdout)
    assert not odd_in(done.stderr)
    assert path.read_bytes() == raw
