"""Bare puts and deletes as requests: as many in each as DynamoDB takes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from msgspec import Raw

from ..requests import Request
from .entries import Entry, Name, acted_on, encoded_action
from .identities import identity
from .limits import MOST_REQUEST_BYTES, MOST_WRITES

# What stands around each action of a request, with room for the name of its table.
_AROUND: Final = 512


def chunked(entries: Iterable[Entry[Any]]) -> list[list[Entry[Any]]]:
    """Entries in groups that each fit one request."""
    chunks: list[list[Entry[Any]]] = []
    room = 0
    for entry in entries:
        size = entry.size + _AROUND
        if not chunks or len(chunks[-1]) == MOST_WRITES or size > room:
            chunks.append([])
            room = MOST_REQUEST_BYTES
        chunks[-1].append(entry)
        room -= size
    return chunks


def write_request(chunk: Sequence[Entry[Any]], subject: str) -> Request[frozenset[Name]]:
    """One BatchWriteItem; its answer names the items that it left unprocessed."""
    tables: dict[str, list[Mapping[str, Any]]] = {}
    texts: dict[str, list[bytes | None]] = {}
    for entry in chunk:
        assert entry.action is not None, "only bare puts and deletes are sent in batches"
        table = entry.name[0]
        tables.setdefault(table, []).append(entry.action)
        texts.setdefault(table, []).append(encoded_action(entry))

    def answer(response: Mapping[str, Any]) -> frozenset[Name]:
        left: dict[str, list[Mapping[str, Any]]] = response.get("UnprocessedItems") or {}
        keys = {entry.name[0]: entry.entity.key_attributes for entry in chunk} if left else {}
        return frozenset(
            (table, identity(acted_on(action), keys[table]))
            for table, actions in left.items()
            for action in actions
        )

    encoded = {table: _joined(actions) for table, actions in texts.items()}
    return Request(
        "BatchWriteItem",
        {"RequestItems": tables},
        answer,
        subject,
        next(iter(tables)),
        encoded=None if None in encoded.values() else {"RequestItems": encoded},
    )


def _joined(actions: Sequence[bytes | None]) -> Raw | None:
    """The actions as one list; None where one of them is not JSON yet."""
    known = [action for action in actions if action is not None]
    return Raw(b"[%b]" % b",".join(known)) if len(known) == len(actions) else None
