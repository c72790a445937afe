"""The tables of shop."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="shop",
        default="shop",
        environment=("SHOP_TABLE_NAME",),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
    ),
)
"""Every table of the service, in the order of its schema."""
