"""Typed paths into a stored bookmark."""

from typing import Final

from dynarepo.codecs import INTEGER, STRING
from dynarepo.fields import NumberField, TextField


class BookmarkFields:
    """Typed paths into a stored Bookmark, for conditions and changes."""

    page: Final = NumberField[int]("page", INTEGER)
    colour: Final = TextField[str]("colour", STRING)
