"""What makes user preferences models of the JSON text of stored items."""

from typing import Annotated, Any, Final

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, Tagged, blank, blank_of
from dynarepo.wire import any_from_wire, epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text, TextSet

from .. import _stored
from .model import UserPreferences


class StoredUserPreferences(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of UserPreferences, as types."""

    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    display: Mapped[_stored.StoredDisplayPreferences]
    hidden_account_ids: TextSet | UnsetType = field(default=UNSET, name="hiddenAccountIds")
    preferences: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    created_at: Number = field(name="createdAt")
    updated_at: Number = field(name="updatedAt")


_USER_PREFERENCES_NAMES: Final = GivenNames(
    ("user_id", "display", "created_at", "updated_at"), "hidden_account_ids", "preferences"
)
_BlankUserPreferences: Final = blank_of(UserPreferences)


def user_preferences_of(stored: StoredUserPreferences) -> UserPreferences:
    """What was stored as UserPreferences; an error where that is not certain."""
    absent = 0
    if stored.hidden_account_ids is UNSET:
        hidden_account_ids_: set[str] | None = None
        absent |= 1
    else:
        hidden_account_ids_ = stored.hidden_account_ids.SS
    if stored.preferences is UNSET:
        preferences_: dict[str, Any] = {}
        absent |= 2
    else:
        preferences_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.preferences.M.items()
        }
    record = blank(_BlankUserPreferences)
    record.user_id = stored.user_id.S
    record.display = _stored.display_preferences_of(stored.display.M)
    record.hidden_account_ids = hidden_account_ids_
    record.preferences = preferences_
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.updated_at = epoch_from_text(stored.updated_at.N, "milliseconds")
    record.__pydantic_fields_set__ = _USER_PREFERENCES_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = UserPreferences
    return record


USER_PREFERENCES_READER: Final[StraightReader[UserPreferences]] = StraightReader(
    StoredUserPreferences, user_preferences_of, lambda stored: (stored.user_id.S,)
)
