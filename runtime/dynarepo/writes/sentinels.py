"""Unique attributes: each value in use is an item of its own, written with the item that has it.

DynamoDB compares nothing but keys across items. So a value is claimed by an item whose key is made
of it: the sentinel. It says which item has the value, and lives as long as that item: it has the
same time to live, and once that is past, another item may take the value over.
"""

from collections.abc import Callable
from typing import Any, Final

from msgspec.structs import replace

from ..context import Context
from ..entity import EntitySpec
from ..errors import DynarepoError, InvalidValue, NotUnique, UndecodableItem
from ..expiry import expired, is_expired
from ..expressions.conditions import Compare, Condition, Function
from ..expressions.operands import Given, Path
from ..values import Value
from ..wire import WireItem, WireValue
from .item_write import ItemWrite, Verb, conditional
from .races import ItemChanged
from .stored_equality import same_stored

_NOTHING: Final[WireItem] = {}


class Sentinel(Value, frozen=True):
    """One rule: the values of `parts`, taken together, belong to one item.

    `roots` are the stored names of what a sentinel is made of: the parts, and the time to live.
    `key` makes the sentinel's key of them (nothing where one is None). Under `reference` the
    sentinel keeps the key of the item, unless that is "". `beginning` are the texts that the
    attributes of its key begin with, and `type_attribute` is what marks its type.
    """

    parts: tuple[str, ...]
    roots: tuple[str, ...]
    key: Callable[..., WireItem]
    reference: str
    beginning: tuple[str, ...]
    type_attribute: tuple[str, str] | None = None

    def reads(self, changed: frozenset[str] | None) -> tuple[str, ...]:
        """The stored names whose old values a write must know that changes these."""
        return self.roots if changed is None or not changed.isdisjoint(self.roots) else ()

    def sizes(self, changed: frozenset[str] | None, *, creates: bool) -> tuple[float, ...]:
        """A claim is small; where an item had another value, that one is given back."""
        return (0.0,) if creates else (0.0, 0.0)

    def writes(
        self,
        context: Context,
        entity: EntitySpec[Any, Any],
        key: WireItem,
        before: WireItem | None,
        after: WireItem | None,
    ) -> tuple[ItemWrite, ...]:
        """What claims the new value, and gives the old one back."""
        if before is not None and is_expired(entity, before, context.clock()):
            # Its claim expires with it, and may be another's by now.
            before = None
        old, new = self.key_of(entity, before), self.key_of(entity, after)
        # Of an item that moves, the claim still names the old key.
        owner = key if before is None else {n: before.get(n, key[n]) for n in key}
        writes: list[ItemWrite] = []
        same = old == new and owner == key
        if new is not None and not (same and self._lives_alike(entity, before, after)):
            instead_of = owner if old == new else None
            writes.append(
                self.claim(context, entity, key, new, after or _NOTHING, instead_of=instead_of)
            )
        if old is not None and old != new:
            writes.append(self.release(context, entity, owner, old))
        return tuple(writes)

    def key_of(self, entity: EntitySpec[Any, Any], stored: WireItem | None) -> WireItem | None:
        """The key of an item's sentinel; None where it needs none."""
        values: list[Any] = []
        for part in self.parts:
            field = entity.fields[part]
            value = None if stored is None else stored.get(field.path.root)
            if value is None or "NULL" in value:
                return None
            try:
                values.append(field.codec.decode(value))
            except (KeyError, InvalidValue):
                raise UndecodableItem(
                    "does not fit, and is unique", attribute=part, entity=entity.name
                ) from None
        return self.key(*values)

    def item(
        self, entity: EntitySpec[Any, Any], owner: WireItem, key: WireItem, stored: WireItem
    ) -> WireItem:
        """The sentinel of an item."""
        sentinel = dict(key)
        if self.type_attribute is not None:
            name, value = self.type_attribute
            sentinel[name] = {"S": value}
        if self.reference:
            sentinel[self.reference] = {"M": owner}
        if entity.ttl is not None and entity.ttl in stored:
            sentinel[entity.ttl] = stored[entity.ttl]
        return sentinel

    def claim(
        self,
        context: Context,
        entity: EntitySpec[Any, Any],
        owner: WireItem,
        key: WireItem,
        stored: WireItem,
        *,
        instead_of: WireItem | None = None,
    ) -> ItemWrite:
        """Store a sentinel that is free, or the item's already; or that of an item whose place
        this one takes."""
        condition = self._free_or_of(entity, owner)
        gone = expired(entity, context.clock())
        if gone is not None:
            condition = condition | gone
        if instead_of is not None and instead_of != owner and self.reference:
            condition = condition | self._of(instead_of)
        # Without a reference, what the item has held so far is its own for all one can tell.
        surely = instead_of is not None and not self.reference
        payload: dict[str, Any] = {
            "TableName": context.table(entity.table),
            "Item": self.item(entity, owner, key, stored),
        }
        claim = self._write("Put", payload, None if surely else condition, context, entity)
        if instead_of is not None:
            return claim

        def takes(giver: WireItem) -> ItemWrite:
            return self.claim(context, entity, owner, key, stored, instead_of=giver)

        return replace(claim, takes=takes)

    def release(
        self, context: Context, entity: EntitySpec[Any, Any], owner: WireItem, key: WireItem
    ) -> ItemWrite:
        """Remove a sentinel, unless it is another item's by now."""
        payload: dict[str, Any] = {"TableName": context.table(entity.table), "Key": key}
        if not self.reference:
            return replace(self._write("Delete", payload, None, context, entity), gives=owner)
        condition = self._free_or_of(entity, owner)
        # Values may have been shared before they had to be unique. The other item keeps its claim.
        foreign = self._write("ConditionCheck", dict(payload), ~condition, context, entity)
        release = self._write("Delete", payload, condition, context, entity)
        return replace(release, otherwise=foreign, gives=owner)

    def is_own(self, stored: WireItem, owner: WireItem) -> bool:
        """Whether a stored sentinel is that of an item; unknown ones are taken to be."""
        reference: WireValue | None = stored.get(self.reference) if self.reference else None
        return reference is None or same_stored(reference, {"M": owner})

    def _free_or_of(self, entity: EntitySpec[Any, Any], owner: WireItem) -> Condition:
        free: Condition = Function("attribute_not_exists", Path((entity.key_attributes[0],)))
        return free | self._of(owner) if self.reference else free

    def _of(self, owner: WireItem) -> Condition:
        return Compare(Path((self.reference,)), "=", Given({"M": owner}, None))

    def _lives_alike(
        self, entity: EntitySpec[Any, Any], before: WireItem | None, after: WireItem | None
    ) -> bool:
        if entity.ttl is None:
            return True
        ends = (None if item is None else item.get(entity.ttl) for item in (before, after))
        return same_stored(*ends)

    def _write(
        self,
        verb: Verb,
        payload: dict[str, Any],
        condition: Condition | None,
        context: Context,
        entity: EntitySpec[Any, Any],
    ) -> ItemWrite:
        payload = {**payload, **conditional(condition)}
        table = context.table(entity.table)

        def failure(_: WireItem | None) -> DynarepoError:
            if verb == "ConditionCheck":
                # Somebody gave the value back meanwhile.
                return ItemChanged(elsewhere=True)
            return NotUnique(attributes=self.parts, entity=entity.name, table=table)

        key = payload.get("Key") or {name: payload["Item"][name] for name in entity.key_attributes}
        return ItemWrite(verb, payload, table, key, f"{entity.name}.unique", {}, failure)
