"""Where the environment says everything, it is read as botocore reads it, but without botocore."""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.configprovider import BOTOCORE_DEFAUT_SESSION_VARIABLES

from dynarepo.transport.boto.client import new_client
from dynarepo.transport.boto.late_client import may_be_watched
from dynarepo.transport.direct.from_boto3 import settings_from
from dynarepo.transport.direct.from_environment import ASKS_BOTOCORE, settings_from_environment
from dynarepo.transport.direct.regions import REGIONS
from dynarepo.transport.direct.settings import DirectSettings
from dynarepo.transport.direct.signing import Signer

KEYS = {
    "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
}
PLAIN = {**KEYS, "AWS_DEFAULT_REGION": "eu-west-1"}
# They change nothing about requests to DynamoDB that are signed with keys of the environment.
WITHOUT_EFFECT = {
    "AWS_CSM_CLIENT_ID", "AWS_CSM_HOST", "AWS_CSM_PORT", "AWS_DISABLE_HOST_PREFIX_INJECTION",
    "AWS_DISABLE_REQUEST_COMPRESSION", "AWS_EC2_METADATA_SERVICE_ENDPOINT",
    "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "AWS_EC2_METADATA_V1_DISABLED", "AWS_IMDS_USE_IPV6",
    "AWS_METADATA_SERVICE_NUM_ATTEMPTS", "AWS_METADATA_SERVICE_TIMEOUT",
    "AWS_REQUEST_CHECKSUM_CALCULATION", "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
    "AWS_RESPONSE_CHECKSUM_VALIDATION", "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH",
    "AWS_STS_REGIONAL_ENDPOINTS",
}  # fmt: skip
READ_HERE = {
    "AWS_CA_BUNDLE", "AWS_CONFIG_FILE", "AWS_DEFAULT_REGION", "AWS_SHARED_CREDENTIALS_FILE",
}  # fmt: skip


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.startswith(("AWS_", "BOTO")) or name.lower().endswith(("_proxy", "_ca_bundle")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))


