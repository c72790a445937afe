"""Typed paths into a stored plan."""

from typing import Final

from dynarepo.codecs import STRING
from dynarepo.fields import TextField


class PlanFields:
    """Typed paths into a stored Plan, for conditions and changes."""

    plan: Final = TextField[str]("plan", STRING)
    company_id: Final = TextField[str]("company_id", STRING)
