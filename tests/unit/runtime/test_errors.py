"""Errors say where, what and what helps; they survive copying and pickling."""

import copy
import pickle

import pytest

import dynarepo.errors as errors
from dynarepo.errors import (
    AccessDenied,
    CancellationReason,
    ConditionFailed,
    CursorMismatch,
    DynarepoError,
    InvalidKey,
    InvalidValue,
    ItemTooLarge,
    ServiceError,
    TableMissing,
    Throttled,
    TransactionCancelled,
    UndecodableItem,
    VersionConflict,
    translate,
)

KINDS = tuple(
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, DynarepoError)
)


def test_an_error_reads_as_one_line() -> None:
    error = errors.NotFound(
        "no item\nhas this key",
        table="ledger",
        entity="Account",
        key={"account_id": "a1"},
        hint="create it first",
    )
    assert str(error) == (
        "NOT_FOUND: no item has this key (entity Account, table ledger, key account_id='a1');"
        " create it first"
    )


def test_an_error_learns_its_place_once() -> None:
    error = InvalidValue("is empty", attribute="note").located(table="ledger", entity="Account")
    assert error.located(table="other", key={"id": "1"}) is error
    assert (error.table, error.entity, error.key) == ("ledger", "Account", {"id": "1"})
    assert str(error).startswith("INVALID_VALUE: `note` is empty (entity Account")


@pytest.mark.parametrize("kind", [errors.NotFound, InvalidValue, InvalidKey])
def test_what_callers_cause_says_what_helps(kind: type[DynarepoError]) -> None:
    assert kind("went wrong").hint
    assert str(kind("went wrong", hint="do this")).endswith("; do this")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_own_code_and_survives_copies(kind: type[DynarepoError]) -> None:
    error = kind("went wrong", table="t", entity="e", key={"id": "1"}, hint="do this")
    error.request_id = "r1"
    for twin in (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert type(twin) is kind
        assert vars(twin) == vars(error)
        assert str(twin) == str(error)
    assert [other for other in KINDS if other.default_code == kind.default_code] == [kind]


def test_extra_knowledge_survives_pickling() -> None:
    conflict = VersionConflict("is newer", expected=3, current={"version": 4})
    twin: VersionConflict = pickle.loads(pickle.dumps(conflict))
    assert (twin.expected, twin.current) == (3, {"version": 4})
    reason = CancellationReason(1, "ConditionalCheckFailed", "no", {"id": "1"})
    cancelled = TransactionCancelled("nothing was written", reasons=(reason,))
    assert pickle.loads(pickle.dumps(cancelled)).reasons == (reason,)
    undecodable = UndecodableItem("is not a date", attribute="date")
    assert pickle.loads(pickle.dumps(undecodable)).attribute == "date"


def test_wrong_values_are_value_errors() -> None:
    assert issubclass(InvalidKey, InvalidValue)
    assert issubclass(InvalidValue, ValueError)
    assert issubclass(CursorMismatch, ValueError)
    assert issubclass(VersionConflict, ConditionFailed)


@pytest.mark.parametrize(
    ("code", "message", "kind", "transient"),
    [
        (
            "ConditionalCheckFailedException",
            "The conditional request failed",
            ConditionFailed,
            False,
        ),
        ("ResourceNotFoundException", "Requested resource not found", TableMissing, False),
        ("ProvisionedThroughputExceededException", "", Throttled, True),
        ("ThrottlingException", "", Throttled, True),
        ("RequestLimitExceeded", "", Throttled, True),
        ("LimitExceededException", "", Throttled, True),
        ("AccessDeniedException", "", AccessDenied, False),
        ("UnrecognizedClientException", "", AccessDenied, False),
        ("ExpiredTokenException", "", AccessDenied, False),
        ("MissingAuthenticationToken", "", AccessDenied, False),
        ("ValidationException", "Item size has exceeded the maximum", ItemTooLarge, False),
        ("ValidationException", "Item size to update has exceeded", ItemTooLarge, False),
        ("ValidationException", "Size of hashkey has exceeded", InvalidKey, False),
        ("ValidationException", "Invalid UpdateExpression", ServiceError, False),
        (
            "ValidationException",
            "The provided expression refers to an attribute that does not exist in the item",
            InvalidValue,
            False,
        ),
        (
            "ValidationException",
            "The document path provided in the update expression is invalid for update",
            InvalidValue,
            False,
        ),
        ("ItemCollectionSizeLimitExceededException", "", ServiceError, False),
        ("TransactionCanceledException", "", TransactionCancelled, False),
        ("TransactionConflictException", "", ServiceError, True),
        ("TransactionInProgressException", "", ServiceError, True),
        ("IdempotentParameterMismatchException", "", ServiceError, False),
        ("InternalServerError", "", ServiceError, True),
        ("ServiceUnavailable", "", ServiceError, True),
        ("NeverHeardOf", "", ServiceError, False),
    ],
)
def test_service_codes_become_errors(
    code: str, message: str, kind: type[DynarepoError], transient: bool
) -> None:
    error = translate(code, message, 400, "r1", table="ledger")
    assert type(error) is kind
    assert (error.service_code, error.status, error.request_id) == (code, 400, "r1")
    assert error.transient is transient
    assert message in str(error)
    assert "ledger" in str(error)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_an_unknown_failure_of_the_service_is_transient() -> None:
    error = translate("Strange", "", 503, "")
    assert (error.code, error.transient) == ("UNAVAILABLE", True)


def test_the_name_of_the_shape_library_is_cut_off() -> None:
    error = translate("com.example#ConditionalCheckFailedException", "", 400, "", current="item")
    assert isinstance(error, ConditionFailed)
    assert error.current == "item"


def test_a_cancelled_transaction_keeps_its_reasons() -> None:
    reasons = (CancellationReason(0, "None"), CancellationReason(1, "ThrottlingError", "slow"))
    error = translate("TransactionCanceledException", "cancelled", 400, "", reasons=reasons)
    assert isinstance(error, TransactionCancelled)
    assert error.reasons == reasons
