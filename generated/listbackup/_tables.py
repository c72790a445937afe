"""The tables of listbackup."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="listbackup",
        default="listbackup",
        environment=("LISTBACKUP_TABLE_NAME", "TABLE_NAME"),
        key=(KeyAttribute("PK", "S", "HASH"), KeyAttribute("SK", "S", "RANGE")),
        indexes=(
            # The other side of a relation.
            IndexDefinition(
                "GSI1",
                key=(KeyAttribute("GSI1PK", "S", "HASH"), KeyAttribute("GSI1SK", "S", "RANGE")),
            ),
            # Work that is due, runs that have not ended, tokens that expire.
            IndexDefinition(
                "GSI2",
                key=(KeyAttribute("GSI2PK", "S", "HASH"), KeyAttribute("GSI2SK", "S", "RANGE")),
            ),
        ),
        ttl_attribute="expiresAt",
        stream="NEW_AND_OLD_IMAGES",
        point_in_time_recovery=True,
        deletion_protection=True,
        tags=(("service", "listbackup"),),
        description="All items of the application.",
    ),
)
"""Every table of the service, in the order of its schema."""
