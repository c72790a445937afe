"""The shape of stored values and items: DynamoDB's JSON, binary as bytes."""

from typing import Any, TypeAlias

# A tagged value such as {"S": "text"}. What stands under a tag is decided by the tag, which no
# type of Python's can say; generated code knows each tag and reads through `Any` without a cast.
WireValue: TypeAlias = dict[str, Any]

WireItem: TypeAlias = dict[str, WireValue]
