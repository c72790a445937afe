"""Typed paths into a stored file map."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import BOOLEAN, EPOCH_MILLISECONDS, INTEGER, STRING, UUID_TEXT, list_of
from dynarepo.fields import BooleanField, ListField, NumberField, OrderedField, TextField

from .._fields import FIELD_MAPPING_CODEC, FieldMappingField
from .._types import FieldMapping


class FileMapFields:
    """Typed paths into a stored FileMap, for conditions and changes."""

    file_map_id: Final = TextField[UUID]("fileMapId", UUID_TEXT)
    user_id: Final = TextField[str]("userId", STRING)
    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    name: Final = TextField[str]("name", STRING)
    notes: Final = TextField[str]("notes", STRING)
    mappings: Final = ListField[FieldMapping, FieldMappingField](
        "mappings",
        list_of(FIELD_MAPPING_CODEC),
        lambda path: FieldMappingField(path, FIELD_MAPPING_CODEC),
    )
    reverse_amounts: Final = BooleanField("reverseAmounts", BOOLEAN)
    is_default: Final = BooleanField("isDefault", BOOLEAN)
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    updated_at: Final = OrderedField[datetime]("updatedAt", EPOCH_MILLISECONDS)
    version: Final = NumberField[int]("version", INTEGER)
