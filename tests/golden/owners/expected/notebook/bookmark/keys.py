"""Keys of bookmark: pure functions between attributes and keys."""

import re
from typing import Final

from dynarepo import InvalidKey, WireItem
from dynarepo.keys import open_text, padded, partition_text

from .model import Bookmark, BookmarkKey

_PK: Final = re.compile("bookmarks\\#(?P<writer_id>.+)", re.DOTALL)


def table_key(key: BookmarkKey | Bookmark) -> WireItem:
    """The table key: `pk` = `bookmarks#{writer_id}` and `sk` = `{page:04d}`."""
    return {"pk": {"S": pk(key.writer_id)}, "sk": {"S": sk(key.page)}}


def pk(writer_id: str) -> str:
    """`pk` = `bookmarks#{writer_id}`."""
    return partition_text(f"bookmarks#{open_text(writer_id, 'writer_id')}", "pk")


def sk(page: int) -> str:
    """`sk` = `{page:04d}`."""
    return padded(page, 4, "page")


def parse_pk(text: str) -> dict[str, str]:
    """The placeholders of `pk` = `bookmarks#{writer_id}`, as the text that stands for each."""
    found = _PK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form bookmarks#{writer_id}", attribute="pk")
    return found.groupdict()
