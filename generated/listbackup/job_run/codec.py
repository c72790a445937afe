"""The stored form of job run, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, EntryTerm, IndexEntry, View
from dynarepo.exact_values import is_list
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    binary_from_wire,
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
    int_from_text,
    number_text,
)

from .._types import RunError, decode_run_error, encode_run_error
from . import keys
from .model import JobRun, JobRunKey, RunLine

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: JobRun) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["job_id"])},
        "SK": {"S": keys.sk(held["started_at"], held["run_id"])},
        "entityType": {"S": "job_run"},
        "jobId": {"S": uuid_text(held["job_id"], "job_id")},
        "startedAt": {"S": datetime_text(held["started_at"], "milliseconds", "started_at")},
        "runId": {"S": uuid_text(held["run_id"], "run_id")},
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "status": {"S": held["status"]},
        "progress": {"N": number_text(held["progress"], "progress")},
        "itemsSaved": {"N": number_text(held["items_saved"], "items_saved")},
        "bytesSaved": {"N": number_text(held["bytes_saved"], "bytes_saved")},
        "errors": {"L": [encode_run_error(element) for element in held["errors"]]},
        "createdAt": {"S": datetime_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
    }
    if held["backup_key"] is not None:
        stored["backupKey"] = {"S": held["backup_key"]}
    if held["checksum"] is not None:
        stored["checksum"] = {"B": held["checksum"]}
    if held["ended_at"] is not None:
        stored["endedAt"] = {"S": datetime_text(held["ended_at"], "milliseconds", "ended_at")}
    if held["expires_at"] is not None:
        stored["expiresAt"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    stored.update(keys.gsi1(held["account_id"], held["started_at"]))
    stored.update(keys.gsi2(held["status"], held["started_at"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["job_id"]) is UUID
        and type(held["started_at"]) is datetime
        and type(held["run_id"]) is UUID
        and type(held["account_id"]) is UUID
        and type(held["status"]) is str
        and held["status"] in ("queued", "running", "succeeded", "failed", "cancelled")
        and type(held["progress"]) is int
        and held["progress"] >= 0
        and held["progress"] <= 100
        and type(held["items_saved"]) is int
        and held["items_saved"] >= 0
        and type(held["bytes_saved"]) is int
        and held["bytes_saved"] >= 0
        and (
            held["backup_key"] is None
            or (type(held["backup_key"]) is str and len(held["backup_key"]) <= 1024)
        )
        and (
            held["checksum"] is None
            or (
                type(held["checksum"]) is bytes
                and len(held["checksum"]) >= 32
                and len(held["checksum"]) <= 32
            )
        )
        and (held["ended_at"] is None or type(held["ended_at"]) is datetime)
        and is_list(held["errors"], RunError)
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "job_id": stored["jobId"]["S"],
        "started_at": datetime_from_text(stored["startedAt"]["S"], "started_at"),
        "run_id": stored["runId"]["S"],
        "account_id": stored["accountId"]["S"],
        "created_at": datetime_from_text(stored["createdAt"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updatedAt"]["S"], "updated_at"),
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "progress" in stored:
        found["progress"] = int_from_text(stored["progress"]["N"], "progress")
    if "itemsSaved" in stored:
        found["items_saved"] = int_from_text(stored["itemsSaved"]["N"], "items_saved")
    if "bytesSaved" in stored:
        found["bytes_saved"] = int_from_text(stored["bytesSaved"]["N"], "bytes_saved")
    if "backupKey" in stored:
        found["backup_key"] = stored["backupKey"]["S"]
    if "checksum" in stored:
        found["checksum"] = binary_from_wire(stored["checksum"]["B"], "checksum")
    if "endedAt" in stored:
        found["ended_at"] = datetime_from_text(stored["endedAt"]["S"], "ended_at")
    if "errors" in stored:
        found["errors"] = [decode_run_error(element) for element in stored["errors"]["L"]]
    if "expiresAt" in stored:
        found["expires_at"] = epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at")
    return found


def decode_run_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a RunLine by name, for the model to validate."""
    found: dict[str, object] = {
        "job_id": stored["jobId"]["S"],
        "run_id": stored["runId"]["S"],
        "started_at": datetime_from_text(stored["startedAt"]["S"], "started_at"),
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "endedAt" in stored:
        found["ended_at"] = datetime_from_text(stored["endedAt"]["S"], "ended_at")
    if "itemsSaved" in stored:
        found["items_saved"] = int_from_text(stored["itemsSaved"]["N"], "items_saved")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import JobRunFields

    return JobRunFields


def _job_run_reader() -> StraightReader[JobRun]:
    """What reads the text of a stored JobRun, loaded with the first one."""
    from .stored import JOB_RUN_READER

    return JOB_RUN_READER


def _run_line_reader() -> StraightReader[RunLine]:
    """What reads the text of a stored RunLine, loaded with the first one."""
    from .stored import RUN_LINE_READER

    return RUN_LINE_READER


JOB_RUN: Final[EntitySpec[JobRun, JobRunKey]] = EntitySpec(
    name="JobRun",
    table="listbackup",
    model=JobRun,
    key_attributes=("PK", "SK"),
    key_parts=("job_id", "started_at", "run_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "job_run"),
    key_shape=(("PK", "JOB#[0-9a-f-]{36}"), ("SK", "RUN#[.0-:TZ-]{24}#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="GSI1",
            attributes=("GSI1PK", "GSI1SK"),
            parts=("account_id", "started_at"),
            build=keys.gsi1,
        ),
        IndexEntry(
            name="GSI2",
            attributes=("GSI2PK", "GSI2SK"),
            parts=("status", "started_at"),
            build=keys.gsi2,
            terms=(EntryTerm("status", "in", ("queued", "running")),),
        ),
    ),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    ttl="expiresAt",
    required=frozenset(
        {
            "job_id",
            "started_at",
            "run_id",
            "account_id",
            "status",
            "progress",
            "items_saved",
            "bytes_saved",
            "errors",
            "created_at",
            "updated_at",
        }
    ),
    fixed=frozenset({"job_id", "started_at", "run_id", "account_id", "created_at", "updated_at"}),
    defaults={
        "status": lambda: "queued",
        "progress": lambda: 0,
        "items_saved": lambda: 0,
        "bytes_saved": lambda: 0,
        "errors": list[RunError],
    },
    reader=_job_run_reader,
)
"""What the runtime needs to know of JobRun."""

RUN_LINE_VIEW: Final[View[RunLine]] = View(
    model=RunLine,
    decode=decode_run_line,
    projection=("jobId", "runId", "status", "startedAt", "endedAt", "itemsSaved"),
    reader=_run_line_reader,
)
"""How a RunLine is read."""
