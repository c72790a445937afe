"""The stored form of group, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, SoftDelete, View
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

from .._types import PrivacySettings, decode_privacy_settings, encode_privacy_settings
from . import keys
from .model import Group, GroupKey, GroupName

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Group) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["id"])},
        "sk": {"S": keys.sk(held["id"])},
        "model_name": {"S": "group"},
        "name": {"S": held["name"]},
        "description": {"S": held["description"]},
        "group_type": {"S": held["group_type"]},
        "id": {"S": uuid_text(held["id"], "id")},
        "created_utc": {"N": epoch_text(held["created_utc"], "seconds", "created_utc")},
        "updated_utc": {"N": epoch_text(held["updated_utc"], "seconds", "updated_utc")},
        "model_version": {"S": held["record_version"]},
        "version": {"N": number_text(held["version"], "version")},
        "tenant_id": {"S": uuid_text(held["tenant_id"], "tenant_id")},
        "user_id": {"S": held["user_id"]},
    }
    if held["icon"] is not None:
        stored["icon"] = {"S": held["icon"]}
    if held["color"] is not None:
        stored["color"] = {"S": held["color"]}
    if held["privacy_settings"] is not None:
        stored["privacy_settings"] = encode_privacy_settings(held["privacy_settings"])
    if held["deleted_utc"] is not None:
        stored["deleted_utc"] = {"N": epoch_text(held["deleted_utc"], "seconds", "deleted_utc")}
    if held["metadata"] is not None:
        stored["metadata"] = {
            "M": {
                element_name: any_value(element, "metadata")
                for element_name, element in held["metadata"].items()
            }
        }
    if held["cross_references"]:
        stored["cross_references"] = string_set(held["cross_references"], "cross_references")
    if held["deleted_by"] is not None:
        stored["deleted_by"] = {"S": held["deleted_by"]}
    stored.update(keys.gsi1(held["user_id"], held["group_type"], held["name"]))
    stored.update(keys.gsi2(held["tenant_id"], held["group_type"], held["name"]))
    stored.update(keys.gsi3(held["tenant_id"], held["created_utc"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["name"]) is str
        and len(held["name"]) >= 1
        and len(held["name"]) <= 100
        and type(held["description"]) is str
        and len(held["description"]) <= 1000
        and type(held["group_type"]) is str
        and len(held["group_type"]) >= 1
        and len(held["group_type"]) <= 50
        and (held["icon"] is None or (type(held["icon"]) is str and len(held["icon"]) <= 50))
        and (
            held["color"] is None
            or (type(held["color"]) is str and unchanged(Group, "color", held["color"]))
        )
        and (held["privacy_settings"] is None or type(held["privacy_settings"]) is PrivacySettings)
        and (held["deleted_utc"] is None or type(held["deleted_utc"]) is datetime)
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
        and (held["deleted_by"] is None or type(held["deleted_by"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "name": stored["name"]["S"],
        "group_type": stored["group_type"]["S"],
        "id": stored["id"]["S"],
        "created_utc": epoch_from_text(stored["created_utc"]["N"], "seconds", "created_utc"),
        "updated_utc": epoch_from_text(stored["updated_utc"]["N"], "seconds", "updated_utc"),
        "version": int_from_text(stored["version"]["N"], "version"),
        "tenant_id": stored["tenant_id"]["S"],
        "user_id": stored["user_id"]["S"],
    }
    if "description" in stored:
        found["description"] = stored["description"]["S"]
    if "icon" in stored:
        found["icon"] = stored["icon"]["S"]
    if "color" in stored:
        found["color"] = stored["color"]["S"]
    if "privacy_settings" in stored:
        found["privacy_settings"] = decode_privacy_settings(stored["privacy_settings"])
    if "deleted_utc" in stored:
        found["deleted_utc"] = epoch_from_text(stored["deleted_utc"]["N"], "seconds", "deleted_utc")
    if "model_version" in stored:
        found["record_version"] = stored["model_version"]["S"]
    if "metadata" in stored:
        found["metadata"] = {
            element_name: any_from_wire(element, "metadata")
            for element_name, element in stored["metadata"]["M"].items()
        }
    if "cross_references" in stored:
        found["cross_references"] = stored["cross_references"]["SS"]
    if "deleted_by" in stored:
        found["deleted_by"] = stored["deleted_by"]["S"]
    return found


def decode_group_name(stored: WireItem) -> dict[str, object]:
    """The attributes of a GroupName by name, for the model to validate."""
    found: dict[str, object] = {
        "id": stored["id"]["S"],
        "name": stored["name"]["S"],
        "group_type": stored["group_type"]["S"],
    }
    if "icon" in stored:
        found["icon"] = stored["icon"]["S"]
    if "color" in stored:
        found["color"] = stored["color"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import GroupFields

    return GroupFields


def _group_reader() -> StraightReader[Group]:
    """What reads the text of a stored Group, loaded with the first one."""
    from .stored import GROUP_READER

    return GROUP_READER


def _group_name_reader() -> StraightReader[GroupName]:
    """What reads the text of a stored GroupName, loaded with the first one."""
    from .stored import GROUP_NAME_READER

    return GROUP_NAME_READER


GROUP: Final[EntitySpec[Group, GroupKey]] = EntitySpec(
    name="Group",
    table="app",
    model=Group,
    key_attributes=("pk", "sk"),
    key_parts=("id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("model_name", "group"),
    key_shape=(("pk", "group#[0-9a-f-]{36}"), ("sk", "group#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1_pk", "gsi1_sk"),
            parts=("user_id", "group_type", "name"),
            build=keys.gsi1,
        ),
        IndexEntry(
            name="gsi2",
            attributes=("gsi2_pk", "gsi2_sk"),
            parts=("tenant_id", "group_type", "name"),
            build=keys.gsi2,
        ),
        IndexEntry(
            name="gsi3",
            attributes=("gsi3_pk", "gsi3_sk"),
            parts=("tenant_id", "created_utc"),
            build=keys.gsi3,
        ),
    ),
    set_on_create=("created_utc",),
    set_on_write=("updated_utc",),
    version="version",
    soft_delete=SoftDelete("deleted_utc", "deleted_utc", by="deleted_by"),
    required=frozenset(
        {
            "name",
            "description",
            "group_type",
            "id",
            "created_utc",
            "updated_utc",
            "record_version",
            "version",
            "tenant_id",
            "user_id",
        }
    ),
    fixed=frozenset(
        {"deleted_utc", "id", "created_utc", "updated_utc", "version", "tenant_id", "deleted_by"}
    ),
    defaults={"description": lambda: "", "record_version": lambda: "v3"},
    reader=_group_reader,
)
"""What the runtime needs to know of Group."""

GROUP_NAME_VIEW: Final[View[GroupName]] = View(
    model=GroupName,
    decode=decode_group_name,
    projection=("id", "name", "group_type", "icon", "color"),
    reader=_group_name_reader,
)
"""How a GroupName is read."""
