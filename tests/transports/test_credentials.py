"""Credentials are found, renewed and signed with as boto3 does."""

import os
import sys
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import boto3
import botocore.session
import pytest
from botocore.credentials import RefreshableCredentials
from botocore.exceptions import ClientError

from dynarepo import AccessDenied
from tests.transports.ways import Connections
from tests.unit.runtime.raw_server import RawServer, Reply, raw_server
from tests.unit.runtime.sent_requests import get


def renewing(renew: Any, first: dict[str, str]) -> boto3.Session:
    """A session whose credentials are renewed by a function once they are old."""
    core: Any = botocore.session.Session()
    core._credentials = RefreshableCredentials.create_from_metadata(
        metadata=first, refresh_using=renew, method="test"
    )
    return boto3.Session(botocore_session=core, region_name="eu-west-1")


def metadata(name: str, **lasting: float) -> dict[str, str]:
    return {
        "access_key": f"AKID{name}",
        "secret_key": "secret",
        "token": f"token-{name}",
        "expiry_time": (datetime.now(UTC) + timedelta(**lasting)).isoformat(),
    }


def keys(server: RawServer) -> list[str]:
    """The access keys that requests were signed with."""
    return [
        line.partition("Credential=")[2].partition("/")[0]
        for head in server.heads
        for line in head.decode().split("\r\n")
        if line.startswith("Authorization:")
    ]


def test_credentials_that_end_are_renewed(connect: Connections) -> None:
    renewed: list[str] = []

    def renew() -> dict[str, str]:
        name = f"{len(renewed) + 1}"
        renewed.append(name)
        # The first ones are renewed ahead of time.
        return metadata(name, minutes=12 if name == "1" else 300)

    with raw_server(Reply()) as server:
        opened = connect.to(server.endpoint, renewing(renew, metadata("0", hours=5)))
        opened.send(get())
        assert keys(server) == ["AKID0"]
        opened = connect.to(server.endpoint, renewing(renew, metadata("old", minutes=1)))
        for _ in range(3):
            opened.send(get())
        assert "AKIDold" not in keys(server)
        assert keys(server)[-1] == "AKID2"
    assert renewed == ["1", "2"]


def test_the_token_of_a_session_is_sent(connect: Connections) -> None:
    with raw_server(Reply()) as server:
        made = boto3.Session("AKIDKEY", "secret", "a+token/==", region_name="eu-west-1")
        connect.to(server.endpoint, made).send(get())
        assert b"X-Amz-Security-Token: a+token/==\r\n" in server.heads[0] + b"\r\n"


def test_credentials_that_cannot_be_renewed_deny_access(connect: Connections) -> None:
    def refused() -> dict[str, str]:
        error: Any = {"Error": {"Code": "AccessDenied", "Message": "not you"}}
        raise ClientError(error, "AssumeRole")

    with raw_server(Reply()) as server:
        opened = connect.to(server.endpoint, renewing(refused, metadata("old", minutes=-1)))
        with pytest.raises(AccessDenied, match="not you") as caught:
            opened.send(get())
        assert server.answered == 0
    assert (caught.value.table, caught.value.entity) == ("t", "Entry.get")


def test_without_credentials_nothing_is_sent(
    connect: Connections, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name, raising=False)
    with raw_server(Reply()) as server:
        opened = connect.to(server.endpoint, boto3.Session(region_name="eu-west-1"))
        with pytest.raises(AccessDenied):
            opened.send(get())
        assert server.answered == 0


def test_credentials_of_a_profile_and_of_a_program_are_found(
    connect: Connections, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name, raising=False)
    program = tmp_path / "credentials.py"
    program.write_text(
        'print(\'{"Version": 1, "AccessKeyId": "AKIDPROGRAM", "SecretAccessKey": "s"}\')'
    )
    config = tmp_path / "config"
    config.write_text(
        "[profile written]\naws_access_key_id = AKIDWRITTEN\naws_secret_access_key = s\n"
        f'[profile asked]\ncredential_process = "{sys.executable}" "{program}"\n'
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    with raw_server(Reply()) as server:
        for profile in ("written", "asked"):
            made = boto3.Session(profile_name=profile, region_name="eu-west-1")
            connect.to(server.endpoint, made).send(get())
        assert keys(server) == ["AKIDWRITTEN", "AKIDPROGRAM"]


def test_a_wrong_clock_is_corrected_by_the_direct_ways(connect: Connections) -> None:
    text = b'{"__type":"com.amazon.coral.service#InvalidSignatureException","message":"skewed"}'
    ahead = format_datetime(datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC), usegmt=True)
    refusal = (
        f"HTTP/1.1 400 Bad Request\r\nDate: {ahead}\r\nContent-Length: {len(text)}\r\n\r\n"
    ).encode() + text
    with raw_server(Reply((refusal,)), Reply()) as server:
        opened = connect.to(server.endpoint)
        if not connect.is_direct:
            with pytest.raises(AccessDenied):
                opened.send(get())
            return
        assert opened.send(get()) is None
        assert opened.send(get()) is None
        assert [b"X-Amz-Date: 20310506T0708" in head for head in server.heads] == [
            False,
            True,
            True,
        ]


@pytest.mark.skipif(os.name == "nt", reason="names of variables are upper case there")
def test_the_agent_says_what_the_configuration_adds(connect: Connections) -> None:
    with raw_server(Reply()) as server:
        connect.to(server.endpoint, user_agent_extra="shop/1.2").send(get())
        [line] = [one for one in server.heads[0].split(b"\r\n") if one.startswith(b"User-Agent")]
        assert b"shop/1.2" in line
