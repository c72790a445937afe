"""A vector index as the model has it."""

from dataclasses import dataclass
from typing import Literal

Distance = Literal["COSINE", "EUCLIDEAN", "DOT_PRODUCT"]


@dataclass(frozen=True, slots=True)
class VectorIndex:
    """A vector index; names are stored names, and `types` are those of partition and filters."""

    name: str
    attribute: str
    dimensions: int
    distance: Distance
    partition: str
    filters: tuple[str, ...]
    types: tuple[tuple[str, Literal["S", "N", "B"]], ...]
    projection: Literal["ALL", "KEYS_ONLY", "INCLUDE"]
    include: tuple[str, ...] = ()
    description: str = ""

    @property
    def compared(self) -> tuple[str, ...]:
        """The attributes that a search can compare, the partition first."""
        return (*([self.partition] if self.partition else []), *self.filters)

    def projects(self, stored_name: str, table_key: tuple[str, ...]) -> bool:
        """Whether an item read here has the attribute of this stored name."""
        if self.projection == "ALL":
            return True
        return stored_name in (*table_key, self.attribute, *self.compared, *self.include)
