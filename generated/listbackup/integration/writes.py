"""Writes of integration in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import INTEGRATION
from .model import Integration, IntegrationChanges, IntegrationCreate, IntegrationKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class IntegrationWrites(Intents):
    """Writes of Integration items in a transaction."""

    def create(self, item: IntegrationCreate) -> Pending[Integration]:
        """Write a new integration."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: IntegrationCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Integration]:
        """Write this integration, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: IntegrationKey,
        *changes: Change,
        set: IntegrationChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Pending[Integration]:
        """Change some attributes of the integration with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
                create_parents=create_parents,
            )
        )

    def delete(
        self,
        key: IntegrationKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Integration | None]:
        """Delete the integration with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def restore(
        self,
        key: IntegrationKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Integration]:
        """Take the deletion of the integration with this key back."""
        return self._collector.add(
            requests.restore(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def purge(
        self,
        key: IntegrationKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Integration | None]:
        """Remove the integration with this key for good, whether or not it is deleted."""
        return self._collector.add(
            requests.purge(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: IntegrationKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
        exists: bool = True,
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                INTEGRATION,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def store_refreshed_tokens(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        expected_version: int,
        access_token: str,
        refresh_token: str,
        token_expires_at: datetime,
        expect_version: int | None = None,
    ) -> Pending[Integration]:
        """Store new tokens, unless another refresh was faster."""
        return self._collector.add(
            requests.store_refreshed_tokens(
                self._collector.context,
                account_id,
                platform,
                integration_id,
                expected_version=expected_version,
                access_token=access_token,
                refresh_token=refresh_token,
                token_expires_at=token_expires_at,
                expect_version=expect_version,
            )
        )

    def record_refresh_failure(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        error: str,
        expect_version: int | None = None,
    ) -> Pending[Integration]:
        """Record that a token could not be refreshed."""
        return self._collector.add(
            requests.record_refresh_failure(
                self._collector.context,
                account_id,
                platform,
                integration_id,
                error=error,
                expect_version=expect_version,
            )
        )

    def reconnect(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        access_token: str,
        refresh_token: str,
        token_expires_at: datetime,
        scopes: set[str],
        expect_version: int | None = None,
    ) -> Pending[Integration]:
        """Store what a new authorisation gave."""
        return self._collector.add(
            requests.reconnect(
                self._collector.context,
                account_id,
                platform,
                integration_id,
                access_token=access_token,
                refresh_token=refresh_token,
                token_expires_at=token_expires_at,
                scopes=scopes,
                expect_version=expect_version,
            )
        )

    def mark_expired(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        expect_version: int | None = None,
    ) -> Pending[Integration]:
        """Record that the tokens work no longer."""
        return self._collector.add(
            requests.mark_expired(
                self._collector.context,
                account_id,
                platform,
                integration_id,
                expect_version=expect_version,
            )
        )

    def revoke(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        expect_version: int | None = None,
    ) -> Pending[Integration]:
        """Forget the tokens of a connection."""
        return self._collector.add(
            requests.revoke(
                self._collector.context,
                account_id,
                platform,
                integration_id,
                expect_version=expect_version,
            )
        )

    def hand_over_integration(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        to_account_id: UUID,
        expect_version: int | None = None,
    ) -> Pending[Integration]:
        """Move a connection with its tokens to another account."""
        return self._collector.add(
            requests.hand_over_integration(
                self._collector.context,
                account_id,
                platform,
                integration_id,
                to_account_id=to_account_id,
                expect_version=expect_version,
            )
        )

    def delete_integration(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        expect_version: int | None = None,
    ) -> Pending[Integration | None]:
        """Delete a connection that is not in use."""
        return self._collector.add(
            requests.delete_integration(
                self._collector.context,
                account_id,
                platform,
                integration_id,
                expect_version=expect_version,
            )
        )
