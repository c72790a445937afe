"""What every transport does alike, whatever carries the requests."""

import ssl
from collections.abc import Iterator
from typing import Protocol

import pytest

from dynarepo import (
    AccessDenied,
    AlreadyExists,
    AmbiguousWrite,
    ConnectionFailed,
    DynarepoError,
    Observer,
    Request,
    RequestEvent,
    ServiceError,
    TableMissing,
    Throttled,
    TransactionCancelled,
)
from dynarepo.transport.boto.transport import BotoTransport
from dynarepo.transport.direct import DirectTransport
from dynarepo.transport.direct.routes import Route
from dynarepo.transport.direct.settings import DirectSettings, address_of
from dynarepo.transport.direct.signing import Credentials
from dynarepo.transport.protocol import Transport
from dynarepo.transport.retry import Retries
from tests.unit.runtime.awaited import Awaited, EventLoop
from tests.unit.runtime.faulty_service import Answer, FaultyService, Hangup, faulty_service, refusal
from tests.unit.runtime.ledger import boto3_client
from tests.unit.runtime.sent_requests import (
    CONFLICT,
    FAILED,
    ITEM,
    THROTTLED,
    UNAVAILABLE,
    WIRE_ITEM,
    add,
    create,
    get,
)


class Open(Protocol):
    """Opens a transport to a service; at most so many attempts at a request."""

    def __call__(
        self, service: FaultyService, attempts: int = 3, observer: Observer | None = None
    ) -> Transport: ...


def _without_pause(_: float) -> None:
    return None


def boto(
    service: FaultyService, attempts: int = 3, observer: Observer | None = None
) -> BotoTransport:
    client = boto3_client(
        service.endpoint,
        retries={"mode": "standard", "total_max_attempts": attempts},
        parameter_validation=False,
    )
    return BotoTransport(client, observer=observer, retries=Retries(sleep=_without_pause))


def direct(
    service: FaultyService,
    attempts: int = 3,
    observer: Observer | None = None,
    *,
    routed: bool = False,
) -> DirectTransport:
    tls = ssl.create_default_context()
    address, header, path = address_of(service.endpoint, tls, 5, 5)
    credentials = Credentials("testing", "testing")
    settings = DirectSettings(
        address,
        header,
        path,
        "eu-west-1",
        lambda: credentials,
        "test",
        attempts,
        route=Route(tls) if routed else None,
    )
    client = boto3_client(service.endpoint)
    return DirectTransport(settings, client, observer=observer, sleep=_without_pause)


@pytest.fixture(scope="module")
def event_loop() -> Iterator[EventLoop]:
    """An event loop that several transports use."""
    loop = EventLoop()
    yield loop
    loop.stop()


@pytest.fixture(params=["boto3", "direct", "direct on asyncio", "aiohttp"])
def open_transport(request: pytest.FixtureRequest, event_loop: EventLoop) -> Open:
    def awaited(
        service: FaultyService, attempts: int = 3, observer: Observer | None = None
    ) -> Transport:
        return Awaited(direct(service, attempts, observer), event_loop)

    def routed(
        service: FaultyService, attempts: int = 3, observer: Observer | None = None
    ) -> Transport:
        return Awaited(direct(service, attempts, observer, routed=True), event_loop)

    opened: dict[str, Open] = {
        "boto3": boto,
        "direct": direct,
        "direct on asyncio": awaited,
        "aiohttp": routed,
    }
    return opened[request.param]


def test_an_answer_is_decoded_with_bytes_for_binary(open_transport: Open) -> None:
    with faulty_service(Answer({"Item": WIRE_ITEM})) as service:
        assert open_transport(service).send(get()) == ITEM
        assert service.requests[0]["TableName"] == "t"


