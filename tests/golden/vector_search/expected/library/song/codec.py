"""The stored form of song, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, View
from dynarepo.exact_values import is_list
from dynarepo.wire import int_from_text, number_text, vector_from_wire, vector_value

from . import keys
from .model import Song, SongKey, SongName

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Song) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "artist": {"S": keys.artist_key(held["artist"])},
        "title": {"S": keys.title_key(held["title"])},
        "_type": {"S": "Song"},
        "limit": {"N": number_text(held["limit"], "limit")},
        "sound": vector_value(held["sound"], 3, "sound"),
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["artist"]) is str
        and type(held["title"]) is str
        and type(held["limit"]) is int
        and is_list(held["sound"], float)
        and len(held["sound"]) >= 3
        and len(held["sound"]) <= 3
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "artist": stored["artist"]["S"],
        "title": stored["title"]["S"],
        "limit": int_from_text(stored["limit"]["N"], "limit"),
        "sound": vector_from_wire(stored["sound"], 3, "sound"),
    }


def decode_song_name(stored: WireItem) -> dict[str, object]:
    """The attributes of a SongName by name, for the model to validate."""
    return {
        "artist": stored["artist"]["S"],
        "title": stored["title"]["S"],
        "sound": vector_from_wire(stored["sound"], 3, "sound"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import SongFields

    return SongFields


def _song_reader() -> StraightReader[Song]:
    """What reads the text of a stored Song, loaded with the first one."""
    from .stored import SONG_READER

    return SONG_READER


def _song_name_reader() -> StraightReader[SongName]:
    """What reads the text of a stored SongName, loaded with the first one."""
    from .stored import SONG_NAME_READER

    return SONG_NAME_READER


SONG: Final[EntitySpec[Song, SongKey]] = EntitySpec(
    name="Song",
    table="songs",
    model=Song,
    key_attributes=("artist", "title"),
    key_parts=("artist", "title"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Song"),
    required=frozenset({"artist", "title", "limit", "sound"}),
    fixed=frozenset({"artist", "title"}),
    reader=_song_reader,
)
"""What the runtime needs to know of Song."""

SONG_NAME_VIEW: Final[View[SongName]] = View(
    model=SongName,
    decode=decode_song_name,
    projection=("artist", "title", "sound"),
    reader=_song_name_reader,
)
"""How a SongName is read."""
