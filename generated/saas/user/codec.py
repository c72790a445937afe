"""The stored form of user, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, View, writes
from dynarepo.exact_values import is_map, is_set, unchanged
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

from .._types import UserContact, decode_user_contact, encode_user_contact
from . import keys
from .model import User, UserKey, UserName

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: User) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["id"])},
        "sk": {"S": keys.sk(held["id"])},
        "model_name": {"S": "user"},
        "email": {"S": held["email"]},
        "name": {"S": held["name"]},
        "status": {"S": held["status"]},
        "id": {"S": uuid_text(held["id"], "id")},
        "created_utc": {"N": epoch_text(held["created_utc"], "seconds", "created_utc")},
        "updated_utc": {"N": epoch_text(held["updated_utc"], "seconds", "updated_utc")},
        "model_version": {"S": held["record_version"]},
        "version": {"N": number_text(held["version"], "version")},
        "tenant_id": {"S": uuid_text(held["tenant_id"], "tenant_id")},
        "user_id": {"S": held["user_id"]},
    }
    if held["roles"]:
        stored["roles"] = string_set(held["roles"], "roles")
    if held["contact"] is not None:
        stored["contact"] = encode_user_contact(held["contact"])
    if held["last_login_utc"] is not None:
        stored["last_login_utc"] = {
            "N": epoch_text(held["last_login_utc"], "seconds", "last_login_utc")
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
    stored.update(keys.gsi1(held["user_id"], held["tenant_id"]))
    stored.update(keys.gsi2(held["tenant_id"], held["status"], held["name"]))
    stored.update(keys.gsi3(held["tenant_id"], held["created_utc"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["email"]) is str
        and len(held["email"]) <= 254
        and unchanged(User, "email", held["email"])
        and type(held["name"]) is str
        and len(held["name"]) >= 1
        and len(held["name"]) <= 100
        and type(held["status"]) is str
        and held["status"] in ("active", "invited", "suspended", "closed")
        and (held["roles"] is None or is_set(held["roles"], str))
        and (held["contact"] is None or type(held["contact"]) is UserContact)
        and (held["last_login_utc"] is None or type(held["last_login_utc"]) is datetime)
        and type(held["id"]) is UUID
        and type(held["created_utc"]) is datetime
        and type(held["updated_utc"]) is datetime
        and type(held["record_version"]) is str
        and held["record_version"] in ("v1", "v2", "v3")
        and (held["metadata"] is None or is_map(held["metadata"]))
        and (held["cross_references"] is None or is_set(held["cross_references"], str))
        and type(held["version"]) is int
        and type(held["tenant_id"]) is UUID
        and type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and len(held["user_id"]) <= 128
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "email": stored["email"]["S"],
        "name": stored["name"]["S"],
        "id": stored["id"]["S"],
        "created_utc": epoch_from_text(stored["created_utc"]["N"], "seconds", "created_utc"),
        "updated_utc": epoch_from_text(stored["updated_utc"]["N"], "seconds", "updated_utc"),
        "version": int_from_text(stored["version"]["N"], "version"),
        "tenant_id": stored["tenant_id"]["S"],
        "user_id": stored["user_id"]["S"],
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "roles" in stored:
        found["roles"] = stored["roles"]["SS"]
    if "contact" in stored:
        found["contact"] = decode_user_contact(stored["contact"])
    if "last_login_utc" in stored:
        found["last_login_utc"] = epoch_from_text(
            stored["last_login_utc"]["N"], "seconds", "last_login_utc"
        )
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


def decode_user_name(stored: WireItem) -> dict[str, object]:
    """The attributes of a UserName by name, for the model to validate."""
    return {
        "id": stored["id"]["S"],
        "tenant_id": stored["tenant_id"]["S"],
        "user_id": stored["user_id"]["S"],
        "name": stored["name"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import UserFields

    return UserFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Sentinel(
            parts=("tenant_id", "email"),
            roots=("tenant_id", "email"),
            key=keys.unique_tenant_id_email,
            reference="_of",
            beginning=("unique#user#tenant_id+email#", "unique"),
            type_attribute=("model_name", "_unique"),
        ),
        writes.Trail(
            table="app",
            key_attributes=("pk", "sk"),
            beginning="audit#user#",
            roots=(
                "email",
                "name",
                "status",
                "roles",
                "contact",
                "id",
                "created_utc",
                "model_version",
                "metadata",
                "cross_references",
                "tenant_id",
                "user_id",
            ),
            secret=frozenset({"email", "contact"}),
            type_attribute=("model_name", "_audit"),
        ),
    )


def _user_reader() -> StraightReader[User]:
    """What reads the text of a stored User, loaded with the first one."""
    from .stored import USER_READER

    return USER_READER


def _user_name_reader() -> StraightReader[UserName]:
    """What reads the text of a stored UserName, loaded with the first one."""
    from .stored import USER_NAME_READER

    return USER_NAME_READER


USER: Final[EntitySpec[User, UserKey]] = EntitySpec(
    name="User",
    table="app",
    model=User,
    key_attributes=("pk", "sk"),
    key_parts=("id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("model_name", "user"),
    key_shape=(("pk", "user#[0-9a-f-]{36}"), ("sk", "user#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1_pk", "gsi1_sk"),
            parts=("user_id", "tenant_id"),
            build=keys.gsi1,
        ),
        IndexEntry(
            name="gsi2",
            attributes=("gsi2_pk", "gsi2_sk"),
            parts=("tenant_id", "status", "name"),
            build=keys.gsi2,
        ),
        IndexEntry(
            name="gsi3",
            attributes=("gsi3_pk", "gsi3_sk"),
            parts=("tenant_id", "created_utc"),
            build=keys.gsi3,
        ),
    ),
    besides=_companions,
    set_on_create=("created_utc",),
    set_on_write=("updated_utc",),
    version="version",
    required=frozenset(
        {
            "email",
            "name",
            "status",
            "id",
            "created_utc",
            "updated_utc",
            "record_version",
            "version",
            "tenant_id",
            "user_id",
        }
    ),
    fixed=frozenset({"id", "created_utc", "updated_utc", "version", "tenant_id"}),
    sensitive=frozenset({"email"}),
    defaults={"status": lambda: "invited", "record_version": lambda: "v3"},
    reader=_user_reader,
)
"""What the runtime needs to know of User."""

USER_NAME_VIEW: Final[View[UserName]] = View(
    model=UserName,
    decode=decode_user_name,
    projection=("id", "tenant_id", "user_id", "name"),
    reader=_user_name_reader,
)
"""How a UserName is read."""
