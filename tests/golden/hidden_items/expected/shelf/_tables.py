"""The tables of shelf."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="shelf",
        default="shelf",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            IndexDefinition(
                "gsi1",
                key=(KeyAttribute("gsi1pk", "S", "HASH"), KeyAttribute("gsi1sk", "S", "RANGE")),
            ),
            IndexDefinition(
                "by_kind",
                key=(KeyAttribute("kind_pk", "S", "HASH"), KeyAttribute("kind_sk", "S", "RANGE")),
                projection="KEYS_ONLY",
            ),
            IndexDefinition(
                "by_topic",
                key=(KeyAttribute("topic_pk", "S", "HASH"), KeyAttribute("text", "S", "RANGE")),
                projection="INCLUDE",
                include=("deleted_at", "expires_at"),
            ),
            IndexDefinition(
                "trash",
                key=(KeyAttribute("trash_pk", "S", "HASH"), KeyAttribute("trash_sk", "S", "RANGE")),
            ),
        ),
        ttl_attribute="expires_at",
        stream="NEW_AND_OLD_IMAGES",
    ),
)
"""Every table of the service, in the order of its schema."""
