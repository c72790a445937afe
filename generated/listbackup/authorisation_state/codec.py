"""The stored form of authorisation state, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text

from . import keys
from .model import AuthorisationState, AuthorisationStateKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: AuthorisationState) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["state"])},
        "SK": {"S": keys.sk()},
        "entityType": {"S": "authorisation_state"},
        "state": {"S": held["state"]},
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "userId": {"S": held["user_id"]},
        "platform": {"S": held["platform"]},
        "codeVerifier": {"S": held["code_verifier"]},
        "expiresAt": {"N": epoch_text(held["expires_at"], "seconds", "expires_at")},
    }
    if held["return_to"] is not None:
        stored["returnTo"] = {"S": held["return_to"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["state"]) is str
        and len(held["state"]) >= 32
        and len(held["state"]) <= 128
        and type(held["account_id"]) is UUID
        and type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and len(held["user_id"]) <= 128
        and type(held["platform"]) is str
        and len(held["platform"]) <= 50
        and unchanged(AuthorisationState, "platform", held["platform"])
        and type(held["code_verifier"]) is str
        and len(held["code_verifier"]) >= 43
        and len(held["code_verifier"]) <= 128
        and (
            held["return_to"] is None
            or (type(held["return_to"]) is str and len(held["return_to"]) <= 2000)
        )
        and type(held["expires_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "state": stored["state"]["S"],
        "account_id": stored["accountId"]["S"],
        "user_id": stored["userId"]["S"],
        "platform": stored["platform"]["S"],
        "code_verifier": stored["codeVerifier"]["S"],
        "expires_at": epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at"),
    }
    if "returnTo" in stored:
        found["return_to"] = stored["returnTo"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import AuthorisationStateFields

    return AuthorisationStateFields


def _authorisation_state_reader() -> StraightReader[AuthorisationState]:
    """What reads the text of a stored AuthorisationState, loaded with the first one."""
    from .stored import AUTHORISATION_STATE_READER

    return AUTHORISATION_STATE_READER


AUTHORISATION_STATE: Final[EntitySpec[AuthorisationState, AuthorisationStateKey]] = EntitySpec(
    name="AuthorisationState",
    table="listbackup",
    model=AuthorisationState,
    key_attributes=("PK", "SK"),
    key_parts=("state",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "authorisation_state"),
    key_shape=(("PK", "AUTHORISATION#.+"), ("SK", "STATE")),
    ttl="expiresAt",
    required=frozenset(
        {"state", "account_id", "user_id", "platform", "code_verifier", "expires_at"}
    ),
    fixed=frozenset({"state"}),
    sensitive=frozenset({"state", "code_verifier"}),
    reader=_authorisation_state_reader,
)
"""What the runtime needs to know of AuthorisationState."""
