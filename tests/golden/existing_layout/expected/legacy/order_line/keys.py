"""Keys of order line: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text
from dynarepo.wire import number_text

from .model import OrderLine, OrderLineKey


def table_key(key: OrderLineKey | OrderLine) -> WireItem:
    """The table key: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`."""
    return {"PK": {"S": pk(key.order_number)}, "SK": {"S": sk(key.line)}}


def pk(order_number: str) -> str:
    """`PK` = `ORDER#{order_number}`."""
    return partition_text(f"ORDER#{open_text(order_number, 'order_number')}", "PK")


def sk(line: int) -> str:
    """`SK` = `LINE#{line}`."""
    return f"LINE#{number_text(line, 'line')}"
