"""Keys of song: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, sort_text

from .model import Song, SongKey


def table_key(key: SongKey | Song) -> WireItem:
    """The table key: `artist` = `{artist}` and `title` = `{title}`."""
    return {"artist": {"S": artist_key(key.artist)}, "title": {"S": title_key(key.title)}}


def artist_key(artist: str) -> str:
    """`artist` = `{artist}`."""
    return partition_text(open_text(artist, "artist"), "artist")


def title_key(title: str) -> str:
    """`title` = `{title}`."""
    return sort_text(open_text(title, "title"), "title")
