"""Keys of note: pure functions between attributes and keys."""

import re
from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo import InvalidKey, WireItem
from dynarepo.keys import closed, open_text, padded, partition_text, sort_text, uuid_text

from .model import Note, NoteKey

_PK: Final = re.compile("firm\\#(?P<firm_id>[^\\#]+)\\#folder\\#(?P<folder_id>.{36})", re.DOTALL)
_SK: Final = re.compile("note\\#(?P<number>[0-9]{3})", re.DOTALL)


def table_key(key: NoteKey | Note) -> WireItem:
    """The table key: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `note#{number:03d}`."""
    return {"pk": {"S": pk(key.firm_id, key.folder_id)}, "sk": {"S": sk(key.number)}}


def pk(firm_id: str, folder_id: UUID) -> str:
    """`pk` = `firm#{firm_id}#folder#{folder_id}`."""
    return partition_text(
        f"firm#{closed(firm_id, '#', 'firm_id')}#folder#{uuid_text(folder_id, 'folder_id')}", "pk"
    )


def sk(number: int) -> str:
    """`sk` = `note#{number:03d}`."""
    return f"note#{padded(number, 3, 'number')}"


def topic_pk(firm_id: str) -> str:
    """`topic_pk` = `firm#{firm_id}#notes`."""
    return partition_text(f"firm#{closed(firm_id, '#', 'firm_id')}#notes", "topic_pk")


def text_key(text: str) -> str:
    """`text` = `{text}`."""
    return sort_text(open_text(text, "text"), "text")


def gsi1pk(firm_id: str) -> str:
    """`gsi1pk` = `firm#{firm_id}#board`."""
    return partition_text(f"firm#{closed(firm_id, '#', 'firm_id')}#board", "gsi1pk")


def gsi1sk(text: str) -> str:
    """`gsi1sk` = `{text}`."""
    return sort_text(open_text(text, "text"), "gsi1sk")


def by_topic(firm_id: str | None) -> WireItem:
    """The entry in index `by_topic`: `topic_pk` = `firm#{firm_id}#notes`; none while a part is
    absent.
    """
    if firm_id is None:
        return {}
    return {"topic_pk": {"S": topic_pk(firm_id)}}


def gsi1(firm_id: str | None, text: str | None, deleted_at: datetime | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `firm#{firm_id}#board` and `gsi1sk` = `{text}`; none
    while a part is absent, and only under its condition.
    """
    if firm_id is None or text is None:
        return {}
    if deleted_at is None:
        return {"gsi1pk": {"S": gsi1pk(firm_id)}, "gsi1sk": {"S": gsi1sk(text)}}
    return {}


def parse_pk(text: str) -> dict[str, str]:
    """The placeholders of `pk` = `firm#{firm_id}#folder#{folder_id}`, as the text that stands for
    each.
    """
    found = _PK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form firm#{firm_id}#folder#{folder_id}", attribute="pk")
    return found.groupdict()


def parse_sk(text: str) -> dict[str, str]:
    """The placeholders of `sk` = `note#{number:03d}`, as the text that stands for each."""
    found = _SK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form note#{number:03d}", attribute="sk")
    return found.groupdict()
