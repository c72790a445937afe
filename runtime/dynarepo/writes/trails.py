"""Trails of changes: a row for each change of an item, written in the same transaction.

The rows of an item share a partition, made of its type and key, and are ordered by time. A row has
the values before and after of what changed; of secret attributes it says only that they changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from msgspec.structs import replace

from ..context import Context
from ..entity import EntitySpec, K, M
from ..errors import InvalidValue
from ..keys import escaped, open_text, partition_text
from ..ownership import admit, owner_names, require_owned_query
from ..reads.queries import Query
from ..records import Value
from ..views import View
from ..wire import WireItem, WireValue, any_from_wire, datetime_from_text, datetime_text
from .item_write import ItemWrite
from .races import ItemChanged
from .stored_equality import same_stored

OWNER: Final = "_of"
CHANGE: Final = "_change"
_NOTHING: Final[WireItem] = {}

ChangeAction = Literal["create", "update", "delete", "restore", "purge"]


class AuditEntry(Value):
    """One change of one item.

    Of an item that is deleted softly, "delete" is the deletion that marked it, "restore" what took
    the mark away, and "purge" the removal for good. `changed` names all attributes that changed; `old` and `new` hold the values of those that are
    not secret, where there were any. `version` is the item's after the change, or its last.
    """

    action: ChangeAction
    time: datetime
    actor: str | None = None
    version: int | None = None
    changed: tuple[str, ...] = ()
    old: Mapping[str, Any] = {}
    new: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Trail:
    """Where the changes of an entity's items are kept, and which.

    `table` is the one that holds the rows, `key_attributes` its key, and `beginning` the text that
    their partitions begin with. `roots` are the stored names of the attributes whose changes are
    kept, `secret` those of them whose values are not. With `ttl` and `days` a row expires.
    """

    table: str
    key_attributes: tuple[str, str]
    beginning: str
    roots: tuple[str, ...]
    secret: frozenset[str] = frozenset()
    type_attribute: tuple[str, str] | None = None
    ttl: str | None = None
    days: int | None = None

    def reads(self, changed: frozenset[str] | None) -> tuple[str, ...]:
        """The stored names whose old values a write must know that changes these."""
        if changed is None:
            return self.roots
        return tuple(root for root in self.roots if root in changed)

    def sizes(self, changed: frozenset[str] | None, *, creates: bool) -> tuple[float, ...]:
        """A row has all values before and after."""
        return (1.0,) if creates else (2.0,)

    def writes(
        self,
        context: Context,
        entity: EntitySpec[Any, Any],
        key: WireItem,
        before: WireItem | None,
        after: WireItem | None,
    ) -> tuple[ItemWrite, ...]:
        """The row of a change; of an item that moves, one under either key."""
        old, new = before or _NOTHING, after or _NOTHING
        changed = [r for r in self.roots if not same_stored(old.get(r), new.get(r))]
        if not changed:
            return ()
        change = self._change(context, entity, _action(entity, before, after), changed, old, new)
        keys = [key]
        old_key = {name: old.get(name, part) for name, part in key.items()}
        if old_key != key:
            keys.append(old_key)
        return tuple(self._row(context, entity, each, change) for each in keys)

    def partition(self, key: WireItem) -> WireValue:
        """The partition of an item's rows."""
        *others, last = (_key_text(value) for value in key.values())
        parts = [escaped(text, "#", "key") for text in others]
        text = self.beginning + "#".join([*parts, open_text(last, "key")])
        return {"S": partition_text(text, self.key_attributes[0])}

    def _change(
        self,
        context: Context,
        entity: EntitySpec[Any, Any],
        action: ChangeAction,
        changed: list[str],
        old: WireItem,
        new: WireItem,
    ) -> WireItem:
        shown = [root for root in changed if root not in self.secret]
        time = datetime_text(context.clock(), "microseconds", "time")
        change: WireItem = {
            "action": {"S": action},
            "time": {"S": time},
            "changed": {"L": [{"S": root} for root in changed]},
            "old": {"M": {root: old[root] for root in shown if root in old}},
            "new": {"M": {root: new[root] for root in shown if root in new}},
        }
        if context.actor is not None:
            change["actor"] = {"S": context.actor}
        if entity.version is not None:
            root = entity.fields[entity.version].path.root
            version = new.get(root) or old.get(root)
            if version is not None:
                change["version"] = version
        return change

    def _row(
        self, context: Context, entity: EntitySpec[Any, Any], key: WireItem, change: WireItem
    ) -> ItemWrite:
        partition, sort = self.key_attributes
        version = int(change.get("version", {}).get("N", "0"))
        # A removal counts no version up.
        removal = "delete" if entity.soft_delete is None else "purge"
        order = version + 1 if change["action"] == {"S": removal} else version
        row_key: WireItem = {
            partition: self.partition(key),
            # Changes within one tick of the clock keep their order, where there are versions.
            sort: {"S": f"{change['time']['S']}#{order:012d}#{context.token()}"},
        }
        row: WireItem = {**row_key, OWNER: {"M": key}, CHANGE: {"M": change}}
        if self.type_attribute is not None:
            name, value = self.type_attribute
            row[name] = {"S": value}
        if self.ttl is not None and self.days is not None:
            ends = context.clock() + timedelta(days=self.days)
            row[self.ttl] = {"N": str(int(ends.timestamp()))}
        table = context.table(self.table)
        payload = {"TableName": table, "Item": row}
        subject = f"{entity.name}.history"
        return ItemWrite("Put", payload, table, row_key, subject, {}, _changed)


