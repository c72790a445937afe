"""What is encrypted is never compared, computed or built into a key: only stored and read."""

from collections.abc import Iterator

from ...diagnostics import Mark
from ...expressions import tree
from ...expressions.walk import nodes, paths
from ..values import AccessPattern, Attribute, Entity
from .rule import Subject

_EXISTENCE = ("attribute_exists", "attribute_not_exists")


def encrypted_attributes(subject: Subject) -> None:
    """Report encrypted attributes whose value something else than their reader needs."""
    for entity in subject.service.entities:
        attributes = {a.name: a for a in entity.attributes if a.encrypted}
        if attributes:
            _keys(subject, entity, attributes)
            _served(subject, entity, attributes)
            for pattern in entity.patterns:
                _pattern(subject, pattern, attributes)


def _marks(subject: Subject, entity: Entity) -> dict[str, Mark]:
    return {str(name): name.mark for name in subject.written(entity).encrypt}


def _keys(subject: Subject, entity: Entity, attributes: dict[str, Attribute]) -> None:
    marks = _marks(subject, entity)
    for name, where in _key_parts(entity):
        if name in attributes and name in marks:
            subject.scope.error(
                "DR881",
                marks.pop(name),
                f"`{name}` is part of {where}, and cannot be encrypted",
                f"take it out of `encrypt:`, or build {where} from another attribute",
            )


def _key_parts(entity: Entity) -> Iterator[tuple[str, str]]:
    """The attributes that keys are made of, each with what it is part of."""
    for template in (entity.partition, entity.sort):
        for name in template.attributes if template is not None else ():
            yield name, "the table key"
    for entry in entity.indexes:
        where = f"the entry in index `{entry.index.name}`"
        for template in (*entry.partition, *entry.sort):
            for name in template.attributes:
                yield name, where
        for path in () if entry.when is None else paths(entry.when):
            yield path.name, where
    for unique in entity.unique:
        for name in unique.attributes:
            yield name, "what keeps it unique"
    for path in () if entity.recognised_by is None else paths(entity.recognised_by):
        yield path.name, "`recognised_by`"


def _served(subject: Subject, entity: Entity, attributes: dict[str, Attribute]) -> None:
    marks = _marks(subject, entity)
    for name, attribute in attributes.items():
        reason = ""
        if attribute.server_set is not None:
            reason = "is set by the server"
        elif attribute.stored_name == entity.table.ttl:
            reason = "is the time to live"
        elif attribute.in_key:
            reason = "is stored in the key alone"
        if reason and name in marks:
            subject.scope.error(
                "DR884",
                marks[name],
                f"`{name}` {reason}, and cannot be encrypted",
                "take it out of `encrypt:`",
            )


def _pattern(subject: Subject, pattern: AccessPattern, attributes: dict[str, Attribute]) -> None:
    for option, condition in (("where", pattern.where), ("when", pattern.when)):
        name = "" if condition is None else _compared(condition, attributes)
        if name:
            subject.scope.error(
                "DR882",
                pattern.mark,
                f"`{option}` of `{pattern.name}` reads the value of `{name}`, which is encrypted",
                f"ask for `attribute_exists({name})` at most, or do not encrypt it",
            )
    for action in () if pattern.do is None else pattern.do.actions:
        name = _computed(action, attributes)
        if name:
            subject.scope.error(
                "DR883",
                pattern.mark,
                f"`do` of `{pattern.name}` needs DynamoDB to know the value of `{name}`, which is"
                " encrypted",
                f"write `SET {name} = :{name}` or `REMOVE {name}`",
            )


def _compared(condition: tree.Condition, attributes: dict[str, Attribute]) -> str:
    """The first encrypted attribute of which more than its existence is asked."""
    asked_for_existence = {
        id(node.arguments[0])
        for node in nodes(condition)
        if isinstance(node, tree.Function)
        and node.name in _EXISTENCE
        and isinstance(node.arguments[0], tree.Path)
        and len(node.arguments[0].steps) == 1
    }
    for path in paths(condition):
        if path.name in attributes and id(path) not in asked_for_existence:
            return path.name
    return ""


def _computed(action: tree.Action, attributes: dict[str, Attribute]) -> str:
    """The first encrypted attribute that an action does anything else with than setting it whole to
    a given value, or removing it."""
    plain = isinstance(action, tree.RemoveAction) or (
        isinstance(action, tree.SetAction)
        and isinstance(action.value, tree.Parameter | tree.Literal)
    )
    for path in paths(action):
        whole = path is action.path and len(path.steps) == 1
        if path.name in attributes and not (plain and whole):
            return path.name
    return ""
