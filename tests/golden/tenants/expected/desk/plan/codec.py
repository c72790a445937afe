"""The stored form of plan, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec

from . import keys
from .model import Plan, PlanKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Plan) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["plan"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Plan"},
        "plan": {"S": held["plan"]},
    }
    if held["company_id"] is not None:
        stored["company_id"] = {"S": held["company_id"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["plan"]) is str and (
        held["company_id"] is None or type(held["company_id"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "plan": stored["plan"]["S"],
    }
    if "company_id" in stored:
        found["company_id"] = stored["company_id"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import PlanFields

    return PlanFields


def _plan_reader() -> StraightReader[Plan]:
    """What reads the text of a stored Plan, loaded with the first one."""
    from .stored import PLAN_READER

    return PLAN_READER


PLAN: Final[EntitySpec[Plan, PlanKey]] = EntitySpec(
    name="Plan",
    table="desk",
    model=Plan,
    key_attributes=("pk", "sk"),
    key_parts=("plan",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Plan"),
    key_shape=(("pk", "plan#.+"), ("sk", "plan")),
    required=frozenset({"plan"}),
    fixed=frozenset({"plan"}),
    reader=_plan_reader,
)
"""What the runtime needs to know of Plan."""
