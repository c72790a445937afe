"""Keys of box: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Box, BoxKey


def table_key(key: BoxKey | Box) -> WireItem:
    """The table key: `pk` = `box#{box_id}` and `sk` = `box`."""
    return {"pk": {"S": pk(key.box_id)}, "sk": {"S": sk()}}


def pk(box_id: UUID) -> str:
    """`pk` = `box#{box_id}`."""
    return f"box#{uuid_text(box_id, 'box_id')}"


def sk() -> str:
    """`sk` = `box`."""
    return "box"
