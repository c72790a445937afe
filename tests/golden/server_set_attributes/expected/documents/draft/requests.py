"""Requests and operations of draft: pure, nothing here sends anything."""

from dynarepo import Condition, Context, Operation, Request
from dynarepo.reads import get_item
from dynarepo.writes import put_item

from .codec import DRAFT
from .model import Draft, DraftCreate, DraftKey


def get(context: Context, key: DraftKey, *, consistent: bool = False) -> Request[Draft | None]:
    """Read the draft with this key."""
    return get_item(DRAFT, context, key, consistent=consistent)


def put(context: Context, item: DraftCreate, *, when: Condition | None = None) -> Operation[Draft]:
    """Write this draft, replacing one that exists."""
    return put_item(DRAFT, context, item, when=when)
