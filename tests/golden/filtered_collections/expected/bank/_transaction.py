"""What one transaction of bank writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .account.writes import AccountWrites
    from .booking.writes import BookingWrites
    from .message.writes import MessageWrites


class BankTransaction(Intents):
    """What one transaction of bank writes."""

    @property
    def accounts(self) -> AccountWrites:
        """Writes Account items."""
        from .account.writes import AccountWrites

        return AccountWrites(self._collector)

    @property
    def bookings(self) -> BookingWrites:
        """Writes Booking items."""
        from .booking.writes import BookingWrites

        return BookingWrites(self._collector)

    @property
    def messages(self) -> MessageWrites:
        """Writes Message items."""
        from .message.writes import MessageWrites

        return MessageWrites(self._collector)
