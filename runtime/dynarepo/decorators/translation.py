"""Errors of boto3 and Pydantic, raised by code of the user's, as errors of ours."""

from typing import Any

from botocore.exceptions import BotoCoreError, ClientError
from pydantic import ValidationError

from ..errors import DynarepoError, InvalidValue
from ..requests import Request
from ..transport.boto.service_errors import error_of


def as_dynarepo_error(
    error: DynarepoError | ClientError | BotoCoreError | ValidationError, subject: str
) -> DynarepoError:
    """The error that it means; one of ours is returned as it is."""
    if isinstance(error, DynarepoError):
        return error
    if isinstance(error, ValidationError):
        return _misfit(error, subject)
    # Only what it is about is read of the request: the call itself was not ours.
    about: Request[Any] = Request("GetItem", {}, dict[str, Any], subject, "")
    return error_of(error, about)


def _misfit(error: ValidationError, subject: str) -> InvalidValue:
    # Messages quote values, and places deeper down the keys of maps: what was wrong is told by the
    # kind of mistake alone.
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    return InvalidValue(
        f"does not fit: {first['type'].replace('_', ' ')}",
        attribute=str(first["loc"][0]) if first["loc"] else error.title,
        entity=subject,
    )
