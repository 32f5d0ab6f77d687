"""Commands as verbs: for each command that writes something what is typed in a shell to do the same."""

from __future__ import annotations

import shlex
import sys

AS_VERBS: dict[str, str] = {
    "open": "register ARB/36A1 --read",
    "edit": 'edit ARB/XX/1 "resolves 2" --text FILE',
    "new": "new MOD 11",
    "start": "new ADD --title TITLE",
    "undo": "undo ARB/XX/1",
    "redo": "redo ARB/XX/1",
    "save": 'edit ARB/XX/1 "resolves 2" --text FILE',
    "save-as": "recover ARB/XX/1 -o FILE",
    "export": "export ARB/XX -o FILE",
    "write-document": "export ARB/XX -o FILE",
    "next-form": "export ARB/XX --marks critic -o FILE",
    "form-before": "export ARB/XX -o FILE.pdf",
    "names-of-authors": "export ARB/XX --marks pandoc --no-authors -o FILE",
    "take-back-step": "position ARB/36A1/1 --take-back",
    "make-again": "position ARB/36A1/1 --again",
    **{
        name: f'position ARB/36A1/1 "recognizing a)" {name}'
        for name in ("support", "live-with", "oppose", "seek", "neutral")
    },
    "still-holds": 'position ARB/36A1/1 "recognizing a)" --still-holds',
    "same-for-identical": 'position ARB/36A1/1 "recognizing a)" --identical --through all',
    "red-line": 'position ARB/36A1/1 "recognizing a)" --red-line',
    "write-notes": 'position ARB/36A1/1 "recognizing a)" --note TEXT --talking-points TEXT --fallbacks TEXT',
    "hear": 'heard ARB/36A1/1 "recognizing a)" RCC for --where PLACE --remark TEXT',
    "write-brief": "brief 11 --set background=TEXT",
    "agree": 'decide DT/24 "recognizing a)" agreed',
    "put-in-brackets": 'decide DT/24 "recognizing a)" bracketed',
    "pend-paragraph": 'decide DT/24 "recognizing a)" pending',
    "withdraw": 'decide DT/24 "recognizing a)" withdrawn',
    "merge-into": 'decide DT/24 "recognizing a)" merged --into "recognizing b)"',
    "no-change": 'decide DT/24 "recognizing a)" no-change',
    "edit-paragraph": 'decide DT/24 "recognizing a)" --text FILE',
    "write-remark": 'decide DT/24 "recognizing a)" --body COM4 --remark TEXT',
    "record": "review DT/24 --paper record -o FILE",
    "start-chair": "chair start DT/24 11",
    "freeze": "chair freeze DT/24",
    "choose-option": 'chair pick DT/24 "resolves 2" 2',
    "take-option": 'chair pick DT/24 "resolves 2" 2',
    "bracket-option": 'chair bracket DT/24 "resolves 2" 2 3',
    "take-back-pick": "chair undo DT/24",
    "pick-again": "chair redo DT/24",
    "settle-choices": 'chair settle DT/24 "resolves 2" mine',
    "confirm-fate": 'fates DT/24 --confirm ARB/36A1/1 "recognizing a)" suggested',
    "fate-taken": 'fates DT/24 --confirm ARB/36A1/1 "recognizing a)" taken',
    "fate-changed": 'fates DT/24 --confirm ARB/36A1/1 "recognizing a)" "taken with changes"',
    "fate-bracketed": 'fates DT/24 --confirm ARB/36A1/1 "recognizing a)" "in brackets"',
    "fate-not-taken": 'fates DT/24 --confirm ARB/36A1/1 "recognizing a)" "not taken"',
    "fate-open": 'fates DT/24 --confirm ARB/36A1/1 "recognizing a)" open',
    "take-back-fate": "chair undo DT/24",
    "fate-again": "chair redo DT/24",
    "practise": "practice",
    "theme": "themes dark",
    "who-we-are": "ours EGY",
    "git-setup": "git-setup",
    **dict.fromkeys(("tie", "tie-too"), 'tie 11 fr --here "recognizing a)" --there WORDS'),
    "untie": 'tie 11 fr --here "recognizing a)"',
    "take-back-tie": "undo",
    "tie-again": "redo",
    "take-back-act": "undo",
    "do-again": "redo",
    "discard": "discard ARB/XX/1",
    "take-back-note": "undo",
    "note-again": "redo",
    "import": "import FILE",
    **{
        name: "import FILE --answers FILE"
        for name in ("go-on", "leave-words", "other-words", "take-all", "import-rest")
    },
    "leave-all": "import FILE --refuse-guesses",
    "import-against": "import FILE --baseline 11",
    "import-revised": "import FILE --baseline 11 --revised --source ARB",
    "import-replace": "import FILE --replace",
    "leave-act": "undo --leave",
    "renumber": "renumber ARB/XX ARB/36",
    "import-reply": "import FILE --onto ARB/XX/1",
    "import-numbered": "import FILE --number ARB/XX/1",
    "mark-read": "register ARB/36A1 --read",
    "colour": "register ARB/36A1 --colour blue",
    "focal-point": "register ARB/36A1 --focal-point NAME",
    "form": "edit ARB/XX/1 --set reasons=TEXT",
    "cosignatories": "sign ARB/XX/1",
    "add-signatory": "sign ARB/XX/1 EGY",
    "edit-signatory": "sign ARB/XX/1 EGY --date DATE --contact WHO",
    "sign": "sign ARB/XX/1 EGY signed",
    "pend": "sign ARB/XX/1 EGY pending",
    "reserve": "sign ARB/XX/1 EGY reservation",
    "object": "sign ARB/XX/1 EGY objects",
    "delete-signatory": "sign ARB/XX/1 EGY --delete",
    **{name: f'edit ARB/XX/1 "resolves 2" {name} WORDS' for name in ("add-after", "add-before", "add-section")},
    "add-annex": 'edit ARB/XX/1 "whole text" add-annex WORDS',
    **{
        name: f'edit ARB/XX/1 "resolves 2" {name}'
        for name in ("delete", "restore", "move-down", "move-up", "indent", "outdent", "join", "bracket-clause")
    },
    "delete-heading": "edit ARB/XX/1 resolves delete-heading",
    "move-to": 'edit ARB/XX/1 "resolves 2" move-to recalling',
    "numbering": "edit ARB/XX/1 --letters kept",
    "paste": 'edit ARB/XX/1 "resolves 2" paste RCC/40/1 "resolves 3"',
    "replace": 'edit ARB/XX/1 "whole text" replace WORDS OTHERS',
    "replace-all": 'edit ARB/XX/1 "whole text" replace WORDS OTHERS --document',
    "take-back": 'edit ARB/XX/1 "resolves 2" take-back 1',
    "take-mark": 'edit ARB/XX/1 "resolves 2" take-mark RCC/40/1 1',
    "edit-outside": 'edit ARB/XX/1 "resolves 2" --text -',
    "split": 'edit ARB/XX/1 "resolves 2" split WORDS',
    "bracket": 'edit ARB/XX/1 "resolves 2" bracket WORDS',
    "alternative": 'edit ARB/XX/1 "resolves 2" alternative WORDS',
    "footnote": 'edit ARB/XX/1 "resolves 2" footnote BEHIND WORDS',
    "keep-words": 'edit ARB/XX/1 "resolves 2" keep-words --bracket 1',
    "drop-words": 'edit ARB/XX/1 "resolves 2" drop-words --bracket 1',
    "choose-alternative": 'edit ARB/XX/1 "resolves 2" choose-alternative --bracket 1',
    "attribution": 'edit ARB/XX/1 "resolves 2" attribution RCC EUR --bracket 1',
    "mend": "check ARB/XX/1 --fix --write --rule end-mark",
    "mend-all": "check ARB/XX/1 --fix --write --rule end-mark",
    "waive": 'check ARB/XX/1 --waive end-mark --clause "resolves 2" --note TEXT',
    "tell-again": 'check ARB/XX/1 --again end-mark --clause "resolves 2"',
    "add-comment": 'comment ARB/XX/1 "resolves 2" TEXT --shared',
    "reply": 'comment ARB/XX/1 "resolves 2" TEXT --reply 1',
    "resolve": 'comment ARB/XX/1 "resolves 2" --resolve 1',
    "edit-comment": 'comment ARB/XX/1 "resolves 2" TEXT --change 1',
    "take-back-comment": "undo ARB/XX/1",
    "comment-again": "redo ARB/XX/1",
    "take": 'settle ARB/XX/1 "resolves 2" take --of EGY',
    "leave": 'settle ARB/XX/1 "resolves 2" leave --of EGY',
    "take-edit": 'settle ARB/XX/1 "resolves 2" take --of EGY',
    "settle": "settle ARB/XX/1",
    "rebase": "rebase ARB/XX/1 --onto 11@new-delhi-2024",
    "chair-rebase": "rebase DT/24 --onto 11",
    "mine": 'settle ARB/XX/1 "resolves 2" mine',
    "theirs": 'settle ARB/XX/1 "resolves 2" theirs',
    "both": 'settle ARB/XX/1 "resolves 2" both',
    "copy-file": 'show ARB/XX/1 --clause "resolves 2"',
}
"""What is typed; capitals stand for what one has to say."""

