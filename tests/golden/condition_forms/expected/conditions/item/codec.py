"""The stored form of item, both ways."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.exact_values import is_list, is_map, is_set, unchanged
from dynarepo.wire import (
    binary_from_wire,
    datetime_from_text,
    datetime_text,
    int_from_text,
    number_text,
    string_set,
)

from .._types import Size, decode_size, encode_size
from . import keys
from .model import Item, ItemKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Item) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "owner": {"S": keys.owner_key(held["owner"])},
        "item_id": {"S": keys.item_id_key(held["item_id"])},
        "_type": {"S": "Item"},
        "name": {"S": held["name"]},
        "status": {"S": held["status"]},
        "cost": {"N": number_text(held["cost"], "cost")},
        "stock": {"N": number_text(held["stock"], "stock")},
        "ready": {"BOOL": held["ready"]},
        "parts": {"L": [{"S": element} for element in held["parts"]]},
        "ratings": {
            "M": {
                element_name: {"N": number_text(element, "ratings")}
                for element_name, element in held["ratings"].items()
            }
        },
    }
    if held["nickname"] is not None:
        stored["nickname"] = {"S": held["nickname"]}
    if held["price"] is not None:
        stored["price"] = {"N": number_text(held["price"], "price")}
    if held["seen_at"] is not None:
        stored["seen_at"] = {"S": datetime_text(held["seen_at"], "microseconds", "seen_at")}
    if held["data"] is not None:
        stored["data"] = {"B": held["data"]}
    if held["tags"]:
        stored["tags"] = string_set(held["tags"], "tags")
    if held["size"] is not None:
        stored["size"] = encode_size(held["size"])
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["owner"]) is str
        and type(held["item_id"]) is str
        and unchanged(Item, "item_id", held["item_id"])
        and type(held["name"]) is str
        and (held["nickname"] is None or type(held["nickname"]) is str)
        and type(held["status"]) is str
        and held["status"] in ("draft", "live", "gone")
        and (held["price"] is None or type(held["price"]) is Decimal)
        and type(held["cost"]) is Decimal
        and type(held["stock"]) is int
        and type(held["ready"]) is bool
        and (held["seen_at"] is None or type(held["seen_at"]) is datetime)
        and (held["data"] is None or type(held["data"]) is bytes)
        and (held["tags"] is None or is_set(held["tags"], str))
        and is_list(held["parts"], str)
        and (held["size"] is None or type(held["size"]) is Size)
        and is_map(held["ratings"], int)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "owner": stored["owner"]["S"],
        "item_id": stored["item_id"]["S"],
        "name": stored["name"]["S"],
        "cost": stored["cost"]["N"],
        "stock": int_from_text(stored["stock"]["N"], "stock"),
    }
    if "nickname" in stored:
        found["nickname"] = stored["nickname"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "price" in stored:
        found["price"] = stored["price"]["N"]
    if "ready" in stored:
        found["ready"] = stored["ready"]["BOOL"]
    if "seen_at" in stored:
        found["seen_at"] = datetime_from_text(stored["seen_at"]["S"], "seen_at")
    if "data" in stored:
        found["data"] = binary_from_wire(stored["data"]["B"], "data")
    if "tags" in stored:
        found["tags"] = stored["tags"]["SS"]
    if "parts" in stored:
        found["parts"] = [element["S"] for element in stored["parts"]["L"]]
    if "size" in stored:
        found["size"] = decode_size(stored["size"])
    if "ratings" in stored:
        found["ratings"] = {
            element_name: int_from_text(element["N"], "ratings")
            for element_name, element in stored["ratings"]["M"].items()
        }
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ItemFields

    return ItemFields


def _item_reader() -> StraightReader[Item]:
    """What reads the text of a stored Item, loaded with the first one."""
    from .stored import ITEM_READER

    return ITEM_READER


ITEM: Final[EntitySpec[Item, ItemKey]] = EntitySpec(
    name="Item",
    table="items",
    model=Item,
    key_attributes=("owner", "item_id"),
    key_parts=("owner", "item_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Item"),
    required=frozenset(
        {"owner", "item_id", "name", "status", "cost", "stock", "ready", "parts", "ratings"}
    ),
    fixed=frozenset({"owner", "item_id"}),
    defaults={
        "status": lambda: "draft",
        "ready": lambda: False,
        "parts": list[str],
        "ratings": dict[str, int],
    },
    reader=_item_reader,
)
"""What the runtime needs to know of Item."""
