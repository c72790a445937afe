from typing import Any

import pytest

from dynarepo import (
    AccessDenied,
    AlreadyExists,
    AmbiguousWrite,
    ConnectionFailed,
    DynarepoError,
    NotFound,
    Request,
    RequestEvent,
    ServiceError,
    TableMissing,
    Throttled,
    TransactionCancelled,
    WireItem,
)
from dynarepo.transport.boto_transport import BotoTransport
from dynarepo.transport.retry import Retries
from tests.unit.runtime.faulty_service import Answer, FaultyService, Hangup, faulty_service, refusal
from tests.unit.runtime.ledger import boto3_client

ITEM = {"pk": {"S": "a"}, "sk": {"S": "b"}, "raw": {"B": b"\x00\xff"}}
UNAVAILABLE = refusal("InternalServerError", 500)
THROTTLED = refusal("ProvisionedThroughputExceededException")
CONFLICT = refusal("TransactionConflictException")
FAILED = "ConditionalCheckFailedException"


def transport(service: FaultyService, attempts: int = 3, **settings: Any) -> BotoTransport:
    client = boto3_client(
        service.endpoint, retries={"mode": "standard", "total_max_attempts": attempts}, **settings
    )
    return BotoTransport(client, retries=Retries(sleep=lambda _: None))


def get() -> Request[Any]:
    payload = {"TableName": "t", "Key": {"pk": {"S": "a"}, "sk": {"S": "b"}}}
    return Request("GetItem", payload, lambda answer: answer.get("Item"), "Entry.get", "t")


def add(safe_to_repeat: bool = False) -> Request[Any]:
    payload = {"TableName": "t", "Key": {"pk": {"S": "a"}}, "UpdateExpression": "ADD n :one"}
    return Request(
        "UpdateItem",
        payload,
        lambda _: "added",
        "Entry.add",
        "t",
        on_condition_failed=lambda _: NotFound("no such entry"),
        safe_to_repeat=safe_to_repeat,
    )


def create() -> Request[Any]:
    def there(item: WireItem | None) -> DynarepoError:
        return AlreadyExists(f"holds {item}")

    payload = {
        "TableName": "t",
        "Item": ITEM,
        "ConditionExpression": "attribute_not_exists(pk)",
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }
    return Request(
        "PutItem",
        payload,
        lambda _: "created",
        "Entry.create",
        "t",
        there,
        is_own_work=lambda item: item == ITEM,
    )


WIRE_ITEM = {"pk": {"S": "a"}, "sk": {"S": "b"}, "raw": {"B": "AP8="}}


def test_an_answer_is_decoded_with_bytes_for_binary() -> None:
    with faulty_service(Answer({"Item": WIRE_ITEM})) as service:
        assert transport(service).send(get()) == ITEM
        assert service.requests[0]["TableName"] == "t"


@pytest.mark.parametrize("fault", [UNAVAILABLE, THROTTLED, Hangup(), Answer(damaged=True)])
def test_a_read_is_repeated(fault: Answer | Hangup) -> None:
    with faulty_service(fault, Answer({"Item": WIRE_ITEM})) as service:
        assert transport(service).send(get()) == ITEM
        assert len(service.requests) == 2


@pytest.mark.parametrize("fault", [UNAVAILABLE, Hangup(), Answer(damaged=True)])
def test_a_write_that_must_not_be_repeated_says_that_its_answer_was_lost(
    fault: Answer | Hangup,
) -> None:
    with faulty_service(fault, Answer()) as service:
        with pytest.raises(AmbiguousWrite) as caught:
            transport(service).send(add())
        assert (caught.value.table, caught.value.entity) == ("t", "Entry.add")
        assert len(service.requests) == 1


@pytest.mark.parametrize("mode", ["legacy", "standard", "adaptive"])
def test_the_caller_s_retry_mode_does_not_repeat_it_either(mode: str) -> None:
    with faulty_service(Hangup(), Answer()) as service:
        client = boto3_client(service.endpoint, retries={"mode": mode, "total_max_attempts": 3})
        with pytest.raises(AmbiguousWrite):
            BotoTransport(client).send(add())
        assert len(service.requests) == 1


def test_a_throttled_write_is_repeated_since_nothing_was_applied() -> None:
    with faulty_service(THROTTLED, Answer()) as service:
        assert transport(service).send(add()) == "added"
        assert len(service.requests) == 2


def test_a_write_that_never_left_is_no_ambiguous_one() -> None:
    with faulty_service(Answer()) as service:
        gone = service
    with pytest.raises(ConnectionFailed) as caught:
        transport(gone, attempts=1).send(add())
    assert caught.value.transient


def test_a_repeatable_write_is_repeated_after_a_lost_answer() -> None:
    with faulty_service(Hangup(), Answer()) as service:
        assert transport(service).send(add(safe_to_repeat=True)) == "added"
        assert len(service.requests) == 2


