"""The stored form of import, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Import, ImportKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Import) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["import_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Import"},
        "company_id": {"S": held["company_id"]},
        "import_id": {"S": uuid_text(held["import_id"], "import_id")},
        "rows": {"N": number_text(held["rows"], "rows")},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["company_id"]) is str
        and type(held["import_id"]) is UUID
        and type(held["rows"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "company_id": stored["company_id"]["S"],
        "import_id": stored["import_id"]["S"],
        "rows": int_from_text(stored["rows"]["N"], "rows"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ImportFields

    return ImportFields


def _import_reader() -> StraightReader[Import]:
    """What reads the text of a stored Import, loaded with the first one."""
    from .stored import IMPORT_READER

    return IMPORT_READER


IMPORT: Final[EntitySpec[Import, ImportKey]] = EntitySpec(
    name="Import",
    table="desk",
    model=Import,
    key_attributes=("pk", "sk"),
    key_parts=("import_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Import"),
    key_shape=(("pk", "import#[0-9a-f-]{36}"), ("sk", "import")),
    required=frozenset({"company_id", "import_id", "rows"}),
    fixed=frozenset({"import_id"}),
    tenant="company_id",
    reader=_import_reader,
)
"""What the runtime needs to know of Import."""
