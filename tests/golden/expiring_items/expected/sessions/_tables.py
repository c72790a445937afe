"""The tables of sessions."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="sessions",
        default="sessions",
        environment=(),
        key=(KeyAttribute("session_id", "S", "HASH"),),
        indexes=(
            IndexDefinition(
                "by_user",
                key=(
                    KeyAttribute("user_id", "S", "HASH"),
                    KeyAttribute("started_at", "S", "RANGE"),
                ),
                projection="INCLUDE",
                include=("expires_at",),
            ),
            IndexDefinition(
                "by_expiry",
                key=(KeyAttribute("region", "S", "HASH"), KeyAttribute("expires_at", "N", "RANGE")),
            ),
            IndexDefinition(
                "by_device", key=(KeyAttribute("device", "S", "HASH"),), projection="KEYS_ONLY"
            ),
        ),
        ttl_attribute="expires_at",
    ),
)
"""Every table of the service, in the order of its schema."""
