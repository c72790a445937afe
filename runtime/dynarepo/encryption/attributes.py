"""Encrypts and decrypts the attributes of an item, each bound to its place.

All writes pass through here, of which few encrypt: those alone load what it takes.
"""

import base64
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from ..context import Context
from ..entity import EntitySpec
from ..errors import InvalidValue
from ..expressions.changes import Change, RemoveChange, SetChange
from ..expressions.operands import Given
from ..service.configuration import ConfigurationError
from ..wire import WireItem, WireValue, binary_from_wire

if TYPE_CHECKING:
    from .data_keys import Encryption


class Unreadable(Exception):
    """An attribute that cannot be decrypted, and why."""

    def __init__(self, attribute: str, reason: str) -> None:
        super().__init__(attribute)
        self.attribute = attribute
        self.reason = reason


def sealed(entity: EntitySpec[Any, Any], context: Context, item: WireItem) -> WireItem:
    """An item with its encrypted attributes as they are stored."""
    if not entity.encrypted:
        return item
    found, encryption = dict(item), _encryption(entity, context)
    for root in _roots(entity):
        if root in found:
            found[root] = _sealed(entity, encryption, item, root, found[root])
    return found


def require_whole(entity: EntitySpec[Any, Any], changes: Iterable[Change]) -> None:
    """Refuse changes of encrypted attributes, except setting a whole one to a given value, and
    removing it."""
    if not entity.encrypted:
        return
    roots = _roots(entity)
    for change in changes:
        if change.path.root in roots:
            match change:
                case SetChange(path, Given()) | RemoveChange(path) if not path.nested:
                    continue
                case _:
                    raise InvalidValue(
                        "is encrypted, and DynamoDB can neither compute nor change a part of it",
                        attribute=str(change.path),
                        entity=entity.name,
                        hint="set it to a whole value, or remove it",
                    )


def sealed_changes(
    entity: EntitySpec[Any, Any], context: Context, key: WireItem, changes: tuple[Change, ...]
) -> tuple[Change, ...]:
    """Changes of an item, of which those of encrypted attributes give what is stored."""
    if not entity.encrypted:
        return changes
    roots = _roots(entity)

    def stored(change: Change) -> Change:
        match change:
            case SetChange(path, Given(value)) if path.root in roots:
                encryption = _encryption(entity, context)
                return SetChange(
                    path, Given(_sealed(entity, encryption, key, path.root, value), None)
                )
            case _:
                return change

    return tuple(map(stored, changes))


def opened(entity: EntitySpec[Any, Any], context: Context, stored: WireItem) -> WireItem:
    """A stored item, or a part of one with its key, in which encrypted attributes can be read.

    Raises Unreadable, and KeysUnavailable where the key provider fails.
    """
    if not entity.encrypted:
        return stored
    import json

    found, encryption = dict(stored), _encryption(entity, context)
    for name in sorted(entity.encrypted):
        root = entity.fields[name].path.root
        if root not in found:
            continue
        value: Any = found[root]
        if "B" not in value or (encryption.accepts_plaintext and not _is_envelope(value)):
            if not encryption.accepts_plaintext:
                raise Unreadable(name, "is not encrypted")
            continue
        plaintext = encryption.decrypt(value["B"], _place(entity, stored, root))
        if plaintext is None:
            raise Unreadable(
                name, "cannot be decrypted: it was altered, or moved from another place"
            )
        found[root] = cast("WireValue", _from_json(json.loads(plaintext)))
    return found


def _is_envelope(value: Any) -> bool:
    from .envelope import read

    return read(value["B"]) is not None


def _encryption(entity: EntitySpec[Any, Any], context: Context) -> "Encryption":
    if context.encryption is None:
        raise ConfigurationError(
            f"{entity.name} has encrypted attributes, and there are no keys for them",
            code="ENCRYPTION_MISSING",
            hint="connect, or make the stream, with `encryption=Encryption(...)`",
        )
    return context.encryption


def _roots(entity: EntitySpec[Any, Any]) -> frozenset[str]:
    return frozenset(entity.fields[name].path.root for name in entity.encrypted)


def _sealed(
    entity: EntitySpec[Any, Any],
    encryption: "Encryption",
    key: WireItem,
    root: str,
    value: WireValue,
) -> WireValue:
    import json

    plaintext = json.dumps(_to_json(value), separators=(",", ":")).encode()
    return {"B": encryption.encrypt(plaintext, _place(entity, key, root))}


def _place(entity: EntitySpec[Any, Any], key: WireItem, root: str) -> bytes:
    from .envelope import bound_to

    parts = [entity.table, entity.name, root]
    for name in entity.key_attributes:
        ((tag, inner),) = key[name].items()
        # DynamoDB gives numbers back in another spelling than it got them in.
        match tag:
            case "B":
                text = binary_from_wire(inner, name).hex()
            case "N":
                text = str(Decimal(inner).normalize())
            case _:
                text = str(inner)
        parts += [name, tag, text]
    return bound_to(part.encode("utf-8", "surrogatepass") for part in parts)


def _to_json(value: Any) -> Any:
    ((tag, inner),) = value.items()
    match tag:
        case "B":
            return {tag: base64.b64encode(inner).decode()}
        case "BS":
            return {tag: [base64.b64encode(element).decode() for element in inner]}
        case "L":
            return {tag: [_to_json(element) for element in inner]}
        case "M":
            return {tag: {name: _to_json(element) for name, element in inner.items()}}
        case _:
            return {tag: inner}


def _from_json(value: Any) -> Any:
    ((tag, inner),) = value.items()
    match tag:
        case "B":
            return {tag: base64.b64decode(inner)}
        case "BS":
            return {tag: [base64.b64decode(element) for element in inner]}
        case "L":
            return {tag: [_from_json(element) for element in inner]}
        case "M":
            return {tag: {name: _from_json(element) for name, element in inner.items()}}
        case _:
            return {tag: inner}
