"""The tables of stores."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="orders",
        default="orders",
        environment=(),
        key=(KeyAttribute("order_id", "S", "HASH"),),
        indexes=(
            IndexDefinition(
                "by_store",
                key=(
                    KeyAttribute("tenant_id", "S", "HASH"),
                    KeyAttribute("region", "S", "HASH"),
                    KeyAttribute("status", "S", "RANGE"),
                    KeyAttribute("placed_at", "N", "RANGE"),
                    KeyAttribute("amount", "N", "RANGE"),
                ),
                projection="INCLUDE",
                include=("note",),
            ),
            IndexDefinition(
                "by_day",
                key=(
                    KeyAttribute("day", "S", "HASH"),
                    KeyAttribute("region", "S", "RANGE"),
                    KeyAttribute("order_id", "S", "RANGE"),
                ),
            ),
        ),
    ),
)
"""Every table of the service, in the order of its schema."""
