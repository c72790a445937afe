"""Requests and writes of book: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.codecs import INTEGER, STRING
from dynarepo.lazy import Later

from . import keys
from .codec import (
    BOOK,
    BOOK_IN_BY_GENRE_VIEW,
    BOOK_IN_BY_SHELF_VIEW,
    BOOK_LINE_VIEW,
    BOOK_NUMBER_VIEW,
    BOOK_TITLE_VIEW,
)
from .model import (
    Book,
    BookChanges,
    BookCreate,
    BookInByGenre,
    BookInByShelf,
    BookKey,
    BookLine,
    BookNumber,
    BookTitle,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Scan, TextRange, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import BookFields as F
else:
    F = Later(__package__, ".fields", "BookFields")


def get(context: Context, key: BookKey, *, consistent: bool = False) -> Request[Book | None]:
    """Read the book with this key."""
    return reads.get_item(BOOK, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[BookKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[BookKey, Book]:
    """Read the books with these keys, in their order; None where there is none."""
    return batches.get_items(
        BOOK,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: BookCreate) -> Write[Book]:
    """Write a new book."""
    return writes.create_item(BOOK, context, item)


def put(context: Context, item: BookCreate, *, when: Condition | None = None) -> Write[Book]:
    """Write this book, replacing one that exists."""
    return writes.put_item(BOOK, context, item, when=when)


def put_many(
    context: Context,
    items: Many[BookCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[BookCreate]:
    """Write these books, replacing those that exist."""
    return batches.put_items(BOOK, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: BookKey,
    *changes: Change,
    set: BookChanges | None = None,
    when: Condition | None = None,
) -> Write[Book]:
    """Change some attributes of the book with this key."""
    return writes.update_item(BOOK, context, key, changes, set, when=when)


def delete(context: Context, key: BookKey, *, when: Condition | None = None) -> Write[Book | None]:
    """Delete the book with this key."""
    return writes.delete_item(BOOK, context, key, when=when)


def delete_many(
    context: Context, keys: Many[BookKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[BookKey]:
    """Delete the books with these keys; those that are not there do no harm."""
    return batches.delete_items(BOOK, context, keys, at_once=at_once, progress=progress)


def get_title(
    context: Context, isbn: str, *, consistent: bool = False
) -> Request[BookTitle | None]:
    """Get title."""
    return reads.get_view(
        BOOK,
        context,
        BookKey(isbn=isbn),
        BOOK_TITLE_VIEW,
        consistent=consistent,
        pattern="get_title",
    )


def list_by_author(context: Context, author: str, *, year: Range[int] | None = None) -> Query[Book]:
    """List by author."""
    return reads.Query(
        context=context,
        entity=BOOK,
        pattern="list_by_author",
        returns=BOOK,
        equals=(("author", {"S": keys.author_key(author)}),),
        index="by_author",
        index_key=("author", "year"),
        sort=reads.native_range("year", year, INTEGER.encode),
        descending=True,
    )


def list_titles_by_author(context: Context, author: str) -> Query[BookTitle]:
    """List titles by author."""
    return reads.Query(
        context=context,
        entity=BOOK,
        pattern="list_titles_by_author",
        returns=BOOK_TITLE_VIEW,
        equals=(("author", {"S": keys.author_key(author)}),),
        index="by_author",
        index_key=("author", "year"),
    )


def list_on_shelf(context: Context, shelf: str) -> Query[BookNumber]:
    """List on shelf."""
    return reads.Query(
        context=context,
        entity=BOOK,
        pattern="list_on_shelf",
        returns=BOOK_NUMBER_VIEW,
        equals=(("shelf", {"S": keys.shelf_key(shelf)}),),
        index="by_shelf",
        index_key=("shelf",),
    )


def count_on_shelf(context: Context, shelf: str) -> Query[Book]:
    """Count on shelf."""
    return reads.Query(
        context=context,
        entity=BOOK,
        pattern="count_on_shelf",
        returns=BOOK,
        equals=(("shelf", {"S": keys.shelf_key(shelf)}),),
        index="by_shelf",
        index_key=("shelf",),
    )


def list_by_genre(
    context: Context, genre: str, *, start: str, most_pages: int | None = None
) -> Query[BookLine]:
    """List by genre."""
    return reads.Query(
        context=context,
        entity=BOOK,
        pattern="list_by_genre",
        returns=BOOK_LINE_VIEW,
        equals=(("genre", {"S": keys.genre_key(genre)}),),
        index="by_genre",
        index_key=("genre", "title"),
        sort=reads.sort_prefix("title", start),
        where=None if most_pages is None else F.pages.le(most_pages),
    )


def list_shelf(context: Context, shelf: str) -> Query[BookInByShelf]:
    """List shelf."""
    return reads.Query(
        context=context,
        entity=BOOK,
        pattern="list_shelf",
        returns=BOOK_IN_BY_SHELF_VIEW,
        equals=(("shelf", {"S": keys.shelf_key(shelf)}),),
        index="by_shelf",
        index_key=("shelf",),
    )


def list_whole_of_shelf(context: Context, shelf: str) -> Query[Book]:
    """List whole of shelf."""
    return reads.Query(
        context=context,
        entity=BOOK,
        pattern="list_whole_of_shelf",
        returns=BOOK,
        equals=(("shelf", {"S": keys.shelf_key(shelf)}),),
        index="by_shelf",
        index_key=("shelf",),
        hydrate=True,
    )


def list_genre(
    context: Context, genre: str, *, title: TextRange | None = None
) -> Query[BookInByGenre]:
    """List genre."""
    return reads.Query(
        context=context,
        entity=BOOK,
        pattern="list_genre",
        returns=BOOK_IN_BY_GENRE_VIEW,
        equals=(("genre", {"S": keys.genre_key(genre)}),),
        index="by_genre",
        index_key=("genre", "title"),
        sort=reads.native_range("title", title, STRING.encode),
        where=F.author.exists(),
    )


def list_lines_of_genre(context: Context, genre: str) -> Query[BookTitle]:
    """List lines of genre."""
    return reads.Query(
        context=context,
        entity=BOOK,
        pattern="list_lines_of_genre",
        returns=BOOK_TITLE_VIEW,
        equals=(("genre", {"S": keys.genre_key(genre)}),),
        index="by_genre",
        index_key=("genre", "title"),
        consistent=True,
        hydrate=True,
    )


def scan_genres(
    context: Context, *, segments: int = 2, max_units_per_second: float | None = None
) -> Scan[BookInByGenre]:
    """Scan genres."""
    return reads.Scan(
        context=context,
        entity=BOOK,
        pattern="scan_genres",
        returns=BOOK_IN_BY_GENRE_VIEW,
        index="by_genre",
        index_key=("genre", "title"),
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def scan_books_of_genres(
    context: Context, *, segments: int = 1, max_units_per_second: float | None = None
) -> Scan[Book]:
    """Scan books of genres."""
    return reads.Scan(
        context=context,
        entity=BOOK,
        pattern="scan_books_of_genres",
        returns=BOOK,
        index="by_genre",
        index_key=("genre", "title"),
        hydrate=True,
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def find_by_title(context: Context, genre: str, title: str) -> Query[BookLine]:
    """Find by title."""
    return reads.Query(
        context=context,
        entity=BOOK,
        pattern="find_by_title",
        returns=BOOK_LINE_VIEW,
        equals=(("genre", {"S": keys.genre_key(genre)}), ("title", {"S": keys.title_key(title)})),
        index="by_genre",
        index_key=("genre", "title"),
    )
