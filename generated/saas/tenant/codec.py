"""The stored form of tenant, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, View
from dynarepo.exact_values import is_map, is_set
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    any_from_wire,
    any_value,
    epoch_from_text,
    epoch_text,
    int_from_text,
    number_text,
    string_set,
)

from .._types import TenantLimits, decode_tenant_limits, encode_tenant_limits
from . import keys
from .model import Tenant, TenantKey, TenantLine

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Tenant) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["id"])},
        "sk": {"S": keys.sk(held["id"])},
        "model_name": {"S": "tenant"},
        "name": {"S": held["name"]},
        "owner_user_id": {"S": held["owner_user_id"]},
        "plan": {"S": held["plan"]},
        "status": {"S": held["status"]},
        "limits": encode_tenant_limits(held["limits"]),
        "user_count": {"N": number_text(held["user_count"], "user_count")},
        "id": {"S": uuid_text(held["id"], "id")},
        "created_utc": {"N": epoch_text(held["created_utc"], "seconds", "created_utc")},
        "updated_utc": {"N": epoch_text(held["updated_utc"], "seconds", "updated_utc")},
        "model_version": {"S": held["record_version"]},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["metadata"] is not None:
        stored["metadata"] = {
            "M": {
                element_name: any_value(element, "metadata")
                for element_name, element in held["metadata"].items()
            }
        }
    if held["cross_references"]:
        stored["cross_references"] = string_set(held["cross_references"], "cross_references")
    stored.update(keys.gsi1(held["owner_user_id"], held["name"]))
    stored.update(keys.gsi2(held["status"], held["name"]))
    stored.update(keys.gsi3(held["plan"], held["created_utc"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["name"]) is str
        and len(held["name"]) >= 1
        and len(held["name"]) <= 100
        and type(held["owner_user_id"]) is str
        and len(held["owner_user_id"]) >= 1
        and len(held["owner_user_id"]) <= 128
        and type(held["plan"]) is str
        and held["plan"] in ("free", "team", "business", "enterprise")
        and type(held["status"]) is str
        and held["status"] in ("active", "invited", "suspended", "closed")
        and type(held["limits"]) is TenantLimits
        and type(held["user_count"]) is int
        and held["user_count"] >= 0
        and type(held["id"]) is UUID
        and type(held["created_utc"]) is datetime
        and type(held["updated_utc"]) is datetime
        and type(held["record_version"]) is str
        and held["record_version"] in ("v1", "v2", "v3")
        and (held["metadata"] is None or is_map(held["metadata"]))
        and (held["cross_references"] is None or is_set(held["cross_references"], str))
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "name": stored["name"]["S"],
        "owner_user_id": stored["owner_user_id"]["S"],
        "limits": decode_tenant_limits(stored["limits"]),
        "id": stored["id"]["S"],
        "created_utc": epoch_from_text(stored["created_utc"]["N"], "seconds", "created_utc"),
        "updated_utc": epoch_from_text(stored["updated_utc"]["N"], "seconds", "updated_utc"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "plan" in stored:
        found["plan"] = stored["plan"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "user_count" in stored:
        found["user_count"] = int_from_text(stored["user_count"]["N"], "user_count")
    if "model_version" in stored:
        found["record_version"] = stored["model_version"]["S"]
    if "metadata" in stored:
        found["metadata"] = {
            element_name: any_from_wire(element, "metadata")
            for element_name, element in stored["metadata"]["M"].items()
        }
    if "cross_references" in stored:
        found["cross_references"] = stored["cross_references"]["SS"]
    return found


def decode_tenant_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a TenantLine by name, for the model to validate."""
    found: dict[str, object] = {
        "id": stored["id"]["S"],
        "name": stored["name"]["S"],
    }
    if "plan" in stored:
        found["plan"] = stored["plan"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import TenantFields

    return TenantFields


def _tenant_reader() -> StraightReader[Tenant]:
    """What reads the text of a stored Tenant, loaded with the first one."""
    from .stored import TENANT_READER

    return TENANT_READER


def _tenant_line_reader() -> StraightReader[TenantLine]:
    """What reads the text of a stored TenantLine, loaded with the first one."""
    from .stored import TENANT_LINE_READER

    return TENANT_LINE_READER


TENANT: Final[EntitySpec[Tenant, TenantKey]] = EntitySpec(
    name="Tenant",
    table="app",
    model=Tenant,
    key_attributes=("pk", "sk"),
    key_parts=("id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("model_name", "tenant"),
    key_shape=(("pk", "tenant#[0-9a-f-]{36}"), ("sk", "tenant#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1_pk", "gsi1_sk"),
            parts=("owner_user_id", "name"),
            build=keys.gsi1,
        ),
        IndexEntry(
            name="gsi2",
            attributes=("gsi2_pk", "gsi2_sk"),
            parts=("status", "name"),
            build=keys.gsi2,
        ),
        IndexEntry(
            name="gsi3",
            attributes=("gsi3_pk", "gsi3_sk"),
            parts=("plan", "created_utc"),
            build=keys.gsi3,
        ),
    ),
    set_on_create=("created_utc",),
    set_on_write=("updated_utc",),
    version="version",
    required=frozenset(
        {
            "name",
            "owner_user_id",
            "plan",
            "status",
            "limits",
            "user_count",
            "id",
            "created_utc",
            "updated_utc",
            "record_version",
            "version",
        }
    ),
    fixed=frozenset({"id", "created_utc", "updated_utc", "version"}),
    defaults={
        "plan": lambda: "free",
        "status": lambda: "active",
        "user_count": lambda: 0,
        "record_version": lambda: "v3",
    },
    reader=_tenant_reader,
)
"""What the runtime needs to know of Tenant."""

TENANT_LINE_VIEW: Final[View[TenantLine]] = View(
    model=TenantLine,
    decode=decode_tenant_line,
    projection=("id", "name", "plan", "status"),
    reader=_tenant_line_reader,
)
"""How a TenantLine is read."""
