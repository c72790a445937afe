"""Requests and writes of session: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later

from . import keys
from .codec import SESSION, SESSION_DEVICE_VIEW, SESSION_LINE_VIEW
from .model import (
    Session,
    SessionChanges,
    SessionCreate,
    SessionDevice,
    SessionKey,
    SessionLine,
    SessionRegion,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import SessionFields as F
else:
    F = Later(__package__, ".fields", "SessionFields")


def get(context: Context, key: SessionKey, *, consistent: bool = False) -> Request[Session | None]:
    """Read the session with this key."""
    return reads.get_item(SESSION, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[SessionKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[SessionKey, Session]:
    """Read the sessions with these keys, in their order; None where there is none."""
    return batches.get_items(
        SESSION,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: SessionCreate) -> Write[Session]:
    """Write a new session."""
    return writes.create_item(SESSION, context, item)


def put(context: Context, item: SessionCreate, *, when: Condition | None = None) -> Write[Session]:
    """Write this session, replacing one that exists."""
    return writes.put_item(SESSION, context, item, when=when)


def put_many(
    context: Context,
    items: Many[SessionCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[SessionCreate]:
    """Write these sessions, replacing those that exist."""
    return batches.put_items(SESSION, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: SessionKey,
    *changes: Change,
    set: SessionChanges | None = None,
    when: Condition | None = None,
) -> Write[Session]:
    """Change some attributes of the session with this key."""
    return writes.update_item(SESSION, context, key, changes, set, when=when)


def delete(
    context: Context, key: SessionKey, *, when: Condition | None = None
) -> Write[Session | None]:
    """Delete the session with this key."""
    return writes.delete_item(SESSION, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[SessionKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[SessionKey]:
    """Delete the sessions with these keys; those that are not there do no harm."""
    return batches.delete_items(SESSION, context, keys, at_once=at_once, progress=progress)


def get_line(
    context: Context, session_id: UUID, *, consistent: bool = False
) -> Request[SessionLine | None]:
    """Get line."""
    return reads.get_view(
        SESSION,
        context,
        SessionKey(session_id=session_id),
        SESSION_LINE_VIEW,
        consistent=consistent,
        pattern="get_line",
    )


def get_even_expired(
    context: Context, session_id: UUID, *, consistent: bool = False
) -> Request[Session | None]:
    """Get even expired."""
    return reads.get_item(
        SESSION,
        context.bound(shows_hidden=True),
        SessionKey(session_id=session_id),
        consistent=consistent,
        pattern="get_even_expired",
    )


def list_sessions(context: Context, user_id: str) -> Query[SessionLine]:
    """List sessions."""
    return reads.Query(
        context=context,
        entity=SESSION,
        pattern="list_sessions",
        returns=SESSION_LINE_VIEW,
        equals=(("user_id", {"S": keys.user_id_key(user_id)}),),
        index="by_user",
        index_key=("user_id", "started_at"),
    )


def count_sessions(context: Context, region: SessionRegion) -> Query[Session]:
    """Count sessions."""
    return reads.Query(
        context=context,
        entity=SESSION,
        pattern="count_sessions",
        returns=SESSION,
        equals=(("region", {"S": keys.region_key(region)}),),
        index="by_expiry",
        index_key=("region", "expires_at"),
    )


def list_device_sessions(context: Context, device: str) -> Query[SessionDevice]:
    """List device sessions."""
    return reads.Query(
        context=context.bound(shows_hidden=True),
        entity=SESSION,
        pattern="list_device_sessions",
        returns=SESSION_DEVICE_VIEW,
        equals=(("device", {"S": keys.device_key(device)}),),
        index="by_device",
        index_key=("device",),
    )


def extend(context: Context, session_id: UUID, *, until: datetime) -> Write[Session]:
    """Extend."""
    return writes.update_item(
        SESSION,
        context,
        SessionKey(session_id=session_id),
        (F.expires_at.set(until),),
        pattern="extend",
    )


def revive(context: Context, session_id: UUID, *, until: datetime) -> Write[Session]:
    """Revive."""
    return writes.update_item(
        SESSION,
        context.bound(shows_hidden=True),
        SessionKey(session_id=session_id),
        (F.expires_at.set(until),),
        pattern="revive",
    )


def forget(context: Context, session_id: UUID, *, user: str) -> Write[Session | None]:
    """Forget."""
    return writes.delete_item(
        SESSION,
        context.bound(shows_hidden=True),
        SessionKey(session_id=session_id),
        when=F.user_id.eq(user),
        pattern="forget",
    )
