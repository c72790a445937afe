"""What makes folder models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Folder


class StoredFolder(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Folder, as types."""

    pk: Text[str]
    sk: Text[str]
    firm_id: Text[str]
    folder_id: Text[UUID]
    expires_at: Number | UnsetType = UNSET
    item_type: Text[Literal["Folder"]] | UnsetType = field(default=UNSET, name="_type")


_FOLDER_NAMES: Final = GivenNames(("firm_id", "folder_id"), "expires_at")
_BlankFolder: Final = blank_of(Folder)


def folder_of(stored: StoredFolder) -> Folder:
    """What was stored as Folder; an error where that is not certain."""
    absent = 0
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 1
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankFolder)
    record.firm_id = stored.firm_id.S
    record.folder_id = stored.folder_id.S
    record.expires_at = expires_at_
    record.__pydantic_fields_set__ = _FOLDER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Folder
    return record


FOLDER_READER: Final[StraightReader[Folder]] = StraightReader(
    StoredFolder, folder_of, lambda stored: (stored.pk.S, stored.sk.S)
)
