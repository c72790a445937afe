"""Typed paths into a stored customer."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT, Codec, choice_of
from dynarepo.fields import TextField

from .model import CustomerState

CUSTOMER_STATE_CODEC: Final[Codec[CustomerState]] = choice_of("active", "gone")


class CustomerFields:
    """Typed paths into a stored Customer, for conditions and changes."""

    company_id: Final = TextField[str]("company_id", STRING)
    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    email: Final = TextField[str]("email", STRING)
    state: Final = TextField[CustomerState]("state", CUSTOMER_STATE_CODEC)
