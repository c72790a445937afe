"""Editors accept what the generator accepts, and refuse the misspellings that it refuses."""

import json
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from jsonschema import (  # type: ignore[import-untyped]  # it ships no types
    Draft202012Validator,
)

from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.source import language
from dynarepo_codegen.source.json_schema import example_value, json_schema_text
from dynarepo_codegen.source.reader import read_schema

COMMITTED = Path(__file__).parents[3] / "schema" / "dynarepo.schema.json"
SCHEMA: dict[str, Any] = json.loads(json_schema_text())
FULL = (Path(__file__).parent / "full.yaml").read_text(encoding="utf-8")
LEDGER = "tables: {ledger: {key: {partition: pk}}}"
ENTITY = "entities: {E: {table: t, attributes: {a: string}, "


def accepted(text: str) -> bool:
    value = example_value("{}") if not text else example_value("\n" + _indented(text))
    return bool(Draft202012Validator(SCHEMA).is_valid(value))


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())


def readable(text: str) -> bool:
    diagnostics = Diagnostics()
    read_schema("s.yaml", text, diagnostics)
    return not diagnostics.failed


def test_the_committed_schema_is_current():
    assert COMMITTED.read_text(encoding="utf-8") == json_schema_text()


def test_it_is_a_json_schema():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "text",
    [
        FULL,
        "service: s",
        "service: s\ntypes: {E: {enum: [NO, 1, true, 1.5]}}",
        f"service: s\n{LEDGER}",
    ],
)
def test_what_can_be_read_is_accepted(text: str):
    assert readable(text)
    assert accepted(text)


@pytest.mark.parametrize(
    "text",
    [
        "servise: s",
        "service: [s]",
        "service: s\ntabels: {}",
        "service: s\ntables: {ledger: {}}",
        "service: s\ntables: {ledger: {key: {partition: pk, srt: sk}}}",
        "service: s\ntables: {ledger: {key: {partition: pk}, billing: ondemand}}",
        "service: s\ntables: {ledger: {key: {partition: pk}, deletion_protection: yes}}",
        "service: s\ntables: {ledger: {key: {partition: pk}, billing: {read: 1_000, write: 5}}}",
        "service: s\ntypes: {U: {union: {a: A}, discriminater: k}}",
        f"service: s\n{ENTITY} stored_case: kebab}}}}",
        f"service: s\n{ENTITY} operations: {{get: 1}}}}}}",
        f"service: s\n{ENTITY} access_patterns: {{p: {{qeury: [a]}}}}}}}}",
        f"service: s\n{ENTITY} access_patterns: {{p: {{scan: 1}}}}}}}}",
        "service: s\ntransactions: {t: {wirte: []}}",
    ],
)
def test_a_misspelling_is_refused(text: str):
    assert not readable(text)
    assert not accepted(text)


def test_every_example_is_valid_where_it_stands():
    for name, schema in [("Schema", SCHEMA), *SCHEMA["$defs"].items()]:
        for example in schema.get("examples", []):
            assert Draft202012Validator({**schema, "$defs": SCHEMA["$defs"]}).is_valid(example)
        for key, field in schema.get("properties", {}).items():
            for example in field.get("examples", []):
                rooted = {**field, "$defs": SCHEMA["$defs"]}
                assert Draft202012Validator(rooted).is_valid(example), f"{name}.{key}: {example}"


def test_every_key_is_documented():
    records = {name: value for name, value in vars(language).items() if is_dataclass(value)}
    for name, record in records.items():
        for field in fields(record):
            if field.metadata:
                assert field.metadata["doc"].endswith("."), f"{name}.{field.name}"
                assert field.metadata["example"], f"{name}.{field.name}"
