"""Bare puts and deletes as requests: as many in each as DynamoDB takes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec import Raw

from ..requests import Request
from .entries import Action, Entry, Name, acted_on, plain_action
from .identities import identity
from .limits import MOST_REQUEST_BYTES, MOST_WRITES

# What stands around each action of a request, with room for the name of its table.
_AROUND: Final = 512
_OPENING: Final[Mapping[Action, bytes]] = {
    "PutRequest": b'{"PutRequest":{"Item":',
    "DeleteRequest": b'{"DeleteRequest":{"Key":',
}


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

    def answer(response: Mapping[str, Any]) -> frozenset[Name]:
        left: dict[str, list[Mapping[str, Any]]] = response.get("UnprocessedItems") or {}
        keys = {entry.name[0]: entry.entity.key_attributes for entry in chunk} if left else {}
        return frozenset(
            (table, identity(acted_on(action), keys[table]))
            for table, actions in left.items()
            for action in actions
        )

    return Request(
        "BatchWriteItem",
        _InValues(chunk),
        answer,
        subject,
        chunk[0].name[0],
        encoded=_encoded(chunk),
    )


def _encoded(chunk: Sequence[Entry[Any]]) -> dict[str, Any] | None:
    """The payload with its actions as JSON; None where one of them is not JSON yet."""
    tables: dict[str, list[bytes]] = {}
    for entry in chunk:
        if entry.text is None or entry.action is None:
            return None
        # All of it is joined once: items may be large.
        pieces = tables.setdefault(entry.name[0], [b"["])
        pieces += (_OPENING[entry.action], entry.text, b"}},")
    for pieces in tables.values():
        pieces[-1] = b"}}]"
    return {"RequestItems": {table: Raw(b"".join(pieces)) for table, pieces in tables.items()}}


class _InValues(Mapping[str, Any]):
    """The payload of a request in values, which only those need who do not send JSON."""

    __slots__ = ("_chunk", "_made")

    def __init__(self, chunk: Sequence[Entry[Any]]) -> None:
        self._chunk = chunk
        self._made: dict[str, Any] | None = None

    def __getitem__(self, name: str) -> Any:
        return self._values()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values())

    def __len__(self) -> int:
        return len(self._values())

    def _values(self) -> dict[str, Any]:
        if self._made is None:
            tables: dict[str, list[Mapping[str, Any]]] = {}
            for entry in self._chunk:
                tables.setdefault(entry.name[0], []).append(plain_action(entry))
            self._made = {"RequestItems": tables}
        return self._made
