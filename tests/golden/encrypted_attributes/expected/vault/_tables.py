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
    TableDefinition(
        name="safe",
        default="safe",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            IndexDefinition(
                "by_day", key=(KeyAttribute("day_pk", "S", "HASH"),), projection="KEYS_ONLY"
            ),
        ),
        stream="NEW_AND_OLD_IMAGES",
    ),
)
"""Every table of the service, in the order of its schema."""
