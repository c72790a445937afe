"""What makes import models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Number, Text

from .model import Import


class StoredImport(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Import, as types."""

    pk: Text[str]
    sk: Text[str]
    company_id: Text[str]
    import_id: Text[UUID]
    rows: Number
    item_type: Text[Literal["Import"]] | UnsetType = field(default=UNSET, name="_type")


_IMPORT_NAMES: Final = {"company_id", "import_id", "rows"}
_BlankImport: Final = blank_of(Import)


def import_of(stored: StoredImport) -> Import:
    """What was stored as Import; an error where that is not certain."""
    record = blank(_BlankImport)
    record.company_id = stored.company_id.S
    record.import_id = stored.import_id.S
    record.rows = int(stored.rows.N)
    record.__pydantic_fields_set__ = _IMPORT_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Import
    return record


IMPORT_READER: Final[StraightReader[Import]] = StraightReader(
    StoredImport, import_of, lambda stored: (stored.pk.S, stored.sk.S)
)
