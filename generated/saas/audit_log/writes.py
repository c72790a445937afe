"""Writes of audit log in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import AUDIT_LOG
from .model import AuditLog, AuditLogCreate, AuditLogKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class AuditLogWrites(Intents):
    """Writes of AuditLog items in a transaction."""

    def create(self, item: AuditLogCreate) -> Pending[AuditLog]:
        """Write a new audit log."""
        return self._collector.add(requests.create(self._collector.context, item))

    def check(
        self, key: AuditLogKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(AUDIT_LOG, self._collector.context, key, when=when, exists=exists)
        )
