"""Deletion that hides an item instead of removing it."""

from dataclasses import dataclass

from ...diagnostics import Place, Text
from ..shapes import entry


@dataclass(frozen=True, slots=True)
class SoftDeleteSource:
    """How a deleted item is marked."""

    place: Place
    attribute: Text = entry(
        "Attribute for the time of the deletion; it need not be declared.", example="deleted_at"
    )
    by: Text | None = entry(
        "Attribute for the actor who deleted it; it need not be declared.",
        example="deleted_by",
        default=None,
    )
    purge_after: Text | None = entry(
        "How long a deleted item is kept, by the table's time to live: a number of `minutes`, "
        "`hours`, `days` or `weeks`; otherwise until it is purged.",
        example="30 days",
        default=None,
    )
