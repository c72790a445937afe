"""Keys of paper: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import closed, partition_text, ulid_text

from .model import Paper, PaperKey


def table_key(key: PaperKey | Paper) -> WireItem:
    """The table key: `pk` = `tenant#{tenant_id}#{paper_id}`."""
    return {"pk": {"S": pk(key.tenant_id, key.paper_id)}}


def pk(tenant_id: str, paper_id: str) -> str:
    """`pk` = `tenant#{tenant_id}#{paper_id}`."""
    return partition_text(
        f"tenant#{closed(tenant_id, '#', 'tenant_id')}#{ulid_text(paper_id, 'paper_id')}", "pk"
    )
