"""What boto3 raises, as errors of ours."""

from typing import Any

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    CredentialRetrievalError,
    HTTPClientError,
    NoAuthTokenError,
    NoCredentialsError,
    ParamValidationError,
    PartialCredentialsError,
    TokenRetrievalError,
)
from botocore.exceptions import ConnectionError as NoConnection

from ...errors import AccessDenied, ConnectionFailed, DynarepoError, ServiceError
from ...requests import Request
from ..refusals import Refusal, refused

_CREDENTIALS = (
    NoCredentialsError,
    PartialCredentialsError,
    CredentialRetrievalError,
    NoAuthTokenError,
    TokenRetrievalError,
)


def error_of(error: ClientError | BotoCoreError, request: Request[Any]) -> DynarepoError:
    """The error for a request that failed; the request itself knows what a failed condition means."""
    if isinstance(error, ClientError):
        return _refusal(error, request)
    if isinstance(error, _CREDENTIALS):
        return _no_credentials(error, request)
    if isinstance(error, NoConnection | HTTPClientError):
        failed = ConnectionFailed(
            str(error),
            table=request.table,
            entity=request.subject,
            key=request.shown_key,
            hint="check the endpoint, the region and the network",
        )
        failed.transient = True
        return failed
    # Validation on a client of the user's quotes the values it refuses, which may be private.
    quotes = isinstance(error, ParamValidationError)
    return ServiceError(
        "the client refused the parameters of the request" if quotes else str(error),
        table=request.table,
        entity=request.subject,
        key=request.shown_key,
    )


def error_of_sending(error: ClientError | BotoCoreError, request: Request[Any]) -> DynarepoError:
    """The same where the request itself was sent."""
    if isinstance(error, ClientError) and error.operation_name != request.action:
        # A call before this one asks for credentials, and was refused by another service.
        return _no_credentials(error, request)
    return error_of(error, request)


def refusal_of(error: ClientError) -> Refusal:
    """What the service refused, as boto3 tells it."""
    answer: dict[str, Any] = dict(error.response)
    found: dict[str, Any] = answer.get("Error", {})
    metadata: dict[str, Any] = answer.get("ResponseMetadata", {})
    return Refusal(
        str(found.get("Code", "")),
        str(found.get("Message", found.get("message", ""))),
        int(metadata.get("HTTPStatusCode", 0)),
        str(metadata.get("RequestId", "")),
        answer.get("Item"),
        tuple(answer.get("CancellationReasons") or ()),
    )


def _no_credentials(error: Exception, request: Request[Any]) -> AccessDenied:
    return AccessDenied(
        str(error),
        table=request.table,
        entity=request.subject,
        key=request.shown_key,
        hint="configure credentials as for boto3, or pass a client or a session",
    )


def _refusal(error: ClientError, request: Request[Any]) -> DynarepoError:
    failed = refused(refusal_of(error), request)
    answer: dict[str, Any] = dict(error.response)
    metadata: dict[str, Any] = answer.get("ResponseMetadata", {})
    # The SDK's own retries, so that no other layer multiplies them.
    failed.attempts = int(metadata.get("RetryAttempts", 0)) + 1
    return failed
