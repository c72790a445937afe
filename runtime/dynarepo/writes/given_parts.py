"""What a caller says that an item has, so that an update of it need not read that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ..context import Context
from ..entity import EntitySpec
from ..errors import InvalidValue
from ..expressions.conditions import Condition
from ..expressions.operands import Path
from ..fields import SetField
from ..validation import checked
from ..wire import WireItem, WireValue
from .races import unchanged
from .stored_equality import same_stored
from .update_inputs import unknown_attribute

_NULL: Final[WireValue] = {"NULL": True}


@dataclass(frozen=True, slots=True)
class GivenParts:
    """What an item has according to the caller, by stored names; `names` are those of all of these
    attributes, and `stored` has what is there. `nullable` may hold NULL in place of nothing."""

    names: Mapping[str, str] = field(default_factory=dict[str, str])
    stored: WireItem = field(default_factory=dict[str, WireValue], repr=False)
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


def given_parts(
    entity: EntitySpec[Any, Any], context: Context, given: Mapping[str, object] | None
) -> GivenParts:
    """What the caller gives, in its stored form; InvalidValue for what no item can have."""
    if not given:
        return NOTHING_GIVEN
    names: dict[str, str] = {}
    stored: WireItem = {}
    nullable: list[str] = []
    for name, value in given.items():
        if name not in entity.fields or name in entity.key_parts:
            raise _not_given(entity, name)
        place = entity.fields[name]
        place.refuse_reading()
        root = place.path.root
        names[root] = name
        if place.codec.nullable:
            nullable.append(root)
        valid = None if value is None else checked(context.model(entity.model), name, value)
        # An empty set is stored as no attribute.
        if valid is not None and (valid or not isinstance(place, SetField)):
            stored[root] = place.given(valid).stored
    return GivenParts(names, stored, frozenset(nullable))


def _not_given(entity: EntitySpec[Any, Any], name: str) -> InvalidValue:
    if name not in entity.key_parts:
        return unknown_attribute(entity, name)
    return InvalidValue(
        "is part of the key, which says it already",
        attribute=name,
        entity=entity.name,
        hint="leave it out of `given`",
    )
