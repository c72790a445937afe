"""The transport that speaks DynamoDB's protocol itself: HTTP/1.1 on its own connections."""

from .transport import DirectTransport

__all__ = ["DirectTransport"]
