"""Models of import: its key, input, item, views and changes."""

from uuid import UUID

from dynarepo import Key, Record


class ImportKey(Key, frozen=True):
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