_SHOWING = (
    *("next-change", "previous-change", "view", "search", "next-hit", "compare", "open-there", "next-contested"),
    *("previous-contested", "column-right", "column-left", "only-contested", "one-source", "whole-wordings", "prepare"),
    *("room", "next-in-queue", "previous-in-queue", "all-in-queue", "queue-view", "compare-there", "fates-there"),
    *("options", "next-marked", "previous-marked", "chair-view", "against", "fates", "next-clause", "previous-clause"),
    *("next-fate", "previous-fate", "register", "other-list", "toggle", "widen", "follow", "follow-back", "dangling"),
    "cited-by",
    *("brackets", "next-bracket", "previous-bracket", "go-to-bracket", "comments", "replies", "choose"),
    *("next-version", "previous-version", "next-suggestion", "previous-suggestion", "since-last", "formal"),
    *("only-changed", "signs", "copy", "copy-marked", "next-conflict", "previous-conflict", "down", "up", "page-down"),
    *("page-up", "top", "bottom", "next-section", "previous-section", "back", "help", "palette", "room-view"),
    *("suspend", "undo-typing", "redo-typing", "quit", "mark-change", "owners", "superseded", "unfold"),
    *("editions", "history", "ages", "parallel", "other-language"),
    *("findings", "findings-there", "next-finding", "previous-finding", "go-to-finding", "waived"),
    *("next-edited", "previous-edited", "edited-only", "repaint"),
)
WRITES_NOTHING: frozenset[str] = frozenset(_SHOWING)
"""The commands that show, go somewhere, or say how something is looked at."""

_ASKING = (
    *("edit", "open", "new", "start", "save-as", "export", "write-notes", "hear", "write-brief", "merge-into"),
    *("edit-paragraph", "write-remark", "record", "start-chair", "theme", "who-we-are", "import", "renumber"),
    *("focal-point", "form", "cosignatories", "add-signatory", "edit-signatory", "add-after", "add-before"),
    *("add-section", "add-annex", "move-to", "replace", "attribution", "add-comment", "reply", "edit-comment"),
    *("take-edit", "settle", "other-words", "waive", "tie", "tie-too"),
)
ASKS_FIRST: frozenset[str] = frozenset(_ASKING)
"""The commands that write only what is said or chosen next: behind them words are typed."""
WORDS_ASKED: frozenset[str] = frozenset(("search", "palette", "help"))
"""The commands that write nothing and ask for words."""
ACTS_AT_ONCE: frozenset[str] = frozenset(AS_VERBS) - ASKS_FIRST | {"quit"}
"""The commands that change something, or leave, by their key alone."""


def merge_command() -> str:
    """How git calls us to merge a file: the program that runs now, since git's path need not lead to it."""
    return f"{shlex.quote(sys.executable)} -m wtsaprep merge %O %A %B --path %P"
