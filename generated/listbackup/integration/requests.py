"""Requests and writes of integration: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.keys import closed
from dynarepo.lazy import Later
from dynarepo.wire import datetime_text

from . import keys
from .codec import INTEGRATION, INTEGRATION_LINE_VIEW
from .model import (
    Integration,
    IntegrationChanges,
    IntegrationCreate,
    IntegrationKey,
    IntegrationLine,
    IntegrationStatus,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import IntegrationFields as F
else:
    F = Later(__package__, ".fields", "IntegrationFields")


def get(
    context: Context, key: IntegrationKey, *, consistent: bool = False
) -> Request[Integration | None]:
    """Read the integration with this key."""
    return reads.get_item(INTEGRATION, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[IntegrationKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[IntegrationKey, Integration]:
    """Read the integrations with these keys, in their order; None where there is none."""
    return batches.get_items(
        INTEGRATION,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: IntegrationCreate) -> Write[Integration]:
    """Write a new integration."""
    return writes.create_item(INTEGRATION, context, item)


def put(
    context: Context,
    item: IntegrationCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Integration]:
    """Write this integration, replacing one that exists."""
    return writes.put_item(INTEGRATION, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[IntegrationCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[IntegrationCreate]:
    """Write these integrations, replacing those that exist."""
    return batches.put_items(INTEGRATION, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: IntegrationKey,
    *changes: Change,
    set: IntegrationChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
    create_parents: bool = False,
) -> Write[Integration]:
    """Change some attributes of the integration with this key."""
    return writes.update_item(
        INTEGRATION,
        context,
        key,
        changes,
        set,
        when=when,
        expect_version=expect_version,
        create_parents=create_parents,
    )


def delete(
    context: Context,
    key: IntegrationKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Integration | None]:
    """Delete the integration with this key."""
    return writes.delete_item(INTEGRATION, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context,
    keys: Many[IntegrationKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[IntegrationKey]:
    """Delete the integrations with these keys; those that are not there do no harm."""
    return batches.delete_items(INTEGRATION, context, keys, at_once=at_once, progress=progress)


def restore(
    context: Context,
    key: IntegrationKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Integration]:
    """Take the deletion of the integration with this key back."""
    return writes.restore_item(INTEGRATION, context, key, when=when, expect_version=expect_version)


def purge(
    context: Context,
    key: IntegrationKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Integration | None]:
    """Remove the integration with this key for good, whether or not it is deleted."""
    return writes.purge_item(INTEGRATION, context, key, when=when, expect_version=expect_version)


def get_integration(
    context: Context, account_id: UUID, platform: str, integration_id: UUID
) -> Request[Integration | None]:
    """Read a connection with its tokens."""
    return reads.get_item(
        INTEGRATION,
        context,
        IntegrationKey(account_id=account_id, platform=platform, integration_id=integration_id),
        consistent=True,
        pattern="get_integration",
    )


def list_account_integrations(
    context: Context,
    account_id: UUID,
    *,
    platform: str | None = None,
    status: IntegrationStatus | None = None,
) -> Query[IntegrationLine]:
    """List an account's connections without tokens, all or of one platform."""
    return reads.Query(
        context=context,
        entity=INTEGRATION,
        pattern="list_account_integrations",
        returns=INTEGRATION_LINE_VIEW,
        equals=(("PK", {"S": keys.pk(account_id)}),),
        sort=(
            reads.sort_prefix("SK", "INTEGRATION#")
            if platform is None
            else reads.sort_prefix("SK", f"INTEGRATION#{closed(platform, '#', 'platform')}#")
        ),
        where=None if status is None else F.status.eq(status),
    )


def has_integration(context: Context, account_id: UUID, platform: str) -> Query[Integration]:
    """Whether an account is connected to a platform."""
    return reads.Query(
        context=context,
        entity=INTEGRATION,
        pattern="has_integration",
        returns=INTEGRATION,
        equals=(("PK", {"S": keys.pk(account_id)}),),
        sort=reads.sort_prefix("SK", f"INTEGRATION#{closed(platform, '#', 'platform')}#"),
        where=F.status.eq("connected"),
    )


def list_expiring_tokens(
    context: Context, platform: str, *, before: datetime, most_failures: int = 5
) -> Query[Integration]:
    """List a platform's connections whose token ends before a time."""
    return reads.Query(
        context=context,
        entity=INTEGRATION,
        pattern="list_expiring_tokens",
        returns=INTEGRATION,
        equals=(("GSI2PK", {"S": keys.gsi2_pk(platform)}),),
        index="GSI2",
        index_key=("GSI2PK", "GSI2SK"),
        sort=reads.sort_range(
            "GSI2SK",
            "",
            reads.AtMost(before),
            lambda value: datetime_text(value, "seconds", "token_expires_at"),
            of="token_expires_at",
        ),
        where=expressions.all_of(F.refresh_token.exists(), F.refresh_failures.lt(most_failures)),
    )


