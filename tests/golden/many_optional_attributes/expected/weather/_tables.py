"""The tables of weather."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="reports",
        default="reports",
        environment=(),
        key=(KeyAttribute("station", "S", "HASH"), KeyAttribute("reported_at", "S", "RANGE")),
    ),
)
"""Every table of the service, in the order of its schema."""
