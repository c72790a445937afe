"""What changes together with an item: sentinels of unique attributes, trails of changes."""

from typing import TYPE_CHECKING, Any, Protocol

from ..context import Context
from ..wire import WireItem

if TYPE_CHECKING:
    from ..entity import EntitySpec
    from .item_write import ItemWrite


class Companion(Protocol):
    """Something that is written in the same transaction as each item of an entity."""

    def reads(self, changed: frozenset[str] | None) -> tuple[str, ...]:
        """The stored names whose old values are needed by a write that changes these, or by one
        that replaces or removes the whole item (None).

        A write of an item that may be there already does not concern a companion that needs none.
        """
        ...

    def sizes(self, changed: frozenset[str] | None, *, creates: bool) -> tuple[float, ...]:
        """How large each of what is written besides is at most, as times the size of the item."""
        ...

    def writes(
        self,
        context: Context,
        entity: "EntitySpec[Any, Any]",
        key: WireItem,
        before: WireItem | None,
        after: WireItem | None,
    ) -> "tuple[ItemWrite, ...]":
        """What else is written where an item becomes another; None stands for no item.

        Of an item that moves, `key` is the new one, and `before` has the old one. A failure that
        is an ItemChanged makes the whole write start again from what is then stored.
        """
        ...
