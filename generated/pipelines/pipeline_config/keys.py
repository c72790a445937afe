"""Keys of pipeline config: pure functions between attributes and keys."""

from datetime import datetime

from dynarepo import WireItem
from dynarepo.keys import boolean_text, open_text, partition_text
from dynarepo.wire import datetime_text

from .._types import Environment
from .model import PipelineConfig, PipelineConfigKey


def table_key(key: PipelineConfigKey | PipelineConfig) -> WireItem:
    """The table key: `pipeline_id` = `{pipeline_id}`."""
    return {"pipeline_id": {"S": pipeline_id_key(key.pipeline_id)}}


def pipeline_id_key(pipeline_id: str) -> str:
    """`pipeline_id` = `{pipeline_id}`."""
    return partition_text(open_text(pipeline_id, "pipeline_id"), "pipeline_id")


def is_active_key(is_active: bool) -> str:
    """`is_active` = `{is_active}`."""
    return boolean_text(is_active, "is_active")


def updated_at_key(updated_at: datetime) -> str:
    """`updated_at` = `{updated_at}`."""
    return datetime_text(updated_at, "microseconds", "updated_at")


def environment_key(environment: Environment) -> str:
    """`environment` = `{environment}`."""
    return open_text(environment, "environment")


def created_at_key(created_at: datetime) -> str:
    """`created_at` = `{created_at}`."""
    return datetime_text(created_at, "microseconds", "created_at")
