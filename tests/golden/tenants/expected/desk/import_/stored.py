"""What makes import models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, made
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


def import_of(stored: StoredImport) -> Import:
    """What was stored as Import; an error where that is not certain."""
    return made(
        Import,
        {
            "company_id": stored.company_id.S,
            "import_id": stored.import_id.S,
            "rows": int(stored.rows.N),
        },
        _IMPORT_NAMES,
    )


IMPORT_READER: Final[StraightReader[Import]] = StraightReader(
    StoredImport, import_of, lambda stored: (stored.pk.S, stored.sk.S)
)