def test_a_condition_that_fails_after_a_lost_answer_proves_nothing() -> None:
    with (
        faulty_service(Hangup(), refusal(FAILED)) as service,
        pytest.raises(AmbiguousWrite),
    ):
        transport(service).send(add(safe_to_repeat=True))


def test_a_write_whose_every_answer_was_lost_is_ambiguous() -> None:
    with faulty_service(Hangup()) as service:
        with pytest.raises(AmbiguousWrite):
            transport(service).send(add(safe_to_repeat=True))
        assert len(service.requests) == 3


def test_a_create_that_meets_its_own_lost_attempt_succeeded() -> None:
    with faulty_service(Hangup(), refusal(FAILED, Item=WIRE_ITEM)) as service:
        assert transport(service).send(create()) == "created"


def test_a_create_that_meets_another_item_is_refused() -> None:
    other = {**WIRE_ITEM, "raw": {"B": "AAAA"}}
    with (
        faulty_service(refusal(FAILED, Item=other)) as service,
        pytest.raises(AlreadyExists, match="holds") as caught,
    ):
        transport(service).send(create())
    assert caught.value.service_code == FAILED
    assert caught.value.request_id == "request-1"


def test_an_equal_item_without_a_lost_answer_is_another_one_s() -> None:
    with (
        faulty_service(refusal(FAILED, Item=WIRE_ITEM)) as service,
        pytest.raises(AlreadyExists),
    ):
        transport(service).send(create())


def test_a_conflict_with_a_transaction_is_repeated_here() -> None:
    with faulty_service(CONFLICT, CONFLICT, Answer()) as service:
        assert transport(service).send(add()) == "added"
        assert len(service.requests) == 3


def test_a_conflict_that_stays_is_told_after_five_attempts() -> None:
    with faulty_service(CONFLICT) as service:
        with pytest.raises(ServiceError, match="TRANSACTION_CONFLICT"):
            transport(service).send(add())
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
def test_refusals_become_errors_with_their_place(code: str, kind: type[DynarepoError]) -> None:
    with faulty_service(refusal(code)) as service, pytest.raises(kind) as caught:
        transport(service, attempts=1).send(get())
    assert caught.value.service_code == code
    assert (caught.value.table, caught.value.entity) == ("t", "Entry.get")


def test_a_damaged_answer_is_no_missing_item_even_without_retries() -> None:
    with (
        faulty_service(Answer(damaged=True)) as service,
        pytest.raises(ConnectionFailed, match="checksum"),
    ):
        transport(service, attempts=1).send(get())


def test_a_cancelled_transaction_tells_its_reasons() -> None:
    reasons = [{"Code": "None"}, {"Code": FAILED, "Message": "no", "Item": WIRE_ITEM}]
    answer = refusal("TransactionCanceledException", CancellationReasons=reasons)
    request = Request("TransactWriteItems", {"TransactItems": []}, lambda _: None, "tx", "t")
    with (
        faulty_service(answer) as service,
        pytest.raises(TransactionCancelled) as caught,
    ):
        transport(service, parameter_validation=False).send(request)
    assert [reason.code for reason in caught.value.reasons] == ["None", FAILED]
    assert caught.value.reasons[1].item == ITEM
    assert len(service.requests) == 1


def test_missing_credentials_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent")
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nonexistent")
    import boto3

    with faulty_service(Answer()) as service:
        client = boto3.session.Session().client(
            "dynamodb", endpoint_url=service.endpoint, region_name="eu-west-1"
        )
        with pytest.raises(AccessDenied, match="credentials"):
            BotoTransport(client).send(get())


def test_an_observer_is_told_what_a_request_cost_and_cannot_break_it() -> None:
    told: list[RequestEvent] = []

    def observer(event: RequestEvent) -> None:
        told.append(event)
        raise RuntimeError("an observer's own fault")

    cost = {"ConsumedCapacity": {"TableName": "t", "CapacityUnits": 1.5}}
    with faulty_service(Answer(cost), refusal("ValidationException")) as service:
        observed = BotoTransport(boto3_client(service.endpoint), observer=observer)
        assert observed.send(add()) == "added"
        with pytest.raises(ServiceError):
            observed.send(get())
        assert service.requests[0]["ReturnConsumedCapacity"] == "TOTAL"
    good, bad = told
    assert (good.subject, good.action, good.table) == ("Entry.add", "UpdateItem", "t")
    assert (good.consumed_capacity, good.error) == (1.5, None)
    assert good.seconds > 0
    assert isinstance(bad.error, ServiceError)


def test_the_caller_s_own_calls_are_left_alone() -> None:
    with faulty_service(Hangup(), Answer()) as service:
        client = transport(service).client
        plain: Any = client
        plain.update_item(TableName="t", Key={"pk": {"S": "a"}})
        assert len(service.requests) == 2


def test_only_a_client_made_here_is_closed() -> None:
    with faulty_service(Answer({"Item": WIRE_ITEM})) as service:
        mine = transport(service)
        mine.close()
        assert mine.send(get()) == ITEM
