"""A boto3 client that is made when something first needs it, and whether it is too late to ask."""

import sys
import threading
from typing import Any, Final

from .client import new_client

# Parts of Python, and of what installs and tests programs, that find modules.
_USUAL_FINDERS: Final = (
    "_distutils_hack",
    "_frozen_importlib",
    "_pytest",
    "_virtualenv",
    "__editable__",
    "importlib",
    "six",
    "zipimport",
)


def may_be_watched() -> bool:
    """Whether somebody may have changed botocore, or waits to change it as soon as it is loaded.

    Instrumentation that comes before botocore hooks itself into the finding of modules.
    """
    if "botocore" in sys.modules:
        return True
    return not all(_origin(finder).startswith(_USUAL_FINDERS) for finder in sys.meta_path)


def _origin(finder: object) -> str:
    return str(getattr(finder, "__module__", ""))


class LateClient:
    """Stands for a client by boto3's own rules, which most processes never need."""

    def __init__(self, endpoint: str | None, region: str | None) -> None:
        self._endpoint = endpoint
        self._region = region
        self._made: Any = None
        self._lock = threading.Lock()

    @property
    def meta(self) -> Any:
        """What the client tells of itself."""
        return self._client.meta

    def close(self) -> None:
        """Close the client, if it was needed."""
        if self._made is not None:
            self._made.close()

    def __getattr__(self, name: str) -> Any:
        """The client's operations."""
        return getattr(self._client, name)

    @property
    def _client(self) -> Any:
        with self._lock:
            if self._made is None:
                self._made = new_client(endpoint=self._endpoint, region=self._region)
            return self._made