def _action(
    entity: EntitySpec[Any, Any], before: WireItem | None, after: WireItem | None
) -> ChangeAction:
    """What was done to an item that became another one."""
    if before is None:
        return "create"
    if entity.soft_delete is None:
        return "delete" if after is None else "update"
    if after is None:
        return "purge"
    mark = entity.soft_delete.mark
    if (mark in before) == (mark in after):
        return "update"
    return "delete" if mark in after else "restore"


def trail_of(
    entity: EntitySpec[Any, Any], context: Context, key: Any, *, newest_first: bool = False
) -> Query[AuditEntry]:
    """The changes of one item, in the order in which they were made unless asked otherwise.

    Raises TenantMismatch for a key of another tenant, and NotAuthorized for one of another owner or,
    where an owner is chosen, one that does not say whose the item is: no row says so either.
    """
    admit(entity, context, key)
    if owner_names(entity, context):
        require_owned_query(entity, context, None, per_owner=False)
    trail, rows, returns = entity.once("trail rows", lambda: _rows(entity))
    return Query(
        context=context,
        entity=rows,
        pattern="history",
        returns=returns,
        equals=((trail.key_attributes[0], trail.partition(entity.key(key))),),
        descending=newest_first,
    )


def _rows(entity: EntitySpec[M, K]) -> tuple[Trail, EntitySpec[M, K], View[AuditEntry]]:
    """The trail of an entity, its rows, and how they are read: the same for all items, since what
    is made for them is kept with each context."""
    trail = next(each for each in entity.companions if isinstance(each, Trail))
    rows = replace(
        entity,
        table=trail.table,
        key_attributes=trail.key_attributes,
        ttl=trail.ttl,
        soft_delete=None,
        owner=None,
    )
    return trail, rows, View(AuditEntry, lambda stored: _entry(entity, stored), ())


def _entry(entity: EntitySpec[Any, Any], stored: WireItem) -> dict[str, object]:
    change: WireItem = stored[CHANGE]["M"]
    names = {field.path.root: name for name, field in entity.fields.items()}
    found: dict[str, object] = {
        "action": change["action"]["S"],
        "time": datetime_from_text(change["time"]["S"], "time"),
        "changed": tuple(names.get(each["S"], each["S"]) for each in change["changed"]["L"]),
        "old": _natives(entity, names, change["old"]["M"]),
        "new": _natives(entity, names, change["new"]["M"]),
    }
    if "actor" in change:
        found["actor"] = change["actor"]["S"]
    if "version" in change:
        found["version"] = int(change["version"]["N"])
    return found


def _natives(
    entity: EntitySpec[Any, Any], names: Mapping[str, str], values: WireItem
) -> dict[str, Any]:
    """Values by the names of attributes; one that no longer fits its attribute as it is stored."""
    found: dict[str, Any] = {}
    for root, value in values.items():
        name = names.get(root, root)
        try:
            found[name] = entity.fields[name].codec.decode(value)
        except (KeyError, TypeError, ValueError, AttributeError, InvalidValue):
            found[name] = any_from_wire(value, name)
    return found


def _key_text(value: WireValue) -> str:
    ((_, inner),) = value.items()
    return inner.hex() if isinstance(inner, bytes) else str(inner)


def _changed(_: WireItem | None) -> ItemChanged:
    return ItemChanged()
