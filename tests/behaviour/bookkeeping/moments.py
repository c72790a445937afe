"""Moments that the tests of `bookkeeping` share."""

from datetime import UTC, datetime
from typing import Final

FAR: Final = datetime(2100, 1, 1, tzinfo=UTC)
"""When items expire: engines that delete expired items must not do so during a test."""
