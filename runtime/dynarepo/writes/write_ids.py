"""Write ids: the mark that each write leaves on its item, by which it is known again."""

from typing import Any

from ..context import Context
from ..entity import EntitySpec
from ..expressions.changes import SetChange
from ..expressions.operands import Given, Path
from ..values import Value
from ..wire import WireItem
from .races import Seen


class WriteId(Value, frozen=True):
    """What one write leaves on its item: a text that no other write has, under a stored name."""

    root: str
    text: str

    @property
    def change(self) -> SetChange:
        """The change that leaves it."""
        return SetChange(Path((self.root,)), Given({"S": self.text}, self.text))

    def is_on(self, stored: WireItem) -> bool:
        """Whether no other write has followed on this item."""
        return stored.get(self.root) == {"S": self.text}

    def follows(self, seen: Seen | None) -> bool:
        """Whether the write holds only as the next one after another whose id was seen, so that no
        two attempts at it can both be applied."""
        return seen is not None and self.root in seen.guarded and self.root in seen.before


def new_write_id(entity: EntitySpec[Any, Any], context: Context) -> WriteId | None:
    """The id of a new write, where its entity has write ids."""
    if entity.write_id is None:
        return None
    return WriteId(entity.fields[entity.write_id].path.root, context.token())


def write_id_on(entity: EntitySpec[Any, Any], stored: WireItem) -> WriteId | None:
    """The id that was left on an item."""
    if entity.write_id is None:
        return None
    root = entity.fields[entity.write_id].path.root
    found = stored.get(root, {}).get("S")
    return None if found is None else WriteId(root, found)