@pytest.mark.parametrize("fault", [UNAVAILABLE, THROTTLED, Hangup(), Answer(damaged=True)])
def test_a_read_is_repeated(open_transport: Open, fault: Answer | Hangup) -> None:
    with faulty_service(fault, Answer({"Item": WIRE_ITEM})) as service:
        assert open_transport(service).send(get()) == ITEM
        assert len(service.requests) == 2


@pytest.mark.parametrize("fault", [UNAVAILABLE, Hangup(), Answer(damaged=True)])
def test_a_write_that_must_not_be_repeated_says_that_its_answer_was_lost(
    open_transport: Open,
    fault: Answer | Hangup,
) -> None:
    with faulty_service(fault, Answer()) as service:
        with pytest.raises(AmbiguousWrite) as caught:
            open_transport(service).send(add())
        assert (caught.value.table, caught.value.entity) == ("t", "Entry.add")
        assert len(service.requests) == 1


def test_a_throttled_write_is_repeated_since_nothing_was_applied(open_transport: Open) -> None:
    with faulty_service(THROTTLED, Answer()) as service:
        assert open_transport(service).send(add()) == "added"
        assert len(service.requests) == 2


def test_a_write_that_never_left_is_no_ambiguous_one(open_transport: Open) -> None:
    with faulty_service(Answer()) as service:
        gone = service
    with pytest.raises(ConnectionFailed) as caught:
        open_transport(gone, attempts=1).send(add())
    assert caught.value.transient


def test_a_repeatable_write_is_repeated_after_a_lost_answer(open_transport: Open) -> None:
    with faulty_service(Hangup(), Answer()) as service:
        assert open_transport(service).send(add(safe_to_repeat=True)) == "added"
        assert len(service.requests) == 2


def test_a_condition_that_fails_after_a_lost_answer_proves_nothing(open_transport: Open) -> None:
    with (
        faulty_service(Hangup(), refusal(FAILED)) as service,
        pytest.raises(AmbiguousWrite),
    ):
        open_transport(service).send(add(safe_to_repeat=True))


def test_a_write_whose_every_answer_was_lost_is_ambiguous(open_transport: Open) -> None:
    with faulty_service(Hangup()) as service:
        with pytest.raises(AmbiguousWrite):
            open_transport(service).send(add(safe_to_repeat=True))
        assert len(service.requests) == 3


def test_a_create_that_meets_its_own_lost_attempt_succeeded(open_transport: Open) -> None:
    with faulty_service(Hangup(), refusal(FAILED, Item=WIRE_ITEM)) as service:
        assert open_transport(service).send(create()) == "created"


def test_a_create_that_meets_another_item_is_refused(open_transport: Open) -> None:
    other = {**WIRE_ITEM, "raw": {"B": "AAAA"}}
    with (
        faulty_service(refusal(FAILED, Item=other)) as service,
        pytest.raises(AlreadyExists, match="holds") as caught,
    ):
        open_transport(service).send(create())
    assert caught.value.service_code == FAILED
    assert caught.value.request_id == "request-1"


def test_an_equal_item_without_a_lost_answer_is_another_one_s(open_transport: Open) -> None:
    with (
        faulty_service(refusal(FAILED, Item=WIRE_ITEM)) as service,
        pytest.raises(AlreadyExists),
    ):
        open_transport(service).send(create())


def test_a_conflict_with_a_transaction_is_repeated_here(open_transport: Open) -> None:
    with faulty_service(CONFLICT, CONFLICT, Answer()) as service:
        assert open_transport(service).send(add()) == "added"
        assert len(service.requests) == 3


def test_a_conflict_that_stays_is_told_after_five_attempts(open_transport: Open) -> None:
    with faulty_service(CONFLICT) as service:
        with pytest.raises(ServiceError, match="TRANSACTION_CONFLICT"):
            open_transport(service).send(add())
        assert len(service.requests) == 5


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("ResourceNotFoundException", TableMissing),
        ("AccessDeniedException", AccessDenied),
        ("ThrottlingException", Throttled),
        ("ValidationException", ServiceError),
        ("InternalServerError", ServiceError),
    ],
)
def test_refusals_become_errors_with_their_place(
    open_transport: Open, code: str, kind: type[DynarepoError]
) -> None:
    with faulty_service(refusal(code)) as service, pytest.raises(kind) as caught:
        open_transport(service, attempts=1).send(get())
    assert caught.value.service_code == code
    assert (caught.value.table, caught.value.entity) == ("t", "Entry.get")


