"""Outcomes as values, for those who do not raise."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import ClassVar, Generic, Literal, NoReturn, TypeAlias, TypeVar

from ..errors import DynarepoError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Ok(Generic[T_co]):
    """What a call returned: `case Ok(value)`."""

    value: T_co
    ok: ClassVar[Literal[True]] = True

    def unwrap(self) -> T_co:
        """The value."""
        return self.value

    def value_or(self, otherwise: object) -> T_co:
        """The value."""
        return self.value

    def then(self, call: "Callable[[T_co], U]") -> "Result[U]":
        """What a call makes of the value; its own DynarepoError is caught as well."""
        return attempt(lambda: call(self.value))


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a call returned nothing: `case Failed(error)`."""

    error: DynarepoError
    ok: ClassVar[Literal[False]] = False

    @property
    def code(self) -> str:
        """The stable code of the error."""
        return self.error.code

    def unwrap(self) -> NoReturn:
        """Raise the error."""
        raise self.error

    def value_or(self, otherwise: U) -> U:
        """What to use in place of a value."""
        return otherwise

    def then(self, call: Callable[..., object]) -> "Failed":
        """The same failure; nothing is called."""
        return self


Result: TypeAlias = Ok[T] | Failed
"""What `attempt` returns."""


def attempt(call: Callable[[], T]) -> Result[T]:
    """Call, and return the outcome: `attempt(lambda: db.users.get_user(id))`.

    Only a DynarepoError becomes Failed; any other exception is a mistake in a program and is
    raised. Costs what the call costs.
    """
    try:
        return Ok(call())
    except DynarepoError as error:
        return Failed(error)


async def attempt_async(call: Awaitable[T] | Callable[[], Awaitable[T]]) -> Result[T]:
    """The same for what is awaited: `await attempt_async(db.users.get_user(id))`."""
    try:
        return Ok(await (call() if callable(call) else call))
    except DynarepoError as error:
        return Failed(error)
