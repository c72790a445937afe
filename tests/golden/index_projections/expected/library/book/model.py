"""Models of book: its key, input, item, views and changes."""

from typing import TypedDict

from pydantic import Field

from dynarepo import Key, Record, Value


class BookKey(Key, frozen=True):
    """Names one Book: the attributes in its table key."""

    isbn: str


class BookCreate(Record):
    """What a caller gives for a new Book."""

    isbn: str = Field(min_length=10, max_length=13)
    title: str
    author: str
    year: int
    shelf: str | None = None
    genre: str
    pages: int | None = None
    summary: str | None = None


class Book(BookCreate):
    """A stored Book."""

    @property
    def key(self) -> BookKey:
        """What names this item."""
        return BookKey(isbn=self.isbn)


class BookNumber(Value):
    """View of Book: `isbn`."""

    isbn: str = Field(min_length=10, max_length=13)


class BookLine(Value):
    """View of Book: `isbn`, `title`, `author` and `pages`."""

    isbn: str = Field(min_length=10, max_length=13)
    title: str
    author: str
    pages: int | None = None


class BookTitle(Value):
    """View of Book: `isbn` and `title`."""

    isbn: str = Field(min_length=10, max_length=13)
    title: str


class BookInByShelf(Value):
    """View of Book: `isbn` and `shelf`."""

    isbn: str = Field(min_length=10, max_length=13)
    shelf: str | None = None


class BookInByGenre(Value):
    """View of Book: `isbn`, `title`, `author`, `genre` and `pages`."""

    isbn: str = Field(min_length=10, max_length=13)
    title: str
    author: str
    genre: str
    pages: int | None = None


class BookChanges(TypedDict, total=False):
    """Attributes of Book that an update can set; None removes an optional one."""

    title: str
    author: str
    year: int
    shelf: str | None
    genre: str
    pages: int | None
    summary: str | None
