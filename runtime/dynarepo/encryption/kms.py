"""Keys that AWS KMS guards: data keys come from it, and only it can unwrap them."""

from collections.abc import Mapping
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from ..errors import KeysUnavailable
from ..requests import Request
from ..transport.boto.service_errors import error_of
from .envelope import aes_gcm
from .providers import DataKey, UnknownWrapping

_NOT_OURS = frozenset({"InvalidCiphertextException", "IncorrectKeyException"})


class KmsKeys:
    """Data keys of a KMS key, given by its id, ARN or alias.

    A key that KMS rotates, or that takes the place of another behind the alias, leaves older values
    readable as long as the old key exists. `context` is the encryption context: pairs that KMS
    binds to each data key and shows in its log. Each call costs one request to KMS, which
    `Encryption` makes rare. The caller's IAM policy needs `kms:GenerateDataKey` to write and
    `kms:Decrypt` to read.
    """

    def __init__(
        self, key_id: str, *, client: Any = None, context: Mapping[str, str] | None = None
    ) -> None:
        aes_gcm()
        self._key_id = key_id
        self._client = client
        self._context = dict(context or {"purpose": "dynarepo"})

    def new_data_key(self) -> DataKey:
        """A new data key."""
        answer = self._ask("generate_data_key", KeyId=self._key_id, KeySpec="AES_256")
        return DataKey(answer["Plaintext"], answer["CiphertextBlob"])

    def unwrap(self, wrapped: bytes) -> bytes:
        """A data key that KMS made."""
        key: bytes = self._ask("decrypt", CiphertextBlob=wrapped)["Plaintext"]
        return key

    def _ask(self, operation: str, **parameters: Any) -> Any:
        try:
            if self._client is None:
                import boto3

                self._client = boto3.client("kms")
            return getattr(self._client, operation)(EncryptionContext=self._context, **parameters)
        except (ClientError, BotoCoreError) as error:
            about: Request[Any] = Request("GetItem", {}, dict[str, Any], f"kms.{operation}", "")
            found = error_of(error, about)
            if found.service_code in _NOT_OURS:
                raise UnknownWrapping from None
            unavailable = KeysUnavailable(
                f"KMS answered {found.service_code}" if found.service_code else found.message,
                hint="check the key, the caller's IAM policy and the network",
            )
            unavailable.service_code, unavailable.status = found.service_code, found.status
            unavailable.transient = found.transient
            raise unavailable from error
