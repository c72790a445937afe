"""The service vault."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncVault
    from ._batch import VaultBatch
    from ._collections import OpenedBox
    from ._facade import Vault
    from ._fields import CardField
    from ._stream import VaultStream
    from ._transaction import VaultTransaction
    from ._types import Card
    from .box.async_repository import AsyncBoxReader, AsyncBoxRepository, AsyncBoxWriter
    from .box.fields import BoxFields
    from .box.model import Box, BoxChanges, BoxCreate, BoxKey
    from .box.repository import BoxReader, BoxRepository, BoxWriter
    from .box.writes import BoxWrites
    from .letter.async_repository import AsyncLetterReader, AsyncLetterRepository, AsyncLetterWriter
    from .letter.fields import LetterFields
    from .letter.model import Letter, LetterChanges, LetterCreate, LetterKey
    from .letter.repository import LetterReader, LetterRepository, LetterWriter
    from .letter.writes import LetterWrites
    from .secret.async_repository import AsyncSecretReader, AsyncSecretRepository, AsyncSecretWriter
    from .secret.fields import SecretFields
    from .secret.model import Secret, SecretCard, SecretChanges, SecretCreate, SecretKey
    from .secret.repository import SecretReader, SecretRepository, SecretWriter
    from .secret.writes import SecretWrites

__all__ = [
    "AsyncBoxReader",
    "AsyncBoxRepository",
    "AsyncBoxWriter",
    "AsyncLetterReader",
    "AsyncLetterRepository",
    "AsyncLetterWriter",
    "AsyncSecretReader",
    "AsyncSecretRepository",
    "AsyncSecretWriter",
    "AsyncVault",
    "Box",
    "BoxChanges",
    "BoxCreate",
    "BoxFields",
    "BoxKey",
    "BoxReader",
    "BoxRepository",
    "BoxWriter",
    "BoxWrites",
    "Card",
    "CardField",
    "Letter",
    "LetterChanges",
    "LetterCreate",
    "LetterFields",
    "LetterKey",
    "LetterReader",
    "LetterRepository",
    "LetterWriter",
    "LetterWrites",
    "OpenedBox",
    "Secret",
    "SecretCard",
    "SecretChanges",
    "SecretCreate",
    "SecretFields",
    "SecretKey",
    "SecretReader",
    "SecretRepository",
    "SecretWriter",
    "SecretWrites",
    "Vault",
    "VaultBatch",
    "VaultStream",
    "VaultTransaction",
]

_HOMES = {
    "AsyncBoxReader": ".box.async_repository",
    "AsyncBoxRepository": ".box.async_repository",
    "AsyncBoxWriter": ".box.async_repository",
    "AsyncLetterReader": ".letter.async_repository",
    "AsyncLetterRepository": ".letter.async_repository",
    "AsyncLetterWriter": ".letter.async_repository",
    "AsyncSecretReader": ".secret.async_repository",
    "AsyncSecretRepository": ".secret.async_repository",
    "AsyncSecretWriter": ".secret.async_repository",
    "AsyncVault": "._async_facade",
    "Box": ".box.model",
    "BoxChanges": ".box.model",
    "BoxCreate": ".box.model",
    "BoxFields": ".box.fields",
    "BoxKey": ".box.model",
    "BoxReader": ".box.repository",
    "BoxRepository": ".box.repository",
    "BoxWriter": ".box.repository",
    "BoxWrites": ".box.writes",
    "Card": "._types",
    "CardField": "._fields",
    "Letter": ".letter.model",
    "LetterChanges": ".letter.model",
    "LetterCreate": ".letter.model",
    "LetterFields": ".letter.fields",
    "LetterKey": ".letter.model",
    "LetterReader": ".letter.repository",
    "LetterRepository": ".letter.repository",
    "LetterWriter": ".letter.repository",
    "LetterWrites": ".letter.writes",
    "OpenedBox": "._collections",
    "Secret": ".secret.model",
    "SecretCard": ".secret.model",
    "SecretChanges": ".secret.model",
    "SecretCreate": ".secret.model",
    "SecretFields": ".secret.fields",
    "SecretKey": ".secret.model",
    "SecretReader": ".secret.repository",
    "SecretRepository": ".secret.repository",
    "SecretWriter": ".secret.repository",
    "SecretWrites": ".secret.writes",
    "Vault": "._facade",
    "VaultBatch": "._batch",
    "VaultStream": "._stream",
    "VaultTransaction": "._transaction",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
