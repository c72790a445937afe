"""Stored attributes that this version of the schema does not know, carried along by records.

Another version of a program may store more than this one knows. A record that was read keeps what
it cannot show where Pydantic keeps private attributes: copies have it, and texts do not.
"""

from typing import Final

from pydantic import BaseModel

from .wire import WireItem

_PLACE: Final = "_unknown_attributes"


def remember(record: BaseModel, unknown: WireItem) -> None:
    """Let a record carry stored attributes that are not in its model."""
    private = record.__pydantic_private__ or {}
    object.__setattr__(record, "__pydantic_private__", {**private, _PLACE: unknown})


def unknown_attributes(record: BaseModel) -> WireItem:
    """The stored attributes of a record that was read which its model does not know."""
    private = record.__pydantic_private__
    found: WireItem = {} if private is None else private.get(_PLACE, {})
    return found
