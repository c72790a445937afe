"""The stored form of category, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, View, writes
from dynarepo.exact_values import is_list, unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from .._types import CategoryRule, decode_category_rule, encode_category_rule
from . import keys
from .model import Category, CategoryKey, CategoryName

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Category) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "categoryId": {"S": uuid_text(held["category_id"], "category_id")},
        "userId": {"S": held["user_id"]},
        "name": {"S": held["name"]},
        "type": {"S": held["kind"]},
        "rules": {"L": [encode_category_rule(element) for element in held["rules"]]},
        "inheritsRules": {"BOOL": held["inherits_rules"]},
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"N": epoch_text(held["updated_at"], "milliseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["parent_category_id"] is not None:
        stored["parentCategoryId"] = {
            "S": uuid_text(held["parent_category_id"], "parent_category_id")
        }
    if held["icon"] is not None:
        stored["icon"] = {"S": held["icon"]}
    if held["color"] is not None:
        stored["color"] = {"S": held["color"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["category_id"]) is UUID
        and type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and type(held["name"]) is str
        and len(held["name"]) >= 1
        and len(held["name"]) <= 100
        and type(held["kind"]) is str
        and held["kind"] in ("income", "expense", "transfer")
        and (held["parent_category_id"] is None or type(held["parent_category_id"]) is UUID)
        and (held["icon"] is None or (type(held["icon"]) is str and len(held["icon"]) <= 50))
        and (
            held["color"] is None
            or (type(held["color"]) is str and unchanged(Category, "color", held["color"]))
        )
        and is_list(held["rules"], CategoryRule)
        and type(held["inherits_rules"]) is bool
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "category_id": stored["categoryId"]["S"],
        "user_id": stored["userId"]["S"],
        "name": stored["name"]["S"],
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
        "updated_at": epoch_from_text(stored["updatedAt"]["N"], "milliseconds", "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "type" in stored:
        found["kind"] = stored["type"]["S"]
    if "parentCategoryId" in stored:
        found["parent_category_id"] = stored["parentCategoryId"]["S"]
    if "icon" in stored:
        found["icon"] = stored["icon"]["S"]
    if "color" in stored:
        found["color"] = stored["color"]["S"]
    if "rules" in stored:
        found["rules"] = [decode_category_rule(element) for element in stored["rules"]["L"]]
    if "inheritsRules" in stored:
        found["inherits_rules"] = stored["inheritsRules"]["BOOL"]
    return found


def decode_category_name(stored: WireItem) -> dict[str, object]:
    """The attributes of a CategoryName by name, for the model to validate."""
    found: dict[str, object] = {
        "category_id": stored["categoryId"]["S"],
        "name": stored["name"]["S"],
    }
    if "type" in stored:
        found["kind"] = stored["type"]["S"]
    if "parentCategoryId" in stored:
        found["parent_category_id"] = stored["parentCategoryId"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import CategoryFields

    return CategoryFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Sentinel(
            parts=("user_id", "parent_category_id", "name"),
            roots=("userId", "parentCategoryId", "name"),
            key=keys.unique_user_id_parent_category_id_name,
            reference="_of",
            beginning=("unique#Category#userId+parentCategoryId+name#",),
        ),
    )


def _category_reader() -> StraightReader[Category]:
    """What reads the text of a stored Category, loaded with the first one."""
    from .stored import CATEGORY_READER

    return CATEGORY_READER


def _category_name_reader() -> StraightReader[CategoryName]:
    """What reads the text of a stored CategoryName, loaded with the first one."""
    from .stored import CATEGORY_NAME_READER

    return CATEGORY_NAME_READER


CATEGORY: Final[EntitySpec[Category, CategoryKey]] = EntitySpec(
    name="Category",
    table="categories",
    model=Category,
    key_attributes=("categoryId",),
    key_parts=("category_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(("categoryId", "[0-9a-f-]{36}"),),
    besides=_companions,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset(
        {
            "category_id",
            "user_id",
            "name",
            "kind",
            "rules",
            "inherits_rules",
            "created_at",
            "updated_at",
            "version",
        }
    ),
    fixed=frozenset({"category_id", "user_id", "created_at", "updated_at", "version"}),
    defaults={
        "kind": lambda: "expense",
        "rules": list[CategoryRule],
        "inherits_rules": lambda: True,
    },
    reader=_category_reader,
)
"""What the runtime needs to know of Category."""

CATEGORY_NAME_VIEW: Final[View[CategoryName]] = View(
    model=CategoryName,
    decode=decode_category_name,
    projection=("categoryId", "name", "type", "parentCategoryId"),
    reader=_category_name_reader,
)
"""How a CategoryName is read."""
