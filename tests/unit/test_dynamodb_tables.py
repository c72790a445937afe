"""The tables of DynamoDB's own facts hold what DynamoDB documents."""

import ast
import inspect

from dynarepo_codegen.dynamodb import limits
from dynarepo_codegen.dynamodb.reserved_words import RESERVED_WORDS


def test_reserved_words_are_complete() -> None:
    assert len(RESERVED_WORDS) == 573
    assert all(word.isalpha() and word.isupper() for word in RESERVED_WORDS)
    assert {"ABORT", "DATE", "NAME", "PUBLIC", "STATUS", "TTL", "USER", "ZONE"} <= RESERVED_WORDS
    assert not {"AMOUNT", "ID", "PK", "SK", "EMAIL"} & RESERVED_WORDS


def test_limits() -> None:
    expected = {
        "ITEM_BYTES": 409_600,
        "GLOBAL_INDEXES": 20,
        "LOCAL_INDEXES": 5,
        "BATCH_GET_ITEMS": 100,
        "BATCH_WRITE_ITEMS": 25,
        "REQUEST_BYTES": 16_777_216,
        "PAGE_BYTES": 1_048_576,
        "TRANSACTION_ACTIONS": 100,
        "TRANSACTION_BYTES": 4_194_304,
        "EXPRESSION_BYTES": 4_096,
        "IN_OPERANDS": 100,
        "DOCUMENT_LEVELS": 32,
        "PARTITION_KEY_BYTES": 2_048,
        "SORT_KEY_BYTES": 1_024,
        "NUMBER_DIGITS": 38,
        "INDEX_PARTITION_ATTRIBUTES": 4,
        "INDEX_SORT_ATTRIBUTES": 4,
        "NAME_SHORTEST": 3,
        "NAME_LONGEST": 255,
        "VECTOR_DIMENSIONS_MOST": 4_096,
        "BULK_PUT_FEWEST_WRITE_UNITS": 1_024,
    }
    assert {name: getattr(limits, name) for name in expected} == expected


def test_every_limit_says_what_it_bounds() -> None:
    statements = ast.parse(inspect.getsource(limits)).body
    for statement, after in zip(statements, [*statements[1:], None], strict=True):
        if not isinstance(statement, ast.Assign):
            continue
        target = statement.targets[0]
        assert isinstance(target, ast.Name)
        if not target.id.startswith("_"):
            assert isinstance(after, ast.Expr), target.id
            assert isinstance(after.value, ast.Constant), target.id
