"""Keys of plan: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import Plan, PlanKey


def table_key(key: PlanKey | Plan) -> WireItem:
    """The table key: `pk` = `plan#{plan}` and `sk` = `plan`."""
    return {"pk": {"S": pk(key.plan)}, "sk": {"S": sk()}}


def pk(plan: str) -> str:
    """`pk` = `plan#{plan}`."""
    return partition_text(f"plan#{open_text(plan, 'plan')}", "pk")


def sk() -> str:
    """`sk` = `plan`."""
    return "plan"
