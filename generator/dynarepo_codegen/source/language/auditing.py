"""The trail of an entity's changes."""

from dataclasses import dataclass

from ...diagnostics import Place, Text
from ..shapes import entry


@dataclass(frozen=True, slots=True)
class AuditSource:
    """A row for each change of an item: old and new values, who changed it, and when."""

    place: Place
    table: Text | None = entry(
        "Table that holds the rows; the entity's own by default.", example="trail", default=None
    )
    days: int | None = entry(
        "How long a row is kept; forever by default.", example="365", default=None
    )
    without: tuple[Text, ...] = entry(
        "Attributes whose changes are not recorded.",
        example="[last_seen_at]",
        default=(),
        one_or_many=True,
    )
