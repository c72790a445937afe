"""Single terms of the condition of a sparse index, which tell that an item has no entry in it."""

from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from .values import Value

TermKind = Literal["exists", "missing", "=", "<>", "<", "<=", ">", ">=", "in"]


class EntryTerm(Value, frozen=True):
    """What must hold of one attribute, whatever the others are; None stands for a missing one."""

    part: str
    kind: TermKind
    value: Any = None

    def fails(self, found: Any) -> bool:
        """Whether there is no entry where the attribute has this value."""
        return not _HOLDS[self.kind](found, self.value)


# As for DynamoDB, only `<>` holds of what is missing.
_HOLDS: Final[Mapping[TermKind, Callable[[Any, Any], bool]]] = {
    "exists": lambda found, _: found is not None,
    "missing": lambda found, _: found is None,
    "=": lambda found, value: found is not None and found == value,
    "<>": lambda found, value: found is None or found != value,
    "<": lambda found, value: found is not None and found < value,
    "<=": lambda found, value: found is not None and found <= value,
    ">": lambda found, value: found is not None and found > value,
    ">=": lambda found, value: found is not None and found >= value,
    "in": lambda found, value: found is not None and found in value,
}
