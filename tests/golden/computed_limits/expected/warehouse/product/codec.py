"""The stored form of product, both ways."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, IndexEntry
from dynarepo.exact_values import is_list, is_map, is_set
from dynarepo.wire import float_text, int_from_text, number_text, string_set

from .._types import Levels, decode_levels, encode_levels
from . import keys
from .model import Product, ProductKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Product) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["sku"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Product"},
        "sku": {"S": held["sku"]},
        "oh": {"N": number_text(held["on_hand"], "on_hand")},
        "weight": {"N": number_text(held["weight"], "weight")},
        "rating": {"N": float_text(held["rating"], "rating")},
        "seen": {"L": [{"S": element} for element in held["seen"]]},
        "quotas": {
            "M": {
                element_name: {"N": number_text(element, "quotas")}
                for element_name, element in held["quotas"].items()
            }
        },
        "levels": encode_levels(held["levels"]),
    }
    if held["shelf"] is not None:
        stored["shelf"] = {"S": held["shelf"]}
    if held["reserved"] is not None:
        stored["reserved"] = {"N": number_text(held["reserved"], "reserved")}
    if held["least"] is not None:
        stored["least"] = {"N": number_text(held["least"], "least")}
    if held["labels"]:
        stored["labels"] = string_set(held["labels"], "labels")
    if held["sizes"]:
        stored["sizes"] = string_set(held["sizes"], "sizes")
    stored.update(keys.gsi1(held["shelf"], held["on_hand"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["sku"]) is str
        and (held["shelf"] is None or type(held["shelf"]) is str)
        and type(held["on_hand"]) is int
        and held["on_hand"] >= 0
        and held["on_hand"] <= 100
        and (
            held["reserved"] is None
            or (type(held["reserved"]) is int and held["reserved"] >= 0 and held["reserved"] <= 20)
        )
        and (held["least"] is None or (type(held["least"]) is int and held["least"] >= 3))
        and type(held["weight"]) is Decimal
        and held["weight"] >= Decimal("0.5")
        and held["weight"] <= Decimal("99.5")
        and type(held["rating"]) is float
        and held["rating"] >= 0.0
        and held["rating"] <= 5.0
        and (held["labels"] is None or (is_set(held["labels"], str) and len(held["labels"]) <= 3))
        and is_set(held["sizes"], str)
        and len(held["sizes"]) >= 1
        and is_list(held["seen"], str)
        and len(held["seen"]) <= 3
        and is_map(held["quotas"], int)
        and len(held["quotas"]) <= 2
        and type(held["levels"]) is Levels
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "sku": stored["sku"]["S"],
        "sizes": stored["sizes"]["SS"] if "sizes" in stored else [],
        "levels": decode_levels(stored["levels"]),
    }
    if "shelf" in stored:
        found["shelf"] = stored["shelf"]["S"]
    if "oh" in stored:
        found["on_hand"] = int_from_text(stored["oh"]["N"], "on_hand")
    if "reserved" in stored:
        found["reserved"] = int_from_text(stored["reserved"]["N"], "reserved")
    if "least" in stored:
        found["least"] = int_from_text(stored["least"]["N"], "least")
    if "weight" in stored:
        found["weight"] = stored["weight"]["N"]
    if "rating" in stored:
        found["rating"] = stored["rating"]["N"]
    if "labels" in stored:
        found["labels"] = stored["labels"]["SS"]
    if "seen" in stored:
        found["seen"] = [element["S"] for element in stored["seen"]["L"]]
    if "quotas" in stored:
        found["quotas"] = {
            element_name: int_from_text(element["N"], "quotas")
            for element_name, element in stored["quotas"]["M"].items()
        }
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ProductFields

    return ProductFields


def _product_reader() -> StraightReader[Product]:
    """What reads the text of a stored Product, loaded with the first one."""
    from .stored import PRODUCT_READER

    return PRODUCT_READER


PRODUCT: Final[EntitySpec[Product, ProductKey]] = EntitySpec(
    name="Product",
    table="warehouse",
    model=Product,
    key_attributes=("pk", "sk"),
    key_parts=("sku",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Product"),
    key_shape=(("pk", "product#.+"), ("sk", "product")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("shelf", "on_hand"),
            build=keys.gsi1,
        ),
    ),
    required=frozenset({"sku", "on_hand", "weight", "rating", "seen", "quotas", "levels"}),
    fixed=frozenset({"sku"}),
    defaults={
        "on_hand": lambda: 0,
        "weight": lambda: Decimal("1"),
        "rating": lambda: 0.0,
        "seen": list[str],
        "quotas": dict[str, int],
    },
    reader=_product_reader,
)
"""What the runtime needs to know of Product."""
