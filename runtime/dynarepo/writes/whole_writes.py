"""Writes of whole items: what creating and replacing have in common."""

from collections.abc import Callable, Mapping
from typing import Any, Generic

from msgspec import Raw

from ..decoding.items import item_decoder
from ..encryption.attributes import sealed
from ..entity import EntitySpec, M
from ..errors import DynarepoError, InvalidValue
from ..expressions.conditions import Condition
from ..records import Record
from ..requests import Request
from ..unknown_attributes import remember, unknown_attributes
from ..wire import WireItem
from .empty_sets import holds_empty_set
from .failed_conditions import Expectation
from .item_write import ItemWrite, conditional
from .races import Seen
from .server_values import has_precise_time
from .stored_equality import same_stored
from .write import Draft, Effect, Write
from .write_ids import write_id_on


class StoredWhole(Generic[M]):
    """What creating and replacing an item have in common: the whole item is stored as it is."""

    __slots__ = (
        "_encoded", "_key", "_sealed", "_subject", "_text", "_timed", "_whole", "expectation",
    )  # fmt: skip

    def __init__(
        self,
        expectation: Expectation[M, Any],
        whole: M,
        pattern: str,
        timed: tuple[str, ...],
        encoded: WireItem | None = None,
        text: bytes | None = None,
        unknown: WireItem | None = None,
    ) -> None:
        entity = expectation.entity
        self.expectation = expectation
        self._whole = whole
        self._subject = f"{entity.name}.{pattern}"
        self._timed = timed
        self._encoded = entity.encode(whole) if encoded is None else encoded
        self._text = text
        if unknown:
            self._text = None
            self._encoded = {**unknown, **self._encoded}
            remember(whole, unknown)
        self._sealed: WireItem | None = None
        self._key = {name: self._encoded[name] for name in entity.key_attributes}

    @property
    def _item(self) -> WireItem:
        """The item as it is stored, encrypted once the write is under way: a key that is due has
        been had by then."""
        if self._sealed is None:
            expectation = self.expectation
            self._sealed = sealed(expectation.entity, expectation.context, self._encoded)
        return self._sealed

    def write(
        self,
        draft: Callable[[Seen | None], Draft[M]],
        effect: Effect = "change",
        reads: tuple[str, ...] = (),
        alone: Callable[[], Request[M]] | None = None,
    ) -> Write[M]:
        """The write that drafts in this way; `alone` counts where nothing is written besides, and
        nothing tells of it afterwards."""
        expectation = self.expectation
        entity = expectation.entity
        return Write(
            entity,
            expectation.context,
            self._subject,
            self._key,
            expectation.shown_key,
            draft,
            reads=reads,
            effect=effect,
            alone=None if entity.companions or entity.write_id is not None else alone,
        )

    def request(
        self,
        condition: Condition | None,
        failure: Callable[[WireItem | None], DynarepoError],
        *,
        safe_to_repeat: bool = True,
    ) -> Request[M]:
        """The item stored by itself, under a condition."""
        expectation = self.expectation
        entity = expectation.entity
        table = expectation.context.table(entity.table)
        payload: dict[str, Any] = {"TableName": table, "Item": self._item}
        if condition is not None:
            payload.update(conditional(condition))
        text = None if entity.encrypted else self._text
        return Request(
            "PutItem",
            payload,
            self._decoded,
            self._subject,
            table,
            on_condition_failed=None if condition is None else failure,
            safe_to_repeat=safe_to_repeat,
            is_own_work=(
                self._is_own_work
                if condition is not None and has_precise_time(entity, self._timed)
                else None
            ),
            shown_key=expectation.shown_key,
            encoded=None if text is None else {**payload, "Item": Raw(text)},
        )

    def _decoded(self, _: Mapping[str, Any]) -> M:
        return self._answer(None)

    def draft(
        self,
        condition: Condition | None,
        failure: Callable[[WireItem | None], DynarepoError],
        *,
        safe_to_repeat: bool = True,
        equal_is_own: bool = False,
    ) -> Draft[M]:
        """The item, stored under a condition; with `equal_is_own` an equal one that is met after a
        lost answer is what was to be stored, whoever stored it."""
        entity = self.expectation.entity
        table = self.expectation.context.table(entity.table)
        left = write_id_on(entity, self._encoded)
        timed = left is None and has_precise_time(entity, self._timed)
        write = ItemWrite(
            "Put",
            {"TableName": table, "Item": self._item, **conditional(condition)},
            table,
            self._key,
            self._subject,
            self.expectation.shown_key,
            failure,
            safe_to_repeat=safe_to_repeat,
            is_own_work=self._is_own_work if equal_is_own or timed else None,
            leaves=left,
        )
        return Draft(write, self._item, None, self._answer)

    def _answer(self, _: WireItem | None) -> M:
        # What is returned equals what is read later.
        if holds_empty_set(self._whole):
            return item_decoder(self.expectation.entity, self.expectation.context)(self._item)
        return self._whole

    def _is_own_work(self, found: WireItem) -> bool:
        return same_stored({"M": found}, {"M": self._item})


def unknown_parts(entity: EntitySpec[Any, Any], item: Record) -> WireItem:
    """What an item that was read has stored besides, to be stored again."""
    found = {} if entity.unknown == "drop" else unknown_attributes(item)
    if found and entity.unknown == "refuse":
        raise InvalidValue(
            "is stored, and this version of the schema does not know it",
            attribute=sorted(found)[0],
            entity=entity.name,
            hint="change the item with `update`, or add the attribute to the schema",
        )
    return found
