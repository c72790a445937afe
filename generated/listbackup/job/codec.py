"""The stored form of job, both ways."""

from typing import Final

from dynarepo import EntitySpec, IndexEntry, View, WireItem
from dynarepo.fields import fields_of
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text, int_from_text, number_text, string_set

from . import keys
from .fields import JobFields as F
from .model import Job, JobKey, JobLine


def encode(item: Job) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    stored: WireItem = {
        **keys.table_key(item),
        "entityType": {"S": "job"},
        "jobId": {"S": uuid_text(item.job_id, "job_id")},
        "accountId": {"S": uuid_text(item.account_id, "account_id")},
        "integrationId": {"S": uuid_text(item.integration_id, "integration_id")},
        "name": {"S": item.name},
        "frequency": {"S": item.frequency},
        "status": {"S": item.status},
        "failuresInARow": {"N": number_text(item.failures_in_a_row, "failures_in_a_row")},
        "createdBy": {"S": item.created_by},
        "createdAt": {"S": datetime_text(item.created_at, "milliseconds", "created_at")},
        "updatedAt": {"S": datetime_text(item.updated_at, "milliseconds", "updated_at")},
        "version": {"N": number_text(item.version, "version")},
    }
    if item.list_ids:
        stored["listIds"] = string_set(item.list_ids, "list_ids")
    if item.next_run_at is not None:
        stored["nextRunAt"] = {"S": datetime_text(item.next_run_at, "seconds", "next_run_at")}
    if item.last_run_id is not None:
        stored["lastRunId"] = {"S": uuid_text(item.last_run_id, "last_run_id")}
    if item.last_outcome is not None:
        stored["lastOutcome"] = {"S": item.last_outcome}
    stored.update(keys.gsi1(item.account_id, item.created_at))
    stored.update(keys.gsi2(item.frequency, item.next_run_at, item.status))
    return stored


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


JOB: Final[EntitySpec[Job, JobKey]] = EntitySpec(
    name="Job",
    table="listbackup",
    model=Job,
    key_attributes=("PK", "SK"),
    key_parts=("job_id",),
    key=keys.table_key,
    fields=fields_of(F),
    encode=encode,
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
)
"""What the runtime needs to know of Job."""

JOB_LINE_VIEW: Final[View[JobLine]] = View(
    model=JobLine,
    decode=decode_job_line,
    projection=("jobId", "name", "frequency", "status", "nextRunAt", "lastOutcome"),
)
"""How a JobLine is read."""
