"""Collections: several entities of one partition, read together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ...diagnostics import Place, Text
from ..shapes import entry


@dataclass(frozen=True, slots=True)
class CollectionSource:
    """Several entities of one partition, as one typed result."""

    place: Place
    query: tuple[Text, ...] = entry(
        "Names for the placeholders of the partition key, left to right, then for the first ones of "
        "the sort key; they stand for the placeholders at these places in each entity's key.",
        example="[account_id]",
        one_or_many=True,
    )
    returns: tuple[Text, ...] = entry(
        "The entities that are read.", example="[Account, Transaction]"
    )
    where: Mapping[Text, Text] = entry(
        "Filters applied after reading, each on the items of one entity; those of others stay.",
        example='{Transaction: "amount >= :minimum"}',
        default={},
    )
    index: Text | None = entry("Index to read instead of the table.", example="gsi1", default=None)
    others: Literal["refuse", "skip"] = entry(
        "What happens where further entities share the keys: the schema is refused, or their items "
        "are left out.",
        example="skip",
        default="refuse",
    )
    descending: bool = entry("Newest or largest first.", example="true", default=False)
    limit: int | None = entry("Most items, of all entities together.", example="20", default=None)
    consistent: bool = entry("Strongly consistent read.", example="true", default=False)
    on_invalid: Literal["raise", "skip", "collect"] = entry(
        "What an item does that cannot be decoded, or that is of an unknown type.",
        example="skip",
        default="raise",
    )
    result: Text | None = entry(
        "Name of the result's class; the collection's own in capitalised words by default.",
        example="Statement",
        default=None,
    )
    description: Text | None = entry(
        "First line of the method's documentation.",
        example="An account and what was booked on it.",
        default=None,
    )
