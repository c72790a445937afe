"""Keys of authorisation state: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import AuthorisationState, AuthorisationStateKey


def table_key(key: AuthorisationStateKey | AuthorisationState) -> WireItem:
    """The table key: `PK` = `AUTHORISATION#{state}` and `SK` = `STATE`."""
    return {"PK": {"S": pk(key.state)}, "SK": {"S": sk()}}


def pk(state: str) -> str:
    """`PK` = `AUTHORISATION#{state}`."""
    return partition_text(f"AUTHORISATION#{open_text(state, 'state', sensitive=True)}", "PK")


def sk() -> str:
    """`SK` = `STATE`."""
    return "STATE"
