"""The stored form of table config, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, View
from dynarepo.exact_values import is_list, is_map
from dynarepo.keys import boolean_from_text, boolean_text
from dynarepo.wire import datetime_from_text, datetime_text, int_from_text, number_text

from .._types import Column, S3Place, decode_column, decode_s3_place, encode_column, encode_s3_place
from . import keys
from .model import TableColumns, TableConfig, TableConfigKey, TableSummary

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: TableConfig) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pipeline_id": {"S": keys.pipeline_id_key(held["pipeline_id"])},
        "table_name": {"S": keys.table_name_key(held["table_name"])},
        "table_type": {"S": held["table_type"]},
        "data_format": {"S": held["data_format"]},
        "is_active": {"S": boolean_text(held["is_active"], "is_active")},
        "load_order": {"N": number_text(held["load_order"], "load_order")},
        "columns": {"L": [encode_column(element) for element in held["columns"]]},
        "partition_columns": {"L": [{"S": element} for element in held["partition_columns"]]},
        "version": {"N": number_text(held["version"], "version")},
        "created_at": {"S": datetime_text(held["created_at"], "microseconds", "created_at")},
        "updated_at": {"S": datetime_text(held["updated_at"], "microseconds", "updated_at")},
        "tags": {
            "M": {element_name: {"S": element} for element_name, element in held["tags"].items()}
        },
    }
    if held["location"] is not None:
        stored["location"] = encode_s3_place(held["location"])
    if held["last_loaded_at"] is not None:
        stored["last_loaded_at"] = {
            "S": datetime_text(held["last_loaded_at"], "microseconds", "last_loaded_at")
        }
    if held["description"] is not None:
        stored["description"] = {"S": held["description"]}
    if held["created_by"] is not None:
        stored["created_by"] = {"S": held["created_by"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["pipeline_id"]) is str
        and len(held["pipeline_id"]) >= 1
        and len(held["pipeline_id"]) <= 100
        and type(held["table_name"]) is str
        and len(held["table_name"]) >= 1
        and len(held["table_name"]) <= 255
        and type(held["table_type"]) is str
        and held["table_type"] in ("dimension", "fact", "staging", "raw")
        and type(held["data_format"]) is str
        and held["data_format"] in ("parquet", "csv", "json", "iceberg")
        and type(held["is_active"]) is bool
        and type(held["load_order"]) is int
        and held["load_order"] >= 0
        and (held["location"] is None or type(held["location"]) is S3Place)
        and is_list(held["columns"], Column)
        and is_list(held["partition_columns"], str)
        and (held["last_loaded_at"] is None or type(held["last_loaded_at"]) is datetime)
        and type(held["version"]) is int
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and (
            held["description"] is None
            or (type(held["description"]) is str and len(held["description"]) <= 1000)
        )
        and (
            held["created_by"] is None
            or (type(held["created_by"]) is str and len(held["created_by"]) <= 100)
        )
        and is_map(held["tags"], str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "pipeline_id": stored["pipeline_id"]["S"],
        "table_name": stored["table_name"]["S"],
        "version": int_from_text(stored["version"]["N"], "version"),
        "created_at": datetime_from_text(stored["created_at"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updated_at"]["S"], "updated_at"),
    }
    if "table_type" in stored:
        found["table_type"] = stored["table_type"]["S"]
    if "data_format" in stored:
        found["data_format"] = stored["data_format"]["S"]
    if "is_active" in stored:
        found["is_active"] = boolean_from_text(stored["is_active"]["S"], "is_active")
    if "load_order" in stored:
        found["load_order"] = int_from_text(stored["load_order"]["N"], "load_order")
    if "location" in stored:
        found["location"] = decode_s3_place(stored["location"])
    if "columns" in stored:
        found["columns"] = [decode_column(element) for element in stored["columns"]["L"]]
    if "partition_columns" in stored:
        found["partition_columns"] = [element["S"] for element in stored["partition_columns"]["L"]]
    if "last_loaded_at" in stored:
        found["last_loaded_at"] = datetime_from_text(
            stored["last_loaded_at"]["S"], "last_loaded_at"
        )
    if "description" in stored:
        found["description"] = stored["description"]["S"]
    if "created_by" in stored:
        found["created_by"] = stored["created_by"]["S"]
    if "tags" in stored:
        found["tags"] = {
            element_name: element["S"] for element_name, element in stored["tags"]["M"].items()
        }
    return found


def decode_table_summary(stored: WireItem) -> dict[str, object]:
    """The attributes of a TableSummary by name, for the model to validate."""
    found: dict[str, object] = {
        "pipeline_id": stored["pipeline_id"]["S"],
        "table_name": stored["table_name"]["S"],
        "updated_at": datetime_from_text(stored["updated_at"]["S"], "updated_at"),
    }
    if "table_type" in stored:
        found["table_type"] = stored["table_type"]["S"]
    if "data_format" in stored:
        found["data_format"] = stored["data_format"]["S"]
    if "is_active" in stored:
        found["is_active"] = boolean_from_text(stored["is_active"]["S"], "is_active")
    return found


def decode_table_columns(stored: WireItem) -> dict[str, object]:
    """The attributes of a TableColumns by name, for the model to validate."""
    found: dict[str, object] = {
        "pipeline_id": stored["pipeline_id"]["S"],
        "table_name": stored["table_name"]["S"],
    }
    if "columns" in stored:
        found["columns"] = [decode_column(element) for element in stored["columns"]["L"]]
    if "partition_columns" in stored:
        found["partition_columns"] = [element["S"] for element in stored["partition_columns"]["L"]]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import TableConfigFields

    return TableConfigFields


def _table_config_reader() -> StraightReader[TableConfig]:
    """What reads the text of a stored TableConfig, loaded with the first one."""
    from .stored import TABLE_CONFIG_READER

    return TABLE_CONFIG_READER


def _table_summary_reader() -> StraightReader[TableSummary]:
    """What reads the text of a stored TableSummary, loaded with the first one."""
    from .stored import TABLE_SUMMARY_READER

    return TABLE_SUMMARY_READER


def _table_columns_reader() -> StraightReader[TableColumns]:
    """What reads the text of a stored TableColumns, loaded with the first one."""
    from .stored import TABLE_COLUMNS_READER

    return TABLE_COLUMNS_READER


TABLE_CONFIG: Final[EntitySpec[TableConfig, TableConfigKey]] = EntitySpec(
    name="TableConfig",
    table="table_config",
    model=TableConfig,
    key_attributes=("pipeline_id", "table_name"),
    key_parts=("pipeline_id", "table_name"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset(
        {
            "pipeline_id",
            "table_name",
            "table_type",
            "data_format",
            "is_active",
            "load_order",
            "columns",
            "partition_columns",
            "version",
            "created_at",
            "updated_at",
            "tags",
        }
    ),
    fixed=frozenset(
        {"pipeline_id", "table_name", "version", "created_at", "updated_at", "created_by"}
    ),
    defaults={
        "table_type": lambda: "raw",
        "data_format": lambda: "parquet",
        "is_active": lambda: True,
        "load_order": lambda: 0,
        "columns": list[Column],
        "partition_columns": list[str],
        "tags": dict[str, str],
    },
    reader=_table_config_reader,
)
"""What the runtime needs to know of TableConfig."""

TABLE_SUMMARY_VIEW: Final[View[TableSummary]] = View(
    model=TableSummary,
    decode=decode_table_summary,
    projection=(
        "pipeline_id",
        "table_name",
        "table_type",
        "data_format",
        "is_active",
        "updated_at",
    ),
    reader=_table_summary_reader,
)
"""How a TableSummary is read."""

TABLE_COLUMNS_VIEW: Final[View[TableColumns]] = View(
    model=TableColumns,
    decode=decode_table_columns,
    projection=("pipeline_id", "table_name", "columns", "partition_columns"),
    reader=_table_columns_reader,
)
"""How a TableColumns is read."""
