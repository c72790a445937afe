"""Models of import: its key, input, item, views and changes."""

from dataclasses import dataclass
from uuid import UUID

from dynarepo import Record


@dataclass(frozen=True, slots=True)
class ImportKey:
    """Names one Import: the attributes in its table key."""

    import_id: UUID


class ImportCreate(Record):
    """What a caller gives for a new Import."""

    company_id: str
    import_id: UUID
    rows: int


class Import(ImportCreate):
    """A stored Import."""

    @property
    def key(self) -> ImportKey:
        """What names this item."""
        return ImportKey(import_id=self.import_id)
