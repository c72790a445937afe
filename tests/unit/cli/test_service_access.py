"""How commands come to the keys of encrypted attributes."""

import sys
from pathlib import Path

import boto3
import pytest
from moto import mock_aws

from tests.behaviour.services import ENCRYPTION
from tests.golden.encrypted_attributes.expected.vault import Vault
from tests.unit.cli.conftest import Run

_SERVICE = "tests.golden.encrypted_attributes.expected.vault:Vault"


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder, and a machine on which no region is configured."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.chdir(tmp_path)
    for variable in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "tests")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "tests")


def test_a_kms_key_is_asked_for_in_the_region_of_the_service(run: Run, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"owner":"ann","number":1,"pin":12}\n', encoding="utf-8")
    with mock_aws():
        key = boto3.client("kms", region_name="eu-west-1").create_key()["KeyMetadata"]["KeyId"]
        keys = (f"--kms-key={key}", "--region=eu-west-1")
        with Vault.connect(region="eu-west-1", encryption=ENCRYPTION) as db:
            db.create_tables()
        code, out, err = run("load", _SERVICE, "Secret", str(rows), *keys)
        assert (code, out, err) == (0, "Secret: 1 item written, 0 rejected\n", "")
        code, out, _ = run("dump", _SERVICE, "Secret", *keys)
    assert (code, out) == (0, '{"owner":"ann","number":1,"pin":12,"phrases":[]}\n')


def test_keys_without_a_region_are_no_bug(run: Run) -> None:
    code, _, err = run("dump", _SERVICE, "Secret", "--kms-key=alias/x")
    assert code == 2
    assert err.startswith("dynarepo dump: KEYS_UNAVAILABLE: You must specify a region")
    assert "pass `--region`" in err
