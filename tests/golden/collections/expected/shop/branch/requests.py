"""Requests and operations of branch: pure, nothing here sends anything."""

from dynarepo import Change, Condition, Context, Operation, Request
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, put_item, update_item

from .codec import BRANCH
from .model import Branch, BranchChanges, BranchCreate, BranchKey


def get(context: Context, key: BranchKey, *, consistent: bool = False) -> Request[Branch | None]:
    """Read the branch with this key."""
    return get_item(BRANCH, context, key, consistent=consistent)


def create(context: Context, item: BranchCreate) -> Operation[Branch]:
    """Write a new branch."""
    return create_item(BRANCH, context, item)


def put(
    context: Context, item: BranchCreate, *, when: Condition | None = None
) -> Operation[Branch]:
    """Write this branch, replacing one that exists."""
    return put_item(BRANCH, context, item, when=when)


def update(
    context: Context,
    key: BranchKey,
    *changes: Change,
    set: BranchChanges | None = None,
    when: Condition | None = None,
) -> Operation[Branch]:
    """Change some attributes of the branch with this key."""
    return update_item(BRANCH, context, key, changes, set, when=when)


def delete(
    context: Context, key: BranchKey, *, when: Condition | None = None
) -> Operation[Branch | None]:
    """Delete the branch with this key."""
    return delete_item(BRANCH, context, key, when=when)
