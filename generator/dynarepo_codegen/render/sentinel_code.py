"""Renders what keeps attributes unique: the key of a value in use, and its description."""

from ..model.types import ScalarType
from ..model.unique_values import Unique
from ..model.values import KeyTemplate
from .code import Code, listed, tuple_of
from .context import EntityContext
from .imports import Imports
from .keys_code import EntryCode
from .python_types import or_none, python_type
from .quoting import docstring, quoted

_STRING = ScalarType("string")


def sentinel_functions(context: EntityContext, imports: Imports) -> tuple[EntryCode, ...]:
    """A function for each rule that makes the key of the item that holds a value."""
    return tuple(_function(context, rule, imports) for rule in context.entity.unique)


def _function(context: EntityContext, rule: Unique, imports: Imports) -> EntryCode:
    attributes = context.keys.attributes
    parameters = tuple(
        f"{name}: {or_none(python_type(attributes[name].type, imports), True)}"
        for name in rule.attributes
    )
    shown = " and ".join(f"`{t.key_attribute.name}` = `{t.text}`" for t in rule.templates)
    hashed = f", with a hash of {_named(rule.hashed)}" if rule.hashed else ""
    named = _named(rule.attributes)
    doc = f"What keeps {named} unique: {shown}{hashed}; none while a part is absent."
    values = (
        f'{quoted(t.key_attribute.name)}: {{"S": {_text(context, rule, t, imports)}}}'
        for t in rule.templates
    )
    return EntryCode(
        Code(context.keys.sentinels[rule.name]),
        listed(parameters),
        docstring([doc]),
        Code(" or ".join(f"{name} is None" for name in rule.attributes)),
        None,
        Code(f"{{{', '.join(values)}}}"),
    )


def _named(names: tuple[str, ...]) -> str:
    return " and ".join(f"`{name}`" for name in names)


def _text(context: EntityContext, rule: Unique, template: KeyTemplate, imports: Imports) -> Code:
    def value(name: str) -> str:
        text = name
        if rule.case != "keep" and context.keys.attributes[name].type == _STRING:
            text = f"{text}.{rule.case}()"
        return f"{imports.use('digest')}({text})" if name in rule.hashed else text

    body = context.keys.text(template, imports, named=value)
    if not context.keys.unbounded(template):
        return body
    check = "partition_text" if template == rule.partition else "sort_text"
    return Code(f"{imports.use(check)}({body}, {quoted(template.key_attribute.name)})")


def sentinels(context: EntityContext, keys: Code, imports: Imports) -> tuple[Code, ...]:
    """The descriptions of an entity's rules for the runtime."""
    return tuple(_sentinel(context, rule, keys, imports) for rule in context.entity.unique)


def _sentinel(context: EntityContext, rule: Unique, keys: Code, imports: Imports) -> Code:
    entity = context.entity
    table = entity.table
    roots = [entity.attribute(name).stored_name for name in rule.attributes]
    if any(attribute.stored_name == table.ttl for attribute in entity.attributes):
        roots.append(table.ttl)
    arguments = [
        ("parts", tuple_of(tuple(map(quoted, rule.attributes)))),
        ("roots", tuple_of(tuple(map(quoted, dict.fromkeys(roots))))),
        ("key", Code(f"{keys}.{context.keys.sentinels[rule.name]}")),
        ("reference", quoted(rule.reference)),
        ("beginning", tuple_of(tuple(quoted(_beginning(t)) for t in rule.templates))),
    ]
    if table.type_attribute:
        pair = tuple_of((quoted(table.type_attribute), quoted(rule.type_value)))
        arguments.append(("type_attribute", pair))
    shown = ", ".join(f"{name}={value}" for name, value in arguments)
    return Code(f"{imports.use('Sentinel')}({shown})")


def _beginning(template: KeyTemplate) -> str:
    """The text that every key of a template begins with."""
    first = template.parts[0]
    text = getattr(first, "text", "")
    return {"keep": text, "lower": text.lower(), "upper": text.upper()}[template.case]
