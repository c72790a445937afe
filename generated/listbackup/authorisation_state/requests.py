"""Requests and writes of authorisation state: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later

from .codec import AUTHORISATION_STATE
from .model import AuthorisationState, AuthorisationStateCreate, AuthorisationStateKey

if TYPE_CHECKING:
    from dynarepo import Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import AuthorisationStateFields as F
else:
    F = Later(__package__, ".fields", "AuthorisationStateFields")


def get(
    context: Context, key: AuthorisationStateKey, *, consistent: bool = False
) -> Request[AuthorisationState | None]:
    """Read the authorisation state with this key."""
    return reads.get_item(AUTHORISATION_STATE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[AuthorisationStateKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[AuthorisationStateKey, AuthorisationState]:
    """Read the authorisation states with these keys, in their order; None where there is none."""
    return batches.get_items(
        AUTHORISATION_STATE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: AuthorisationStateCreate) -> Write[AuthorisationState]:
    """Write a new authorisation state."""
    return writes.create_item(AUTHORISATION_STATE, context, item)


def delete(
    context: Context, key: AuthorisationStateKey, *, when: Condition | None = None
) -> Write[AuthorisationState | None]:
    """Delete the authorisation state with this key."""
    return writes.delete_item(AUTHORISATION_STATE, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[AuthorisationStateKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AuthorisationStateKey]:
    """Delete the authorisation states with these keys; those that are not there do no harm."""
    return batches.delete_items(
        AUTHORISATION_STATE, context, keys, at_once=at_once, progress=progress
    )


def get_state(context: Context, state: str) -> Request[AuthorisationState | None]:
    """Read an authorisation that was begun."""
    return reads.get_item(
        AUTHORISATION_STATE,
        context,
        AuthorisationStateKey(state=state),
        consistent=True,
        pattern="get_state",
    )


def consume_state(
    context: Context, state: str, *, now: datetime, user_id: str
) -> Write[AuthorisationState | None]:
    """Use up an authorisation, which works once and in time."""
    return writes.delete_item(
        AUTHORISATION_STATE,
        context,
        AuthorisationStateKey(state=state),
        when=expressions.all_of(F.expires_at.gt(now), F.user_id.eq(user_id)),
        pattern="consume_state",
    )
