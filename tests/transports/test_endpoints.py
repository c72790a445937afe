"""Requests go where boto3 would send them, and are signed for the same region."""

from typing import Any

import boto3
import pytest
from botocore.awsrequest import AWSResponse

from dynarepo.transport.boto.client import new_client
from dynarepo.transport.direct.from_boto3 import settings_from


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")


class NoBody:
    """An answer without content."""

    def stream(self) -> list[bytes]:
        return [b"{}"]


def sent_to(made: boto3.Session, **settings: Any) -> tuple[str, str]:
    """The address and the region that boto3 itself uses."""
    seen: list[Any] = []
    client: Any = new_client(made, **settings)

    def keep(request: Any, **_: Any) -> Any:
        seen.append(request)
        return AWSResponse(request.url, 200, {}, NoBody())  # type: ignore[arg-type]

    client.meta.events.register("before-send", keep)
    client.get_item(TableName="t", Key={})
    authorization = seen[0].headers["Authorization"]
    text = authorization if isinstance(authorization, str) else authorization.decode()
    return seen[0].url, text.split("/")[2]


CASES: dict[str, tuple[str, dict[str, str]]] = {
    "ordinary": ("eu-west-1", {}),
    "China": ("cn-north-1", {}),
    "government": ("us-gov-west-1", {}),
    "FIPS": ("us-east-1", {"AWS_USE_FIPS_ENDPOINT": "true"}),
    "dual stack": ("eu-west-1", {"AWS_USE_DUALSTACK_ENDPOINT": "true"}),
    "both": (
        "us-east-1",
        {"AWS_USE_FIPS_ENDPOINT": "true", "AWS_USE_DUALSTACK_ENDPOINT": "true"},
    ),
    "an account": ("eu-west-1", {"AWS_ACCOUNT_ID": "123456789012"}),
    "no account wanted": (
        "eu-west-1",
        {"AWS_ACCOUNT_ID": "123456789012", "AWS_ACCOUNT_ID_ENDPOINT_MODE": "disabled"},
    ),
    "all services elsewhere": ("eu-west-1", {"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}),
    "elsewhere": ("eu-west-1", {"AWS_ENDPOINT_URL_DYNAMODB": "https://db.example:8443/path"}),
    "not elsewhere": (
        "eu-west-1",
        {"AWS_ENDPOINT_URL": "http://127.0.0.1:9", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_address_is_botocore_s(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    region, environment = CASES[name]
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    made = boto3.Session(region_name=region)
    theirs, signed_for = sent_to(made)
    ours = settings_from(made, new_client(made))
    scheme = "http" if ours.address.tls is None else "https"
    assert f"{scheme}://{ours.host_header}{ours.path}" == theirs
    assert ours.region == signed_for


@pytest.mark.parametrize(
    "endpoint", ["http://localhost:8000", "https://db.example", "http://[::1]:8000/a/b"]
)
def test_an_endpoint_of_the_caller_s_is_taken(endpoint: str) -> None:
    made = boto3.Session(region_name="eu-west-1")
    theirs, _ = sent_to(made, endpoint=endpoint)
    ours = settings_from(made, new_client(made, endpoint=endpoint))
    scheme = "http" if ours.address.tls is None else "https"
    assert f"{scheme}://{ours.host_header}{ours.path}" == theirs
