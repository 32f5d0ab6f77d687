"""Git is set up by a key of the library: nobody is sent to a shell for it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from support.story import Story, play


def git(folder: Path, *words: str, fails: bool = False) -> str:
    names = ("-c", "user.name=We", "-c", "user.email=we@example.org")
    done = subprocess.run(["git", "-C", str(folder), *names, *words], capture_output=True, text=True, check=False)
    assert (done.returncode != 0) is fails, done.stderr
    return done.stdout


def test_a_key_sets_up_the_repository_and_lets_go_of_what_is_private(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        folder = story.workspace.folder
        await story.press("g", "i")
        await story.sees("this workspace lies in no git repository")
        git(folder, "init", "-q")
        (folder / "private").mkdir(exist_ok=True)
        (folder / "private" / "notes.toml").write_text("format = 1\n", encoding="utf-8")
        git(folder, "add", "-A", "-f")
        git(folder, "commit", "-q", "-m", "begun")
        await story.press("g", "i")
        await story.sees("1 private file of ours: no longer tracked", "git config: the merge driver")
        assert "private" not in git(folder, "ls-files")
        assert (folder / "private" / "notes.toml").exists()
        assert "merge=wtsaprep" in (folder / ".gitattributes").read_text(encoding="utf-8")

    play(tell, tmp_path)


def test_what_git_left_in_conflict_is_merged_anew_unless_somebody_was_at_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        folder = story.workspace.folder
        (path,) = story.workspace.proposals.glob("arb-res-11-*.toml")
        before = path.read_text(encoding="utf-8")
        git(folder, "init", "-q", "-b", "ours")
        git(folder, "add", "-A")
        git(folder, "commit", "-q", "-m", "begun")
        git(folder, "branch", "theirs")
        for branch, clause in (("theirs", "considering-1"), ("ours", "considering-2")):
            git(folder, "checkout", "-q", branch)
            row = f'\n[[amendment]]\nprovision = "{clause}"\ntext = "that {branch} say so;"\n'
            path.write_text(before + row, encoding="utf-8")
            git(folder, "commit", "-q", "-a", "-m", branch)
        git(folder, "merge", "--no-edit", "theirs", fails=True)
        assert "<<<<<<<" in path.read_text(encoding="utf-8")
        story.read_again()
        await story.press("g", "i")
        await story.sees("is merged anew")
        merged = path.read_text(encoding="utf-8")
        assert "that ours say so;" in merged
        assert "that theirs say so;" in merged
        assert "<<<<<<<" not in merged
        path.write_text(before, encoding="utf-8")
        await story.press("g", "i")
        await story.sees("git config: the merge driver")
        assert path.read_text(encoding="utf-8") == before

    play(tell, tmp_path)
