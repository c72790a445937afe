"""How large an item is by DynamoDB's own rules, in the table and in each of its indexes."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from ..entity import EntitySpec, K, M
from ..errors import InvalidValue
from ..service.definitions import IndexDefinition, TableDefinition
from ..wire import WireItem
from ..wire.sizes import item_size as stored_size


@dataclass(frozen=True, slots=True)
class ItemSize:
    """Bytes of an item: in all, of each stored attribute, and of its copy in each index.

    Names count as well as values. An encrypted attribute is stored with about 200 bytes more.
    """

    total: int
    attributes: Mapping[str, int]
    indexes: Mapping[str, int]

    @property
    def read_units(self) -> float:
        """What reading the item costs, eventually consistent; a consistent read costs double."""
        return ceil(self.total / 4096) / 2

    @property
    def write_units(self) -> int:
        """What writing the item anew costs, with its copies; in a transaction it is double."""
        return sum(ceil(size / 1024) for size in (self.total, *self.indexes.values()))

    def __str__(self) -> str:
        largest = sorted(self.attributes.items(), key=lambda entry: (-entry[1], entry[0]))
        lines = [f"{self.total} bytes, {self.write_units} write units to put"]
        lines += [f"  {name}: {size}" for name, size in largest]
        lines += [f"  copy in index {name}: {size}" for name, size in self.indexes.items()]
        return "\n".join(lines)


def item_size(
    entity: EntitySpec[M, K], record: M, table: TableDefinition | None = None
) -> ItemSize:
    """The size of a record as it would be stored: `item_size(USER, user, db.tables["app"].definition)`.

    With the definition of its table, also that of its copies in indexes. Raises InvalidValue for
    what is no record of the entity. Costs no request.
    """
    given: object = record
    if not isinstance(given, entity.model):
        raise InvalidValue(
            f"is of type {type(given).__name__}, not a stored {entity.name}",
            attribute="record",
            entity=entity.name,
            hint=f"pass a {entity.model.__name__}, as its reads return it",
        )
    stored = entity.encode(record)
    copies: dict[str, int] = {}
    for index in () if table is None else table.indexes:
        if all(part.name in stored for part in index.key):
            copies[index.name] = stored_size(_copy(stored, index, entity.key_attributes))
    return ItemSize(
        total=stored_size(stored),
        attributes={name: stored_size({name: value}) for name, value in stored.items()},
        indexes=copies,
    )


def _copy(stored: WireItem, index: IndexDefinition, table_key: tuple[str, ...]) -> WireItem:
    if index.projection == "ALL":
        return stored
    names = {*table_key, *(part.name for part in index.key), *index.include}
    return {name: value for name, value in stored.items() if name in names}