def test_a_damaged_answer_is_no_missing_item_even_without_retries(open_transport: Open) -> None:
    with (
        faulty_service(Answer(damaged=True)) as service,
        pytest.raises(ConnectionFailed, match="checksum"),
    ):
        open_transport(service, attempts=1).send(get())


def test_a_cancelled_transaction_tells_its_reasons(open_transport: Open) -> None:
    reasons = [{"Code": "None"}, {"Code": FAILED, "Message": "no", "Item": WIRE_ITEM}]
    answer = refusal("TransactionCanceledException", CancellationReasons=reasons)
    request = Request("TransactWriteItems", {"TransactItems": []}, lambda _: None, "tx", "t")
    with (
        faulty_service(answer) as service,
        pytest.raises(TransactionCancelled) as caught,
    ):
        open_transport(service).send(request)
    assert [reason.code for reason in caught.value.reasons] == ["None", FAILED]
    assert caught.value.reasons[1].item == ITEM
    assert len(service.requests) == 1


def test_an_observer_is_told_what_a_request_cost_and_cannot_break_it(open_transport: Open) -> None:
    told: list[RequestEvent] = []

    def observer(event: RequestEvent) -> None:
        told.append(event)
        raise RuntimeError("an observer's own fault")

    cost = {"ConsumedCapacity": {"TableName": "t", "CapacityUnits": 1.5}}
    with faulty_service(Answer(cost), refusal("ValidationException")) as service:
        observed = open_transport(service, observer=observer)
        assert observed.send(add()) == "added"
        with pytest.raises(ServiceError):
            observed.send(get())
        assert service.requests[0]["ReturnConsumedCapacity"] == "TOTAL"
    good, bad = told
    assert (good.subject, good.action, good.table) == ("Entry.add", "UpdateItem", "t")
    assert (good.consumed_capacity, good.error) == (1.5, None)
    assert good.seconds > 0
    assert isinstance(bad.error, ServiceError)


def test_a_closed_transport_says_so_and_sends_nothing(open_transport: Open) -> None:
    with faulty_service(Answer({"Item": WIRE_ITEM})) as service:
        transport = open_transport(service)
        assert transport.send(get()) == ITEM
        transport.close()
        for request in (get(), create()):
            with pytest.raises(ConnectionFailed, match="was closed") as refused:
                transport.send(request)
            assert refused.value.code == "CONNECTION_CLOSED"
        assert len(service.requests) == 1


def every_direct_one(service: FaultyService, event_loop: EventLoop) -> tuple[Transport, ...]:
    routed = Awaited(direct(service, routed=True), event_loop)
    return (direct(service), Awaited(direct(service), event_loop), routed)


@pytest.mark.parametrize("status", [204, 302])
def test_an_answer_that_is_neither_what_was_asked_for_nor_an_error_says_nothing_of_the_write(
    event_loop: EventLoop, status: int
) -> None:
    with faulty_service(Answer(status=status), Answer()) as service:
        for transport in every_direct_one(service, event_loop):
            with pytest.raises(AmbiguousWrite, match=f"its status is {status}"):
                transport.send(add())
            service.requests.clear()


@pytest.mark.parametrize("status", [204, 302])
def test_a_read_is_repeated_after_such_an_answer(event_loop: EventLoop, status: int) -> None:
    with faulty_service(Answer(status=status), Answer({"Item": WIRE_ITEM})) as service:
        for transport in every_direct_one(service, event_loop):
            assert transport.send(get()) == ITEM
            service.requests.clear()
