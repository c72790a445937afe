"""What makes plan models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire.tagged import Text

from .model import Plan


class StoredPlan(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Plan, as types."""

    pk: Text[str]
    sk: Text[str]
    plan: Text[str]
    company_id: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Plan"]] | UnsetType = field(default=UNSET, name="_type")


_PLAN_NAMES: Final = GivenNames(("plan",), "company_id")
_BlankPlan: Final = blank_of(Plan)


def plan_of(stored: StoredPlan) -> Plan:
    """What was stored as Plan; an error where that is not certain."""
    absent = 0
    if stored.company_id is UNSET:
        company_id_: str | None = None
        absent |= 1
    else:
        company_id_ = stored.company_id.S
    record = blank(_BlankPlan)
    record.plan = stored.plan.S
    record.company_id = company_id_
    record.__pydantic_fields_set__ = _PLAN_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Plan
    return record


PLAN_READER: Final[StraightReader[Plan]] = StraightReader(
    StoredPlan, plan_of, lambda stored: (stored.pk.S, stored.sk.S)
)
