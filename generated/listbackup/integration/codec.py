"""The stored form of integration, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, EntryTerm, IndexEntry, SoftDelete, View
from dynarepo.exact_values import is_map, is_set, unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    any_from_wire,
    any_value,
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
    int_from_text,
    number_text,
    string_set,
)

from . import keys
from .model import Integration, IntegrationKey, IntegrationLine

if TYPE_CHECKING:
    from dynarepo import WireItem


def encode(item: Integration) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["account_id"])},
        "SK": {"S": keys.sk(held["platform"], held["integration_id"])},
        "entityType": {"S": "integration"},
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "platform": {"S": held["platform"]},
        "integrationId": {"S": uuid_text(held["integration_id"], "integration_id")},
        "displayName": {"S": held["display_name"]},
        "status": {"S": held["status"]},
        "refreshFailures": {"N": number_text(held["refresh_failures"], "refresh_failures")},
        "settings": {
            "M": {
                element_name: any_value(element, "settings")
                for element_name, element in held["settings"].items()
            }
        },
        "createdAt": {"S": datetime_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["scopes"]:
        stored["scopes"] = string_set(held["scopes"], "scopes")
    if held["access_token"] is not None:
        stored["accessToken"] = {"S": held["access_token"]}
    if held["refresh_token"] is not None:
        stored["refreshToken"] = {"S": held["refresh_token"]}
    if held["token_expires_at"] is not None:
        stored["tokenExpiresAt"] = {
            "S": datetime_text(held["token_expires_at"], "seconds", "token_expires_at")
        }
    if held["last_error"] is not None:
        stored["lastError"] = {"S": held["last_error"]}
    if held["deleted_at"] is not None:
        stored["deletedAt"] = {"S": datetime_text(held["deleted_at"], "microseconds", "deleted_at")}
    if held["expires_at"] is not None:
        stored["expiresAt"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    stored.update(keys.gsi2(held["platform"], held["token_expires_at"], held["status"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["account_id"]) is UUID
        and type(held["platform"]) is str
        and len(held["platform"]) <= 50
        and unchanged(Integration, "platform", held["platform"])
        and type(held["integration_id"]) is UUID
        and type(held["display_name"]) is str
        and len(held["display_name"]) >= 1
        and len(held["display_name"]) <= 100
        and type(held["status"]) is str
        and held["status"] in ("connected", "expired", "revoked", "error")
        and (held["scopes"] is None or is_set(held["scopes"], str))
        and (held["access_token"] is None or type(held["access_token"]) is str)
        and (held["refresh_token"] is None or type(held["refresh_token"]) is str)
        and (held["token_expires_at"] is None or type(held["token_expires_at"]) is datetime)
        and type(held["refresh_failures"]) is int
        and held["refresh_failures"] >= 0
        and (
            held["last_error"] is None
            or (type(held["last_error"]) is str and len(held["last_error"]) <= 2000)
        )
        and is_map(held["settings"])
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
        and (held["deleted_at"] is None or type(held["deleted_at"]) is datetime)
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "account_id": stored["accountId"]["S"],
        "platform": stored["platform"]["S"],
        "integration_id": stored["integrationId"]["S"],
        "display_name": stored["displayName"]["S"],
        "created_at": datetime_from_text(stored["createdAt"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updatedAt"]["S"], "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "scopes" in stored:
        found["scopes"] = stored["scopes"]["SS"]
    if "accessToken" in stored:
        found["access_token"] = stored["accessToken"]["S"]
    if "refreshToken" in stored:
        found["refresh_token"] = stored["refreshToken"]["S"]
    if "tokenExpiresAt" in stored:
        found["token_expires_at"] = datetime_from_text(
            stored["tokenExpiresAt"]["S"], "token_expires_at"
        )
    if "refreshFailures" in stored:
        found["refresh_failures"] = int_from_text(
            stored["refreshFailures"]["N"], "refresh_failures"
        )
    if "lastError" in stored:
        found["last_error"] = stored["lastError"]["S"]
    if "settings" in stored:
        found["settings"] = {
            element_name: any_from_wire(element, "settings")
            for element_name, element in stored["settings"]["M"].items()
        }
    if "deletedAt" in stored:
        found["deleted_at"] = datetime_from_text(stored["deletedAt"]["S"], "deleted_at")
    if "expiresAt" in stored:
        found["expires_at"] = epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at")
    return found


def decode_integration_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a IntegrationLine by name, for the model to validate."""
    found: dict[str, object] = {
        "account_id": stored["accountId"]["S"],
        "platform": stored["platform"]["S"],
        "integration_id": stored["integrationId"]["S"],
        "display_name": stored["displayName"]["S"],
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import IntegrationFields

    return IntegrationFields


INTEGRATION: Final[EntitySpec[Integration, IntegrationKey]] = EntitySpec(
    name="Integration",
    table="listbackup",
    model=Integration,
    key_attributes=("PK", "SK"),
    key_parts=("account_id", "platform", "integration_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "integration"),
    key_shape=(("PK", "ACCOUNT#[0-9a-f-]{36}"), ("SK", "INTEGRATION#[^#]+#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="GSI2",
            attributes=("GSI2PK", "GSI2SK"),
            parts=("platform", "token_expires_at", "status"),
            build=keys.gsi2,
            when_parts=("status",),
            terms=(EntryTerm("status", "=", "connected"),),
        ),
    ),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    ttl="expiresAt",
    soft_delete=SoftDelete("deleted_at", "deletedAt", purge_after=2592000),
    unknown="refuse",
    required=frozenset(
        {
            "account_id",
            "platform",
            "integration_id",
            "display_name",
            "status",
            "refresh_failures",
            "settings",
            "created_at",
            "updated_at",
            "version",
        }
    ),
    fixed=frozenset(
        {
            "account_id",
            "platform",
            "integration_id",
            "created_at",
            "updated_at",
            "version",
            "deleted_at",
            "expires_at",
        }
    ),
    sensitive=frozenset({"access_token", "refresh_token"}),
    encrypted=frozenset({"access_token", "refresh_token"}),
    defaults={
        "status": lambda: "connected",
        "refresh_failures": lambda: 0,
        "settings": dict[str, Any],
    },
)
"""What the runtime needs to know of Integration."""

INTEGRATION_LINE_VIEW: Final[View[IntegrationLine]] = View(
    model=IntegrationLine,
    decode=decode_integration_line,
    projection=("accountId", "platform", "integrationId", "displayName", "status"),
    reader=None,
)
"""How a IntegrationLine is read."""
