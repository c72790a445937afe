"""What makes book models of the JSON text of stored items."""

from typing import Annotated, Final, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire.tagged import Number, Text

from .model import Book, BookInByGenre, BookInByShelf, BookLine, BookNumber, BookTitle


class StoredBook(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Book, as types."""

    isbn: Text[Annotated[str, Meta(min_length=10, max_length=13)]]
    title: Text[str]
    author: Text[str]
    year: Number
    shelf: Text[str] | UnsetType = UNSET
    genre: Text[str]
    pages: Number | UnsetType = UNSET
    summary: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Book"]] | UnsetType = field(default=UNSET, name="_type")


class StoredBookNumber(Struct, gc=False, kw_only=True):
    """The stored form of BookNumber, as types."""

    isbn: Text[Annotated[str, Meta(min_length=10, max_length=13)]]


class StoredBookLine(Struct, gc=False, kw_only=True):
    """The stored form of BookLine, as types."""

    isbn: Text[Annotated[str, Meta(min_length=10, max_length=13)]]
    title: Text[str]
    author: Text[str]
    pages: Number | UnsetType = UNSET


class StoredBookTitle(Struct, gc=False, kw_only=True):
    """The stored form of BookTitle, as types."""

    isbn: Text[Annotated[str, Meta(min_length=10, max_length=13)]]
    title: Text[str]


class StoredBookInByShelf(Struct, gc=False, kw_only=True):
    """The stored form of BookInByShelf, as types."""

    isbn: Text[Annotated[str, Meta(min_length=10, max_length=13)]]
    shelf: Text[str] | UnsetType = UNSET


class StoredBookInByGenre(Struct, gc=False, kw_only=True):
    """The stored form of BookInByGenre, as types."""

    isbn: Text[Annotated[str, Meta(min_length=10, max_length=13)]]
    title: Text[str]
    author: Text[str]
    genre: Text[str]
    pages: Number | UnsetType = UNSET


_BOOK_NAMES: Final = GivenNames(
    ("isbn", "title", "author", "year", "genre"), "shelf", "pages", "summary"
)
_BOOK_NUMBER_NAMES: Final = {"isbn"}
_BOOK_LINE_NAMES: Final = GivenNames(("isbn", "title", "author"), "pages")
_BOOK_TITLE_NAMES: Final = {"isbn", "title"}
_BOOK_IN_BY_SHELF_NAMES: Final = GivenNames(("isbn",), "shelf")
_BOOK_IN_BY_GENRE_NAMES: Final = GivenNames(("isbn", "title", "author", "genre"), "pages")
_BlankBook: Final = blank_of(Book)
_BlankBookNumber: Final = blank_of(BookNumber)
_BlankBookLine: Final = blank_of(BookLine)
_BlankBookTitle: Final = blank_of(BookTitle)
_BlankBookInByShelf: Final = blank_of(BookInByShelf)
_BlankBookInByGenre: Final = blank_of(BookInByGenre)


def book_of(stored: StoredBook) -> Book:
    """What was stored as Book; an error where that is not certain."""
    absent = 0
    if stored.shelf is UNSET:
        shelf_: str | None = None
        absent |= 1
    else:
        shelf_ = stored.shelf.S
    if stored.pages is UNSET:
        pages_: int | None = None
        absent |= 2
    else:
        pages_ = int(stored.pages.N)
    if stored.summary is UNSET:
        summary_: str | None = None
        absent |= 4
    else:
        summary_ = stored.summary.S
    record = blank(_BlankBook)
    record.isbn = stored.isbn.S
    record.title = stored.title.S
    record.author = stored.author.S
    record.year = int(stored.year.N)
    record.shelf = shelf_
    record.genre = stored.genre.S
    record.pages = pages_
    record.summary = summary_
    record.__pydantic_fields_set__ = _BOOK_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Book
    return record


def book_number_of(stored: StoredBookNumber) -> BookNumber:
    """What was stored as BookNumber; an error where that is not certain."""
    record = blank(_BlankBookNumber)
    record.isbn = stored.isbn.S
    record.__pydantic_fields_set__ = _BOOK_NUMBER_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = BookNumber
    return record


def book_line_of(stored: StoredBookLine) -> BookLine:
    """What was stored as BookLine; an error where that is not certain."""
    absent = 0
    if stored.pages is UNSET:
        pages_: int | None = None
        absent |= 1
    else:
        pages_ = int(stored.pages.N)
    record = blank(_BlankBookLine)
    record.isbn = stored.isbn.S
    record.title = stored.title.S
    record.author = stored.author.S
    record.pages = pages_
    record.__pydantic_fields_set__ = _BOOK_LINE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = BookLine
    return record


def book_title_of(stored: StoredBookTitle) -> BookTitle:
    """What was stored as BookTitle; an error where that is not certain."""
    record = blank(_BlankBookTitle)
    record.isbn = stored.isbn.S
    record.title = stored.title.S
    record.__pydantic_fields_set__ = _BOOK_TITLE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = BookTitle
    return record


def book_in_by_shelf_of(stored: StoredBookInByShelf) -> BookInByShelf:
    """What was stored as BookInByShelf; an error where that is not certain."""
    absent = 0
    if stored.shelf is UNSET:
        shelf_: str | None = None
        absent |= 1
    else:
        shelf_ = stored.shelf.S
    record = blank(_BlankBookInByShelf)
    record.isbn = stored.isbn.S
    record.shelf = shelf_
    record.__pydantic_fields_set__ = _BOOK_IN_BY_SHELF_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = BookInByShelf
    return record


def book_in_by_genre_of(stored: StoredBookInByGenre) -> BookInByGenre:
    """What was stored as BookInByGenre; an error where that is not certain."""
    absent = 0
    if stored.pages is UNSET:
        pages_: int | None = None
        absent |= 1
    else:
        pages_ = int(stored.pages.N)
    record = blank(_BlankBookInByGenre)
    record.isbn = stored.isbn.S
    record.title = stored.title.S
    record.author = stored.author.S
    record.genre = stored.genre.S
    record.pages = pages_
    record.__pydantic_fields_set__ = _BOOK_IN_BY_GENRE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = BookInByGenre
    return record


BOOK_READER: Final[StraightReader[Book]] = StraightReader(
    StoredBook, book_of, lambda stored: (stored.isbn.S,)
)

BOOK_NUMBER_READER: Final[StraightReader[BookNumber]] = StraightReader(
    StoredBookNumber, book_number_of, lambda stored: (stored.isbn.S,)
)

BOOK_LINE_READER: Final[StraightReader[BookLine]] = StraightReader(
    StoredBookLine, book_line_of, lambda stored: (stored.isbn.S,)
)

BOOK_TITLE_READER: Final[StraightReader[BookTitle]] = StraightReader(
    StoredBookTitle, book_title_of, lambda stored: (stored.isbn.S,)
)

BOOK_IN_BY_SHELF_READER: Final[StraightReader[BookInByShelf]] = StraightReader(
    StoredBookInByShelf, book_in_by_shelf_of, lambda stored: (stored.isbn.S,)
)

BOOK_IN_BY_GENRE_READER: Final[StraightReader[BookInByGenre]] = StraightReader(
    StoredBookInByGenre, book_in_by_genre_of, lambda stored: (stored.isbn.S,)
)
