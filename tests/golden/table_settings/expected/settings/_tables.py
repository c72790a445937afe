"""The tables of settings."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="events",
        default="app-events.v1",
        environment=("EVENTS_TABLE_NAME", "APP_TABLE_NAME"),
        key=(KeyAttribute("stream", "S", "HASH"), KeyAttribute("number", "N", "RANGE")),
        indexes=(
            IndexDefinition(
                "by_kind",
                key=(KeyAttribute("kind", "S", "HASH"), KeyAttribute("number", "N", "RANGE")),
            ),
        ),
        billing="PROVISIONED",
        read_units=5,
        write_units=2,
        ttl_attribute="expires_at",
        stream="NEW_AND_OLD_IMAGES",
        point_in_time_recovery=True,
        deletion_protection=True,
        tags=(("team", "platform"), ("cost center", "4711")),
        description="What happened.",
    ),
    TableDefinition(
        name="snapshots",
        default="app-snapshots",
        environment=(),
        key=(KeyAttribute("stream", "S", "HASH"),),
        stream="KEYS_ONLY",
    ),
    TableDefinition(
        name="archive",
        default="app-archive",
        environment=("ARCHIVE_TABLE_NAME",),
        key=(KeyAttribute("stream", "S", "HASH"),),
    ),
)
"""Every table of the service, in the order of its schema."""
