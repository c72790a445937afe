"""Native values as DynamoDB stores them, and back: exactly, or not at all."""

from .any_values import any_from_wire, any_value
from .forms import WireItem, WireValue
from .numbers import (
    decimal_from_text,
    exact_decimal,
    float_from_text,
    float_text,
    int_from_text,
    number_text,
)
from .sets_and_bytes import binary_from_wire, binary_set, number_set, string_set
from .timestamps import (
    date_from_text,
    date_text,
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
)
from .vectors import vector_from_wire, vector_value

__all__ = [
    "WireItem",
    "WireValue",
    "any_from_wire",
    "any_value",
    "binary_from_wire",
    "binary_set",
    "date_from_text",
    "date_text",
    "datetime_from_text",
    "datetime_text",
    "decimal_from_text",
    "epoch_from_text",
    "epoch_text",
    "exact_decimal",
    "float_from_text",
    "float_text",
    "int_from_text",
    "number_set",
    "number_text",
    "string_set",
    "vector_from_wire",
    "vector_value",
]
