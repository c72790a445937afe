"""Key templates of entities, in tables and in indexes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ...diagnostics import Place, Text
from ..shapes import entry

PartialPolicy = Literal["read", "require", "refuse"]


@dataclass(frozen=True, slots=True)
class KeySource:
    """Templates of an entity's key attributes, by stored name."""

    place: Place
    parts: Mapping[Text, Text] = entry(
        "Template of each key attribute.", example="{pk: 'account#{account_id}'}", rest=True
    )
    unsafe: tuple[Text, ...] = entry(
        "Codes of key rules that existing data breaks, acknowledged.",
        example="[DR331]",
        default=(),
        one_or_many=True,
    )
    key_case: Literal["keep", "lower", "upper"] = entry(
        "Case of the whole key; different ids can merge.", example="lower", default="keep"
    )
    delimiter: Literal["refuse", "escape"] = entry(
        "What happens to a delimiter inside a value.", example="escape", default="refuse"
    )


@dataclass(frozen=True, slots=True)
class IndexMappingSource(KeySource):
    """An entity's entry in an index; `{}` where its attributes are the key attributes."""

    when: Text | None = entry(
        "The entry exists only while this condition holds.",
        example="status = 'open'",
        default=None,
    )
    on_partial: PartialPolicy | None = entry(
        "What an update does that knows only some parts of the key.",
        example="read",
        default=None,
    )
