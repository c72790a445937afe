"""The stored form of an encrypted value: a version, the wrapped data key, and the ciphertext."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from ..errors import InvalidValue
from ..service.configuration import ConfigurationError
from ..wire import binary_from_wire

VERSION: Final = 1
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Envelope:
    """A stored value, taken apart."""

    wrapped: bytes
    sealed: bytes = field(repr=False)


def written(wrapped: bytes, sealed: bytes) -> bytes:
    """An envelope as it is stored."""
    return bytes([VERSION]) + len(wrapped).to_bytes(2) + wrapped + sealed


def read(stored: bytes | str) -> Envelope | None:
    """A stored envelope; None for what is none, or is one of a later version.

    In the event of a Lambda function bytes are base64 text.
    """
    try:
        stored = binary_from_wire(stored)
    except InvalidValue:
        return None
    start = 3 + int.from_bytes(stored[1:3])
    if len(stored) < start + _NONCE_BYTES + _TAG_BYTES or stored[0] != VERSION or start == 3:
        return None
    return Envelope(stored[3:start], stored[start:])


def bound_to(parts: Iterable[bytes]) -> bytes:
    """What a ciphertext is bound to; no two lists of parts give the same."""
    return b"".join(len(part).to_bytes(4) + part for part in parts)


def encrypted(key: bytes, plaintext: bytes, place: bytes) -> bytes:
    """A random nonce and the ciphertext."""
    nonce = os.urandom(_NONCE_BYTES)
    ciphertext: bytes = aes_gcm()(key).encrypt(nonce, plaintext, place)
    return nonce + ciphertext


def decrypted(key: bytes, sealed: bytes, place: bytes) -> bytes | None:
    """The plaintext; None if the key, the place or the ciphertext is another one."""
    from cryptography.exceptions import InvalidTag

    try:
        plaintext: bytes = aes_gcm()(key).decrypt(
            sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], place
        )
    except (InvalidTag, ValueError):
        return None
    return plaintext


def aes_gcm() -> Any:
    """The cipher; says what to install where it is missing."""
    try:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "cryptography":
            raise
        raise ConfigurationError(
            "encrypted attributes need cryptography",
            code="MISSING_EXTRA",
            hint='install it with `pip install "dynarepo[encryption]"`',
        ) from None
    return AESGCM
