"""The ways to reach an entity's items: its table and the indexes it is found in."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.tables import Index
from ..model.values import Entity, KeyTemplate


@dataclass(frozen=True, slots=True)
class Route:
    """A table or index with the templates of its key, as one entity fills them."""

    entity: Entity
    index: Index | None
    partition: tuple[KeyTemplate, ...]
    sort: tuple[KeyTemplate, ...]

    @property
    def label(self) -> str:
        """How messages and documentation call it."""
        if self.index is None:
            return f"table `{self.entity.table.name}`"
        return f"index `{self.index.name}`"

    @property
    def partition_attributes(self) -> tuple[str, ...]:
        """The attributes that fix the partition, each once, in order."""
        names = [name for template in self.partition for name in template.attributes]
        return tuple(dict.fromkeys(names))

    @property
    def sort_attributes(self) -> tuple[str, ...]:
        """The placeholders of the sort key, left to right."""
        return tuple(name for template in self.sort for name in template.attributes)

    @property
    def key_names(self) -> frozenset[str]:
        """The stored names of its key attributes."""
        return frozenset(t.key_attribute.name for t in (*self.partition, *self.sort))

    def projects(self, stored_name: str) -> bool:
        """Whether an item read here has the attribute of this stored name."""
        if self.index is None or self.index.projection == "ALL":
            return True
        table = self.entity.table
        keys = {key.name for key in (table.partition, table.sort) if key is not None}
        return stored_name in keys | self.key_names or stored_name in self.index.include


def routes(entity: Entity) -> Iterator[Route]:
    """The entity's table first, then its indexes."""
    yield Route(entity, None, (entity.partition,), () if entity.sort is None else (entity.sort,))
    for membership in entity.indexes:
        yield Route(entity, membership.index, membership.partition, membership.sort)
