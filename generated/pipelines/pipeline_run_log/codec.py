"""The stored form of pipeline run log, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, View
from dynarepo.exact_values import is_list, is_map
from dynarepo.ids import now
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    any_from_wire,
    any_value,
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
    float_text,
    int_from_text,
    number_text,
)

from .._types import (
    RunCounts,
    StageResult,
    decode_run_counts,
    decode_stage_result,
    encode_run_counts,
    encode_stage_result,
)
from . import keys
from .model import (
    PipelineRunLog,
    PipelineRunLogInStatusRunsIndex,
    PipelineRunLogKey,
    RunFailure,
    RunSummary,
)

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: PipelineRunLog) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "run_id": {"S": uuid_text(held["run_id"], "run_id")},
        "pipeline_id": {"S": held["pipeline_id"]},
        "status": {"S": held["status"]},
        "trigger": {"S": held["trigger"]},
        "environment": {"S": held["environment"]},
        "start_time": {"S": datetime_text(held["start_time"], "microseconds", "start_time")},
        "stages": {"L": [encode_stage_result(element) for element in held["stages"]]},
        "attempt": {"N": number_text(held["attempt"], "attempt")},
        "created_at": {"S": datetime_text(held["created_at"], "microseconds", "created_at")},
        "updated_at": {"S": datetime_text(held["updated_at"], "microseconds", "updated_at")},
    }
    if held["end_time"] is not None:
        stored["end_time"] = {"S": datetime_text(held["end_time"], "microseconds", "end_time")}
    if held["seconds"] is not None:
        stored["seconds"] = {"N": float_text(held["seconds"], "seconds")}
    if held["counts"] is not None:
        stored["counts"] = encode_run_counts(held["counts"])
    if held["error_message"] is not None:
        stored["error_message"] = {"S": held["error_message"]}
    if held["error_details"] is not None:
        stored["error_details"] = {
            "M": {
                element_name: any_value(element, "error_details")
                for element_name, element in held["error_details"].items()
            }
        }
    if held["expires_at"] is not None:
        stored["expires_at"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["run_id"]) is UUID
        and type(held["pipeline_id"]) is str
        and len(held["pipeline_id"]) >= 1
        and len(held["pipeline_id"]) <= 100
        and type(held["status"]) is str
        and held["status"] in ("pending", "running", "succeeded", "failed", "cancelled")
        and type(held["trigger"]) is str
        and held["trigger"] in ("schedule", "manual", "event", "retry")
        and type(held["environment"]) is str
        and held["environment"] in ("dev", "test", "staging", "prod")
        and type(held["start_time"]) is datetime
        and (held["end_time"] is None or type(held["end_time"]) is datetime)
        and (held["seconds"] is None or (type(held["seconds"]) is float and held["seconds"] >= 0.0))
        and (held["counts"] is None or type(held["counts"]) is RunCounts)
        and is_list(held["stages"], StageResult)
        and type(held["attempt"]) is int
        and held["attempt"] >= 1
        and (
            held["error_message"] is None
            or (type(held["error_message"]) is str and len(held["error_message"]) <= 4000)
        )
        and (held["error_details"] is None or is_map(held["error_details"]))
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "run_id": stored["run_id"]["S"],
        "pipeline_id": stored["pipeline_id"]["S"],
        "start_time": datetime_from_text(stored["start_time"]["S"], "start_time"),
        "created_at": datetime_from_text(stored["created_at"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updated_at"]["S"], "updated_at"),
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "trigger" in stored:
        found["trigger"] = stored["trigger"]["S"]
    if "environment" in stored:
        found["environment"] = stored["environment"]["S"]
    if "end_time" in stored:
        found["end_time"] = datetime_from_text(stored["end_time"]["S"], "end_time")
    if "seconds" in stored:
        found["seconds"] = stored["seconds"]["N"]
    if "counts" in stored:
        found["counts"] = decode_run_counts(stored["counts"])
    if "stages" in stored:
        found["stages"] = [decode_stage_result(element) for element in stored["stages"]["L"]]
    if "attempt" in stored:
        found["attempt"] = int_from_text(stored["attempt"]["N"], "attempt")
    if "error_message" in stored:
        found["error_message"] = stored["error_message"]["S"]
    if "error_details" in stored:
        found["error_details"] = {
            element_name: any_from_wire(element, "error_details")
            for element_name, element in stored["error_details"]["M"].items()
        }
    if "expires_at" in stored:
        found["expires_at"] = epoch_from_text(stored["expires_at"]["N"], "seconds", "expires_at")
    return found


def decode_run_summary(stored: WireItem) -> dict[str, object]:
    """The attributes of a RunSummary by name, for the model to validate."""
    found: dict[str, object] = {
        "run_id": stored["run_id"]["S"],
        "pipeline_id": stored["pipeline_id"]["S"],
        "start_time": datetime_from_text(stored["start_time"]["S"], "start_time"),
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "end_time" in stored:
        found["end_time"] = datetime_from_text(stored["end_time"]["S"], "end_time")
    return found


def decode_run_failure(stored: WireItem) -> dict[str, object]:
    """The attributes of a RunFailure by name, for the model to validate."""
    found: dict[str, object] = {
        "run_id": stored["run_id"]["S"],
        "pipeline_id": stored["pipeline_id"]["S"],
        "start_time": datetime_from_text(stored["start_time"]["S"], "start_time"),
    }
    if "error_message" in stored:
        found["error_message"] = stored["error_message"]["S"]
    return found


def decode_pipeline_run_log_in_status_runs_index(stored: WireItem) -> dict[str, object]:
    """The attributes of a PipelineRunLogInStatusRunsIndex by name, for the model to validate."""
    found: dict[str, object] = {
        "run_id": stored["run_id"]["S"],
        "pipeline_id": stored["pipeline_id"]["S"],
        "start_time": datetime_from_text(stored["start_time"]["S"], "start_time"),
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "end_time" in stored:
        found["end_time"] = datetime_from_text(stored["end_time"]["S"], "end_time")
    if "error_message" in stored:
        found["error_message"] = stored["error_message"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import PipelineRunLogFields

    return PipelineRunLogFields


def _pipeline_run_log_reader() -> StraightReader[PipelineRunLog]:
    """What reads the text of a stored PipelineRunLog, loaded with the first one."""
    from .stored import PIPELINE_RUN_LOG_READER

    return PIPELINE_RUN_LOG_READER


def _run_summary_reader() -> StraightReader[RunSummary]:
    """What reads the text of a stored RunSummary, loaded with the first one."""
    from .stored import RUN_SUMMARY_READER

    return RUN_SUMMARY_READER


def _run_failure_reader() -> StraightReader[RunFailure]:
    """What reads the text of a stored RunFailure, loaded with the first one."""
    from .stored import RUN_FAILURE_READER

    return RUN_FAILURE_READER


def _pipeline_run_log_in_status_runs_index_reader() -> (
    StraightReader[PipelineRunLogInStatusRunsIndex]
):
    """What reads the text of a stored PipelineRunLogInStatusRunsIndex, loaded with the first one."""
    from .stored import PIPELINE_RUN_LOG_IN_STATUS_RUNS_INDEX_READER

    return PIPELINE_RUN_LOG_IN_STATUS_RUNS_INDEX_READER


PIPELINE_RUN_LOG: Final[EntitySpec[PipelineRunLog, PipelineRunLogKey]] = EntitySpec(
    name="PipelineRunLog",
    table="pipeline_run_logs",
    model=PipelineRunLog,
    key_attributes=("run_id",),
    key_parts=("run_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    ttl="expires_at",
    required=frozenset(
        {
            "run_id",
            "pipeline_id",
            "status",
            "trigger",
            "environment",
            "start_time",
            "stages",
            "attempt",
            "created_at",
            "updated_at",
        }
    ),
    fixed=frozenset({"run_id", "pipeline_id", "created_at", "updated_at"}),
    defaults={
        "status": lambda: "pending",
        "trigger": lambda: "manual",
        "environment": lambda: "dev",
        "start_time": now,
        "stages": list[StageResult],
        "attempt": lambda: 1,
    },
    reader=_pipeline_run_log_reader,
)
"""What the runtime needs to know of PipelineRunLog."""

RUN_SUMMARY_VIEW: Final[View[RunSummary]] = View(
    model=RunSummary,
    decode=decode_run_summary,
    projection=("run_id", "pipeline_id", "status", "start_time", "end_time"),
    reader=_run_summary_reader,
)
"""How a RunSummary is read."""

RUN_FAILURE_VIEW: Final[View[RunFailure]] = View(
    model=RunFailure,
    decode=decode_run_failure,
    projection=("run_id", "pipeline_id", "start_time", "error_message"),
    reader=_run_failure_reader,
)
"""How a RunFailure is read."""

PIPELINE_RUN_LOG_IN_STATUS_RUNS_INDEX_VIEW: Final[View[PipelineRunLogInStatusRunsIndex]] = View(
    model=PipelineRunLogInStatusRunsIndex,
    decode=decode_pipeline_run_log_in_status_runs_index,
    projection=("run_id", "pipeline_id", "status", "start_time", "end_time", "error_message"),
    reader=_pipeline_run_log_in_status_runs_index_reader,
)
"""How a PipelineRunLogInStatusRunsIndex is read."""
