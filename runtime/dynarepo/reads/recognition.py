"""Which entity a stored item belongs to: by its type attribute, or by the form of its key."""

import re
from collections.abc import Iterable
from typing import Any

from msgspec import Raw

from ..entity import EntitySpec
from ..transport.answer_json import parts_of
from ..wire import WireItem


class Recogniser:
    """Tells the items of some entities of one table apart.

    An item that names its type is of that type and of no other. One that names none, since its
    table has no attribute for it or since the item is older than that attribute, is told by the
    form of its key, which the generator has shown to belong to one entity alone.
    """

    def __init__(self, entities: Iterable[EntitySpec[Any, Any]]) -> None:
        self._entities = tuple(entities)
        self._by_type = {e.type_attribute: e for e in self._entities if e.type_attribute}
        self._type_names = {name for name, _ in self._by_type}
        self._shapes = [
            (entity, [(name, re.compile(shape, re.DOTALL)) for name, shape in entity.key_shape])
            for entity in self._entities
        ]
        names = dict.fromkeys(name for entity in self._entities for name, _ in entity.key_shape)
        # Most items name their type, and few keys are looked at.
        self._types = parts_of(tuple(sorted(self._type_names))) if self._type_names else None
        self._keys = parts_of(tuple(names))

    def entity_of_text(self, text: Raw) -> EntitySpec[Any, Any] | None:
        """The same for the text of a stored item."""
        types: WireItem = self._types(text) if self._types is not None else {}
        return self.entity_of(types or self._keys(text))

    def entity_of(self, stored: WireItem) -> EntitySpec[Any, Any] | None:
        """The entity of a stored item, or of its key alone; None where it is of none of them."""
        for name in self._type_names:
            value = stored.get(name)
            if value is not None:
                return self._by_type.get((name, value.get("S", "")))
        for entity, shapes in self._shapes:
            if all(shape.fullmatch(stored.get(name, {}).get("S", "")) for name, shape in shapes):
                return entity
        return None
