"""The stored form of secret, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, View
from dynarepo.exact_values import is_list
from dynarepo.wire import int_from_text, number_text

from .._types import Card, decode_card, encode_card
from . import keys
from .model import Secret, SecretCard, SecretKey

if TYPE_CHECKING:
    from dynarepo import WireItem


def encode(item: Secret) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "owner": {"S": keys.owner_key(held["owner"])},
        "number": {"N": number_text(held["number"], "number")},
        "_type": {"S": "Secret"},
        "pin": {"N": number_text(held["pin"], "pin")},
        "phrases": {"L": [{"S": element} for element in held["phrases"]]},
    }
    if held["label"] is not None:
        stored["label"] = {"S": held["label"]}
    if held["card"] is not None:
        stored["card"] = encode_card(held["card"])
    if held["hint"] is not None:
        stored["h"] = {"S": held["hint"]}
    elif "hint" in item.model_fields_set:
        stored["h"] = {"NULL": True}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["owner"]) is str
        and type(held["number"]) is int
        and (held["label"] is None or type(held["label"]) is str)
        and (held["card"] is None or type(held["card"]) is Card)
        and type(held["pin"]) is int
        and is_list(held["phrases"], str)
        and (held["hint"] is None or type(held["hint"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "owner": stored["owner"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
        "pin": int_from_text(stored["pin"]["N"], "pin"),
    }
    if "label" in stored:
        found["label"] = stored["label"]["S"]
    if "card" in stored:
        found["card"] = decode_card(stored["card"])
    if "phrases" in stored:
        found["phrases"] = [element["S"] for element in stored["phrases"]["L"]]
    if "h" in stored:
        found["hint"] = None if "NULL" in stored["h"] else stored["h"]["S"]
    return found


def decode_secret_card(stored: WireItem) -> dict[str, object]:
    """The attributes of a SecretCard by name, for the model to validate."""
    found: dict[str, object] = {
        "owner": stored["owner"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
    }
    if "card" in stored:
        found["card"] = decode_card(stored["card"])
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import SecretFields

    return SecretFields


SECRET: Final[EntitySpec[Secret, SecretKey]] = EntitySpec(
    name="Secret",
    table="vault",
    model=Secret,
    key_attributes=("owner", "number"),
    key_parts=("owner", "number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Secret"),
    required=frozenset({"owner", "number", "pin", "phrases"}),
    fixed=frozenset({"owner", "number"}),
    sensitive=frozenset({"card", "pin", "phrases", "hint"}),
    encrypted=frozenset({"card", "pin", "phrases", "hint"}),
    defaults={"phrases": list[str]},
)
"""What the runtime needs to know of Secret."""

SECRET_CARD_VIEW: Final[View[SecretCard]] = View(
    model=SecretCard, decode=decode_secret_card, projection=("owner", "number", "card"), reader=None
)
"""How a SecretCard is read."""
