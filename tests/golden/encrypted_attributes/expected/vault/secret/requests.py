"""Requests and writes of secret: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later

from .._types import Card
from . import keys
from .codec import SECRET, SECRET_CARD_VIEW
from .model import Secret, SecretCard, SecretChanges, SecretCreate, SecretKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import SecretFields as F
else:
    F = Later(__package__, ".fields", "SecretFields")


def get(context: Context, key: SecretKey, *, consistent: bool = False) -> Request[Secret | None]:
    """Read the secret with this key."""
    return reads.get_item(SECRET, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[SecretKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[SecretKey, Secret]:
    """Read the secrets with these keys, in their order; None where there is none."""
    return batches.get_items(
        SECRET,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: SecretCreate) -> Write[Secret]:
    """Write a new secret."""
    return writes.create_item(SECRET, context, item)


def put(context: Context, item: SecretCreate, *, when: Condition | None = None) -> Write[Secret]:
    """Write this secret, replacing one that exists."""
    return writes.put_item(SECRET, context, item, when=when)


def put_many(
    context: Context,
    items: Many[SecretCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[SecretCreate]:
    """Write these secrets, replacing those that exist."""
    return batches.put_items(SECRET, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: SecretKey,
    *changes: Change,
    set: SecretChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[Secret]:
    """Change some attributes of the secret with this key."""
    return writes.update_item(
        SECRET, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(
    context: Context, key: SecretKey, *, when: Condition | None = None
) -> Write[Secret | None]:
    """Delete the secret with this key."""
    return writes.delete_item(SECRET, context, key, when=when)


def delete_many(
    context: Context, keys: Many[SecretKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[SecretKey]:
    """Delete the secrets with these keys; those that are not there do no harm."""
    return batches.delete_items(SECRET, context, keys, at_once=at_once, progress=progress)


def list_secrets(context: Context, owner: str) -> Query[Secret]:
    """List secrets."""
    return reads.Query(
        context=context,
        entity=SECRET,
        pattern="list_secrets",
        returns=SECRET,
        equals=(("owner", {"S": keys.owner_key(owner)}),),
        where=F.card.exists(),
    )


def find_cards(context: Context, label: str) -> Query[SecretCard]:
    """Find cards."""
    return reads.Query(
        context=context,
        entity=SECRET,
        pattern="find_cards",
        returns=SECRET_CARD_VIEW,
        equals=(("label", {"S": keys.label_key(label)}),),
        index="by_label",
        index_key=("label",),
    )


def replace_card(
    context: Context, owner: str, number: int, *, card: Card, pin: int
) -> Write[Secret]:
    """Replace card."""
    return writes.update_item(
        SECRET,
        context,
        SecretKey(owner=owner, number=number),
        (F.card.set(card), F.pin.set(pin), F.hint.remove()),
        when=F.card.exists(),
        pattern="replace_card",
    )
