"""What a caller says that an item has, so that an update of it need not read that."""

from collections.abc import Mapping
from typing import ClassVar, Final

from msgspec import field

from ..expressions.conditions import Condition
from ..expressions.operands import Path
from ..values import Value
from ..wire import WireItem, WireValue
from .races import unchanged
from .stored_equality import same_stored

_NULL: Final[WireValue] = {"NULL": True}


class GivenParts(Value, frozen=True):
    """What an item has according to the caller, by stored names; `names` are those of all of these
    attributes, and `stored` has what is there. `nullable` may hold NULL in place of nothing."""

    hidden: ClassVar[frozenset[str]] = frozenset({"stored"})
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    stored: WireItem = field(default_factory=dict[str, WireValue])
    nullable: frozenset[str] = frozenset()

    @property
    def needs_item(self) -> bool:
        """Whether only an item can have it."""
        return bool(self.stored)

    def conditions(self) -> list[Condition]:
        """The terms that hold while the item has it."""
        return [self._term(root) for root in self.names]

    def _term(self, root: str) -> Condition:
        term = unchanged(Path((root,)), self.stored.get(root))
        if root in self.nullable and root not in self.stored:
            return term | unchanged(Path((root,)), _NULL)
        return term

    def differing(self, item: WireItem) -> tuple[str, ...]:
        """The attributes of which an item has something else."""
        return tuple(
            name
            for root, name in self.names.items()
            if not same_stored(self.stored.get(root), self._found(item, root))
        )

    def _found(self, item: WireItem, root: str) -> WireValue | None:
        value = item.get(root)
        return None if value == _NULL and root in self.nullable else value

    def within(self, before: WireItem) -> WireItem:
        """What was seen of an item, with what is given in its place."""
        if not self.names:
            return before
        rest = {root: value for root, value in before.items() if root not in self.names}
        return {**rest, **self.stored}


NOTHING_GIVEN: Final = GivenParts()
