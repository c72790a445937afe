"""How much DynamoDB takes in one batch."""

from typing import Final

MOST_KEYS: Final = 100
"""Keys of one BatchGetItem."""
MOST_WRITES: Final = 25
"""Puts and deletes of one BatchWriteItem."""
MOST_REQUEST_BYTES: Final = 16 * 1024 * 1024
"""Bytes of one request."""
MOST_ITEM_BYTES: Final = 400 * 1024
"""Bytes of one item, with the names of its attributes."""
