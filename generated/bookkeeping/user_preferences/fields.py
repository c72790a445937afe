"""Typed paths into a stored user preferences."""

from datetime import datetime
from typing import Any, Final

from dynarepo.codecs import ANY, EPOCH_MILLISECONDS, STRING, STRING_SET, map_of
from dynarepo.fields import AnyField, MapField, OrderedField, SetField, TextField

from .._fields import DISPLAY_PREFERENCES_CODEC, DisplayPreferencesField


class UserPreferencesFields:
    """Typed paths into a stored UserPreferences, for conditions and changes."""

    user_id: Final = TextField[str]("userId", STRING)
    display: Final = DisplayPreferencesField("display", DISPLAY_PREFERENCES_CODEC)
    hidden_account_ids: Final = SetField[str]("hiddenAccountIds", STRING_SET)
    preferences: Final = MapField[Any, AnyField](
        "preferences", map_of(ANY), lambda path: AnyField(path)
    )
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    updated_at: Final = OrderedField[datetime]("updatedAt", EPOCH_MILLISECONDS)
