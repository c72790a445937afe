"""Requests and operations of snapshot: pure, nothing here sends anything."""

from dynarepo import Condition, Context, Operation, Request, any_of
from dynarepo.reads import get_item
from dynarepo.writes import put_item

from .codec import SNAPSHOT
from .fields import SnapshotFields as F
from .model import Snapshot, SnapshotCreate, SnapshotKey


def get(
    context: Context, key: SnapshotKey, *, consistent: bool = False
) -> Request[Snapshot | None]:
    """Read the snapshot with this key."""
    return get_item(SNAPSHOT, context, key, consistent=consistent)


def put(
    context: Context, item: SnapshotCreate, *, when: Condition | None = None
) -> Operation[Snapshot]:
    """Write this snapshot, replacing one that exists."""
    return put_item(SNAPSHOT, context, item, when=when)


def put_newer(context: Context, item: SnapshotCreate, *, number: int) -> Operation[Snapshot]:
    """Put newer."""
    return put_item(
        SNAPSHOT,
        context,
        item,
        when=any_of(F.stream.missing(), F.number.lt(number)),
        pattern="put_newer",
    )
