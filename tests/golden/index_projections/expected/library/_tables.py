"""The tables of library."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="books",
        default="books",
        environment=(),
        key=(KeyAttribute("isbn", "S", "HASH"),),
        indexes=(
            # Everything about an author's books.
            IndexDefinition(
                "by_author",
                key=(KeyAttribute("author", "S", "HASH"), KeyAttribute("year", "N", "RANGE")),
            ),
            # Which books stand on a shelf.
            IndexDefinition(
                "by_shelf", key=(KeyAttribute("shelf", "S", "HASH"),), projection="KEYS_ONLY"
            ),
            # A genre by title, with what lists show.
            IndexDefinition(
                "by_genre",
                key=(KeyAttribute("genre", "S", "HASH"), KeyAttribute("title", "S", "RANGE")),
                projection="INCLUDE",
                include=("author", "pages"),
            ),
        ),
    ),
    TableDefinition(
        name="lendings",
        default="lendings",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            IndexDefinition(
                "by_reader",
                key=(
                    KeyAttribute("reader_pk", "S", "HASH"),
                    KeyAttribute("reader_sk", "S", "RANGE"),
                ),
                projection="KEYS_ONLY",
            ),
            IndexDefinition(
                "by_day",
                key=(KeyAttribute("day_pk", "S", "HASH"), KeyAttribute("day_number", "N", "RANGE")),
                projection="KEYS_ONLY",
            ),
        ),
    ),
)
"""Every table of the service, in the order of its schema."""
