"""What people say of the rules: which are switched off, and which findings are let stand, with the reason."""

from wtsaprep.model.value import OneLine, Value


class RuleSwitches(Value):
    """The rules of a workspace that are not as they come, by their codes."""

    off: tuple[OneLine, ...] = ()
    on: tuple[OneLine, ...] = ()
    """Those that are off unless they are asked for."""


class Waiver(Value):
    """A finding that is let stand. It holds as long as the words that it is about are the same."""

    rule: OneLine
    provision: OneLine = ""
    """Empty for the proposal as a whole."""
    words: OneLine = ""
    note: OneLine = ""
    """Why."""
