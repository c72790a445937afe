"""Typed paths into stored items, for conditions and changes."""

from .collections import AnyField, ComputedList, ListField, MapField, SetField
from .encrypted import EncryptedField
from .field import Computed, Field, SizedField, StoredType, ValueField, fields_of
from .scalars import (
    BinaryField,
    BooleanField,
    ComputedNumber,
    NumberField,
    OrderedField,
    TextField,
)
from .sizes import SizeOf

__all__ = [
    "AnyField",
    "BinaryField",
    "BooleanField",
    "Computed",
    "ComputedList",
    "ComputedNumber",
    "EncryptedField",
    "Field",
    "ListField",
    "MapField",
    "NumberField",
    "OrderedField",
    "SetField",
    "SizeOf",
    "SizedField",
    "StoredType",
    "TextField",
    "ValueField",
    "fields_of",
]
