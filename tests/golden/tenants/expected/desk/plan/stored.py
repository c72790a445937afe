"""What makes plan models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, made
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


def plan_of(stored: StoredPlan) -> Plan:
    """What was stored as Plan; an error where that is not certain."""
    absent = 0
    if stored.company_id is UNSET:
        company_id_: str | None = None
        absent |= 1
    else:
        company_id_ = stored.company_id.S
    return made(
        Plan,
        {
            "plan": stored.plan.S,
            "company_id": company_id_,
        },
        _PLAN_NAMES[absent],
    )


PLAN_READER: Final[StraightReader[Plan]] = StraightReader(
    StoredPlan, plan_of, lambda stored: (stored.pk.S, stored.sk.S)
)