def both(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], **given: Any
) -> tuple[DirectSettings, DirectSettings, Any]:
    """The settings by the environment alone, those that botocore comes to, and its client."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    alone = settings_from_environment(os.environ, **given)
    assert alone is not None
    session = boto3.Session()
    client = new_client(session, **given)
    return alone, settings_from(session, client), client


def facts(settings: DirectSettings) -> tuple[object, ...]:
    address, tls = settings.address, settings.address.tls
    if tls is not None and address.others is not None:
        # As after a certificate that none of Amazon's own authorities vouches for.
        tls.load_verify_locations(address.others)
    return (
        (address.host, address.port, address.connect_seconds, address.read_seconds),
        tls and sorted(map(str, tls.get_ca_certs())),
        tls and (tls.verify_mode, tls.check_hostname, tls.minimum_version),
        (settings.host_header, settings.path, settings.region, settings.agent),
        (settings.attempts, settings.most_at_once, settings.credentials()),
        settings.credentials_wait(),
    )


def sent_by(client: Any) -> Any:
    """What botocore would send for a read, signed and whole."""
    caught: list[Any] = []

    def catch(request: Any, **_: Any) -> Any:
        caught.append(request)
        raise InterruptedError

    client.meta.events.register_first("before-send.dynamodb", catch)
    with pytest.raises(InterruptedError):
        client.get_item(TableName="t", Key={"pk": {"S": "a"}})
    return caught[0]


@pytest.mark.parametrize("region", sorted(REGIONS))
def test_endpoint_and_signature_are_those_of_botocore(
    monkeypatch: pytest.MonkeyPatch, region: str
) -> None:
    token = {"AWS_SESSION_TOKEN": "a/token+of=some+length=="} if region.startswith("us") else {}
    variables = {**KEYS, **token, "AWS_DEFAULT_REGION": region}
    alone, _, client = both(monkeypatch, variables)
    request = sent_by(client)
    assert request.url == f"https://{alone.host_header}{alone.path}"
    stamp = request.headers["X-Amz-Date"].decode()
    moment = datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    credentials = alone.credentials()
    assert credentials is not None
    signer = Signer(alone.host_header, alone.region, alone.path)
    head = signer.head(
        "DynamoDB_20120810.GetItem", request.body, credentials, moment.timestamp(), alone.agent
    )
    signed = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:] if line)
    assert signed["Authorization"] == request.headers["Authorization"].decode()


def test_no_region_is_missing_from_the_table() -> None:
    known = boto3.Session().get_available_regions
    commercial = {*known("dynamodb"), *known("dynamodb", "aws-us-gov")}
    # An older botocore knows fewer, and a newer one may know more, which are then asked of it.
    assert len(commercial - REGIONS.keys()) <= len(commercial) // 4


@pytest.mark.parametrize(
    ("variables", "given"),
    [
        ({}, {}),
        ({"AWS_SESSION_TOKEN": ""}, {}),
        ({"AWS_REGION": "us-east-1"}, {}),
        ({}, {"region": "cn-north-1"}),
        ({}, {"endpoint": "http://localhost:8000"}),
        ({}, {"endpoint": "https://db.example.com:8443", "region": "us-gov-west-1"}),
        ({"AWS_ENDPOINT_URL": "http://localhost:4566"}, {}),
        ({"AWS_ENDPOINT_URL": "http://localhost:1", "AWS_ENDPOINT_URL_DYNAMODB": "http://b:2"}, {}),
        ({"AWS_ENDPOINT_URL_DYNAMODB": "http://localhost:1"}, {"endpoint": "http://c:3/"}),
        ({"AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull}, {}),
        ({"AWS_METADATA_SERVICE_TIMEOUT": "1", "AWS_EXECUTION_ENV": "AWS_Lambda_python3.13"}, {}),
    ],
)
def test_all_settings_are_those_of_botocore(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], given: dict[str, str]
) -> None:
    alone, asked, _ = both(monkeypatch, PLAIN | variables, **given)
    assert facts(alone) == facts(asked)


def test_a_bundle_of_certificates_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import trustme

    bundle = tmp_path / "authorities.pem"
    trustme.CA().cert_pem.write_to_path(str(bundle))
    for name in ("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE"):
        with monkeypatch.context() as patched:
            alone, asked, _ = both(patched, PLAIN | {name: str(bundle)})
            assert facts(alone) == facts(asked)
            assert alone.address.tls is not None
            assert len(alone.address.tls.get_ca_certs()) == 1


def _unclear() -> Iterator[dict[str, str]]:
    yield from ({**PLAIN, name: "true"} for name in ASKS_BOTOCORE)
    for name in ("HTTPS_PROXY", "http_proxy", "no_proxy"):
        yield {**PLAIN, name: "http://proxy:3128"}
    for missing in PLAIN:
        yield {name: value for name, value in PLAIN.items() if name != missing}
    for region in (
        "local",
        "aws-global",
        "us-east-1-fips",
        "fips-us-east-1",
        "xx-new-1",
        "EU-WEST-1",
    ):
        yield {**PLAIN, "AWS_DEFAULT_REGION": region}
    for endpoint in (
        "localhost:8000",
        "http://a b",
        "http://[::1]:8000",
        "http://x/deeper",
        "ftp://x",
    ):
        yield {**PLAIN, "AWS_ENDPOINT_URL": endpoint}
    yield {**PLAIN, "AWS_SESSION_TOKEN": "two\nlines"}
    yield {**PLAIN, "AWS_ACCESS_KEY_ID": "schlüssel"}
    yield {**PLAIN, "AWS_CA_BUNDLE": "/nowhere/at/all.pem"}


@pytest.mark.parametrize(
    "variables", list(_unclear()), ids=lambda found: str(dict(found.items() - PLAIN.items()))
)
def test_botocore_is_asked_where_more_is_set_or_less(variables: dict[str, str]) -> None:
    assert settings_from_environment(variables) is None


FILE_KEYS = "aws_access_key_id = AKIDFILE\naws_secret_access_key=fromfile\n"


def write_files(home: Path, files: dict[str, str]) -> None:
    (home / ".aws").mkdir()
    for name, text in files.items():
        (home / ".aws" / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("variables", "files"),
    [
        (
            {},
            {"config": "[default]\nregion = us-east-2\n", "credentials": f"[default]\n{FILE_KEYS}"},
        ),
        (
            PLAIN,
            {"config": "[default]\nregion=us-east-2", "credentials": f"[default]\n{FILE_KEYS}"},
        ),
        (
            {"AWS_DEFAULT_REGION": "eu-west-3", "AWS_SESSION_TOKEN": "of-no-key"},
            {
                "credentials": f"# mine\n[default]\n{FILE_KEYS}aws_session_token = abc # no comment\n"[
                    :-13
                ]
            },
        ),
        (
            {"AWS_ACCESS_KEY_ID": ""},
            {
                "config": "[default]\nREGION = us-west-2\noutput = json\n[profile b]\nsso_region = x\n",
                "credentials": f"[b]\nrole_arn = arn\n[default]\n{FILE_KEYS}",
            },
        ),
        (KEYS, {"config": "[profile b]\nregion = a\n[default]\nregion = cn-north-1\n"}),
    ],
)
def test_files_with_keys_and_a_region_are_read_as_botocore_reads_them(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    variables: dict[str, str],
    files: dict[str, str],
) -> None:
    write_files(tmp_path, files)
    alone, asked, _ = both(monkeypatch, variables)
    assert facts(alone) == facts(asked)


@pytest.mark.parametrize(
    "files",
    [
        {"config": "[default]\nregion = us-east-1\nretry_mode = adaptive\n"},
        {"config": "[default]\ns3 =\n  addressing_style = path\n"},
        {"config": "[profile default]\nregion = us-east-1\n"},
        {"config": "no section\n"},
        {"config": "[default]\naws_access_key_id = a\naws_secret_access_key = b\n"},
        {"credentials": "[default]\nregion = us-east-1\n"},
        {"credentials": f"[default]\n{FILE_KEYS}aws_account_id = 1\n"},
        {"credentials": "[default]\ncredential_process = x\n"},
        {"models": ""},
    ],
    ids=str,
)
def test_botocore_is_asked_where_files_say_more(tmp_path: Path, files: dict[str, str]) -> None:
    assert settings_from_environment(PLAIN) is not None
    write_files(tmp_path, files)
    assert settings_from_environment(PLAIN) is None


def test_every_variable_of_botocore_is_accounted_for() -> None:
    found: set[str] = set()
    for _, variables, *_ in BOTOCORE_DEFAUT_SESSION_VARIABLES.values():
        found.update([variables] if isinstance(variables, str) else variables or ())
    assert found - WITHOUT_EFFECT - READ_HERE <= set(ASKS_BOTOCORE)


def test_whoever_may_watch_botocore_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert may_be_watched()
    for name in [name for name in sys.modules if name.partition(".")[0] == "botocore"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [f for f in sys.meta_path if not _is_foreign(f)])
    assert not may_be_watched()

    class Tracer:
        """Instrumentation that waits for botocore to be loaded."""

        def find_spec(self, *_: object) -> None:
            return None

    monkeypatch.setattr(sys, "meta_path", [Tracer(), *sys.meta_path])
    assert may_be_watched()


def _is_foreign(finder: object) -> bool:
    return not str(getattr(finder, "__module__", "")).startswith(("_frozen_importlib", "importlib"))
