"""The tables of vault."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="vault",
        default="vault",
        environment=(),
        key=(KeyAttribute("owner", "S", "HASH"), KeyAttribute("number", "N", "RANGE")),
        indexes=(
            IndexDefinition(
                "by_label",
                key=(KeyAttribute("label", "S", "HASH"),),
                projection="INCLUDE",
                include=("card",),
            ),
        ),
    ),
)
"""Every table of the service, in the order of its schema."""
