"""Changes of one item, as frozen values: what an update sets, removes, adds and deletes."""

from dataclasses import dataclass

from .operands import Given, IfNotExists, Operand, Path


@dataclass(frozen=True, slots=True)
class SetChange:
    """Store a value at a path."""

    path: Path
    value: Operand


@dataclass(frozen=True, slots=True)
class RemoveChange:
    """Drop what is at a path."""

    path: Path


@dataclass(frozen=True, slots=True)
class AddChange:
    """Add to a number, which counts as 0 while it is missing, or put elements into a set."""

    path: Path
    value: Given


@dataclass(frozen=True, slots=True)
class DeleteChange:
    """Take elements out of a set."""

    path: Path
    value: Given


Change = SetChange | RemoveChange | AddChange | DeleteChange


def is_repeatable(change: Change) -> bool:
    """Whether a change does no more where it is applied twice."""
    match change:
        case SetChange(_, Given()) | SetChange(_, IfNotExists(_, Given())):
            return True
        case SetChange():
            return False
        case AddChange(_, given):
            return "N" not in given.stored
        case _:
            return not any(isinstance(step, int) for step in change.path.steps)
