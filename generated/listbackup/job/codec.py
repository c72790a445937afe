"""The stored form of job, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, EntryTerm, IndexEntry, View
from dynarepo.exact_values import is_set
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text, int_from_text, number_text, string_set

from . import keys
from .model import Job, JobKey, JobLine

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Job) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["job_id"])},
        "SK": {"S": keys.sk()},
        "entityType": {"S": "job"},
        "jobId": {"S": uuid_text(held["job_id"], "job_id")},
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "integrationId": {"S": uuid_text(held["integration_id"], "integration_id")},
        "name": {"S": held["name"]},
        "frequency": {"S": held["frequency"]},
        "status": {"S": held["status"]},
        "failuresInARow": {"N": number_text(held["failures_in_a_row"], "failures_in_a_row")},
        "createdBy": {"S": held["created_by"]},
        "createdAt": {"S": datetime_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["list_ids"]:
        stored["listIds"] = string_set(held["list_ids"], "list_ids")
    if held["next_run_at"] is not None:
        stored["nextRunAt"] = {"S": datetime_text(held["next_run_at"], "seconds", "next_run_at")}
    if held["last_run_id"] is not None:
        stored["lastRunId"] = {"S": uuid_text(held["last_run_id"], "last_run_id")}
    if held["last_outcome"] is not None:
        stored["lastOutcome"] = {"S": held["last_outcome"]}
    stored.update(keys.gsi1(held["account_id"], held["created_at"]))
    stored.update(keys.gsi2(held["frequency"], held["next_run_at"], held["status"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["job_id"]) is UUID
        and type(held["account_id"]) is UUID
        and type(held["integration_id"]) is UUID
        and type(held["name"]) is str
        and len(held["name"]) >= 1
        and len(held["name"]) <= 100
        and (held["list_ids"] is None or is_set(held["list_ids"], str))
        and type(held["frequency"]) is str
        and held["frequency"] in ("hourly", "daily", "weekly", "monthly")
        and type(held["status"]) is str
        and held["status"] in ("active", "paused", "deleted")
        and (held["next_run_at"] is None or type(held["next_run_at"]) is datetime)
        and (held["last_run_id"] is None or type(held["last_run_id"]) is UUID)
        and (
            held["last_outcome"] is None
            or (
                type(held["last_outcome"]) is str
                and held["last_outcome"]
                in ("queued", "running", "succeeded", "failed", "cancelled")
            )
        )
        and type(held["failures_in_a_row"]) is int
        and held["failures_in_a_row"] >= 0
        and type(held["created_by"]) is str
        and len(held["created_by"]) <= 128
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "job_id": stored["jobId"]["S"],
        "account_id": stored["accountId"]["S"],
        "integration_id": stored["integrationId"]["S"],
        "name": stored["name"]["S"],
        "created_by": stored["createdBy"]["S"],
        "created_at": datetime_from_text(stored["createdAt"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updatedAt"]["S"], "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "listIds" in stored:
        found["list_ids"] = stored["listIds"]["SS"]
    if "frequency" in stored:
        found["frequency"] = stored["frequency"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "nextRunAt" in stored:
        found["next_run_at"] = datetime_from_text(stored["nextRunAt"]["S"], "next_run_at")
    if "lastRunId" in stored:
        found["last_run_id"] = stored["lastRunId"]["S"]
    if "lastOutcome" in stored:
        found["last_outcome"] = stored["lastOutcome"]["S"]
    if "failuresInARow" in stored:
        found["failures_in_a_row"] = int_from_text(
            stored["failuresInARow"]["N"], "failures_in_a_row"
        )
    return found


def decode_job_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a JobLine by name, for the model to validate."""
    found: dict[str, object] = {
        "job_id": stored["jobId"]["S"],
        "name": stored["name"]["S"],
    }
    if "frequency" in stored:
        found["frequency"] = stored["frequency"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "nextRunAt" in stored:
        found["next_run_at"] = datetime_from_text(stored["nextRunAt"]["S"], "next_run_at")
    if "lastOutcome" in stored:
        found["last_outcome"] = stored["lastOutcome"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import JobFields

    return JobFields


def _job_reader() -> StraightReader[Job]:
    """What reads the text of a stored Job, loaded with the first one."""
    from .stored import JOB_READER

    return JOB_READER


def _job_line_reader() -> StraightReader[JobLine]:
    """What reads the text of a stored JobLine, loaded with the first one."""
    from .stored import JOB_LINE_READER

    return JOB_LINE_READER


JOB: Final[EntitySpec[Job, JobKey]] = EntitySpec(
    name="Job",
    table="listbackup",
    model=Job,
    key_attributes=("PK", "SK"),
    key_parts=("job_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "job"),
    key_shape=(("PK", "JOB#[0-9a-f-]{36}"), ("SK", "METADATA")),
    indexes=(
        IndexEntry(
            name="GSI1",
            attributes=("GSI1PK", "GSI1SK"),
            parts=("account_id", "created_at"),
            build=keys.gsi1,
        ),
        IndexEntry(
            name="GSI2",
            attributes=("GSI2PK", "GSI2SK"),
            parts=("frequency", "next_run_at", "status"),
            build=keys.gsi2,
            when_parts=("status",),
            terms=(EntryTerm("status", "=", "active"),),
        ),
    ),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset(
        {
            "job_id",
            "account_id",
            "integration_id",
            "name",
            "frequency",
            "status",
            "failures_in_a_row",
            "created_by",
            "created_at",
            "updated_at",
            "version",
        }
    ),
    fixed=frozenset({"job_id", "account_id", "created_by", "created_at", "updated_at", "version"}),
    defaults={
        "frequency": lambda: "daily",
        "status": lambda: "active",
        "failures_in_a_row": lambda: 0,
    },
    reader=_job_reader,
)
"""What the runtime needs to know of Job."""

JOB_LINE_VIEW: Final[View[JobLine]] = View(
    model=JobLine,
    decode=decode_job_line,
    projection=("jobId", "name", "frequency", "status", "nextRunAt", "lastOutcome"),
    reader=_job_line_reader,
)
"""How a JobLine is read."""
