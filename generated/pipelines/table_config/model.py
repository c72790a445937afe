"""Models of table config: a table that a pipeline fills, and its columns."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value

from .._types import Column, S3Place

TableConfigTableType: TypeAlias = Literal["dimension", "fact", "staging", "raw"]
"""One of the values of an attribute of TableConfig."""

TableConfigDataFormat: TypeAlias = Literal["parquet", "csv", "json", "iceberg"]
"""One of the values of an attribute of TableConfig."""


class TableConfigKey(Key, frozen=True):
    """Names one TableConfig: the attributes in its table key."""

    pipeline_id: str
    table_name: str


class TableConfigCreate(Record):
    """What a caller gives for a new TableConfig; `version`, `created_at` and `updated_at` are set
    on writing.
    """

    pipeline_id: str = Field(min_length=1, max_length=100)
    table_name: str = Field(min_length=1, max_length=255)
    table_type: TableConfigTableType = "raw"
    data_format: TableConfigDataFormat = "parquet"
    is_active: bool = True
    load_order: int = Field(default=0, ge=0)
    location: S3Place | None = None
    columns: list[Column] = Field(default_factory=list[Column])
    partition_columns: list[str] = Field(default_factory=list[str])
    last_loaded_at: AwareDatetime | None = None
    description: str | None = Field(default=None, max_length=1000)
    created_by: str | None = Field(default=None, max_length=100)
    tags: dict[str, str] = Field(default_factory=dict[str, str])


class TableConfig(TableConfigCreate):
    """A table that a pipeline fills, and its columns."""

    version: int
    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> TableConfigKey:
        """What names this item."""
        return TableConfigKey(pipeline_id=self.pipeline_id, table_name=self.table_name)


class TableSummary(Value):
    """View of TableConfig: `pipeline_id`, `table_name`, `table_type`, `data_format`, `is_active`
    and `updated_at`.
    """

    pipeline_id: str = Field(min_length=1, max_length=100)
    table_name: str = Field(min_length=1, max_length=255)
    table_type: TableConfigTableType = "raw"
    data_format: TableConfigDataFormat = "parquet"
    is_active: bool = True
    updated_at: AwareDatetime


class TableColumns(Value):
    """View of TableConfig: `pipeline_id`, `table_name`, `columns` and `partition_columns`."""

    pipeline_id: str = Field(min_length=1, max_length=100)
    table_name: str = Field(min_length=1, max_length=255)
    columns: list[Column] = Field(default_factory=list[Column])
    partition_columns: list[str] = Field(default_factory=list[str])


class TableConfigChanges(TypedDict, total=False):
    """Attributes of TableConfig that an update can set; None removes an optional one."""

    table_type: TableConfigTableType
    data_format: TableConfigDataFormat
    is_active: bool
    load_order: int
    location: S3Place | None
    columns: list[Column]
    partition_columns: list[str]
    last_loaded_at: datetime | None
    description: str | None
    tags: dict[str, str]
