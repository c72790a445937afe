"""What people write out of habit from other languages, and what to write instead."""

# Words that other languages use between two operands -> what to write, `{}` being the left one.
INFIX_WORDS: dict[str, str] = {
    "IS": "write `attribute_not_exists({0})` for absent, `{0} = null` for a stored null",
    "LIKE": "write `begins_with({0}, :start)` or `contains({0}, :part)`",
    "ILIKE": "write `begins_with({0}, :start)` or `contains({0}, :part)`",
    "MATCHES": "write `begins_with({0}, :start)` or `contains({0}, :part)`",
    "STARTSWITH": "write `begins_with({0}, :start)`",
    "STARTS_WITH": "write `begins_with({0}, :start)`",
    "BEGINS_WITH": "write `begins_with({0}, :start)`",
    "CONTAINS": "write `contains({0}, :element)`",
    "INCLUDES": "write `contains({0}, :element)`",
    "EXISTS": "write `attribute_exists({0})`",
    "EQ": "write `{0} = :value`",
    "EQUALS": "write `{0} = :value`",
    "NE": "write `{0} <> :value`",
    "LT": "write `{0} < :value`",
    "LE": "write `{0} <= :value`",
    "LTE": "write `{0} <= :value`",
    "GT": "write `{0} > :value`",
    "GE": "write `{0} >= :value`",
    "GTE": "write `{0} >= :value`",
}

# Functions of other languages whose names are far from DynamoDB's.
FUNCTION_NAMES: dict[str, str] = {
    "exists": "attribute_exists",
    "not_exists": "attribute_not_exists",
    "is_null": "attribute_not_exists",
    "isnull": "attribute_not_exists",
    "type": "attribute_type",
    "startswith": "begins_with",
    "starts_with": "begins_with",
    "prefix": "begins_with",
    "includes": "contains",
    "has": "contains",
    "len": "size",
    "length": "size",
    "count": "size",
    "coalesce": "if_not_exists",
    "ifnull": "if_not_exists",
    "append": "list_append",
    "concat": "list_append",
}
