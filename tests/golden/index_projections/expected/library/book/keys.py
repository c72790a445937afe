"""Keys of book: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, sort_text
from dynarepo.wire import number_text

from .model import Book, BookKey


def table_key(key: BookKey | Book) -> WireItem:
    """The table key: `isbn` = `{isbn}`."""
    return {"isbn": {"S": isbn_key(key.isbn)}}


def isbn_key(isbn: str) -> str:
    """`isbn` = `{isbn}`."""
    return partition_text(open_text(isbn, "isbn"), "isbn")


def author_key(author: str) -> str:
    """`author` = `{author}`."""
    return partition_text(open_text(author, "author"), "author")


def year_key(year: int) -> str:
    """`year` = `{year}`."""
    return number_text(year, "year")


def shelf_key(shelf: str) -> str:
    """`shelf` = `{shelf}`."""
    return partition_text(open_text(shelf, "shelf"), "shelf")


def genre_key(genre: str) -> str:
    """`genre` = `{genre}`."""
    return partition_text(open_text(genre, "genre"), "genre")


def title_key(title: str) -> str:
    """`title` = `{title}`."""
    return sort_text(open_text(title, "title"), "title")
