"""The tables of conditions."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="items",
        default="items",
        environment=(),
        key=(KeyAttribute("owner", "S", "HASH"), KeyAttribute("item_id", "S", "RANGE")),
    ),
)
"""Every table of the service, in the order of its schema."""
