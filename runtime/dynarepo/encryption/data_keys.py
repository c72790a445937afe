"""Data keys, used for many values and kept for a while, so that their provider is asked rarely."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from . import envelope
from .providers import DataKey, KeyProvider, UnknownWrapping

# A key is replaced ahead of its time by code that can do so without keeping anybody waiting.
_SOON: Final = 0.8


class Encryption:
    """What `connect(encryption=...)` takes: a key provider, and how long its data keys are used.

    A data key encrypts at most `max_uses` values and is replaced after `max_age` seconds; up to
    `remembered` unwrapped ones are kept for reading, for `max_age` seconds each. `accept_plaintext`
    reads values that were stored before their attribute was encrypted, for as long as there are
    any; who can write to the table can then store values that were never encrypted. Usable from any
    thread.
    """

    def __init__(
        self,
        keys: KeyProvider,
        *,
        max_age: float = 300.0,
        max_uses: int = 100_000,
        remembered: int = 1000,
        accept_plaintext: bool = False,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        self.accepts_plaintext = accept_plaintext
        self._provider = keys
        self._max_age = max_age
        self._max_uses = max_uses
        self._remembered = remembered
        self._timer = timer
        self._lock = threading.RLock()
        self._preparing = threading.Lock()
        self._current: DataKey | None = None
        self._made = 0.0
        self._uses = 0
        self._unwrapped: OrderedDict[bytes, tuple[bytes, float]] = OrderedDict()

    @property
    def is_due(self) -> bool:
        """Whether a new data key is needed now, or will be soon."""
        return self._spent(_SOON)

    def prepare(self) -> None:
        """Get a new data key if one is due; waits for the provider. Raises KeysUnavailable."""
        # Whoever encrypts meanwhile goes on with the key there is, and must not wait for the lock.
        with self._preparing:
            if self.is_due:
                key = self._provider.new_data_key()
                with self._lock:
                    self._use(key)

    def encrypt(self, plaintext: bytes, place: bytes) -> bytes:
        """A value as it is stored."""
        with self._lock:
            if self._current is None or self._spent(1.0):
                self._use(self._provider.new_data_key())
            key = self._current
            assert key is not None, "it was renewed"
            self._uses += 1
        bound = envelope.bound_to((key.wrapped, place))
        return envelope.written(key.wrapped, envelope.encrypted(key.plaintext, plaintext, bound))

    def decrypt(self, stored: bytes | str, place: bytes) -> bytes | None:
        """The value that was stored at this place; None if it is not one. May raise
        KeysUnavailable."""
        found = envelope.read(stored)
        key = None if found is None else self._key(found.wrapped)
        if found is None or key is None:
            return None
        return envelope.decrypted(key, found.sealed, envelope.bound_to((found.wrapped, place)))

    def remember_key_of(self, stored: bytes | str) -> None:
        """Unwrap the data key of a stored value ahead of its decryption."""
        found = envelope.read(stored)
        if found is not None:
            self._key(found.wrapped)

    def _spent(self, share: float) -> bool:
        age = self._timer() - self._made
        return self._current is None or (
            age >= self._max_age * share or self._uses >= self._max_uses * share
        )

    def _use(self, key: DataKey) -> None:
        self._current = key
        self._made, self._uses = self._timer(), 0
        self._keep(key.wrapped, key.plaintext)

    def _key(self, wrapped: bytes) -> bytes | None:
        with self._lock:
            known = self._unwrapped.get(wrapped)
            if known is not None and self._timer() - known[1] < self._max_age:
                self._unwrapped.move_to_end(wrapped)
                return known[0]
        # Without the lock: others must not wait for the provider. Two who miss the same key ask
        # for it twice, and get the same.
        try:
            key = self._provider.unwrap(wrapped)
        except UnknownWrapping:
            return None
        with self._lock:
            self._keep(wrapped, key)
        return key

    def _keep(self, wrapped: bytes, key: bytes) -> None:
        self._unwrapped[wrapped] = key, self._timer()
        self._unwrapped.move_to_end(wrapped)
        while len(self._unwrapped) > self._remembered:
            self._unwrapped.popitem(last=False)
