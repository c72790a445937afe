"""The stored form of book, both ways."""

from typing import Final

from dynarepo import EntitySpec, View, WireItem
from dynarepo.fields import fields_of
from dynarepo.wire import int_from_text, number_text

from . import keys
from .fields import BookFields as F
from .model import Book, BookInByGenre, BookInByShelf, BookKey, BookLine, BookNumber, BookTitle


def encode(item: Book) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "isbn": {"S": keys.isbn_key(held["isbn"])},
        "_type": {"S": "Book"},
        "title": {"S": held["title"]},
        "author": {"S": held["author"]},
        "year": {"N": number_text(held["year"], "year")},
        "genre": {"S": held["genre"]},
    }
    if held["shelf"] is not None:
        stored["shelf"] = {"S": held["shelf"]}
    if held["pages"] is not None:
        stored["pages"] = {"N": number_text(held["pages"], "pages")}
    if held["summary"] is not None:
        stored["summary"] = {"S": held["summary"]}
    return stored


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "isbn": stored["isbn"]["S"],
        "title": stored["title"]["S"],
        "author": stored["author"]["S"],
        "year": int_from_text(stored["year"]["N"], "year"),
        "genre": stored["genre"]["S"],
    }
    if "shelf" in stored:
        found["shelf"] = stored["shelf"]["S"]
    if "pages" in stored:
        found["pages"] = int_from_text(stored["pages"]["N"], "pages")
    if "summary" in stored:
        found["summary"] = stored["summary"]["S"]
    return found


def decode_book_number(stored: WireItem) -> dict[str, object]:
    """The attributes of a BookNumber by name, for the model to validate."""
    return {
        "isbn": stored["isbn"]["S"],
    }


def decode_book_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a BookLine by name, for the model to validate."""
    found: dict[str, object] = {
        "isbn": stored["isbn"]["S"],
        "title": stored["title"]["S"],
        "author": stored["author"]["S"],
    }
    if "pages" in stored:
        found["pages"] = int_from_text(stored["pages"]["N"], "pages")
    return found


def decode_book_title(stored: WireItem) -> dict[str, object]:
    """The attributes of a BookTitle by name, for the model to validate."""
    return {
        "isbn": stored["isbn"]["S"],
        "title": stored["title"]["S"],
    }


def decode_book_in_by_shelf(stored: WireItem) -> dict[str, object]:
    """The attributes of a BookInByShelf by name, for the model to validate."""
    found: dict[str, object] = {
        "isbn": stored["isbn"]["S"],
    }
    if "shelf" in stored:
        found["shelf"] = stored["shelf"]["S"]
    return found


def decode_book_in_by_genre(stored: WireItem) -> dict[str, object]:
    """The attributes of a BookInByGenre by name, for the model to validate."""
    found: dict[str, object] = {
        "isbn": stored["isbn"]["S"],
        "title": stored["title"]["S"],
        "author": stored["author"]["S"],
        "genre": stored["genre"]["S"],
    }
    if "pages" in stored:
        found["pages"] = int_from_text(stored["pages"]["N"], "pages")
    return found


BOOK: Final[EntitySpec[Book, BookKey]] = EntitySpec(
    name="Book",
    table="books",
    model=Book,
    key_attributes=("isbn",),
    key_parts=("isbn",),
    key=keys.table_key,
    fields=fields_of(F),
    encode=encode,
    decode=decode,
    type_attribute=("_type", "Book"),
    required=frozenset({"isbn", "title", "author", "year", "genre"}),
    fixed=frozenset({"isbn"}),
)
"""What the runtime needs to know of Book."""

BOOK_NUMBER_VIEW: Final[View[BookNumber]] = View(
    model=BookNumber, decode=decode_book_number, projection=("isbn",)
)
"""How a BookNumber is read."""

BOOK_LINE_VIEW: Final[View[BookLine]] = View(
    model=BookLine, decode=decode_book_line, projection=("isbn", "title", "author", "pages")
)
"""How a BookLine is read."""

BOOK_TITLE_VIEW: Final[View[BookTitle]] = View(
    model=BookTitle, decode=decode_book_title, projection=("isbn", "title")
)
"""How a BookTitle is read."""

BOOK_IN_BY_SHELF_VIEW: Final[View[BookInByShelf]] = View(
    model=BookInByShelf, decode=decode_book_in_by_shelf, projection=("isbn", "shelf")
)
"""How a BookInByShelf is read."""

BOOK_IN_BY_GENRE_VIEW: Final[View[BookInByGenre]] = View(
    model=BookInByGenre,
    decode=decode_book_in_by_genre,
    projection=("isbn", "title", "author", "genre", "pages"),
)
"""How a BookInByGenre is read."""
