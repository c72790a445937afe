"""Data keys are made rarely, wrapped by local keys or KMS, and bound to the place of a value."""

import os
import threading
from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from botocore.exceptions import EndpointConnectionError
from moto import mock_aws

from dynarepo import ConfigurationError, KeysUnavailable
from dynarepo.encryption import DataKey, Encryption, KmsKeys, LocalKeys
from dynarepo.encryption.envelope import read

OLD, NEW = os.urandom(32), os.urandom(32)


class Counting:
    """A provider that counts what it is asked."""

    def __init__(self) -> None:
        self.keys = LocalKeys({"k": OLD}, current="k")
        self.made = self.unwrapped = 0

    def new_data_key(self) -> DataKey:
        self.made += 1
        return self.keys.new_data_key()

    def unwrap(self, wrapped: bytes) -> bytes:
        self.unwrapped += 1
        return self.keys.unwrap(wrapped)


def test_a_value_is_read_at_its_place_alone() -> None:
    encryption = Encryption(LocalKeys({"k": OLD}, current="k"))
    stored = encryption.encrypt(b"secret", b"here")
    assert b"secret" not in stored
    assert encryption.decrypt(stored, b"here") == b"secret"
    assert encryption.decrypt(stored, b"there") is None
    for position in range(len(stored)):
        damaged = bytes([*stored[:position], stored[position] ^ 1, *stored[position + 1 :]])
        try:
            assert encryption.decrypt(damaged, b"here") is None
        except KeysUnavailable:
            # The length of the name of its key, or the name: that is another key.
            assert 3 <= position <= 4
    for cut in range(len(stored)):
        assert Encryption(LocalKeys({"k": OLD}, current="k")).decrypt(stored[:cut], b"here") is None


def test_data_keys_are_replaced_by_age_and_by_use() -> None:
    now, counting = [0.0], Counting()
    encryption = Encryption(counting, max_age=100, max_uses=10, timer=lambda: now[0])
    stored = [encryption.encrypt(b"v", b"p") for _ in range(10)]
    assert counting.made == 1
    stored.append(encryption.encrypt(b"v", b"p"))
    assert counting.made == 2
    now[0] = 100
    stored.append(encryption.encrypt(b"v", b"p"))
    assert counting.made == 3
    assert all(encryption.decrypt(one, b"p") == b"v" for one in stored)
    # Those of its own that are still young are remembered.
    assert counting.unwrapped == 2
    fresh = Encryption(counting)
    assert [fresh.decrypt(one, b"p") for one in stored] == [b"v"] * 12
    assert counting.unwrapped == 5


def test_a_key_is_due_a_while_before_it_is_spent() -> None:
    now, counting = [0.0], Counting()
    encryption = Encryption(counting, max_age=100, timer=lambda: now[0])
    assert encryption.is_due
    encryption.prepare()
    encryption.prepare()
    assert (encryption.is_due, counting.made) == (False, 1)
    now[0] = 80
    assert encryption.is_due
    encryption.encrypt(b"v", b"p")
    assert counting.made == 1
    encryption.prepare()
    assert counting.made == 2


def test_who_encrypts_does_not_wait_for_a_key_that_is_prepared_ahead() -> None:
    class Slow(Counting):
        asked, may_answer = threading.Event(), threading.Event()

        def new_data_key(self) -> DataKey:
            if self.made:
                self.asked.set()
                assert self.may_answer.wait(20)
            return super().new_data_key()

    now, slow = [0.0], Slow()
    encryption = Encryption(slow, max_age=100, timer=lambda: now[0])
    encryption.prepare()
    now[0] = 80
    ahead = [threading.Thread(target=encryption.prepare) for _ in range(3)]
    for thread in ahead:
        thread.start()
    assert slow.asked.wait(20)
    stored = encryption.encrypt(b"v", b"p")
    assert encryption.decrypt(stored, b"p") == b"v"
    assert slow.made == 1
    slow.may_answer.set()
    for thread in ahead:
        thread.join()
    assert (slow.made, encryption.is_due) == (2, False)


