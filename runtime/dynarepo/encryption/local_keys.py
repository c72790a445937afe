"""Keys that the caller keeps, for development and tests, or where another store guards them."""

import os
from collections.abc import Mapping
from typing import Final

from ..errors import KeysUnavailable
from ..service.configuration import ConfigurationError
from .envelope import aes_gcm, decrypted, encrypted
from .providers import DataKey, UnknownWrapping

KEY_BYTES: Final = 32


class LocalKeys:
    """Wraps data keys under keys of 32 bytes, which are given by names of the caller's.

    New values use the `current` key; the others stay readable, so that keys can be replaced one
    after the other. The name of the key is stored with each value. Raises ConfigurationError for a
    key of another length, and for a current one that is not there.
    """

    def __init__(self, keys: Mapping[str, bytes], *, current: str) -> None:
        aes_gcm()
        wrong = [name for name, key in keys.items() if len(key) != KEY_BYTES]
        if wrong or current not in keys or not all(0 < len(n.encode()) < 256 for n in keys):
            raise ConfigurationError(
                (
                    f"the key `{wrong[0]}` does not have {KEY_BYTES} bytes"
                    if wrong
                    else "the current key is not among the keys, or a name is too long"
                ),
                code="ENCRYPTION_KEY",
                hint=f"make keys with `os.urandom({KEY_BYTES})`, and name the current one",
            )
        self._keys = dict(keys)
        self._current = current

    def new_data_key(self) -> DataKey:
        """A new data key under the current key."""
        plaintext, name = os.urandom(KEY_BYTES), self._current.encode()
        sealed = encrypted(self._keys[self._current], plaintext, name)
        return DataKey(plaintext, bytes([len(name)]) + name + sealed)

    def unwrap(self, wrapped: bytes) -> bytes:
        """A data key that was made under one of the keys."""
        name, sealed = wrapped[1 : 1 + wrapped[0]], wrapped[1 + wrapped[0] :]
        key = self._keys.get(name.decode(errors="replace"))
        if key is None:
            raise KeysUnavailable(
                "a value was encrypted under a key that is not among those given",
                hint="give the keys of the past too, with another one as the current one",
            )
        found = decrypted(key, sealed, name)
        if found is None:
            raise UnknownWrapping
        return found
