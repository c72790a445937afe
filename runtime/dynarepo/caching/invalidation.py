"""Says when results are no longer true: after a write of this process to what they were read from."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias, cast

from ..records import Record
from ..service.configuration import ConfigurationError
from ..service.facade import Service
from ..transport.observation import RequestEvent

Subscribe: TypeAlias = Callable[[Callable[[], None]], object]
"""Is given what to call whenever results are no longer true."""

# Requests of one item, whose subject names its entity; other writes may be of any.
_OF_ONE_ITEM: Final = frozenset({"PutItem", "UpdateItem", "DeleteItem"})


def writes_to(db: Service, *entities: type[Record]) -> Subscribe:
    """Every write that goes through the connection of `db` to these entities, or to any at all.

    Also a write that fails counts, since it may have been applied; so do transactions and batches,
    of whatever entity. What the subscription returns ends it when it is called. Raises
    ConfigurationError for a class that is no entity of the service.
    """
    names = frozenset(_entity_name(db, entity) for entity in entities)

    def concerns(event: RequestEvent) -> bool:
        if not event.is_write:
            return False
        if not names or event.action not in _OF_ONE_ITEM:
            return True
        return event.subject.partition(".")[0] in names

    def subscribe(forget: Callable[[], None]) -> Callable[[], None]:
        def told(event: RequestEvent) -> None:
            if concerns(event):
                forget()

        return db.observe(told)

    return subscribe


def _entity_name(db: Service, model: type[Any]) -> str:
    given = cast("object", model)
    generated = db.generated_base(model) if isinstance(given, type) else None
    # Of an entity's models only the stored one has a key.
    if generated is None or "key" not in vars(generated):
        raise ConfigurationError(
            f"`{getattr(model, '__name__', model)}` is no entity of this service",
            code="UNKNOWN_ENTITY",
            hint="pass the model that its reads return",
        )
    name: str = generated.__name__
    return name
