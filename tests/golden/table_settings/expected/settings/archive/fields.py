"""Typed paths into a stored archive."""

from typing import Final

from dynarepo.codecs import STRING
from dynarepo.fields import TextField


class ArchiveFields:
    """Typed paths into a stored Archive, for conditions and changes."""

    stream: Final = TextField[str]("stream", STRING)
    place: Final = TextField[str]("place", STRING)
