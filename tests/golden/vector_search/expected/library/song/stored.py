"""What makes song models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of, components
from dynarepo.wire.tagged import Listed, Number, Text

from .model import Song, SongName


class StoredSong(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Song, as types."""

    artist: Text[str]
    title: Text[str]
    limit: Number
    sound: Listed[Number]
    item_type: Text[Literal["Song"]] | UnsetType = field(default=UNSET, name="_type")


class StoredSongName(Struct, gc=False, kw_only=True):
    """The stored form of SongName, as types."""

    artist: Text[str]
    title: Text[str]
    sound: Listed[Number]


_SONG_NAMES: Final = {"artist", "title", "limit", "sound"}
_SONG_NAME_NAMES: Final = {"artist", "title", "sound"}
_BlankSong: Final = blank_of(Song)
_BlankSongName: Final = blank_of(SongName)


def song_of(stored: StoredSong) -> Song:
    """What was stored as Song; an error where that is not certain."""
    sound_ = components(stored.sound.L, 3)
    if not 3 <= len(sound_) <= 3:
        raise ValueError("sound")
    record = blank(_BlankSong)
    record.artist = stored.artist.S
    record.title = stored.title.S
    record.limit = int(stored.limit.N)
    record.sound = sound_
    record.__pydantic_fields_set__ = _SONG_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Song
    return record


def song_name_of(stored: StoredSongName) -> SongName:
    """What was stored as SongName; an error where that is not certain."""
    sound_ = components(stored.sound.L, 3)
    if not 3 <= len(sound_) <= 3:
        raise ValueError("sound")
    record = blank(_BlankSongName)
    record.artist = stored.artist.S
    record.title = stored.title.S
    record.sound = sound_
    record.__pydantic_fields_set__ = _SONG_NAME_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = SongName
    return record


SONG_READER: Final[StraightReader[Song]] = StraightReader(
    StoredSong, song_of, lambda stored: (stored.artist.S, stored.title.S)
)

SONG_NAME_READER: Final[StraightReader[SongName]] = StraightReader(
    StoredSongName, song_name_of, lambda stored: (stored.artist.S, stored.title.S)
)
