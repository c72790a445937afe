"""Typed paths into a stored chunk."""

from typing import Final

from dynarepo.codecs import BINARY, INTEGER
from dynarepo.fields import BinaryField, NumberField


class ChunkFields:
    """Typed paths into a stored Chunk, for conditions and changes."""

    digest: Final = BinaryField("digest", BINARY)
    position: Final = NumberField[int]("position", INTEGER)
    content: Final = BinaryField("content", BINARY)
