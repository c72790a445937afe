"""Attributes that only the service's key can read.

Each value is encrypted with AES-256-GCM under a data key, which is stored beside it, wrapped by a
key provider. A ciphertext belongs to its place: the table by its name in the schema, the entity, the
item's key and the attribute. Moved anywhere else it cannot be read. The table's physical name is no
part of that, so that a restored or renamed table stays readable.

Needs cryptography: `pip install "dynarepo[encryption]"`.
"""

from typing import TYPE_CHECKING

from ..lazy import loads

if TYPE_CHECKING:
    from .data_keys import Encryption
    from .kms import KmsKeys
    from .local_keys import LocalKeys
    from .providers import DataKey, KeyProvider

__all__ = ["DataKey", "Encryption", "KeyProvider", "KmsKeys", "LocalKeys"]

if not TYPE_CHECKING:
    __getattr__ = loads(
        __name__,
        {
            ".data_keys": ("Encryption",),
            ".kms": ("KmsKeys",),
            ".local_keys": ("LocalKeys",),
            ".providers": (
                "DataKey",
                "KeyProvider",
            ),
        },
    )
