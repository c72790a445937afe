"""Collections: queries that return items of several entities, each as its own model."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from msgspec import Raw
from pydantic import BaseModel

from ..decoding.items import item_decoder, stored_key_text
from ..decoding.straight_items import text_decoder
from ..entity import EntitySpec
from ..errors import UndecodableItem
from ..expressions.conditions import Compare, Condition, In, all_of
from ..expressions.operands import Given, Path
from ..transport.answer_json import SplitItems, item_of
from ..values import Value
from ..wire import WireItem
from .queries import Query
from .recognition import Recogniser
from .results import Result
from .visibility import hides, visible

M = TypeVar("M", bound=BaseModel)
R = TypeVar("R", bound=BaseModel)


class Member(Value, frozen=True):
    """An entity of a collection, and the field of the result that holds its items.

    `single` where the parameters fix its whole key, so that there is one item or none. Of its
    items, those that meet `where` are kept.
    """

    entity: EntitySpec[Any, Any]
    field: str
    single: bool = False
    where: Condition | None = None


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
    def keeps_all(self) -> bool:
        """Some of what is read may be left out."""
        return False

    def results(self, items: Sequence[WireItem]) -> Iterator[Result[M]]:
        """What becomes of the items of an answer, each read as its entity, as they are taken."""
        if type(items) is SplitItems:
            return map(self._result_of_text(), items.texts)
        return map(self._result, items)

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

    @property
    def _recogniser(self) -> Recogniser:
        entities = (*(member.entity for member in self.members), *self.others)
        return self.context.once(("recogniser", *map(id, entities)), lambda: Recogniser(entities))

    @cached_property
    def _other_names(self) -> frozenset[str]:
        return frozenset(entity.name for entity in self.others)

    def _result_of_text(self) -> Callable[[Raw], Result[M]]:
        decoders: dict[str, Callable[[Raw], Result[M]]] = {}
        left_out, entity_of = self._other_names, self._recogniser.entity_of_text

        def result(text: Raw) -> Result[M]:
            entity = entity_of(text)
            if entity is None:
                return self._result(item_of(text))
            decode = decoders.get(entity.name)
            if decode is None:
                if entity.name in left_out:
                    return None
                hiding = hides(entity, self.context)
                found = text_decoder(entity, self.context, entity, self._result, hiding=hiding)
                if found is None:
                    return self._result(item_of(text))
                decode = decoders[entity.name] = found
            return decode(text)

        return result

    @cached_property
    def _decode(self) -> Callable[[WireItem], M | None]:
        decoders = {m.entity.name: item_decoder(m.entity, self.context) for m in self.members}
        left_out, entity_of = self._other_names, self._recogniser.entity_of

        def decode(stored: WireItem) -> M | None:
            entity = entity_of(stored)
            if entity is None:
                raise UndecodableItem(
                    "is of no entity that the schema knows under these keys",
                    table=self.table,
                    entity=self.subject,
                    key=self._shown_key(stored),
                    hint="declare its entity, or leave such items out with `on_invalid: skip`",
                )
            if entity.name in left_out or not visible(entity, self.context, stored):
                return None
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
        kept = (self._kept(member) for member in self.members)
        if not named:
            return all_of(*kept)
        values = tuple(Given({"S": value}, value) for _, value in named)
        return all_of(~In(Path((named[0][0],)), values), *kept)

    def _kept(self, member: Member) -> Condition | None:
        """That an item is of another entity, or meets the condition on those of this one."""
        if member.where is None or member.entity.type_attribute is None:
            return None
        name, value = member.entity.type_attribute
        return ~Compare(Path((name,)), "=", Given({"S": value}, value)) | member.where
