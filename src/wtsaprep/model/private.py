"""What only our delegation sees of a proposal: its own comments. Never part of a proposal, nor of any output of it."""

from typing import Literal

from wtsaprep.model.proposal import Comment
from wtsaprep.model.provision import Id
from wtsaprep.model.value import Value


class PrivateComments(Value):
    """Our delegation's comments on one proposal, in a file of their own in `private/`."""

    format: Literal[1] = 1
    proposal: Id
    """Id of the proposal."""
    comments: tuple[Comment, ...] = ()
