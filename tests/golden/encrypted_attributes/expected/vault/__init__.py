"""The service vault."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncVault
    from ._batch import VaultBatch
    from ._facade import Vault
    from ._transaction import VaultTransaction
    from ._types import Card, CardField
    from .secret.async_repository import AsyncSecretReader, AsyncSecretRepository, AsyncSecretWriter
    from .secret.fields import SecretFields
    from .secret.model import Secret, SecretCard, SecretChanges, SecretCreate, SecretKey
    from .secret.repository import SecretReader, SecretRepository, SecretWriter
    from .secret.writes import SecretWrites

__all__ = [
    "AsyncSecretReader",
    "AsyncSecretRepository",
    "AsyncSecretWriter",
    "AsyncVault",
    "Card",
    "CardField",
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
    "VaultTransaction",
]

_HOMES = {
    "AsyncSecretReader": ".secret.async_repository",
    "AsyncSecretRepository": ".secret.async_repository",
    "AsyncSecretWriter": ".secret.async_repository",
    "AsyncVault": "._async_facade",
    "Card": "._types",
    "CardField": "._types",
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
