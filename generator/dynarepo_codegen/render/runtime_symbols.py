"""Every symbol of the runtime that generated code may use, and the module it comes from."""

from typing import Final

_BY_MODULE: Final[dict[str, tuple[str, ...]]] = {
    "dynarepo": (
        "AsyncFacade", "AsyncPages", "AsyncShell", "AtLeast", "AtMost", "Between", "Change",
        "Condition", "Context", "EntitySpec", "Exactly", "Facade", "IndexDefinition", "IndexEntry",
        "InvalidKey", "InvalidValue", "KeyAttribute", "LessThan", "MoreThan", "Operation", "Pages",
        "Query", "Range", "Record", "Request", "Shell", "StartsWith", "TableDefinition",
        "TextRange", "Value", "View", "WireItem", "WireValue", "all_of", "any_of", "native_range",
        "sort_equals", "sort_prefix", "sort_range",
    ),
    "dynarepo.changes": ("DeleteChange",),
    "dynarepo.codecs": (
        "ANY", "BINARY", "BINARY_SET", "BOOLEAN", "BOOLEAN_TEXT", "Codec", "DATE",
        "DATETIME_MICROSECONDS", "DATETIME_MILLISECONDS", "DATETIME_SECONDS", "DECIMAL",
        "DECIMAL_SET", "EPOCH_MILLISECONDS", "EPOCH_SECONDS", "FLOAT", "INTEGER", "INTEGER_SET",
        "STRING", "STRING_SET", "ULID_TEXT", "UUID_TEXT", "choice_of", "list_of", "map_of",
        "nullable", "value_of",
    ),
    "dynarepo.conditions": ("Compare",),
    "dynarepo.contract": ("require_contract",),
    "dynarepo.fields": (
        "AnyField", "BinaryField", "BooleanField", "Field", "ListField", "MapField", "NumberField",
        "OrderedField", "SetField", "SizedField", "TextField", "ValueField", "fields_of",
    ),
    "dynarepo.ids": ("Ulid", "now", "ulid", "uuid4", "uuid7"),
    "dynarepo.key_text": (
        "boolean_from_text", "boolean_text", "closed", "escaped", "escaped_in_order", "open_text",
        "padded", "partition_text", "ranged", "sort_text", "uuid_text", "unescaped", "unescaped_in_order",
    ),
    "dynarepo.operands": ("Size",),
    "dynarepo.ordered_numbers": ("number_from_ordered", "ordered_text"),
    "dynarepo.reads": ("get_item", "get_view"),
    "dynarepo.updates": ("update_item",),
    "dynarepo.wire": (
        "any_from_wire", "any_value", "binary_from_wire", "binary_set", "date_from_text",
        "date_text", "datetime_from_text", "datetime_text", "epoch_from_text", "epoch_text",
        "float_text", "int_from_text", "number_set", "number_text", "string_set",
    ),
    "dynarepo.writes": ("create_item", "delete_item", "put_item"),
}  # fmt: skip

RUNTIME_SYMBOLS: Final[dict[str, str]] = {
    name: module for module, names in _BY_MODULE.items() for name in names
}

CONTRACT: Final = 1
"""The contract with the runtime that generated code is written for."""
