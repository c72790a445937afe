"""The stored form of user preferences, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.exact_values import is_map, is_set
from dynarepo.wire import any_from_wire, any_value, epoch_from_text, epoch_text, string_set

from .._types import DisplayPreferences, decode_display_preferences, encode_display_preferences
from . import keys
from .model import UserPreferences, UserPreferencesKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: UserPreferences) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "userId": {"S": keys.user_id_key(held["user_id"])},
        "display": encode_display_preferences(held["display"]),
        "preferences": {
            "M": {
                element_name: any_value(element, "preferences")
                for element_name, element in held["preferences"].items()
            }
        },
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"N": epoch_text(held["updated_at"], "milliseconds", "updated_at")},
    }
    if held["hidden_account_ids"]:
        stored["hiddenAccountIds"] = string_set(held["hidden_account_ids"], "hidden_account_ids")
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and type(held["display"]) is DisplayPreferences
        and (held["hidden_account_ids"] is None or is_set(held["hidden_account_ids"], str))
        and is_map(held["preferences"])
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "user_id": stored["userId"]["S"],
        "display": decode_display_preferences(stored["display"]),
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
        "updated_at": epoch_from_text(stored["updatedAt"]["N"], "milliseconds", "updated_at"),
    }
    if "hiddenAccountIds" in stored:
        found["hidden_account_ids"] = stored["hiddenAccountIds"]["SS"]
    if "preferences" in stored:
        found["preferences"] = {
            element_name: any_from_wire(element, "preferences")
            for element_name, element in stored["preferences"]["M"].items()
        }
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import UserPreferencesFields

    return UserPreferencesFields


def _user_preferences_reader() -> StraightReader[UserPreferences]:
    """What reads the text of a stored UserPreferences, loaded with the first one."""
    from .stored import USER_PREFERENCES_READER

    return USER_PREFERENCES_READER


USER_PREFERENCES: Final[EntitySpec[UserPreferences, UserPreferencesKey]] = EntitySpec(
    name="UserPreferences",
    table="user_preferences",
    model=UserPreferences,
    key_attributes=("userId",),
    key_parts=("user_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    required=frozenset({"user_id", "display", "preferences", "created_at", "updated_at"}),
    fixed=frozenset({"user_id", "created_at", "updated_at"}),
    defaults={"preferences": dict[str, Any]},
    reader=_user_preferences_reader,
)
"""What the runtime needs to know of UserPreferences."""
