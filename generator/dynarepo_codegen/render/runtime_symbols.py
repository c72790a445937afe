"""Every symbol of the runtime that generated code may use, and the module it comes from."""

from typing import Final

_BY_MODULE: Final[dict[str, tuple[str, ...]]] = {
    "dynarepo": (
        "AsyncBatchBlock", "BatchBlock", "BatchDeletes", "BatchPuts", "BatchPutsAndDeletes", "Gathering",
        "AsyncTransactionBlock", "Intents", "Pending", "TransactionBlock",
        "AsyncCollectionPages", "AsyncFacade", "AsyncPages", "AsyncShell", "AsyncSubset", "AtLeast", "AtMost", "AuditEntry",
        "Between", "Change", "CollectionPages", "CollectionQuery", "Condition", "Context", "EntitySpec", "EntryTerm", "EVERY_TENANT", "Exactly", "Facade",
        "IndexDefinition", "IndexEntry", "InvalidKey", "InvalidValue", "Key", "KeyAttribute", "LessThan",
        "Member", "MoreThan", "Operation", "Pages", "Query", "Range", "Readable", "Record", "Request",
        "Scan", "Shell", "Subset", "StartsWith", "TableDefinition",
        "TextRange", "UniqueProgress", "UniqueReport", "Value", "View", "WireItem", "WireValue", "Write",
        "AsyncHidingShell", "HidingShell", "Match", "SoftDelete", "Stream", "VectorIndexDefinition",
    ),
    "dynarepo.batches": (
        "BatchRead", "BatchReport", "BatchWrite", "Many", "OnInvalidItem", "OnProgress", "Swept",
    ),
    "dynarepo.codecs": (
        "ANY", "BINARY", "BINARY_SET", "BOOLEAN", "BOOLEAN_TEXT", "choice_of", "Codec", "DATE",
        "DATETIME_MICROSECONDS", "DATETIME_MILLISECONDS", "DATETIME_SECONDS", "DECIMAL",
        "DECIMAL_SET", "EPOCH_MILLISECONDS", "EPOCH_SECONDS", "FLOAT", "INTEGER", "INTEGER_SET",
        "list_of", "map_of", "nullable", "STRING", "STRING_SET", "ULID_TEXT", "UUID_TEXT",
        "value_of", "vector_of",
    ),
    "dynarepo.contract": ("require_contract",),
    "dynarepo.exact_values": ("is_list", "is_map", "is_set", "unchanged"),
    "dynarepo.fields": (
        "AnyField", "BinaryField", "BooleanField", "EncryptedField", "Field", "ListField", "MapField",
        "NumberField", "OrderedField", "SetField", "SizedField", "TextField", "ValueField",
    ),
    "dynarepo.ids": ("now", "Ulid", "ulid", "uuid4", "uuid7"),
    "dynarepo.decoding.item_texts": (
        "blank", "blank_of", "checked", "components", "exact", "exact_set", "GivenNames", "made", "OneOf",
        "plain", "rough", "StoredUlid", "StraightReader", "Tagged", "text_of_uuid",
    ),
    "dynarepo.lazy": ("Later",),
    "dynarepo.keys": (
        "boolean_from_text", "boolean_text", "closed", "digest", "escaped", "escaped_in_order",
        "number_from_ordered", "open_text", "ordered_text", "padded", "partition_text", "ranged",
        "sort_text", "unescaped", "unescaped_in_order", "ulid_text", "uuid_text",
    ),
    "dynarepo.ownership": ("for_owner",),
    "dynarepo.tenancy": ("checked_caller", "tenant_of"),
    "dynarepo.wire": (
        "any_from_wire", "any_value", "binary_from_wire", "binary_set", "date_from_text",
        "date_text", "datetime_from_text", "datetime_text", "epoch_from_text", "epoch_text",
        "float_text", "int_from_text", "number_set", "number_text", "string_set", "vector_from_wire",
        "vector_value",
    ),
    "dynarepo.wire.tagged": (
        "Binary", "BinarySet", "Listed", "Mapped", "Number", "NumberSet", "Text", "TextSet", "Truth",
    ),
}  # fmt: skip

RUNTIME_SYMBOLS: Final[dict[str, str]] = {
    name: module for module, names in _BY_MODULE.items() for name in names
}

BY_PACKAGE: Final[dict[str, str]] = {
    name: package
    for package, names in {
        "expressions": ("all_of", "any_of", "Compare", "DeleteChange", "Size"),
        "reads": (
            "get_item", "get_view", "native_range", "required", "search_vectors", "sort_equals",
            "sort_prefix", "sort_range",
        ),
        "batches": ("delete_found", "delete_items", "get_items", "get_views", "put_items"),
        "writes": (
            "Sentinel", "Trail", "check_item", "create_item", "delete_item", "move_item", "purge_item", "put_item",
            "repair_unique", "restore_item", "trail_of", "update_item",
        ),
    }.items()
    for name in names
}  # fmt: skip
"""What is used as an attribute of its package, which loads it when it is first asked for."""

CLASSES_BY_PACKAGE: Final[dict[str, str]] = dict.fromkeys(
    (
        "AtLeast", "AtMost", "Between", "Exactly", "LessThan", "MoreThan", "Query", "Scan",
        "StartsWith",
    ),
    "reads",
)  # fmt: skip
"""What annotations name, and functions that make one use in the same way."""

TYPES_ONLY: Final = frozenset(
    {
        "AsyncBatchBlock", "AsyncCollectionPages", "AsyncIterator", "AsyncPages",
        "AsyncTransactionBlock", "AtLeast", "AtMost", "AuditEntry", "BatchBlock", "BatchRead",
        "BatchReport", "BatchWrite", "Between", "Change", "CollectionPages", "Condition", "Context",
        "Exactly", "Iterable", "Iterator", "LessThan", "Many", "Match", "MoreThan", "OnInvalidItem",
        "OnProgress", "Operation", "Pages", "Pending", "Query", "Range", "Readable", "Request", "Scan", "Self",
        "Sequence", "StartsWith", "StraightReader", "Swept", "TextRange", "TransactionBlock", "UniqueProgress", "UniqueReport",
        "WireItem", "WireValue", "Write",
    }
)  # fmt: skip
"""What functions name in annotations alone, and no program needs to load for them."""

CONTRACT: Final = 1
"""The contract with the runtime that generated code is written for."""
