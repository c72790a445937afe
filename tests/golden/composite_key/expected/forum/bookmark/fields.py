"""Typed paths into a stored bookmark."""

from typing import Final

from dynarepo.codecs import STRING
from dynarepo.fields import TextField


class BookmarkFields:
    """Typed paths into a stored Bookmark, for conditions and changes."""

    note: Final = TextField[str]("note", STRING)
