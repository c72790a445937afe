"""The stored form of book, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, View
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Book, BookInByGenre, BookInByShelf, BookKey, BookLine, BookNumber, BookTitle

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


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


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["isbn"]) is str
        and len(held["isbn"]) >= 10
        and len(held["isbn"]) <= 13
        and type(held["title"]) is str
        and type(held["author"]) is str
        and type(held["year"]) is int
        and (held["shelf"] is None or type(held["shelf"]) is str)
        and type(held["genre"]) is str
        and (held["pages"] is None or type(held["pages"]) is int)
        and (held["summary"] is None or type(held["summary"]) is str)
    )


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


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import BookFields

    return BookFields


def _book_reader() -> StraightReader[Book]:
    """What reads the text of a stored Book, loaded with the first one."""
    from .stored import BOOK_READER

    return BOOK_READER


def _book_number_reader() -> StraightReader[BookNumber]:
    """What reads the text of a stored BookNumber, loaded with the first one."""
    from .stored import BOOK_NUMBER_READER

    return BOOK_NUMBER_READER


def _book_line_reader() -> StraightReader[BookLine]:
    """What reads the text of a stored BookLine, loaded with the first one."""
    from .stored import BOOK_LINE_READER

    return BOOK_LINE_READER


def _book_title_reader() -> StraightReader[BookTitle]:
    """What reads the text of a stored BookTitle, loaded with the first one."""
    from .stored import BOOK_TITLE_READER

    return BOOK_TITLE_READER


def _book_in_by_shelf_reader() -> StraightReader[BookInByShelf]:
    """What reads the text of a stored BookInByShelf, loaded with the first one."""
    from .stored import BOOK_IN_BY_SHELF_READER

    return BOOK_IN_BY_SHELF_READER


def _book_in_by_genre_reader() -> StraightReader[BookInByGenre]:
    """What reads the text of a stored BookInByGenre, loaded with the first one."""
    from .stored import BOOK_IN_BY_GENRE_READER

    return BOOK_IN_BY_GENRE_READER


BOOK: Final[EntitySpec[Book, BookKey]] = EntitySpec(
    name="Book",
    table="books",
    model=Book,
    key_attributes=("isbn",),
    key_parts=("isbn",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Book"),
    required=frozenset({"isbn", "title", "author", "year", "genre"}),
    fixed=frozenset({"isbn"}),
    reader=_book_reader,
)
"""What the runtime needs to know of Book."""

BOOK_NUMBER_VIEW: Final[View[BookNumber]] = View(
    model=BookNumber, decode=decode_book_number, projection=("isbn",), reader=_book_number_reader
)
"""How a BookNumber is read."""

BOOK_LINE_VIEW: Final[View[BookLine]] = View(
    model=BookLine,
    decode=decode_book_line,
    projection=("isbn", "title", "author", "pages"),
    reader=_book_line_reader,
)
"""How a BookLine is read."""

BOOK_TITLE_VIEW: Final[View[BookTitle]] = View(
    model=BookTitle,
    decode=decode_book_title,
    projection=("isbn", "title"),
    reader=_book_title_reader,
)
"""How a BookTitle is read."""

BOOK_IN_BY_SHELF_VIEW: Final[View[BookInByShelf]] = View(
    model=BookInByShelf,
    decode=decode_book_in_by_shelf,
    projection=("isbn", "shelf"),
    reader=_book_in_by_shelf_reader,
)
"""How a BookInByShelf is read."""

BOOK_IN_BY_GENRE_VIEW: Final[View[BookInByGenre]] = View(
    model=BookInByGenre,
    decode=decode_book_in_by_genre,
    projection=("isbn", "title", "author", "genre", "pages"),
    reader=_book_in_by_genre_reader,
)
"""How a BookInByGenre is read."""
