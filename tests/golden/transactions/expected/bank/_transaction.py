"""What one transaction of bank writes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .account.model import AccountKind
    from .account.writes import AccountWrites
    from .counter.model import CounterCreate
    from .counter.writes import CounterWrites
    from .entry.model import EntryCreate
    from .entry.writes import EntryWrites
    from .holiday.writes import HolidayWrites


class BankTransaction(Intents):
    """What one transaction of bank writes."""

    @property
    def accounts(self) -> AccountWrites:
        """Writes Account items."""
        from .account.writes import AccountWrites

        return AccountWrites(self._collector)

    @property
    def entries(self) -> EntryWrites:
        """Writes Entry items."""
        from .entry.writes import EntryWrites

        return EntryWrites(self._collector)

    @property
    def counters(self) -> CounterWrites:
        """Writes Counter items."""
        from .counter.writes import CounterWrites

        return CounterWrites(self._collector)

    @property
    def holidays(self) -> HolidayWrites:
        """Writes Holiday items."""
        from .holiday.writes import HolidayWrites

        return HolidayWrites(self._collector)

    def book(
        self,
        account_id: UUID,
        entry: EntryCreate,
        *,
        amount: Decimal,
        kind: AccountKind,
        one: int,
        owner: str | None = None,
    ) -> None:
        """Book an entry under the next number."""
        from ._transactions import book as plan_book

        self._collector.add_all(
            plan_book(
                self._collector.context,
                account_id,
                entry,
                owner=owner,
                amount=amount,
                kind=kind,
                one=one,
            )
        )

    def label(
        self, account_id: UUID, day: date, *, kinds: Sequence[AccountKind], labels: set[str]
    ) -> None:
        """Label."""
        from ._transactions import label as plan_label

        self._collector.add_all(
            plan_label(self._collector.context, account_id, day, kinds=kinds, labels=labels)
        )

    def close_account(self, account_id: UUID, count: CounterCreate) -> None:
        """Close account."""
        from ._transactions import close_account as plan_close_account

        self._collector.add_all(plan_close_account(self._collector.context, account_id, count))
