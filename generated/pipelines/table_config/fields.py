"""Typed paths into a stored table config."""

from datetime import datetime
from typing import Final

from dynarepo.codecs import (
    BOOLEAN_TEXT,
    DATETIME_MICROSECONDS,
    INTEGER,
    STRING,
    Codec,
    choice_of,
    list_of,
    map_of,
)
from dynarepo.fields import BooleanField, ListField, MapField, NumberField, TextField

from .._fields import COLUMN_CODEC, S3_PLACE_CODEC, ColumnField, S3PlaceField
from .._types import Column
from .model import TableConfigDataFormat, TableConfigTableType

TABLE_CONFIG_TABLE_TYPE_CODEC: Final[Codec[TableConfigTableType]] = choice_of(
    "dimension", "fact", "staging", "raw"
)
TABLE_CONFIG_DATA_FORMAT_CODEC: Final[Codec[TableConfigDataFormat]] = choice_of(
    "parquet", "csv", "json", "iceberg"
)


class TableConfigFields:
    """Typed paths into a stored TableConfig, for conditions and changes."""

    pipeline_id: Final = TextField[str]("pipeline_id", STRING)
    table_name: Final = TextField[str]("table_name", STRING)
    table_type: Final = TextField[TableConfigTableType]("table_type", TABLE_CONFIG_TABLE_TYPE_CODEC)
    data_format: Final = TextField[TableConfigDataFormat](
        "data_format", TABLE_CONFIG_DATA_FORMAT_CODEC
    )
    is_active: Final = BooleanField("is_active", BOOLEAN_TEXT)
    load_order: Final = NumberField[int]("load_order", INTEGER)
    location: Final = S3PlaceField("location", S3_PLACE_CODEC)
    columns: Final = ListField[Column, ColumnField](
        "columns", list_of(COLUMN_CODEC), lambda path: ColumnField(path, COLUMN_CODEC)
    )
    partition_columns: Final = ListField[str, TextField[str]](
        "partition_columns", list_of(STRING), lambda path: TextField[str](path, STRING)
    )
    last_loaded_at: Final = TextField[datetime]("last_loaded_at", DATETIME_MICROSECONDS)
    version: Final = NumberField[int]("version", INTEGER)
    created_at: Final = TextField[datetime]("created_at", DATETIME_MICROSECONDS)
    updated_at: Final = TextField[datetime]("updated_at", DATETIME_MICROSECONDS)
    description: Final = TextField[str]("description", STRING)
    created_by: Final = TextField[str]("created_by", STRING)
    tags: Final = MapField[str, TextField[str]](
        "tags", map_of(STRING), lambda path: TextField[str](path, STRING)
    )
