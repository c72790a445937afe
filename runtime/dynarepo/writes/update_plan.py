"""What an update must know of an item, and the write that it then makes."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, Generic, cast

from msgspec.structs import replace

from ..decoding.items import item_decoder, written_decoder
from ..decoding.straight_answers import Straight, straight_answer
from ..encryption.attributes import sealed_changes
from ..entity import EntitySpec, IndexEntry, K, M
from ..errors import DynarepoError, InvalidValue, UndecodableItem
from ..expiry import expired, is_expired
from ..expressions.change_effects import changed_item
from ..expressions.changes import Change, RemoveChange, SetChange, is_repeatable
from ..expressions.conditions import Condition, all_of
from ..expressions.operands import Given, Path
from ..expressions.update_text import update_parameters
from ..requests import Request
from ..values import Value
from ..wire import WireItem
from .failed_conditions import Expectation
from .index_entries import entry_changes, part_root
from .item_write import ItemWrite, conditional
from .missing_parents import with_parents
from .races import ItemChanged, Seen, presence, unchanged
from .server_values import has_precise_time
from .stored_equality import same_stored
from .write import Draft
from .write_ids import WriteId

_NOTHING: Final[WireItem] = {}


class Marking(Value, frozen=True):
    """An update that deletes an item softly, or takes that back.

    `is_own_work` tells, of an item that is met after an answer was lost, whether this has done it.
    """

    is_own_work: Callable[[WireItem], bool]
    safe_to_repeat: bool


class UpdatePlan(Value, Generic[M, K], frozen=True):
    """One update, planned: `reads` are the stored names of attributes that it must read first.

    `key` is the table key as it is stored, `changed` are the stored names of
    all attributes that it changes, `entries` are the index entries to keep true, and `known`
    those of their parts that follow
    from the key and from plain assignments; the others follow from the attributes stored as
    `computed`, which are known once that is which the caller gives and that is read which they are
    computed from. With `create_parents`, maps that nested changes need
    are made where they are missing. With `parses_key` the whole item is read, whose key holds parts
    that are stored nowhere else. The write `leaves` its id on the item.
    """

    expectation: Expectation[M, K]
    key: WireItem
    changes: tuple[Change, ...]
    changed: frozenset[str]
    entries: tuple[IndexEntry, ...]
    known: Mapping[str, Any]
    computed: frozenset[str]
    reads: tuple[str, ...]
    upsert: bool
    pattern: str
    create_parents: bool = False
    parses_key: bool = False
    marking: Marking | None = None
    leaves: WriteId | None = None

    @property
    def entity(self) -> EntitySpec[M, K]:
        """The entity that is updated."""
        return self.expectation.entity

    def draft(self, seen: Seen | None) -> Draft[M]:
        """The write, given what was seen of the item."""
        entity, context = self.entity, self.expectation.context
        if seen is not None and seen.item is None and not self.upsert:
            raise self.expectation.failure(None)
        if seen is not None and self._is_expired(seen.item):
            return self._replacement(seen)
        before = _NOTHING if seen is None else seen.before
        given = self.expectation.given
        known = given.within(before) if given.names else before
        conditions = self._conditions(seen)
        limits = self.expectation.limits
        if limits is not None and limits.passed_by_known(known, given.names, seen):
            # What refuses to be there and not there is the item that says why.
            changes = limits.places[0].changes
            conditions += (presence(entity.key_attributes[0], there) for there in (True, False))
        else:
            changes = self._changes(known)
        table, key = context.table(entity.table), self.key
        payload = {
            "TableName": table,
            "Key": key,
            **update_parameters(changes, all_of(*conditions)),
        }
        decode = written_decoder(entity, context, "updated")

        def answer(stored: "WireItem | None") -> "M":
            if type(stored) is Straight:
                return cast("M", stored.record)
            return decode(_NOTHING if stored is None else stored)

        write = ItemWrite(
            "Update",
            payload,
            table,
            key,
            f"{entity.name}.{self.pattern}",
            self.expectation.shown_key,
            partial(self._failure, seen),
            safe_to_repeat=self.is_repeatable
            or (self.leaves is not None and self.leaves.follows(seen)),
            is_own_work=partial(self._wrote, changes),
            leaves=self.leaves,
            straight=straight_answer(entity, context, entity, "Attributes"),
        )
        whole = seen is not None and seen.whole
        after = changed_item({**before, **key}, changes) if whole else None
        return Draft(write, after, after, answer)

    def alone(self) -> Request[M]:
        """The request of an update that reads nothing and concerns nothing else: whatever becomes
        of that is what becomes of the update."""
        draft = self.draft(None)
        request, answer = draft.write.alone(), draft.answer
        attributes = request.decode

        def decode(response: "Mapping[str, Any]") -> "M":
            return answer(attributes(response))

        return cast("Request[M]", replace(cast("Request[Any]", request), decode=decode))

    def _changes(self, before: WireItem) -> tuple[Change, ...]:
        # Not before the write is under way: a key that is due has been had by then.
        changes = self.changes
        if self.entity.encrypted:
            changes = sealed_changes(self.entity, self.expectation.context, self.key, changes)
        if self.create_parents:
            changes = with_parents(self.entity, changes, before)
        if not self.entries:
            return changes
        computed = [change for change in changes if change.path.root in self.computed]
        after = changed_item(before, computed)
        parts = {
            part: self.known[part] if part in self.known else self._native(part, after)
            for entry in self.entries
            for part in entry.parts
        }
        plain = (_plain(change, self.computed, after) for change in changes)
        return (*plain, *entry_changes(self.entity, self.entries, parts))

    def _native(self, part: str, stored: WireItem) -> Any:
        root = part_root(self.entity, part)
        if root is None and self.parses_key:
            return getattr(item_decoder(self.entity, self.expectation.context)(stored), part)
        # A part that is not known is one of an entry that goes without another of its parts.
        value = stored.get(root) if root is not None and root in self.computed else None
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

    def _conditions(self, seen: Seen | None) -> list[Condition]:
        partition = self.expectation.entity.key_attributes[0]
        if seen is None and not self.upsert and self.expectation.asks_nothing:
            return [presence(partition, True)]
        terms: list[Condition] = [] if seen is None else seen.conditions(partition)
        if not self.upsert and (seen is None or not seen.existence):
            terms.insert(0, presence(partition, True))
        return [*terms, *self.expectation.there(), *self.expectation.conditions()]

    def _is_expired(self, stored: WireItem | None) -> bool:
        """Whether an upsert met an item past its time to live, of which nothing is to be left."""
        if not self.upsert or stored is None or self.expectation.context.shows_hidden:
            return False
        return is_expired(self.entity, stored, self.expectation.context.clock())

    def _replacement(self, seen: Seen) -> Draft[M]:
        """What the upsert makes of nothing, stored in place of an item past its time to live, whose
        versions alone go on: who still knows one must not find it again."""
        entity, context = self.entity, self.expectation.context
        table, key = context.table(entity.table), self.key
        root = "" if entity.version is None else entity.fields[entity.version].path.root
        left = {root: seen.before[root]} if root in seen.before else _NOTHING
        beyond = self.expectation.beyond(left)
        if beyond is not None:
            raise beyond
        after = changed_item({**key, **left}, self._changes(left))
        condition = all_of(
            expired(entity, context.clock()),
            *seen.conditions(entity.key_attributes[0]),
            *(unchanged(Path((name,)), value) for name, value in left.items()),
        )
        decode = written_decoder(entity, context, "written")

        def answer(_: WireItem | None) -> M:
            return decode(after)

        write = ItemWrite(
            "Put",
            {"TableName": table, "Item": after, **conditional(condition)},
            table,
            key,
            f"{entity.name}.{self.pattern}",
            self.expectation.shown_key,
            lambda stored: ItemChanged(item=stored),
            leaves=self.leaves,
        )
        return Draft(write, after, after, answer)

    def _failure(self, seen: Seen | None, stored: WireItem | None) -> DynarepoError:
        if self.upsert and stored is not None:
            if self._is_expired(stored) and not self.expectation.needs_item:
                return ItemChanged(item=stored)
            deleted = self.expectation.deleted(stored)
            if deleted is not None:
                return deleted
        absent = stored is None and not self.upsert
        moved = seen is not None and seen.differs(stored)
        if moved and not absent and self.expectation.holds_version(stored or _NOTHING):
            return ItemChanged(item=stored)
        return self.expectation.failure(stored)

    def _wrote(self, changes: tuple[Change, ...], stored: WireItem) -> bool:
        """Whether the item is what this update made of it, which only a version and the time of
        the write together can tell, or the mark of a deletion."""
        if self.marking is not None:
            return self.marking.is_own_work(stored)
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

    @property
    def is_repeatable(self) -> bool:
        """Whether it does no harm to send it again that may have been applied."""
        if self.marking is not None:
            return self.marking.safe_to_repeat
        if self.expectation.version is not None:
            # Its own work has another version, so it is not applied twice.
            return True
        if self.expectation.when is not None or self.expectation.given.names:
            # Another writer may have made the condition true again, to be met by someone else.
            return False
        version = self.entity.version
        versioned = None if version is None else self.entity.fields[version].path
        if self.expectation.limits is not None and not self.expectation.limits.repeatable:
            return False
        for change in self.changes:
            # A version that is counted twice for one change misleads nobody.
            if not is_repeatable(change) and change.path != versioned:
                return False
        return True


def _plain(change: Change, computed: frozenset[str], after: WireItem) -> Change:
    """A change of a computed attribute as the plain value that it was computed to be.

    A change inside an attribute stays as it is: under the condition that the attribute has not
    changed it does the same, and takes less room.
    """
    if change.path.nested or change.path.root not in computed:
        return change
    value = after.get(change.path.root)
    return (
        RemoveChange(change.path) if value is None else SetChange(change.path, Given(value, None))
    )
