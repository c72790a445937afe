"""The stored form of fzip job, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, View
from dynarepo.exact_values import is_map
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from . import keys
from .model import FzipJob, FzipJobKey, FzipPackage

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: FzipJob) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "jobId": {"S": uuid_text(held["job_id"], "job_id")},
        "userId": {"S": held["user_id"]},
        "jobType": {"S": held["job_type"]},
        "status": {"S": held["status"]},
        "progress": {"N": number_text(held["progress"], "progress")},
        "counts": {
            "M": {
                element_name: {"N": number_text(element, "counts")}
                for element_name, element in held["counts"].items()
            }
        },
        "expiresAt": {"N": epoch_text(held["expires_at"], "seconds", "expires_at")},
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"N": epoch_text(held["updated_at"], "milliseconds", "updated_at")},
    }
    if held["current_phase"] is not None:
        stored["currentPhase"] = {"S": held["current_phase"]}
    if held["package_key"] is not None:
        stored["s3Key"] = {"S": held["package_key"]}
    if held["package_size"] is not None:
        stored["packageSize"] = {"N": number_text(held["package_size"], "package_size")}
    if held["error"] is not None:
        stored["error"] = {"S": held["error"]}
    if held["completed_at"] is not None:
        stored["completedAt"] = {
            "N": epoch_text(held["completed_at"], "milliseconds", "completed_at")
        }
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["job_id"]) is UUID
        and type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and type(held["job_type"]) is str
        and held["job_type"] in ("backup", "restore")
        and type(held["status"]) is str
        and held["status"] in ("pending", "processing", "completed", "failed", "expired")
        and type(held["progress"]) is int
        and held["progress"] >= 0
        and held["progress"] <= 100
        and (
            held["current_phase"] is None
            or (type(held["current_phase"]) is str and len(held["current_phase"]) <= 100)
        )
        and (
            held["package_key"] is None
            or (type(held["package_key"]) is str and len(held["package_key"]) <= 1024)
        )
        and (
            held["package_size"] is None
            or (type(held["package_size"]) is int and held["package_size"] >= 0)
        )
        and is_map(held["counts"], int)
        and (held["error"] is None or (type(held["error"]) is str and len(held["error"]) <= 2000))
        and (held["completed_at"] is None or type(held["completed_at"]) is datetime)
        and type(held["expires_at"]) is datetime
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "job_id": stored["jobId"]["S"],
        "user_id": stored["userId"]["S"],
        "expires_at": epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at"),
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
        "updated_at": epoch_from_text(stored["updatedAt"]["N"], "milliseconds", "updated_at"),
    }
    if "jobType" in stored:
        found["job_type"] = stored["jobType"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "progress" in stored:
        found["progress"] = int_from_text(stored["progress"]["N"], "progress")
    if "currentPhase" in stored:
        found["current_phase"] = stored["currentPhase"]["S"]
    if "s3Key" in stored:
        found["package_key"] = stored["s3Key"]["S"]
    if "packageSize" in stored:
        found["package_size"] = int_from_text(stored["packageSize"]["N"], "package_size")
    if "counts" in stored:
        found["counts"] = {
            element_name: int_from_text(element["N"], "counts")
            for element_name, element in stored["counts"]["M"].items()
        }
    if "error" in stored:
        found["error"] = stored["error"]["S"]
    if "completedAt" in stored:
        found["completed_at"] = epoch_from_text(
            stored["completedAt"]["N"], "milliseconds", "completed_at"
        )
    return found


def decode_fzip_package(stored: WireItem) -> dict[str, object]:
    """The attributes of a FzipPackage by name, for the model to validate."""
    found: dict[str, object] = {
        "job_id": stored["jobId"]["S"],
        "user_id": stored["userId"]["S"],
        "expires_at": epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at"),
    }
    if "jobType" in stored:
        found["job_type"] = stored["jobType"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "s3Key" in stored:
        found["package_key"] = stored["s3Key"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import FzipJobFields

    return FzipJobFields


def _fzip_job_reader() -> StraightReader[FzipJob]:
    """What reads the text of a stored FzipJob, loaded with the first one."""
    from .stored import FZIP_JOB_READER

    return FZIP_JOB_READER


def _fzip_package_reader() -> StraightReader[FzipPackage]:
    """What reads the text of a stored FzipPackage, loaded with the first one."""
    from .stored import FZIP_PACKAGE_READER

    return FZIP_PACKAGE_READER


FZIP_JOB: Final[EntitySpec[FzipJob, FzipJobKey]] = EntitySpec(
    name="FzipJob",
    table="fzip_jobs",
    model=FzipJob,
    key_attributes=("jobId",),
    key_parts=("job_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    ttl="expiresAt",
    required=frozenset(
        {
            "job_id",
            "user_id",
            "job_type",
            "status",
            "progress",
            "counts",
            "expires_at",
            "created_at",
            "updated_at",
        }
    ),
    fixed=frozenset({"job_id", "user_id", "job_type", "created_at", "updated_at"}),
    defaults={
        "job_type": lambda: "backup",
        "status": lambda: "pending",
        "progress": lambda: 0,
        "counts": dict[str, int],
    },
    reader=_fzip_job_reader,
)
"""What the runtime needs to know of FzipJob."""

FZIP_PACKAGE_VIEW: Final[View[FzipPackage]] = View(
    model=FzipPackage,
    decode=decode_fzip_package,
    projection=("jobId", "userId", "jobType", "status", "s3Key", "expiresAt"),
    reader=_fzip_package_reader,
)
"""How a FzipPackage is read."""
