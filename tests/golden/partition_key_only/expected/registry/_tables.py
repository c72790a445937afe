"""The tables of registry."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="devices",
        default="devices",
        environment=(),
        key=(KeyAttribute("serial", "S", "HASH"),),
    ),
)
"""Every table of the service, in the order of its schema."""
