"""Models of authorisation state: an authorisation that a user has begun on a platform."""

from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record


class AuthorisationStateKey(Key, frozen=True):
    """Names one AuthorisationState: the attributes in its table key."""

    state: str


class AuthorisationStateCreate(Record):
    """What a caller gives for a new AuthorisationState."""

    state: str = Field(min_length=32, max_length=128, repr=False)
    account_id: UUID
    user_id: str = Field(min_length=1, max_length=128)
    platform: str = Field(max_length=50, pattern="^(?:[a-z0-9_-]+)$")
    code_verifier: str = Field(min_length=43, max_length=128, repr=False)
    return_to: str | None = Field(default=None, max_length=2000)
    expires_at: AwareDatetime


class AuthorisationState(AuthorisationStateCreate):
    """An authorisation that a user has begun on a platform."""

    @property
    def key(self) -> AuthorisationStateKey:
        """What names this item."""
        return AuthorisationStateKey(state=self.state)
