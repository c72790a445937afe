"""What makes authorisation state models of the JSON text of stored items."""

from typing import Annotated, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, checked
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import AuthorisationState


class StoredAuthorisationState(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of AuthorisationState, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    state: Text[Annotated[str, Meta(min_length=32, max_length=128)]]
    account_id: Text[UUID] = field(name="accountId")
    user_id: Text[Annotated[str, Meta(min_length=1, max_length=128)]] = field(name="userId")
    platform: Text[Annotated[str, Meta(max_length=50)]]
    code_verifier: Text[Annotated[str, Meta(min_length=43, max_length=128)]] = field(
        name="codeVerifier"
    )
    return_to: Text[Annotated[str, Meta(max_length=2000)]] | UnsetType = field(
        default=UNSET, name="returnTo"
    )
    expires_at: Number = field(name="expiresAt")
    item_type: Text[Literal["authorisation_state"]] | UnsetType = field(
        default=UNSET, name="entityType"
    )


_AUTHORISATION_STATE_NAMES: Final = GivenNames(
    ("state", "account_id", "user_id", "platform", "code_verifier", "expires_at"), "return_to"
)
_BlankAuthorisationState: Final = blank_of(AuthorisationState)


def authorisation_state_of(stored: StoredAuthorisationState) -> AuthorisationState:
    """What was stored as AuthorisationState; an error where that is not certain."""
    absent = 0
    if stored.return_to is UNSET:
        return_to_: str | None = None
        absent |= 1
    else:
        return_to_ = stored.return_to.S
    record = blank(_BlankAuthorisationState)
    record.state = stored.state.S
    record.account_id = stored.account_id.S
    record.user_id = stored.user_id.S
    record.platform = checked(AuthorisationState, "platform", stored.platform.S)
    record.code_verifier = stored.code_verifier.S
    record.return_to = return_to_
    record.expires_at = epoch_from_text(stored.expires_at.N, "seconds")
    record.__pydantic_fields_set__ = _AUTHORISATION_STATE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = AuthorisationState
    return record


AUTHORISATION_STATE_READER: Final[StraightReader[AuthorisationState]] = StraightReader(
    StoredAuthorisationState, authorisation_state_of, lambda stored: (stored.pk.S, stored.sk.S)
)
