"""The tables of checkout."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="orders",
        default="orders",
        environment=(),
        key=(KeyAttribute("order_id", "S", "HASH"),),
    ),
)
"""Every table of the service, in the order of its schema."""
