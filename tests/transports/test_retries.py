"""The same failures are repeated, as often, and end in the same errors."""

import pytest
from botocore.retries import standard

from dynarepo import (
    AccessDenied,
    AmbiguousWrite,
    ConnectionFailed,
    DynarepoError,
    ServiceError,
    TableMissing,
    Throttled,
    TransactionCancelled,
)
from tests.transports.ways import Connections
from tests.unit.runtime.faulty_service import Answer, Hangup, faulty_service, refusal
from tests.unit.runtime.raw_server import Reply, raw_server
from tests.unit.runtime.sent_requests import ITEM, THROTTLED, UNAVAILABLE, WIRE_ITEM, add, get

# Older versions of botocore look at the codes of refusals alone.
PASSES_429 = hasattr(standard, "ThrottlingStatusCodeChecker")
GOOD = Answer({"Item": WIRE_ITEM})
PASSING: dict[str, tuple[Answer | Hangup, type[DynarepoError]]] = {
    "throughput": (THROTTLED, Throttled),
    "throttling": (refusal("ThrottlingException"), Throttled),
    "request limit": (refusal("RequestLimitExceeded"), Throttled),
    "control plane limit": (refusal("LimitExceededException"), Throttled),
    "status 500": (UNAVAILABLE, ServiceError),
    "status 502": (Answer({}, 502), ServiceError),
    "status 503": (refusal("ServiceUnavailable", 503), ServiceError),
    "status 504": (Answer({}, 504), ServiceError),
    "damage": (Answer({"Item": WIRE_ITEM}, damaged=True), ConnectionFailed),
    "hangup": (Hangup(), ConnectionFailed),
}
LASTING: dict[str, type[DynarepoError]] = {
    "ValidationException": ServiceError,
    "ResourceNotFoundException": TableMissing,
    "AccessDeniedException": AccessDenied,
    "ExpiredTokenException": AccessDenied,
    "UnrecognizedClientException": AccessDenied,
    "ConditionalCheckFailedException": DynarepoError,
    "TransactionCanceledException": TransactionCancelled,
    "ItemCollectionSizeLimitExceededException": ServiceError,
    "Unheard": ServiceError,
}


@pytest.mark.parametrize("name", PASSING)
def test_what_passes_is_repeated(connect: Connections, name: str) -> None:
    fault, _ = PASSING[name]
    with faulty_service(fault, fault, GOOD) as service:
        assert connect.to(service.endpoint).send(get()) == ITEM
        assert len(service.requests) == 3


@pytest.mark.parametrize("name", PASSING)
def test_what_does_not_pass_in_time_is_told(connect: Connections, name: str) -> None:
    fault, kind = PASSING[name]
    with faulty_service(fault) as service:
        with pytest.raises(kind) as caught:
            connect.to(service.endpoint, attempts=4).send(get())
        assert len(service.requests) == 4
    assert type(caught.value) is kind


@pytest.mark.parametrize("code", LASTING)
def test_what_lasts_is_not_repeated(connect: Connections, code: str) -> None:
    with faulty_service(refusal(code)) as service:
        with pytest.raises(LASTING[code]) as caught:
            connect.to(service.endpoint).send(get())
        assert len(service.requests) == 1
    assert caught.value.service_code == code
    assert caught.value.attempts == 1


def test_too_many_requests_pass_whatever_their_code(connect: Connections) -> None:
    if not (connect.is_direct or PASSES_429):
        pytest.skip("this version of botocore looks at codes alone")
    with faulty_service(refusal("Busy", 429), GOOD) as service:
        assert connect.to(service.endpoint).send(get()) == ITEM
        assert len(service.requests) == 2


def test_silence_is_a_failure_that_passes(connect: Connections) -> None:
    with raw_server(Reply(silent=True)) as server:
        with pytest.raises(ConnectionFailed) as caught:
            connect.to(server.endpoint, attempts=2, read_timeout=0.2).send(get())
        assert server.received(2)
    assert caught.value.transient


def test_a_lost_answer_and_then_too_much_is_repeated(connect: Connections) -> None:
    with faulty_service(Hangup(), THROTTLED, Answer()) as service:
        assert connect.to(service.endpoint).send(add(safe_to_repeat=True)) == "added"
        assert len(service.requests) == 3


def test_a_lost_answer_and_then_a_refusal_is_ambiguous(connect: Connections) -> None:
    with (
        faulty_service(Hangup(), refusal("ValidationException")) as service,
        pytest.raises(AmbiguousWrite),
    ):
        connect.to(service.endpoint).send(add(safe_to_repeat=True))


def test_who_fails_all_the_time_is_left_with_one_attempt(connect: Connections) -> None:
    with faulty_service(UNAVAILABLE) as service:
        opened = connect.to(service.endpoint)
        for _ in range(60):
            with pytest.raises(ServiceError):
                opened.send(get())
        sent = len(service.requests)
        assert 60 < sent < 180
        with pytest.raises(ServiceError):
            opened.send(get())
        assert len(service.requests) == sent + 1
        # What succeeds pays for retries again.
        service.steps[:] = [*[GOOD] * (sent + 21), UNAVAILABLE]
        for _ in range(20):
            opened.send(get())
        sent = len(service.requests)
        with pytest.raises(ServiceError):
            opened.send(get())
        assert len(service.requests) > sent + 1


def test_the_adaptive_mode_repeats_the_same(connect: Connections) -> None:
    with faulty_service(UNAVAILABLE, GOOD) as service:
        assert connect.to(service.endpoint, mode="adaptive").send(get()) == ITEM
        assert len(service.requests) == 2
    with faulty_service(refusal("ValidationException")) as service:
        with pytest.raises(ServiceError):
            connect.to(service.endpoint, mode="adaptive").send(get())
        assert len(service.requests) == 1