def test_only_so_many_keys_are_remembered() -> None:
    counting = Counting()
    encryption = Encryption(counting, max_uses=1, remembered=2)
    stored = [encryption.encrypt(b"v", b"p") for _ in range(3)]
    for one in reversed(stored):
        encryption.remember_key_of(one)
    assert counting.unwrapped == 1


def test_threads_share_one_data_key() -> None:
    counting = Counting()
    encryption = Encryption(counting)
    threads = [threading.Thread(target=encryption.encrypt, args=(b"v", b"p")) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counting.made == 1


def test_local_keys_are_replaced_and_old_values_stay_readable() -> None:
    before = Encryption(LocalKeys({"2026": OLD}, current="2026")).encrypt(b"v", b"p")
    both = Encryption(LocalKeys({"2026": OLD, "2027": NEW}, current="2027"))
    after = both.encrypt(b"v", b"p")
    assert both.decrypt(before, b"p") == both.decrypt(after, b"p") == b"v"
    found = read(after)
    assert found is not None
    assert b"2027" in found.wrapped
    with pytest.raises(KeysUnavailable, match="not among those given"):
        Encryption(LocalKeys({"2026": OLD}, current="2026")).decrypt(after, b"p")
    assert Encryption(LocalKeys({"2027": OLD}, current="2027")).decrypt(after, b"p") is None


@pytest.mark.parametrize(
    ("keys", "current"), [({"a": b"short"}, "a"), ({"a": OLD}, "b"), ({}, "a"), ({"": OLD}, "")]
)
def test_local_keys_that_cannot_work_are_refused(keys: dict[str, bytes], current: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        LocalKeys(keys, current=current)
    assert "short" not in str(refused.value)


@pytest.fixture
def kms() -> Iterator[Any]:
    with mock_aws():
        yield boto3.client(
            "kms",
            region_name="eu-west-1",
            aws_access_key_id="testing",
            aws_secret_access_key="testing",
        )


def test_kms_wraps_data_keys_and_unwraps_them_elsewhere(kms: Any) -> None:
    key = kms.create_key()["KeyMetadata"]["KeyId"]
    stored = Encryption(KmsKeys(key, client=kms)).encrypt(b"v", b"p")
    assert Encryption(KmsKeys(key, client=kms)).decrypt(stored, b"p") == b"v"
    # KMS knows by which key a data key was wrapped: another current one reads it too.
    other = kms.create_key()["KeyMetadata"]["KeyId"]
    assert Encryption(KmsKeys(other, client=kms)).decrypt(stored, b"p") == b"v"


def test_kms_binds_data_keys_to_the_encryption_context(kms: Any) -> None:
    key = kms.create_key()["KeyMetadata"]["KeyId"]
    stored = Encryption(KmsKeys(key, client=kms, context={"stage": "a"})).encrypt(b"v", b"p")
    other = Encryption(KmsKeys(key, client=kms, context={"stage": "b"}))
    assert other.decrypt(stored, b"p") is None


def test_a_kms_that_fails_is_told_apart_from_a_value_that_does_not_fit(kms: Any) -> None:
    with pytest.raises(KeysUnavailable) as missing:
        Encryption(KmsKeys("alias/none", client=kms)).encrypt(b"v", b"p")
    assert missing.value.service_code == "NotFoundException"

    class Unreachable:
        def generate_data_key(self, **_: Any) -> None:
            raise EndpointConnectionError(endpoint_url="http://nowhere")

    with pytest.raises(KeysUnavailable) as unreachable:
        Encryption(KmsKeys("k", client=Unreachable())).encrypt(b"v", b"p")
    assert unreachable.value.transient


def test_a_kms_that_nobody_configured_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nowhere")
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    with pytest.raises(KeysUnavailable, match="You must specify a region"):
        Encryption(KmsKeys("alias/shop")).encrypt(b"v", b"p")


@pytest.mark.parametrize("stored", ["", "!", "AQ==", b"", b"\x01"])
def test_what_is_no_envelope_is_none(stored: bytes | str) -> None:
    assert read(stored) is None
