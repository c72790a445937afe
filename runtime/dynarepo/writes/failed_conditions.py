"""Which part of a write's condition failed, told from the item that failed it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic

from ..context import Context
from ..decoding import item_decoder
from ..entity import EntitySpec, K, M
from ..errors import (
    ConditionFailed,
    DynarepoError,
    InvalidValue,
    NotFound,
    UndecodableItem,
    VersionConflict,
)
from ..expressions.conditions import Condition, all_of
from ..wire import WireItem
from .races import ItemChanged, Seen


@dataclass(frozen=True, slots=True)
class Expectation(Generic[M, K]):
    """What the caller expects of the item before a write."""

    entity: EntitySpec[M, K]
    context: Context
    shown_key: dict[str, str]
    when: Condition | None
    version: int | None

    def __post_init__(self) -> None:
        if self.version is not None and self.entity.version is None:
            raise InvalidValue(
                f"cannot be expected: {self.entity.name} has no version",
                attribute="expect_version",
                hint="give it an attribute with `set: version`",
            )

    def conditions(self) -> list[Condition]:
        """The terms to send."""
        terms: list[Condition] = []
        if self.version is not None and self.entity.version is not None:
            terms.append(self.entity.fields[self.entity.version].eq(self.version))
        if self.when is not None:
            terms.append(self.when)
        return terms

    def after(
        self, seen: Seen | None
    ) -> tuple[Condition | None, Callable[[WireItem | None], DynarepoError]]:
        """The condition of a write that rests on what was seen, and what its failure means."""
        if seen is None:
            return all_of(*self.conditions()), self.failure
        partition = self.entity.key_attributes[0]

        def failure(stored: WireItem | None) -> DynarepoError:
            if self.holds_version(stored or {}) and seen.differs(stored):
                return ItemChanged(item=stored)
            return self.failure(stored)

        return all_of(*seen.conditions(partition), *self.conditions()), failure

    def holds_version(self, stored: WireItem) -> bool:
        """Whether the item has the expected version, if one is expected."""
        return self.version is None or self._version(stored) == self.version

    def failure(self, stored: WireItem | None) -> DynarepoError:
        """The error for an item that failed the condition."""
        place: dict[str, Any] = {
            "table": self.context.table(self.entity.table),
            "entity": self.entity.name,
            "key": self.shown_key,
        }
        if stored is None:
            return NotFound("no item has this key", **place)
        current = self._current(stored)
        if not self.holds_version(stored):
            found = self._version(stored)
            return VersionConflict(
                f"version {self.version} was expected, but the item has"
                f" {'none' if found is None else f'version {found}'}",
                expected=self.version,
                current=current,
                hint="read the item again and decide anew",
                **place,
            )
        return ConditionFailed(
            "the item does not meet the condition",
            current=current,
            hint="`current` is the item as it was",
            **place,
        )

    def _version(self, stored: WireItem) -> int | None:
        if self.entity.version is None:
            return None
        field = self.entity.fields[self.entity.version]
        value = stored.get(field.path.root)
        try:
            return None if value is None else field.codec.decode(value)
        except (KeyError, InvalidValue):
            return None

    def _current(self, stored: WireItem) -> M | None:
        try:
            return item_decoder(self.entity, self.context)(stored)
        except UndecodableItem:
            # That the write failed is the news; the next read says what is wrong with the item.
            return None
