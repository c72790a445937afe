"""Keys of table config: pure functions between attributes and keys."""

from datetime import datetime

from dynarepo import WireItem
from dynarepo.keys import boolean_text, open_text, partition_text, sort_text
from dynarepo.wire import datetime_text, number_text

from .model import TableConfig, TableConfigKey


def table_key(key: TableConfigKey | TableConfig) -> WireItem:
    """The table key: `pipeline_id` = `{pipeline_id}` and `table_name` = `{table_name}`."""
    return {
        "pipeline_id": {"S": pipeline_id_key(key.pipeline_id)},
        "table_name": {"S": table_name_key(key.table_name)},
    }


def pipeline_id_key(pipeline_id: str) -> str:
    """`pipeline_id` = `{pipeline_id}`."""
    return partition_text(open_text(pipeline_id, "pipeline_id"), "pipeline_id")


def table_name_key(table_name: str) -> str:
    """`table_name` = `{table_name}`."""
    return sort_text(open_text(table_name, "table_name"), "table_name")


def is_active_key(is_active: bool) -> str:
    """`is_active` = `{is_active}`."""
    return boolean_text(is_active, "is_active")


def updated_at_key(updated_at: datetime) -> str:
    """`updated_at` = `{updated_at}`."""
    return datetime_text(updated_at, "microseconds", "updated_at")


def load_order_key(load_order: int) -> str:
    """`load_order` = `{load_order}`."""
    return number_text(load_order, "load_order")
