"""Changes of one item, as frozen values: what an update sets, removes, adds and deletes."""

from ..values import Value
from .operands import Given, IfNotExists, Operand, Path


class SetChange(Value, frozen=True):
    """Store a value at a path."""

    path: Path
    value: Operand


class RemoveChange(Value, frozen=True):
    """Drop what is at a path."""

    path: Path


class AddChange(Value, frozen=True):
    """Add to a number, which counts as 0 while it is missing, or put elements into a set."""

    path: Path
    value: Given


class DeleteChange(Value, frozen=True):
    """Take elements out of a set."""

    path: Path
    value: Given


Change = SetChange | RemoveChange | AddChange | DeleteChange


def is_repeatable(change: Change) -> bool:
    """Whether a change does no more where it is applied twice."""
    # Nearly all are this.
    if isinstance(change, SetChange) and isinstance(change.value, Given):
        return True
    match change:
        case SetChange(_, IfNotExists(_, value)) | SetChange(_, value):
            return isinstance(value, Given)
        case AddChange(_, given):
            return "N" not in given.stored
        case _:
            return not any(isinstance(step, int) for step in change.path.steps)
