"""Collections: queries that return items of several entities, each as its own model."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from ..decoding.items import item_decoder, stored_key_text
from ..entity import EntitySpec
from ..errors import UndecodableItem
from ..expressions.conditions import Condition, In
from ..expressions.operands import Given, Path
from ..values import Value
from ..wire import WireItem
from .queries import Query
from .recognition import Recogniser
from .visibility import visible

M = TypeVar("M", bound=BaseModel)
R = TypeVar("R", bound=BaseModel)


class Member(Value, frozen=True):
    """An entity of a collection, and the field of the result that holds its items.

    `single` where the parameters fix its whole key, so that there is one item or none.
    """

    entity: EntitySpec[Any, Any]
    field: str
    single: bool = False


class CollectionQuery(Query[M], Generic[M, R], frozen=True, kw_only=True):
    """A query over the entities of a collection.

    `entity` is any of them, for the table and its key. `others` share the keys and are left out.
    """

    members: tuple[Member, ...]
    result: type[R]
    others: tuple[EntitySpec[Any, Any], ...] = ()

    @property
    def subject(self) -> str:
        """The collection, for errors and metrics."""
        return self.pattern

    @property
    def decodes_all(self) -> None:
        """Nothing: some of what is read may be left out."""
        return

    def shows(self, stored: WireItem) -> bool:
        """Whether a stored item is one of the collection that is there, or nothing that is known."""
        entity = self._recogniser.entity_of(stored)
        if entity is None:
            return True
        return entity.name not in self._other_names and visible(entity, self.context, stored)

    def gathered(self, items: Iterable[M]) -> R:
        """The result of all items, each in the field of its entity."""
        found: dict[str, Any] = {m.field: None if m.single else [] for m in self.members}
        fields = {self.context.model(m.entity.model): m for m in self.members}
        for item in items:
            member = fields[type(item)]
            if member.single:
                found[member.field] = item
            else:
                found[member.field].append(item)
        return self.result(**found)

    @cached_property
    def _recogniser(self) -> Recogniser:
        return Recogniser((*(member.entity for member in self.members), *self.others))

    @cached_property
    def _other_names(self) -> frozenset[str]:
        return frozenset(entity.name for entity in self.others)

    @cached_property
    def _decode(self) -> Callable[[WireItem], M]:
        decoders = {m.entity.name: item_decoder(m.entity, self.context) for m in self.members}

        def decode(stored: WireItem) -> M:
            entity = self._recogniser.entity_of(stored)
            if entity is None:
                raise UndecodableItem(
                    "is of no entity that the schema knows under these keys",
                    table=self.table,
                    entity=self.subject,
                    key=self._shown_key(stored),
                    hint="declare its entity, or leave such items out with `on_invalid: skip`",
                )
            item: M = decoders[entity.name](stored)
            return item

        return decode

    def _shown(self) -> Condition | None:
        # Each entity has its own attributes that tell, which one filter does not tell apart.
        return None

    def _shown_key(self, stored: WireItem) -> dict[str, str]:
        shown = [stored_key_text(member.entity, stored) for member in self.members]
        # What one entity keeps to itself may be what this item's key holds.
        return shown[0] if all(shown) else {}

    def _type_condition(self) -> Condition | None:
        types = [entity.type_attribute for entity in self.others]
        named = [found for found in types if found is not None]
        if not named:
            return None
        values = tuple(Given({"S": value}, value) for _, value in named)
        return ~In(Path((named[0][0],)), values)
