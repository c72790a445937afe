"""The service helpdesk."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncHelpdesk
    from ._batch import HelpdeskBatch
    from ._facade import Helpdesk
    from ._fields import PlaceField
    from ._transaction import HelpdeskTransaction
    from ._types import Place
    from .call.async_repository import AsyncCallReader, AsyncCallRepository, AsyncCallWriter
    from .call.fields import CallFields
    from .call.model import Call, CallChanges, CallCreate, CallGiven, CallKey
    from .call.repository import CallReader, CallRepository, CallWriter
    from .call.writes import CallWrites
    from .counter.async_repository import (
        AsyncCounterReader,
        AsyncCounterRepository,
        AsyncCounterWriter,
    )
    from .counter.fields import CounterFields
    from .counter.model import Counter, CounterChanges, CounterCreate, CounterGiven, CounterKey
    from .counter.repository import CounterReader, CounterRepository, CounterWriter
    from .counter.writes import CounterWrites
    from .ticket.async_repository import AsyncTicketReader, AsyncTicketRepository, AsyncTicketWriter
    from .ticket.fields import TicketFields
    from .ticket.model import (
        Ticket,
        TicketChanges,
        TicketCreate,
        TicketGiven,
        TicketKey,
        TicketStatus,
    )
    from .ticket.repository import TicketReader, TicketRepository, TicketWriter
    from .ticket.writes import TicketWrites
    from .visit.async_repository import AsyncVisitReader, AsyncVisitRepository, AsyncVisitWriter
    from .visit.fields import VisitFields
    from .visit.model import Visit, VisitChanges, VisitCreate, VisitGiven, VisitKey
    from .visit.repository import VisitReader, VisitRepository, VisitWriter
    from .visit.writes import VisitWrites

__all__ = [
    "AsyncCallReader",
    "AsyncCallRepository",
    "AsyncCallWriter",
    "AsyncCounterReader",
    "AsyncCounterRepository",
    "AsyncCounterWriter",
    "AsyncHelpdesk",
    "AsyncTicketReader",
    "AsyncTicketRepository",
    "AsyncTicketWriter",
    "AsyncVisitReader",
    "AsyncVisitRepository",
    "AsyncVisitWriter",
    "Call",
    "CallChanges",
    "CallCreate",
    "CallFields",
    "CallGiven",
    "CallKey",
    "CallReader",
    "CallRepository",
    "CallWriter",
    "CallWrites",
    "Counter",
    "CounterChanges",
    "CounterCreate",
    "CounterFields",
    "CounterGiven",
    "CounterKey",
    "CounterReader",
    "CounterRepository",
    "CounterWriter",
    "CounterWrites",
    "Helpdesk",
    "HelpdeskBatch",
    "HelpdeskTransaction",
    "Place",
    "PlaceField",
    "Ticket",
    "TicketChanges",
    "TicketCreate",
    "TicketFields",
    "TicketGiven",
    "TicketKey",
    "TicketReader",
    "TicketRepository",
    "TicketStatus",
    "TicketWriter",
    "TicketWrites",
    "Visit",
    "VisitChanges",
    "VisitCreate",
    "VisitFields",
    "VisitGiven",
    "VisitKey",
    "VisitReader",
    "VisitRepository",
    "VisitWriter",
    "VisitWrites",
]

_HOMES = {
    "AsyncCallReader": ".call.async_repository",
    "AsyncCallRepository": ".call.async_repository",
    "AsyncCallWriter": ".call.async_repository",
    "AsyncCounterReader": ".counter.async_repository",
    "AsyncCounterRepository": ".counter.async_repository",
    "AsyncCounterWriter": ".counter.async_repository",
    "AsyncHelpdesk": "._async_facade",
    "AsyncTicketReader": ".ticket.async_repository",
    "AsyncTicketRepository": ".ticket.async_repository",
    "AsyncTicketWriter": ".ticket.async_repository",
    "AsyncVisitReader": ".visit.async_repository",
    "AsyncVisitRepository": ".visit.async_repository",
    "AsyncVisitWriter": ".visit.async_repository",
    "Call": ".call.model",
    "CallChanges": ".call.model",
    "CallCreate": ".call.model",
    "CallFields": ".call.fields",
    "CallGiven": ".call.model",
    "CallKey": ".call.model",
    "CallReader": ".call.repository",
    "CallRepository": ".call.repository",
    "CallWriter": ".call.repository",
    "CallWrites": ".call.writes",
    "Counter": ".counter.model",
    "CounterChanges": ".counter.model",
    "CounterCreate": ".counter.model",
    "CounterFields": ".counter.fields",
    "CounterGiven": ".counter.model",
    "CounterKey": ".counter.model",
    "CounterReader": ".counter.repository",
    "CounterRepository": ".counter.repository",
    "CounterWriter": ".counter.repository",
    "CounterWrites": ".counter.writes",
    "Helpdesk": "._facade",
    "HelpdeskBatch": "._batch",
    "HelpdeskTransaction": "._transaction",
    "Place": "._types",
    "PlaceField": "._fields",
    "Ticket": ".ticket.model",
    "TicketChanges": ".ticket.model",
    "TicketCreate": ".ticket.model",
    "TicketFields": ".ticket.fields",
    "TicketGiven": ".ticket.model",
    "TicketKey": ".ticket.model",
    "TicketReader": ".ticket.repository",
    "TicketRepository": ".ticket.repository",
    "TicketStatus": ".ticket.model",
    "TicketWriter": ".ticket.repository",
    "TicketWrites": ".ticket.writes",
    "Visit": ".visit.model",
    "VisitChanges": ".visit.model",
    "VisitCreate": ".visit.model",
    "VisitFields": ".visit.fields",
    "VisitGiven": ".visit.model",
    "VisitKey": ".visit.model",
    "VisitReader": ".visit.repository",
    "VisitRepository": ".visit.repository",
    "VisitWriter": ".visit.repository",
    "VisitWrites": ".visit.writes",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
