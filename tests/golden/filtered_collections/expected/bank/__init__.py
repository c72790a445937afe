"""The service bank."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncBank
    from ._batch import BankBatch
    from ._collections import OfDay, Recent, Statement
    from ._facade import Bank
    from ._transaction import BankTransaction
    from .account.async_repository import (
        AsyncAccountReader,
        AsyncAccountRepository,
        AsyncAccountWriter,
    )
    from .account.fields import AccountFields
    from .account.model import Account, AccountChanges, AccountCreate, AccountKey
    from .account.repository import AccountReader, AccountRepository, AccountWriter
    from .account.writes import AccountWrites
    from .booking.async_repository import (
        AsyncBookingReader,
        AsyncBookingRepository,
        AsyncBookingWriter,
    )
    from .booking.fields import BookingFields
    from .booking.model import Booking, BookingChanges, BookingCreate, BookingKey, BookingKind
    from .booking.repository import BookingReader, BookingRepository, BookingWriter
    from .booking.writes import BookingWrites
    from .message.async_repository import (
        AsyncMessageReader,
        AsyncMessageRepository,
        AsyncMessageWriter,
    )
    from .message.fields import MessageFields
    from .message.model import Message, MessageChanges, MessageCreate, MessageKey
    from .message.repository import MessageReader, MessageRepository, MessageWriter
    from .message.writes import MessageWrites

__all__ = [
    "Account",
    "AccountChanges",
    "AccountCreate",
    "AccountFields",
    "AccountKey",
    "AccountReader",
    "AccountRepository",
    "AccountWriter",
    "AccountWrites",
    "AsyncAccountReader",
    "AsyncAccountRepository",
    "AsyncAccountWriter",
    "AsyncBank",
    "AsyncBookingReader",
    "AsyncBookingRepository",
    "AsyncBookingWriter",
    "AsyncMessageReader",
    "AsyncMessageRepository",
    "AsyncMessageWriter",
    "Bank",
    "BankBatch",
    "BankTransaction",
    "Booking",
    "BookingChanges",
    "BookingCreate",
    "BookingFields",
    "BookingKey",
    "BookingKind",
    "BookingReader",
    "BookingRepository",
    "BookingWriter",
    "BookingWrites",
    "Message",
    "MessageChanges",
    "MessageCreate",
    "MessageFields",
    "MessageKey",
    "MessageReader",
    "MessageRepository",
    "MessageWriter",
    "MessageWrites",
    "OfDay",
    "Recent",
    "Statement",
]

_HOMES = {
    "Account": ".account.model",
    "AccountChanges": ".account.model",
    "AccountCreate": ".account.model",
    "AccountFields": ".account.fields",
    "AccountKey": ".account.model",
    "AccountReader": ".account.repository",
    "AccountRepository": ".account.repository",
    "AccountWriter": ".account.repository",
    "AccountWrites": ".account.writes",
    "AsyncAccountReader": ".account.async_repository",
    "AsyncAccountRepository": ".account.async_repository",
    "AsyncAccountWriter": ".account.async_repository",
    "AsyncBank": "._async_facade",
    "AsyncBookingReader": ".booking.async_repository",
    "AsyncBookingRepository": ".booking.async_repository",
    "AsyncBookingWriter": ".booking.async_repository",
    "AsyncMessageReader": ".message.async_repository",
    "AsyncMessageRepository": ".message.async_repository",
    "AsyncMessageWriter": ".message.async_repository",
    "Bank": "._facade",
    "BankBatch": "._batch",
    "BankTransaction": "._transaction",
    "Booking": ".booking.model",
    "BookingChanges": ".booking.model",
    "BookingCreate": ".booking.model",
    "BookingFields": ".booking.fields",
    "BookingKey": ".booking.model",
    "BookingKind": ".booking.model",
    "BookingReader": ".booking.repository",
    "BookingRepository": ".booking.repository",
    "BookingWriter": ".booking.repository",
    "BookingWrites": ".booking.writes",
    "Message": ".message.model",
    "MessageChanges": ".message.model",
    "MessageCreate": ".message.model",
    "MessageFields": ".message.fields",
    "MessageKey": ".message.model",
    "MessageReader": ".message.repository",
    "MessageRepository": ".message.repository",
    "MessageWriter": ".message.repository",
    "MessageWrites": ".message.writes",
    "OfDay": "._collections",
    "Recent": "._collections",
    "Statement": "._collections",
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
