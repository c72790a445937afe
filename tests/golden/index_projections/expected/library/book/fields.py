"""Typed paths into a stored book."""

from typing import Final

from dynarepo.codecs import INTEGER, STRING
from dynarepo.fields import NumberField, TextField


class BookFields:
    """Typed paths into a stored Book, for conditions and changes."""

    isbn: Final = TextField[str]("isbn", STRING)
    title: Final = TextField[str]("title", STRING)
    author: Final = TextField[str]("author", STRING)
    year: Final = NumberField[int]("year", INTEGER)
    shelf: Final = TextField[str]("shelf", STRING)
    genre: Final = TextField[str]("genre", STRING)
    pages: Final = NumberField[int]("pages", INTEGER)
    summary: Final = TextField[str]("summary", STRING)
