"""Keys of pipeline run log: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text
from dynarepo.wire import datetime_text

from .model import PipelineRunLog, PipelineRunLogKey, PipelineRunLogStatus


def table_key(key: PipelineRunLogKey | PipelineRunLog) -> WireItem:
    """The table key: `run_id` = `{run_id}`."""
    return {"run_id": {"S": uuid_text(key.run_id, "run_id")}}


def run_id_key(run_id: UUID) -> str:
    """`run_id` = `{run_id}`."""
    return uuid_text(run_id, "run_id")


def pipeline_id_key(pipeline_id: str) -> str:
    """`pipeline_id` = `{pipeline_id}`."""
    return partition_text(open_text(pipeline_id, "pipeline_id"), "pipeline_id")


def start_time_key(start_time: datetime) -> str:
    """`start_time` = `{start_time}`."""
    return datetime_text(start_time, "microseconds", "start_time")


def status_key(status: PipelineRunLogStatus) -> str:
    """`status` = `{status}`."""
    return open_text(status, "status")
