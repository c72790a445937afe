"""The stored form of chunk, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.wire import binary_from_wire, int_from_text, number_text

from . import keys
from .model import Chunk, ChunkKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Chunk) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "digest": {"B": held["digest"]},
        "position": {"N": number_text(held["position"], "position")},
        "_type": {"S": "Chunk"},
        "content": {"B": held["content"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["digest"]) is bytes
        and len(held["digest"]) >= 32
        and len(held["digest"]) <= 32
        and type(held["position"]) is int
        and held["position"] >= 0
        and type(held["content"]) is bytes
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "digest": binary_from_wire(stored["digest"]["B"], "digest"),
        "position": int_from_text(stored["position"]["N"], "position"),
        "content": binary_from_wire(stored["content"]["B"], "content"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ChunkFields

    return ChunkFields


def _chunk_reader() -> StraightReader[Chunk]:
    """What reads the text of a stored Chunk, loaded with the first one."""
    from .stored import CHUNK_READER

    return CHUNK_READER


CHUNK: Final[EntitySpec[Chunk, ChunkKey]] = EntitySpec(
    name="Chunk",
    table="chunks",
    model=Chunk,
    key_attributes=("digest", "position"),
    key_parts=("digest", "position"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Chunk"),
    required=frozenset({"digest", "position", "content"}),
    fixed=frozenset({"digest", "position"}),
    reader=_chunk_reader,
)
"""What the runtime needs to know of Chunk."""
