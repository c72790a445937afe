"""What makes table config models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Final

from msgspec import UNSET, Meta, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.keys import boolean_from_text
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Listed, Mapped, Number, Text

from .. import _stored
from .._types import Column, S3Place
from .model import (
    TableColumns,
    TableConfig,
    TableConfigDataFormat,
    TableConfigTableType,
    TableSummary,
)


class StoredTableConfig(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of TableConfig, as types."""

    pipeline_id: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    table_name: Text[Annotated[str, Meta(min_length=1, max_length=255)]]
    table_type: Text[TableConfigTableType] | UnsetType = UNSET
    data_format: Text[TableConfigDataFormat] | UnsetType = UNSET
    is_active: Text[str] | UnsetType = UNSET
    load_order: Number | UnsetType = UNSET
    location: Mapped[_stored.StoredS3Place] | UnsetType = UNSET
    columns: Listed[Mapped[_stored.StoredColumn]] | UnsetType = UNSET
    partition_columns: Listed[Text[str]] | UnsetType = UNSET
    last_loaded_at: Text[str] | UnsetType = UNSET
    description: Text[Annotated[str, Meta(max_length=1000)]] | UnsetType = UNSET
    created_by: Text[Annotated[str, Meta(max_length=100)]] | UnsetType = UNSET
    tags: Mapped[dict[str, Text[str]]] | UnsetType = UNSET
    version: Number
    created_at: Text[str]
    updated_at: Text[str]


class StoredTableSummary(Struct, gc=False, kw_only=True):
    """The stored form of TableSummary, as types."""

    pipeline_id: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    table_name: Text[Annotated[str, Meta(min_length=1, max_length=255)]]
    table_type: Text[TableConfigTableType] | UnsetType = UNSET
    data_format: Text[TableConfigDataFormat] | UnsetType = UNSET
    is_active: Text[str] | UnsetType = UNSET
    updated_at: Text[str]


class StoredTableColumns(Struct, gc=False, kw_only=True):
    """The stored form of TableColumns, as types."""

    pipeline_id: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    table_name: Text[Annotated[str, Meta(min_length=1, max_length=255)]]
    columns: Listed[Mapped[_stored.StoredColumn]] | UnsetType = UNSET
    partition_columns: Listed[Text[str]] | UnsetType = UNSET


_TABLE_CONFIG_NAMES: Final = GivenNames(
    ("pipeline_id", "table_name", "version", "created_at", "updated_at"),
    "table_type",
    "data_format",
    "is_active",
    "load_order",
    "location",
    "columns",
    "partition_columns",
    "last_loaded_at",
    "description",
    "created_by",
    "tags",
)
_TABLE_SUMMARY_NAMES: Final = GivenNames(
    ("pipeline_id", "table_name", "updated_at"), "table_type", "data_format", "is_active"
)
_TABLE_COLUMNS_NAMES: Final = GivenNames(
    ("pipeline_id", "table_name"), "columns", "partition_columns"
)
_BlankTableConfig: Final = blank_of(TableConfig)
_BlankTableSummary: Final = blank_of(TableSummary)
_BlankTableColumns: Final = blank_of(TableColumns)


