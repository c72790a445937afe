"""An owner is an attribute that can be compared, and is asked for where the caller gives none."""

from ..type_traits import a_type
from ..types import ScalarType
from ..values import AccessPattern, Entity
from .rule import Subject

_TYPES = ("string", "uuid", "ulid", "integer")


def owner_attributes(subject: Subject) -> None:
    """Report owners that an entity lacks or that cannot be compared, and `owned` without one."""
    for entity in subject.service.entities:
        written = subject.written(entity).owner
        if written is not None and not entity.owner:
            known = [attribute.name for attribute in entity.attributes]
            subject.scope.no_attribute("DR811", written.mark, entity.name, written, known)
            continue
        if entity.owner:
            _usable(entity, subject)
        for pattern in entity.patterns:
            if pattern.owned is not None:
                _needless(pattern, entity, subject)


def _usable(entity: Entity, subject: Subject) -> None:
    attribute = entity.attribute(entity.owner)
    if isinstance(attribute.type, ScalarType) and attribute.type.kind in _TYPES:
        if attribute.name != entity.tenant and not attribute.server_set:
            return
        fault = "it is the tenant" if attribute.name == entity.tenant else "the server sets it"
    else:
        fault = f"it is {a_type(attribute.type)}"
    subject.scope.error(
        "DR811",
        attribute.mark,
        f"`{attribute.name}` cannot be the owner of `{entity.name}`: {fault}",
        "an owner is a string, uuid, ulid or integer that the caller gives",
    )


def _needless(pattern: AccessPattern, entity: Entity, subject: Subject) -> None:
    if not entity.owner:
        fault = f"`{entity.name}` has no owner"
        hint = "leave `owned` out, or name the owner's attribute with `owner:`"
    elif pattern.owned and entity.owner in pattern.keys:
        fault = f"`{pattern.name}` is given `{entity.owner}` already"
        hint = "leave `owned` out: its results are the owner's by their key"
    else:
        return
    subject.scope.error("DR812", pattern.mark, f"{fault}, so `owned` says nothing", hint)
