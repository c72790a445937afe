"""How long, how often and how much at a time, where nobody says otherwise: for all transports."""

from typing import Final

MAX_ATTEMPTS: Final = 5
CONNECT_SECONDS: Final = 5
READ_SECONDS: Final = 30
AT_ONCE: Final = 50
"""Connections in a pool, requests of one event loop on their way, and threads that wait for it."""
