"""Unique attributes, and how the items that keep them unique are stored."""

from dataclasses import dataclass
from typing import Literal

from ...diagnostics import Place, Text
from ..shapes import entry
from .keys import KeySource


@dataclass(frozen=True, slots=True)
class UniqueSource:
    """Attributes whose values, taken together, one item alone may have."""

    place: Place
    attributes: tuple[Text, ...] = entry(
        "The attributes; an item that lacks one of them takes no part.",
        example="[tenant_id, email]",
        one_or_many=True,
    )
    case: Literal["keep", "lower", "upper"] = entry(
        "Texts that differ in case alone count as one.", example="lower", default="keep"
    )
    hash: bool | None = entry(
        "Keep a hash of texts instead of them; by default of sensitive ones.",
        example="true",
        default=None,
    )
    key: KeySource | None = entry(
        "Key of the item that holds a value, for data that is stored already.",
        example='{pk: "unique_email#{email}", sk: "-"}',
        default=None,
    )
    reference: Text | None = entry(
        "Where that item keeps the key of the one that has the value; `none` for nowhere.",
        example="owner_key",
        default=None,
    )
    type_value: Text | None = entry(
        "Value of its type attribute.", example="unique_email", default=None
    )
