"""What one batch of bank writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .account.model import AccountCreate, AccountKey
    from .booking.model import BookingCreate, BookingKey
    from .message.model import MessageCreate, MessageKey


class BankBatch(Gathering):
    """What one batch of bank writes."""

    @property
    def accounts(self) -> BatchPutsAndDeletes[AccountCreate, AccountKey]:
        """Puts and deletes Account items."""
        from .account.codec import ACCOUNT
        from .account.model import AccountCreate, AccountKey

        return BatchPutsAndDeletes[AccountCreate, AccountKey](self._gatherer, ACCOUNT)

    @property
    def bookings(self) -> BatchPutsAndDeletes[BookingCreate, BookingKey]:
        """Puts and deletes Booking items."""
        from .booking.codec import BOOKING
        from .booking.model import BookingCreate, BookingKey

        return BatchPutsAndDeletes[BookingCreate, BookingKey](self._gatherer, BOOKING)

    @property
    def messages(self) -> BatchPutsAndDeletes[MessageCreate, MessageKey]:
        """Puts and deletes Message items."""
        from .message.codec import MESSAGE
        from .message.model import MessageCreate, MessageKey

        return BatchPutsAndDeletes[MessageCreate, MessageKey](self._gatherer, MESSAGE)
