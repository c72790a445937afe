"""The tables of updates."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="counters", default="counters", environment=(), key=(KeyAttribute("id", "S", "HASH"),)
    ),
)
"""Every table of the service, in the order of its schema."""