def table_config_of(stored: StoredTableConfig) -> TableConfig:
    """What was stored as TableConfig; an error where that is not certain."""
    absent = 0
    if stored.table_type is UNSET:
        table_type_: TableConfigTableType = "raw"
        absent |= 1
    else:
        table_type_ = stored.table_type.S
    if stored.data_format is UNSET:
        data_format_: TableConfigDataFormat = "parquet"
        absent |= 2
    else:
        data_format_ = stored.data_format.S
    if stored.is_active is UNSET:
        is_active_: bool = True
        absent |= 4
    else:
        is_active_ = boolean_from_text(stored.is_active.S, "is_active")
    if stored.load_order is UNSET:
        load_order_: int = 0
        absent |= 8
    else:
        load_order_ = int(stored.load_order.N)
        if not load_order_ >= 0:
            raise ValueError("load_order")
    if stored.location is UNSET:
        location_: S3Place | None = None
        absent |= 16
    else:
        location_ = _stored.s3_place_of(stored.location.M)
    if stored.columns is UNSET:
        columns_: list[Column] = []
        absent |= 32
    else:
        columns_ = [_stored.column_of(element.M) for element in stored.columns.L]
    if stored.partition_columns is UNSET:
        partition_columns_: list[str] = []
        absent |= 64
    else:
        partition_columns_ = [element.S for element in stored.partition_columns.L]
    if stored.last_loaded_at is UNSET:
        last_loaded_at_: datetime | None = None
        absent |= 128
    else:
        last_loaded_at_ = datetime_from_text(stored.last_loaded_at.S)
    if stored.description is UNSET:
        description_: str | None = None
        absent |= 256
    else:
        description_ = stored.description.S
    if stored.created_by is UNSET:
        created_by_: str | None = None
        absent |= 512
    else:
        created_by_ = stored.created_by.S
    if stored.tags is UNSET:
        tags_: dict[str, str] = {}
        absent |= 1024
    else:
        tags_ = {element_name: element.S for element_name, element in stored.tags.M.items()}
    record = blank(_BlankTableConfig)
    record.pipeline_id = stored.pipeline_id.S
    record.table_name = stored.table_name.S
    record.table_type = table_type_
    record.data_format = data_format_
    record.is_active = is_active_
    record.load_order = load_order_
    record.location = location_
    record.columns = columns_
    record.partition_columns = partition_columns_
    record.last_loaded_at = last_loaded_at_
    record.description = description_
    record.created_by = created_by_
    record.tags = tags_
    record.version = int(stored.version.N)
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _TABLE_CONFIG_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TableConfig
    return record


def table_summary_of(stored: StoredTableSummary) -> TableSummary:
    """What was stored as TableSummary; an error where that is not certain."""
    absent = 0
    if stored.table_type is UNSET:
        table_type_: TableConfigTableType = "raw"
        absent |= 1
    else:
        table_type_ = stored.table_type.S
    if stored.data_format is UNSET:
        data_format_: TableConfigDataFormat = "parquet"
        absent |= 2
    else:
        data_format_ = stored.data_format.S
    if stored.is_active is UNSET:
        is_active_: bool = True
        absent |= 4
    else:
        is_active_ = boolean_from_text(stored.is_active.S, "is_active")
    record = blank(_BlankTableSummary)
    record.pipeline_id = stored.pipeline_id.S
    record.table_name = stored.table_name.S
    record.table_type = table_type_
    record.data_format = data_format_
    record.is_active = is_active_
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _TABLE_SUMMARY_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TableSummary
    return record


def table_columns_of(stored: StoredTableColumns) -> TableColumns:
    """What was stored as TableColumns; an error where that is not certain."""
    absent = 0
    if stored.columns is UNSET:
        columns_: list[Column] = []
        absent |= 1
    else:
        columns_ = [_stored.column_of(element.M) for element in stored.columns.L]
    if stored.partition_columns is UNSET:
        partition_columns_: list[str] = []
        absent |= 2
    else:
        partition_columns_ = [element.S for element in stored.partition_columns.L]
    record = blank(_BlankTableColumns)
    record.pipeline_id = stored.pipeline_id.S
    record.table_name = stored.table_name.S
    record.columns = columns_
    record.partition_columns = partition_columns_
    record.__pydantic_fields_set__ = _TABLE_COLUMNS_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TableColumns
    return record


TABLE_CONFIG_READER: Final[StraightReader[TableConfig]] = StraightReader(
    StoredTableConfig, table_config_of, lambda stored: (stored.pipeline_id.S, stored.table_name.S)
)

TABLE_SUMMARY_READER: Final[StraightReader[TableSummary]] = StraightReader(
    StoredTableSummary, table_summary_of, lambda stored: (stored.pipeline_id.S, stored.table_name.S)
)

TABLE_COLUMNS_READER: Final[StraightReader[TableColumns]] = StraightReader(
    StoredTableColumns, table_columns_of, lambda stored: (stored.pipeline_id.S, stored.table_name.S)
)
