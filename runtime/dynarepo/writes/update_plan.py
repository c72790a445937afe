"""What an update must know of an item, and the request that it then makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Generic

from ..decoding import written_decoder
from ..entity import EntitySpec, IndexEntry, K, M
from ..errors import DynarepoError, InvalidValue, UndecodableItem
from ..expressions.change_effects import changed_item
from ..expressions.changes import AddChange, Change, RemoveChange, SetChange
from ..expressions.conditions import Compare, Condition, Function, all_of
from ..expressions.operands import Arithmetic, Given, IfNotExists, JoinedLists, Operand, Path
from ..expressions.rendering import Expressions
from ..requests import Request
from ..wire import WireItem, WireValue
from .failed_conditions import Expectation
from .index_entries import entry_changes, part_root
from .server_values import has_precise_time
from .stored_equality import same_stored

_NOTHING: Final[WireItem] = {}


class ItemChanged(DynarepoError):
    """The item is no longer what the update was computed from; `item` is what it is now."""

    default_code = "ITEM_CHANGED"

    def __init__(self, message: str = "", *, item: WireItem | None = None) -> None:
        super().__init__(message)
        self.item = item


@dataclass(frozen=True, slots=True)
class UpdatePlan(Generic[M, K]):
    """One update, planned: `reads` are the stored names of attributes that it must read first.

    `entries` are the index entries to keep true, and `known` those of their parts that follow
    from the key and from plain assignments.
    """

    expectation: Expectation[M, K]
    key: K
    changes: tuple[Change, ...]
    entries: tuple[IndexEntry, ...]
    known: Mapping[str, Any]
    reads: tuple[str, ...]
    upsert: bool
    pattern: str

    @property
    def entity(self) -> EntitySpec[M, K]:
        """The entity that is updated."""
        return self.expectation.entity

    def write(self, seen: WireItem | None) -> Request[M]:
        """The request, given the item's attributes in `reads` as they were seen."""
        entity, context = self.entity, self.expectation.context
        before = _NOTHING if seen is None else seen
        changes = self._changes(before)
        table = context.table(entity.table)
        expressions = Expressions()
        payload: dict[str, Any] = {
            "TableName": table,
            "Key": entity.key(self.key),
            "UpdateExpression": expressions.update(changes),
            "ReturnValues": "ALL_NEW",
        }
        condition = all_of(*self._conditions(before))
        if condition is not None:
            payload["ConditionExpression"] = expressions.condition(condition)
            payload["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
        payload.update(expressions.parameters())
        decode = written_decoder(entity, context, "updated")

        def answer(response: Mapping[str, Any]) -> M:
            return decode(response["Attributes"])

        def failure(stored: WireItem | None) -> DynarepoError:
            return self._failure(before, stored)

        def own_work(stored: WireItem) -> bool:
            return self._wrote(changes, stored)

        return Request(
            "UpdateItem",
            payload,
            answer,
            f"{entity.name}.{self.pattern}",
            table,
            on_condition_failed=failure,
            safe_to_repeat=self._safe_to_repeat(),
            is_own_work=own_work,
            shown_key=self.expectation.shown_key,
        )

    def _changes(self, before: WireItem) -> tuple[Change, ...]:
        if not self.entries:
            return self.changes
        computed = [change for change in self.changes if change.path.root in self.reads]
        after = changed_item(before, computed)
        parts = {
            part: self.known[part] if part in self.known else self._native(part, after)
            for entry in self.entries
            for part in entry.parts
        }
        plain = (_plain(change, self.reads, after) for change in self.changes)
        return (*plain, *entry_changes(self.entity, self.entries, parts))

    def _native(self, part: str, stored: WireItem) -> Any:
        root = part_root(self.entity, part)
        # A part that was not read is one of an entry that goes without another of its parts.
        value = stored.get(root) if root is not None and root in self.reads else None
        if value is None:
            return None
        try:
            return self.entity.fields[part].codec.decode(value)
        except (KeyError, InvalidValue):
            raise UndecodableItem(
                "does not fit, and an index key is built from it",
                attribute=part,
                table=self.expectation.context.table(self.entity.table),
                entity=self.entity.name,
                key=self.expectation.shown_key,
                hint="set the attribute in the same update",
            ) from None

    def _conditions(self, before: WireItem) -> list[Condition]:
        terms: list[Condition] = []
        if not self.upsert:
            partition = Path((self.entity.key_attributes[0],))
            terms.append(Function("attribute_exists", partition))
        terms.extend(_unchanged(Path((root,)), before.get(root)) for root in self.reads)
        return [*terms, *self.expectation.conditions()]

    def _failure(self, before: WireItem, stored: WireItem | None) -> DynarepoError:
        now = _NOTHING if stored is None else stored
        absent = stored is None and not self.upsert
        if not absent and self.expectation.holds_version(now):
            moved = any(not same_stored(before.get(root), now.get(root)) for root in self.reads)
            if moved:
                return ItemChanged(item=stored)
        return self.expectation.failure(stored)

    def _wrote(self, changes: tuple[Change, ...], stored: WireItem) -> bool:
        """Whether the item is what this update made of it, which only a version and the time of
        the write together can tell."""
        if self.expectation.version is None or not has_precise_time(
            self.entity, self.entity.set_on_write
        ):
            return False
        for change in changes:
            match change:
                case SetChange(path, Given(given)) if not path.nested:
                    # The next version, the time and every plain value.
                    if not same_stored(stored.get(path.root), given):
                        return False
                case RemoveChange(path) if not path.nested:
                    if path.root in stored:
                        return False
                case _:
                    continue
        return True

    def _safe_to_repeat(self) -> bool:
        if self.expectation.version is not None:
            # Its own work has another version, so it is not applied twice.
            return True
        if self.expectation.when is not None:
            # Another writer may have made the condition true again, to be met by someone else.
            return False
        version = self.entity.version
        versioned = None if version is None else self.entity.fields[version].path
        # A version that is counted twice for one change misleads nobody.
        return all(change.path == versioned or _repeatable(change) for change in self.changes)


def _plain(change: Change, reads: tuple[str, ...], after: WireItem) -> Change:
    """A change of a read attribute as the plain value that it was computed to be.

    A change inside an attribute stays as it is: under the condition that the attribute has not
    changed it does the same, and takes less room.
    """
    if change.path.nested or change.path.root not in reads:
        return change
    value = after.get(change.path.root)
    return (
        RemoveChange(change.path) if value is None else SetChange(change.path, Given(value, None))
    )


def _unchanged(path: Path, value: WireValue | None) -> Condition:
    if value is None:
        return Function("attribute_not_exists", path)
    return Compare(path, "=", Given(value, None))


def _repeatable(change: Change) -> bool:
    match change:
        case SetChange(_, Given()) | SetChange(_, IfNotExists(_, Given())):
            return True
        case SetChange():
            return False
        case AddChange(_, given):
            return "N" not in given.stored
        case _:
            return not any(isinstance(step, int) for step in change.path.steps)


def operand_roots(operand: Operand) -> frozenset[str]:
    """The stored names of all attributes that a computation reads."""
    match operand:
        case Path():
            return frozenset((operand.root,))
        case Given():
            return frozenset()
        case IfNotExists(path, fallback):
            return operand_roots(fallback) | {path.root}
        case Arithmetic(left, _, right):
            return operand_roots(left) | operand_roots(right)
        case JoinedLists(first, second):
            return operand_roots(first) | operand_roots(second)
