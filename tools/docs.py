"""Writes what the documentation repeats: tables of keys, every code, and the published benchmark.

`python -m tools.docs` writes; with `--check` it only says which pages are out of date.
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dynarepo_codegen.codes import CODES
from dynarepo_codegen.source import language
from dynarepo_codegen.source.kinds import (
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
from dynarepo_codegen.source.records import FieldShape, shape_of

from . import performance

_ROOT = Path(__file__).parents[1]
_DOCS = _ROOT / "docs"
_MARKED = re.compile(r"(<!-- keys: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)

_MEASURED = re.compile(r"(<!-- performance: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)

_GROUPS = {
    "1": ("YAML and the shape of a schema", "what the file says before it means anything"),
    "2": ("Names and types", "attributes, value types, enumerations, and what they are called"),
    "3": ("Tables, keys and indexes", "where items are stored and found"),
    "4": ("Expressions", "`where:`, `when:`, `do:` and `range:`"),
    "5": ("Access patterns", "operations, their options, and the table or index that serves them"),
    "6": ("Stored layout", "changes that data which is already stored would not survive"),
    "7": ("Files and commands", "settings, schema files on disk, and generated files"),
    "8": ("Guarantees and further operations", "what goes beyond one item and one entity"),
}

_ERRORS_INTRODUCTION = """\
# Codes

Everything that `dynarepo` reports carries a code. A code never changes its meaning and is never
given to something else, so it can be searched for, and named in `unsafe:` and `--accept`.

```console
$ dynarepo explain DR106
DR106: duplicate key
...
```

A finding looks like this: the place, the code, what is wrong, and what to write instead.

```yaml mistake
service: shop
tables:
  main: {key: {partition: pk}}
entities:
  Customer:
    table: main
    attributes: {customer_id: uuid, name: strng}
    key: {pk: "customer#{customer_id}"}
```

```text findings
schema/shop.yaml:7:43: DR221 there is no type `strng`
    hint: did you mean `string`?
```

All findings of a run are reported at once, sorted by place. While there is one error, nothing is
written. Warnings do not stop `dynarepo generate`; `dynarepo lint` counts them as findings.

This page is written by `python -m tools.docs` from the tables in `generator/dynarepo_codegen/codes/`.
"""


def errors_page() -> str:
    """Every code with its cause and its cure, in groups."""
    lines = [_ERRORS_INTRODUCTION]
    group = ""
    for code in sorted(CODES.values(), key=lambda entry: entry.code):
        if code.code[2] != group:
            group = code.code[2]
            title, scope = _GROUPS[group]
            lines.append(f"## DR{group}xx: {title}\n\nAbout {scope}.\n")
        title = code.title[0].upper() + code.title[1:] if code.title[0].isalpha() else code.title
        lines.append(f"### {code.code}\n\n**{title}.** {code.cause}\n\n*Cure:* {code.cure}\n")
    return "\n".join(lines)


def with_current_tables(page: str) -> str:
    """The page, with every marked table of keys written anew."""

    def table(match: re.Match[str]) -> str:
        return f"{match[1]}\n{key_table(getattr(language, match[2]))}\n{match[3]}"

    return _MARKED.sub(table, page)


def with_current_results(page: str, found: Mapping[str, Any]) -> str:
    """The page, with every marked table of the published benchmark written anew."""

    def table(match: re.Match[str]) -> str:
        return f"{match[1]}\n{performance.table(match[2], found)}\n{match[3]}"

    return _MEASURED.sub(table, page)


def key_table(record: type[Any]) -> str:
    """The keys that a record adds to the ones it shares with its base, as a table."""
    shape = shape_of(record)
    shared = {name for base in record.__bases__ for name in getattr(base, "__slots__", ())}
    lines = ["| key | holds | default | example | meaning |", "|---|---|---|---|---|"]
    lines += [
        _row(field, f"`{field.key}`", field.kind, _default(field))
        for field in shape.fields
        if field.name not in shared
    ]
    if shape.rest is not None and shape.rest.name not in shared:
        assert isinstance(shape.rest.kind, MapKind)
        lines.append(_row(shape.rest, "any name", shape.rest.kind.value, ""))
    return "\n".join(lines) + "\n"


def _row(field: FieldShape, key: str, kind: Kind, default: str) -> str:
    held = _held(kind)
    if field.one_or_many and isinstance(kind, ListKind):
        held = f"{_held(kind.item)}, or a list"
    example = f"`{field.example}`" if field.example else ""
    cells = (key, held, default, example, field.doc)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _default(field: FieldShape) -> str:
    if field.required:
        return "required"
    if isinstance(field.default, bool):
        return f"`{str(field.default).lower()}`"
    return f"`{field.default}`" if isinstance(field.default, str | int) else ""


def _held(kind: Kind) -> str:
    match kind:
        case TextKind():
            return "text"
        case BoolKind():
            return "`true` or `false`"
        case IntKind():
            return "whole number"
        case NodeKind():
            return "any value"
        case ChoiceKind(words):
            return ", ".join(f"`{word}`" for word in words)
        case ListKind(item):
            return f"list of {_held(item)}"
        case MapKind(value):
            return f"mapping of {_held(value)}"
        case RecordKind(record):
            return shape_of(record).title
        case EitherKind(kinds):
            return ", or ".join(_held(each) for each in kinds)


def current_pages() -> dict[Path, str]:
    """What every page that repeats something should hold."""
    pages = {_DOCS / "errors.md": errors_page()}
    for path in sorted(_DOCS.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if _MARKED.search(text):
            pages[path] = with_current_tables(text)
    found = performance.result()
    for path in (_ROOT / "README.md", _DOCS / "performance.md"):
        pages[path] = with_current_results(path.read_text(encoding="utf-8"), found)
    pages[_DOCS / "performance.svg"] = performance.drawing(found)
    return pages


def main(arguments: list[str]) -> int:
    """Write the pages, or compare them."""
    stale = [
        (path, text)
        for path, text in current_pages().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path, text in stale:
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8", newline="\n")
        name = path.relative_to(_ROOT).as_posix()
        print(f"{'out of date' if '--check' in arguments else 'wrote'}: {name}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