def store_refreshed_tokens(
    context: Context,
    account_id: UUID,
    platform: str,
    integration_id: UUID,
    *,
    expected_version: int,
    access_token: str,
    refresh_token: str,
    token_expires_at: datetime,
    expect_version: int | None = None,
) -> Write[Integration]:
    """Store new tokens, unless another refresh was faster."""
    return writes.update_item(
        INTEGRATION,
        context,
        IntegrationKey(account_id=account_id, platform=platform, integration_id=integration_id),
        (
            F.access_token.set(access_token),
            F.refresh_token.set(refresh_token),
            F.token_expires_at.set(token_expires_at),
            F.refresh_failures.set(0),
            F.last_error.remove(),
        ),
        when=expressions.all_of(F.status.eq("connected"), F.version.eq(expected_version)),
        expect_version=expect_version,
        given={"status": "connected"},
        pattern="store_refreshed_tokens",
    )


def record_refresh_failure(
    context: Context,
    account_id: UUID,
    platform: str,
    integration_id: UUID,
    *,
    error: str,
    expect_version: int | None = None,
) -> Write[Integration]:
    """Record that a token could not be refreshed."""
    return writes.update_item(
        INTEGRATION,
        context,
        IntegrationKey(account_id=account_id, platform=platform, integration_id=integration_id),
        (F.refresh_failures.set(F.refresh_failures.plus(1)), F.last_error.set(error)),
        when=F.status.eq("connected"),
        expect_version=expect_version,
        pattern="record_refresh_failure",
    )


def reconnect(
    context: Context,
    account_id: UUID,
    platform: str,
    integration_id: UUID,
    *,
    access_token: str,
    refresh_token: str,
    token_expires_at: datetime,
    scopes: set[str],
    expect_version: int | None = None,
) -> Write[Integration]:
    """Store what a new authorisation gave."""
    return writes.update_item(
        INTEGRATION,
        context,
        IntegrationKey(account_id=account_id, platform=platform, integration_id=integration_id),
        (
            F.status.set("connected"),
            F.access_token.set(access_token),
            F.refresh_token.set(refresh_token),
            F.token_expires_at.set(token_expires_at),
            F.scopes.set(scopes),
            F.refresh_failures.set(0),
            F.last_error.remove(),
        ),
        when=F.status.ne("connected"),
        expect_version=expect_version,
        pattern="reconnect",
    )


def mark_expired(
    context: Context,
    account_id: UUID,
    platform: str,
    integration_id: UUID,
    *,
    expect_version: int | None = None,
) -> Write[Integration]:
    """Record that the tokens work no longer."""
    return writes.update_item(
        INTEGRATION,
        context,
        IntegrationKey(account_id=account_id, platform=platform, integration_id=integration_id),
        (F.status.set("expired"), F.access_token.remove()),
        when=F.status.eq("connected"),
        expect_version=expect_version,
        pattern="mark_expired",
    )


def revoke(
    context: Context,
    account_id: UUID,
    platform: str,
    integration_id: UUID,
    *,
    expect_version: int | None = None,
) -> Write[Integration]:
    """Forget the tokens of a connection."""
    return writes.update_item(
        INTEGRATION,
        context,
        IntegrationKey(account_id=account_id, platform=platform, integration_id=integration_id),
        (
            F.status.set("revoked"),
            F.access_token.remove(),
            F.refresh_token.remove(),
            F.token_expires_at.remove(),
        ),
        expect_version=expect_version,
        pattern="revoke",
    )


def hand_over_integration(
    context: Context,
    account_id: UUID,
    platform: str,
    integration_id: UUID,
    *,
    to_account_id: UUID,
    expect_version: int | None = None,
) -> Write[Integration]:
    """Move a connection with its tokens to another account."""
    return writes.move_item(
        INTEGRATION,
        context,
        IntegrationKey(account_id=account_id, platform=platform, integration_id=integration_id),
        IntegrationKey(account_id=to_account_id, platform=platform, integration_id=integration_id),
        when=F.status.eq("connected"),
        expect_version=expect_version,
        pattern="hand_over_integration",
    )


def delete_integration(
    context: Context,
    account_id: UUID,
    platform: str,
    integration_id: UUID,
    *,
    expect_version: int | None = None,
) -> Write[Integration | None]:
    """Delete a connection that is not in use."""
    return writes.delete_item(
        INTEGRATION,
        context,
        IntegrationKey(account_id=account_id, platform=platform, integration_id=integration_id),
        when=F.status.ne("connected"),
        expect_version=expect_version,
        pattern="delete_integration",
    )
