"""Keys of event: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text
from dynarepo.wire import number_text

from .model import Event, EventKey


def table_key(key: EventKey | Event) -> WireItem:
    """The table key: `stream` = `{stream}` and `number` = `{number}`."""
    return {
        "stream": {"S": stream_key(key.stream)},
        "number": {"N": number_text(key.number, "number")},
    }


def stream_key(stream: str) -> str:
    """`stream` = `{stream}`."""
    return partition_text(open_text(stream, "stream"), "stream")


def number_key(number: int) -> str:
    """`number` = `{number}`."""
    return number_text(number, "number")


def kind_key(kind: str) -> str:
    """`kind` = `{kind}`."""
    return partition_text(open_text(kind, "kind"), "kind")
