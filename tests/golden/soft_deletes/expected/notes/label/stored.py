"""What makes label models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Text

from .model import Label


class StoredLabel(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Label, as types."""

    name: Text[str]
    color: Text[str] | UnsetType = UNSET
    deleted_at: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Label"]] | UnsetType = field(default=UNSET, name="_type")


_LABEL_NAMES: Final = GivenNames(("name",), "color", "deleted_at")
_BlankLabel: Final = blank_of(Label)


def label_of(stored: StoredLabel) -> Label:
    """What was stored as Label; an error where that is not certain."""
    absent = 0
    if stored.color is UNSET:
        color_: str | None = None
        absent |= 1
    else:
        color_ = stored.color.S
    if stored.deleted_at is UNSET:
        deleted_at_: datetime | None = None
        absent |= 2
    else:
        deleted_at_ = datetime_from_text(stored.deleted_at.S)
    record = blank(_BlankLabel)
    record.name = stored.name.S
    record.color = color_
    record.deleted_at = deleted_at_
    record.__pydantic_fields_set__ = _LABEL_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Label
    return record


LABEL_READER: Final[StraightReader[Label]] = StraightReader(
    StoredLabel, label_of, lambda stored: (stored.name.S,)
)
