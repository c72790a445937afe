"""Messages about records: unknown and missing keys, values of the wrong kind."""

from difflib import get_close_matches

from ..diagnostics import Diagnostics, Text, closest
from .kinds import Kind, ListKind, MapKind, RecordKind, TextKind, alternatives, needs
from .language import (
    AttributeSource,
    CollectionSource,
    EntitySource,
    IndexMappingSource,
    PatternSource,
    SchemaSource,
    TableSource,
)
from .records import FieldShape, RecordShape, shape_of
from .scalars import Spot, is_null
from .yaml_nodes import Mapping, Node, Scalar, Sequence, mark_of_node

# What people mean by a key that a record does not have.
_MEANT = {
    (PatternSource, "filter"): "write `where:`, which keeps the items of a query or scan that meet it",
    (CollectionSource, "filter"): "write `where:` with a condition for each entity that is meant",
    (CollectionSource, "range"): "name the first placeholders of the sort key in `query:`, or write a `query` with "
    "`range:` for each entity",
}  # fmt: skip
# Where a key that stands at a wrong place may belong, outermost first.
_HOMES = (SchemaSource, TableSource, EntitySource, IndexMappingSource, PatternSource)


def report_missing(node: Mapping, shape: RecordShape, spot: Spot, diagnostics: Diagnostics) -> None:
    """Report the required keys that are not written."""
    written = {str(key) for key, _ in node.items}
    unknown = written - shape.by_key.keys() if shape.rest is None else set[str]()
    valid = sorted(field.key for field in shape.fields)
    # A misspelt key is reported as one, with the key that was meant: not a second time.
    meant = {near for key in unknown for near in get_close_matches(key, valid, n=1)}
    for key in shape.required:
        if key in written or key in meant:
            continue
        name = "" if spot.name == shape.title else f" `{spot.name}`"
        hint = Spot(key, spot.mark, shape.by_key[key].example).suggestion() or f"add `{key}`"
        diagnostics.error("DR121", spot.mark, f"{shape.title}{name} has no `{key}`", hint)


def report_unknown(
    unclaimed: list[tuple[Text, Node]], shape: RecordShape, diagnostics: Diagnostics
) -> None:
    """Report keys that a record does not have."""
    valid = tuple(field.key for field in shape.fields)
    for key, _ in unclaimed:
        message = f"`{key}` is not a key of {shape.title_with_article()}"
        near = get_close_matches(key, valid, n=1)
        hint = closest(key, valid) if near else _home_of(key) or closest(key, valid)
        hint = _MEANT.get((shape.record, str(key)), hint)
        diagnostics.error("DR120", key.mark, message, hint)


def _home_of(key: Text) -> str:
    """A hint that names the records which have a key; nothing where none has it."""
    shapes = [shape_of(record) for record in _HOMES]
    homes = [
        shape.title_with_article()
        for shape in shapes
        if any(field.key == key for field in shape.fields)
    ]
    return f"it is a key of {' or '.join(homes)}: write it there" if homes else ""


def looks_like_entity(node: Mapping) -> bool:
    """Whether a mapping of attributes is rather an entity, written at the wrong place."""
    items = {str(key): value for key, value in node.items}
    attributes = items.get("attributes")
    # `attributes` may be the name of an attribute, which then has the keys of one.
    return (
        isinstance(items.get("table"), Scalar)
        and isinstance(attributes, Mapping)
        and not {str(key) for key, _ in attributes.items} <= shape_of(AttributeSource).by_key.keys()
    )


def report_misplaced_entity(spot: Spot, diagnostics: Diagnostics) -> None:
    """Report an entity among value types or mixins once, not each of its keys."""
    message = f"`{spot.name}` is written like an entity"
    diagnostics.error("DR120", spot.mark, message, "move it below `entities:`")


def report_wrong_kind(node: Node, kind: Kind, spot: Spot, diagnostics: Diagnostics) -> None:
    """Report a list where a mapping is needed, and the like."""
    written = {Scalar: "a single value", Sequence: "a list", Mapping: "a mapping"}[type(node)]
    message = f"`{spot.name}` needs {needs(kind)}, this is {written}"
    diagnostics.error("DR122", mark_of_node(node), message, _rewritten(node, kind, spot))


def _rewritten(node: Node, kind: Kind, spot: Spot) -> str:
    kinds = alternatives(kind)
    wants_list = any(isinstance(each, ListKind) for each in kinds)
    wants_mapping = any(isinstance(each, MapKind | RecordKind) for each in kinds)
    match node:
        case Mapping(items=((key, Scalar() as value),)) if (
            TextKind() in kinds and is_null(value) and value.text == ""
        ):
            # `{name}` without quotes is a mapping to YAML, and a placeholder to its writer.
            return f'put the braces in quotes: `"{{{key}}}"`'
        case Scalar() if wants_list and len(node.text) <= 40 and "\n" not in node.text:
            return f"write `[{node.text}]`"
        case Mapping() if wants_list:
            return "write `[first, second]`, or each item on a line that starts with `- `"
        case Sequence() if wants_mapping and not spot.example:
            lists = _only_lists(kinds)
            if len(lists) == 1:
                return f"write, for example, `{spot.name}: {{{lists[0].key}: {lists[0].example}}}`"
            return "write `name: value` on each line, without `- `"
        case _:
            return spot.suggestion() or f"write {needs(kind)}"


def _only_lists(kinds: tuple[Kind, ...]) -> list[FieldShape]:
    """The keys under which a record could hold the list that stands in its place."""
    return [
        field
        for kind in kinds
        if isinstance(kind, RecordKind)
        for field in shape_of(kind.record).fields
        if isinstance(field.kind, ListKind) and not field.one_or_many
    ]
