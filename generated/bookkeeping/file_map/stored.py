"""What makes file map models of the JSON text of stored items."""

from typing import Annotated, Final
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Listed, Mapped, Number, Text, Truth

from .. import _stored
from .._types import FieldMapping
from .model import FileMap


class StoredFileMap(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of FileMap, as types."""

    file_map_id: Text[UUID] = field(name="fileMapId")
    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    account_id: Text[UUID] | UnsetType = field(default=UNSET, name="accountId")
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    notes: Text[Annotated[str, Meta(max_length=500)]] | UnsetType = UNSET
    mappings: Listed[Mapped[_stored.StoredFieldMapping]] | UnsetType = UNSET
    reverse_amounts: Truth | UnsetType = field(default=UNSET, name="reverseAmounts")
    is_default: Truth | UnsetType = field(default=UNSET, name="isDefault")
    created_at: Number = field(name="createdAt")
    updated_at: Number = field(name="updatedAt")
    version: Number


_FILE_MAP_NAMES: Final = GivenNames(
    ("file_map_id", "user_id", "name", "created_at", "updated_at", "version"),
    "account_id",
    "notes",
    "mappings",
    "reverse_amounts",
    "is_default",
)
_BlankFileMap: Final = blank_of(FileMap)


def file_map_of(stored: StoredFileMap) -> FileMap:
    """What was stored as FileMap; an error where that is not certain."""
    absent = 0
    if stored.account_id is UNSET:
        account_id_: UUID | None = None
        absent |= 1
    else:
        account_id_ = stored.account_id.S
    if stored.notes is UNSET:
        notes_: str | None = None
        absent |= 2
    else:
        notes_ = stored.notes.S
    if stored.mappings is UNSET:
        mappings_: list[FieldMapping] = []
        absent |= 4
    else:
        mappings_ = [_stored.field_mapping_of(element.M) for element in stored.mappings.L]
    if stored.reverse_amounts is UNSET:
        reverse_amounts_: bool = False
        absent |= 8
    else:
        reverse_amounts_ = stored.reverse_amounts.BOOL
    if stored.is_default is UNSET:
        is_default_: bool = False
        absent |= 16
    else:
        is_default_ = stored.is_default.BOOL
    record = blank(_BlankFileMap)
    record.file_map_id = stored.file_map_id.S
    record.user_id = stored.user_id.S
    record.account_id = account_id_
    record.name = stored.name.S
    record.notes = notes_
    record.mappings = mappings_
    record.reverse_amounts = reverse_amounts_
    record.is_default = is_default_
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.updated_at = epoch_from_text(stored.updated_at.N, "milliseconds")
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _FILE_MAP_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = FileMap
    return record


FILE_MAP_READER: Final[StraightReader[FileMap]] = StraightReader(
    StoredFileMap, file_map_of, lambda stored: (text_of_uuid(stored.file_map_id.S),)
)
