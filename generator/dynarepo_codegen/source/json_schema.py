"""The JSON Schema with which editors complete and check a schema, from the same records."""

import json
from typing import Any

from ..diagnostics import Diagnostics
from .kinds import (
    BoolKind,
    ChoiceKind,
    EitherKind,
    IntKind,
    Kind,
    ListKind,
    MapKind,
    NodeKind,
    RecordKind,
    TextKind,
)
from .language import SchemaSource
from .records import FieldShape, RecordShape, shape_of
from .yaml_composer import parse
from .yaml_nodes import Mapping, Node, Scalar, Sequence

Json = dict[str, Any]

_NUMBER_OR_TRUTH = {"true": True, "false": False}


def json_schema_text() -> str:
    """The JSON Schema of a schema file, as text that is the same every time."""
    definitions: dict[str, Json] = {}
    root = _record(shape_of(SchemaSource), definitions)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "dynarepo schema",
        **root,
        "$defs": {
            # Editors read `1`, `1.5` and `true` as numbers and truths; the language keeps the text.
            "Text": {"type": ["string", "number", "boolean"]},
            **dict(sorted(definitions.items())),
        },
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _record(shape: RecordShape, definitions: dict[str, Json]) -> Json:
    schema: Json = {"description": shape.doc, "type": "object"}
    if shape.fields:
        schema["properties"] = {field.key: _field(field, definitions) for field in shape.fields}
    if shape.required:
        schema["required"] = list(shape.required)
    rest = shape.rest
    if rest is not None and isinstance(rest.kind, MapKind):
        schema["additionalProperties"] = _kind(rest.kind.value, definitions)
        if rest.example:
            schema["examples"] = [example_value(rest.example)]
    else:
        schema["additionalProperties"] = False
    return schema


def _field(field: FieldShape, definitions: dict[str, Json]) -> Json:
    schema: Json = {"description": field.doc}
    shape = _kind(field.kind, definitions)
    if field.one_or_many and isinstance(field.kind, ListKind):
        shape = {"anyOf": [*_parts(field.kind.item, definitions), shape]}
    schema |= shape
    if isinstance(field.default, str | bool | int):
        schema["default"] = field.default
    if field.example:
        schema["examples"] = [example_value(field.example)]
    return schema


def _kind(kind: Kind, definitions: dict[str, Json]) -> Json:
    match kind:
        case TextKind():
            return {"$ref": "#/$defs/Text"}
        case BoolKind():
            return {"type": "boolean"}
        case IntKind():
            return {"type": "integer"}
        case ChoiceKind(words):
            return {"enum": list(words)}
        case NodeKind():
            return {}
        case ListKind(item):
            return {"type": "array", "items": _kind(item, definitions)}
        case MapKind(value):
            return {"type": "object", "additionalProperties": _kind(value, definitions)}
        case RecordKind(record):
            return _reference(record, definitions)
        case EitherKind():
            return {"anyOf": _parts(kind, definitions)}


def _parts(kind: Kind, definitions: dict[str, Json]) -> list[Json]:
    if isinstance(kind, EitherKind):
        return [_kind(part, definitions) for part in kind.kinds]
    return [_kind(kind, definitions)]


def _reference(record: type[Any], definitions: dict[str, Json]) -> Json:
    name = record.__name__.removesuffix("Source")
    if name not in definitions:
        # Claimed before it is filled: records may contain themselves.
        definitions[name] = {}
        definitions[name] = _record(shape_of(record), definitions)
    return {"$ref": f"#/$defs/{name}"}


def example_value(text: str) -> Any:
    """An example written in YAML, as an editor would read it."""
    diagnostics = Diagnostics()
    mapping = parse("example", f"example: {text}", diagnostics)
    if mapping is None or diagnostics.failed:
        raise ValueError(f"the example `{text}` is not YAML")
    return _json(mapping.items[0][1])


def _json(node: Node) -> Any:
    match node:
        case Mapping(items=items):
            return {str(key): _json(value) for key, value in items}
        case Sequence(items=items):
            return [_json(item) for item in items]
        case Scalar(text=text, plain=plain):
            if plain and text in _NUMBER_OR_TRUTH:
                return _NUMBER_OR_TRUTH[text]
            return int(text) if plain and text.isascii() and text.isdigit() else str(text)
