"""Opaque cursors: where a page ended, bound to the query that made it.

A cursor is `<version>.<payload>`; a third part is left for a signature. The payload is a checksum
and what it is of, among it the key of the last item returned, so a cursor shows key values, those
of sensitive attributes too, to whoever decodes it: it is opaque, not secret. The checksum finds
damage, and not intent: whoever wants to can write a cursor of their own, which leads no further
than the query it is passed to.
"""

from base64 import b64encode, urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, ClassVar, Final, cast

from ..errors import CursorMismatch, InvalidValue
from ..values import Value
from ..wire import WireItem, WireValue, binary_from_wire, decimal_from_text

_VERSION: Final = "1"
_CHECKSUM_BYTES: Final = 12
_KEY_TAGS: Final = frozenset({"S", "N", "B"})
# A key holds at most 2048 + 1024 bytes, and an index key up to eight attributes more.
# The token of a statement may have as many characters.
_MAX_LENGTH: Final = 65_536


class Position(Value, frozen=True):
    """Where to go on reading: after this key, for at most so many more results."""

    hidden: ClassVar[frozenset[str]] = frozenset({"key"})
    key: WireItem
    left: int | None = None


def binding_of(parts: Mapping[str, Any]) -> str:
    """A short text that differs for queries that differ in any part."""
    return sha256(_json(parts)).hexdigest()[:24]


def write_cursor(binding: str, position: Position) -> str:
    """The cursor of a position in the query with this binding."""
    payload: dict[str, Any] = {"k": position.key}
    if position.left is not None:
        payload["n"] = position.left
    return sealed(binding, payload)


def read_cursor(binding: str, cursor: str, key_attributes: frozenset[str]) -> Position:
    """The position that a cursor stands for; CursorMismatch unless it belongs to this query."""
    payload = opened(binding, cursor)
    return Position(stored_key(payload.get("k"), key_attributes), results_left(payload))


def sealed(binding: str, content: Mapping[str, Any]) -> str:
    """A cursor with this content, bound to what it belongs to."""
    written = _json({"q": binding, **content})
    return f"{_VERSION}.{_armoured(_checksum(written) + written)}"


def opened(binding: str, cursor: str) -> dict[str, object]:
    """The content of a cursor; CursorMismatch unless it is bound to the same."""
    payload = _payload(cursor)
    if payload.get("q") != binding:
        raise CursorMismatch(
            "the cursor belongs to another access pattern or other arguments",
            hint="pass a cursor only with the same call that returned it",
        )
    return payload


def stored_key(value: object, key_attributes: frozenset[str]) -> WireItem:
    """A key inside a cursor, which has these attributes and no others."""
    if not isinstance(value, dict):
        raise damaged_cursor()
    stored = cast("dict[str, object]", value)
    if stored.keys() != key_attributes:
        raise damaged_cursor()
    return {name: _key_value(value) for name, value in stored.items()}


def results_left(payload: Mapping[str, object]) -> int | None:
    """How many results a cursor leaves of a limit, if there is one."""
    left = payload.get("n")
    if left is None or (type(left) is int and left >= 0):
        return left
    raise damaged_cursor()


def _payload(cursor: str) -> dict[str, object]:
    # A cursor comes back from outside, where it may have become anything.
    if not isinstance(cast("object", cursor), str):
        raise damaged_cursor()
    version, _, text = cursor.partition(".")
    if version != _VERSION or not text.isascii() or len(text) > _MAX_LENGTH:
        raise damaged_cursor()
    import json

    try:
        decoded = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        content = decoded[_CHECKSUM_BYTES:]
        # Decoding passes over what it does not know, and over bits that are left at the end.
        if _armoured(decoded) != text or decoded[:_CHECKSUM_BYTES] != _checksum(content):
            raise damaged_cursor()
        payload = json.loads(content)
    except (ValueError, RecursionError):
        raise damaged_cursor() from None
    if not isinstance(payload, dict):
        raise damaged_cursor()
    return cast("dict[str, object]", payload)


def _armoured(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")


def _checksum(content: bytes) -> bytes:
    return sha256(content).digest()[:_CHECKSUM_BYTES]


def _key_value(value: object) -> WireValue:
    if not isinstance(value, dict) or len(cast("dict[str, object]", value)) != 1:
        raise damaged_cursor()
    ((tag, inner),) = cast("dict[str, object]", value).items()
    if tag not in _KEY_TAGS or not isinstance(inner, str):
        raise damaged_cursor()
    try:
        if tag == "N":
            decimal_from_text(inner)
        return {tag: binary_from_wire(inner) if tag == "B" else inner}
    except InvalidValue:
        raise damaged_cursor() from None


def damaged_cursor() -> CursorMismatch:
    """The error for a cursor that nobody here wrote, or that was changed since."""
    return CursorMismatch(
        "the cursor is damaged, or another version wrote it",
        code="CURSOR_DAMAGED",
        hint="start again without a cursor",
    )


def _json(value: object) -> bytes:
    # Few programs write cursors.
    import json

    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_binary_text
    ).encode("utf-8", "surrogatepass")


def _binary_text(value: object) -> str:
    # The only values of a stored item that JSON lacks.
    if isinstance(value, bytes):
        return b64encode(value).decode()
    raise TypeError(f"no stored value: {type(value).__name__}")
