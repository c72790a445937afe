"""The tables of library."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition, VectorIndexDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="library",
        default="library",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        vector_indexes=(
            # Articles and notes by what they say.
            VectorIndexDefinition(
                "by_meaning",
                attribute="embedding",
                dimensions=4,
                distance="COSINE",
                partition=("tenantId", "S"),
                filters=(("language", "S"), ("_type", "S")),
            ),
            VectorIndexDefinition(
                "by_picture",
                attribute="picture",
                dimensions=2,
                distance="DOT_PRODUCT",
                filters=(("language", "S"),),
                projection="INCLUDE",
                include=("title",),
            ),
        ),
        ttl_attribute="expiresAt",
    ),
    TableDefinition(
        name="papers",
        default="papers",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"),),
        vector_indexes=(
            VectorIndexDefinition(
                "by_text",
                attribute="text",
                dimensions=2,
                distance="COSINE",
                partition=("tenantId", "S"),
                filters=(("authorId", "S"),),
            ),
        ),
    ),
    TableDefinition(
        name="songs",
        default="songs",
        environment=(),
        key=(KeyAttribute("artist", "S", "HASH"), KeyAttribute("title", "S", "RANGE")),
        vector_indexes=(
            VectorIndexDefinition(
                "by_sound",
                attribute="sound",
                dimensions=3,
                distance="EUCLIDEAN",
                partition=("artist", "S"),
                projection="KEYS_ONLY",
            ),
        ),
    ),
)
"""Every table of the service, in the order of its schema."""
