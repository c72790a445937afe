"""Which part of a write's condition failed, told from the item that failed it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic

from msgspec.structs import replace

from ..context import Context
from ..decoding.items import item_decoder
from ..entity import EntitySpec, K, M
from ..errors import (
    AlreadyExists,
    ConditionFailed,
    DynarepoError,
    InvalidValue,
    KeysUnavailable,
    NotFound,
    OutOfRange,
    UndecodableItem,
    VersionConflict,
)
from ..expiry import expired
from ..expressions.conditions import Condition, all_of
from ..ownership import belongs, not_authorized, owner_condition
from ..reads.visibility import absence, shown, visible
from ..values import Value
from ..wire import WireItem
from .given_parts import NOTHING_GIVEN, GivenParts
from .races import ItemChanged, Seen

if TYPE_CHECKING:
    from .limits import Limits


def require_version(entity: EntitySpec[Any, Any], version: object) -> None:
    """Refuse what is no version, and any of an entity that has none."""
    if entity.version is None:
        raise InvalidValue(
            f"cannot be expected: {entity.name} has no version",
            attribute="expect_version",
            hint="give it an attribute with `set: version`",
        )
    if type(version) is not int:
        raise InvalidValue(
            f"is of type {type(version).__name__}, not int",
            attribute="expect_version",
            entity=entity.name,
            hint=f"pass the `{entity.version}` of an item that was read",
        )


class Expectation(Value, Generic[M, K], frozen=True):
    """What the caller expects of the item before a write; `unmet` is said where `when` fails.

    `or_missing` where an owner may also write what nobody has yet. `of_deleted` where an item that is
    deleted softly is there, and one past its time to live is not. `given` is what it has, and
    `limits` what is computed from it must keep.
    """

    entity: EntitySpec[M, K]
    context: Context
    shown_key: Mapping[str, str]
    when: Condition | None
    version: int | None
    unmet: str = "the item does not meet the condition"
    or_missing: bool = False
    of_deleted: bool = False
    given: GivenParts = NOTHING_GIVEN
    limits: "Limits | None" = None

    def __post_init__(self) -> None:
        if self.version is not None:
            require_version(self.entity, self.version)

    @property
    def needs_item(self) -> bool:
        """Whether the caller asks for something that only an item can have."""
        return self.version is not None or self.when is not None or self.given.needs_item

    @property
    def asks_nothing(self) -> bool:
        """Whether any item will do, whoever asks and whenever."""
        entity = self.entity
        return (
            self.when is None
            and self.version is None
            and entity.ttl is None
            and entity.soft_delete is None
            and (entity.owner is None or self.context.owner is None)
            and not self.given.names
            and self.limits is None
        )

    def conditions(self) -> list[Condition]:
        """The terms to send."""
        terms: list[Condition] = []
        if self.version is not None and self.entity.version is not None:
            terms.append(self.entity.fields[self.entity.version].eq(self.version))
        if self.when is not None:
            terms.append(self.when)
        terms.extend(self.given.conditions())
        if self.limits is not None:
            terms.extend(self.limits.conditions)
        owned = owner_condition(self.entity, self.context, or_missing=self.or_missing)
        if owned is not None:
            terms.append(owned)
        return terms

    def there(self) -> list[Condition]:
        """That the item is not one of those that are stored and count as gone."""
        condition = shown(self._hiding, self.context)
        return [] if condition is None else [condition]

    @property
    def absent_mark(self) -> str | None:
        """The stored name of the mark of a deletion, where no deleted item passes for one that is
        there."""
        soft = self._hiding.soft_delete
        return None if soft is None or self.context.shows_hidden else soft.mark

    @property
    def _hiding(self) -> EntitySpec[M, K]:
        return replace(self.entity, soft_delete=None) if self.of_deleted else self.entity

    def after(
        self, seen: Seen | None
    ) -> tuple[Condition | None, Callable[[WireItem | None], DynarepoError]]:
        """The condition of a write that rests on what was seen, and what its failure means."""
        expected = self._expected()
        if seen is None:
            return all_of(*expected), self.failure
        partition = self.entity.key_attributes[0]

        def failure(stored: "WireItem | None") -> DynarepoError:
            if self.holds_version(stored or {}) and seen.differs(stored):
                return ItemChanged(item=stored)
            return self.failure(stored)

        return all_of(*seen.conditions(partition), *expected), failure

    def _expected(self) -> list[Condition]:
        terms = self.conditions()
        if self.needs_item or not self.or_missing:
            return [*self.there(), *terms] if terms else []
        # Only whose it is: what is past its time to live belongs to nobody, and what is deleted
        # softly still to its owner.
        gone = None
        if not self.context.shows_hidden:
            gone = expired(self.entity, self.context.clock())
        return terms if gone is None else [term | gone for term in terms]

    def holds_version(self, stored: WireItem) -> bool:
        """Whether the item has the expected version, if one is expected."""
        return self.version is None or self.version_of(stored) == self.version

    def holds_version_after(self, stored: WireItem) -> bool:
        """Whether the item has the version that comes after the expected one."""
        return self.version is not None and self.version_of(stored) == self.version + 1

    def taken(self, stored: WireItem | None, message: str, hint: str = "") -> AlreadyExists:
        """The error for an item that is there where none may be, be it deleted softly."""
        return self.deleted(stored or {}) or self._already(stored or {}, message, hint)

    def deleted(self, stored: WireItem) -> AlreadyExists | None:
        """The error for an item that is to be new where one is deleted softly."""
        gone = absence(self.entity, self.context.bound(shows_hidden=False), stored)
        if gone is None or not gone.restorable:
            return None
        return self._already(stored, f"an item with this key {gone.what}", gone.cure)

    def _already(self, stored: WireItem, message: str, hint: str) -> AlreadyExists:
        seen = visible(self.entity, self.context, stored)
        return AlreadyExists(
            message,
            # Whoever may not read it learns no more than that it is there.
            current=(
                self._current(stored)
                if stored and seen and belongs(self.entity, self.context, stored)
                else None
            ),
            hint=hint,
            **self._place,
        )

    def failure(self, stored: WireItem | None) -> DynarepoError:
        """The error for an item that failed the condition."""
        place = self._place
        if stored is None:
            beyond = self.beyond({}) if self.or_missing else None
            return beyond or NotFound("no item has this key", **place)
        gone = None
        if self.needs_item or not self.or_missing:
            gone = absence(self._hiding, self.context, stored)
        # An empty item stands for one that is not told of.
        if stored and not belongs(self.entity, self.context, stored):
            if gone is not None:
                return NotFound("no item has this key", **place)
            return not_authorized(self.entity, self.context).located(**place)
        if gone is not None:
            return NotFound(f"the item with this key {gone.what}", hint=gone.cure, **place)
        current = self._current(stored)
        if not self.holds_version(stored):
            found = self.version_of(stored)
            return VersionConflict(
                f"version {self.version} was expected, but the item has"
                f" {'none' if found is None else f'version {found}'}",
                expected=self.version,
                current=current,
                hint="read the item again and decide anew",
                **place,
            )
        # An empty item tells nothing.
        beyond = self.beyond(stored, current) if stored else None
        if beyond is not None:
            return beyond
        return ConditionFailed(
            self._unmet(stored),
            current=current,
            hint="`current` is the item as it was",
            **place,
        )

    def beyond(self, stored: WireItem, current: M | None = None) -> DynarepoError | None:
        """The error for an item of which a limit does not allow what is computed, if one does not;
        `current` is this item."""
        found = None if self.limits is None else self.limits.failure(stored)
        if isinstance(found, OutOfRange):
            found.current = current
        return None if found is None else found.located(**self._place)

    @property
    def _place(self) -> dict[str, Any]:
        return {
            "table": self.context.table(self.entity.table),
            "entity": self.entity.name,
            "key": self.shown_key,
        }

    def _unmet(self, stored: WireItem) -> str:
        """Why the condition failed, as far as the item tells."""
        differing = self.given.differing(stored)
        if not differing:
            return self.unmet
        others = f"the item has another {_listed(differing)} than the update expects"
        return others if stored else f"{self.unmet}, or {others}"

    def version_of(self, stored: WireItem) -> int | None:
        """The version of a stored item, if it has one."""
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
        except (KeysUnavailable, UndecodableItem):
            # That the write failed is the news; the next read says what is wrong with the item.
            return None


def _listed(names: tuple[str, ...]) -> str:
    return " and another ".join(f"`{name}`" for name in names)
