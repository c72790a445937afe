"""Generated repositories, awaited."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from .calls import Key
from .dynarepo_repositories import chosen, service

if TYPE_CHECKING:
    from ..bookings import Booking

PACKAGES = ("dynarepo", "boto3", "botocore", "pydantic", "msgspec")
AWAITED = True


class Calls:
    """The calls, on the repository."""

    def __init__(self, endpoint: str) -> None:
        self._endpoint = endpoint

    async def opened(self) -> None:
        """Connect in the loop that runs it."""
        connect = service("AsyncBookings").connect
        self._create: Any = service("BookingCreate")
        self._key: Any = service("BookingKey")
        self._bookings = connect(endpoint=self._endpoint, **chosen()).bookings

    async def get(self, key: Key) -> Any:
        return await self._bookings.get_booking(*key)

    async def put(self, given: Mapping[str, Any]) -> Any:
        return await self._bookings.put(self._create(**given))

    async def update(self, key: Key, memo: str) -> Any:
        return await self._bookings.update(self._key(*key), set={"memo": memo})

    async def query(self, account: UUID) -> Any:
        return await self._bookings.list_of_account(account).all()

    def stream(self, account: UUID) -> Any:
        return self._bookings.list_of_account(account)

    def prepared(self, made: "Iterable[Booking]") -> list[Any]:
        """The bookings as models of the generated service."""
        unset = {"created_at", "updated_at"}
        return [self._create(**each.model_dump(exclude=unset)) for each in made]

    async def batch_write(self, made: list[Any]) -> Any:
        return await self._bookings.put_many(made)

    async def batch_get(self, keys: list[Key]) -> Any:
        return await self._bookings.get_many([self._key(*key) for key in keys])
