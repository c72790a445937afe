"""DynamoDB Streams: changes of items as typed events, without any connection."""

from .events import Inserted, Modified, Removed, StreamEvent, Undecodable, Unrecognised
from .records import StreamRecord
from .stream import BatchResponse, Stream

__all__ = [
    "BatchResponse",
    "Inserted",
    "Modified",
    "Removed",
    "Stream",
    "StreamEvent",
    "StreamRecord",
    "Undecodable",
    "Unrecognised",
]
