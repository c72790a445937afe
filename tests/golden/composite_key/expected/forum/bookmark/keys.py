"""Keys of bookmark: pure functions between attributes and keys."""

import re
from typing import Final
from uuid import UUID

from dynarepo import InvalidKey, WireItem
from dynarepo.keys import escaped_in_order, padded, sort_text, uuid_text

from .model import Bookmark, BookmarkKey

_PK: Final = re.compile("reader\\#(?P<reader>.{36})", re.DOTALL)
_SK: Final = re.compile("bookmark\\#(?P<topic>[^\\#]+)\\#(?P<page>[0-9]{4})", re.DOTALL)


def table_key(key: BookmarkKey | Bookmark) -> WireItem:
    """The table key: `pk` = `reader#{reader}` and `sk` = `bookmark#{topic}#{page:04d}`."""
    return {"pk": {"S": pk(key.reader)}, "sk": {"S": sk(key.topic, key.page)}}


def pk(reader: UUID) -> str:
    """`pk` = `reader#{reader}`."""
    return f"reader#{uuid_text(reader, 'reader')}"


def sk(topic: str, page: int) -> str:
    """`sk` = `bookmark#{topic}#{page:04d}`."""
    return sort_text(
        f"bookmark#{escaped_in_order(topic, '#', 'topic')}#{padded(page, 4, 'page')}", "sk"
    )


def parse_pk(text: str) -> dict[str, str]:
    """The placeholders of `pk` = `reader#{reader}`, as the text that stands for each."""
    found = _PK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form reader#{reader}", attribute="pk")
    return found.groupdict()


def parse_sk(text: str) -> dict[str, str]:
    """The placeholders of `sk` = `bookmark#{topic}#{page:04d}`, as the text that stands for each."""
    found = _SK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form bookmark#{topic}#{page:04d}", attribute="sk")
    return found.groupdict()
