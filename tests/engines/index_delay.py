"""How late ExtendDB's indexes show a write, which its management interface is told.

By itself it holds each write back for some milliseconds, so that what a test sees would depend on
when it happens to look. `DYNAREPO_TEST_INDEX_DELAY=300 make test` shows which tests could not stand
that: on DynamoDB, every one of them would fail now and then.
"""

import json
import os
from base64 import b64encode
from http.client import HTTPConnection
from typing import Final
from urllib.parse import urlsplit

_ADMINISTRATOR: Final = "tests"
_PASSWORD: Final = "It-opens-nothing-1"
_SETTING: Final = "/management/settings/index_propagation_delay_ms"
_SECONDS: Final = 60.0

LONGEST_DELAY: Final = 10_000
INDEX_DELAY: Final = int(os.environ.get("DYNAREPO_TEST_INDEX_DELAY") or "0")
"""Milliseconds by which indexes are late, the longest at most; with 0 they are current."""

ADMINISTRATOR: Final = (
    ("EXTENDDB_ADMIN_USER", _ADMINISTRATOR),
    ("EXTENDDB_ADMIN_PASSWORD", _PASSWORD),
)
"""Variables of a server that `set_index_delay` may speak to."""


def set_index_delay(endpoint_url: str, milliseconds: int) -> None:
    """Writes from now on appear in indexes after so long, and with 0 at once."""
    connection = HTTPConnection(urlsplit(endpoint_url).netloc, timeout=_SECONDS)
    credentials = b64encode(f"{_ADMINISTRATOR}:{_PASSWORD}".encode()).decode()
    try:
        connection.request(
            "PUT",
            _SETTING,
            json.dumps({"value": str(milliseconds)}),
            {"Authorization": f"Basic {credentials}", "Content-Type": "application/json"},
        )
        response = connection.getresponse()
        said = response.read().decode(errors="replace")
    finally:
        connection.close()
    if response.status != 200:
        raise RuntimeError(f"ExtendDB does not take a delay of its indexes: {said}")
