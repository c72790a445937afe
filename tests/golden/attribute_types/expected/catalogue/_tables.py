"""The tables of catalogue."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="samples", default="samples", environment=(), key=(KeyAttribute("id", "S", "HASH"),)
    ),
)
"""Every table of the service, in the order of its schema."""
