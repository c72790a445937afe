"""Which attributes of an entity are stored encrypted."""

from dataclasses import replace

from ..diagnostics import closest
from ..source.language import EntitySource
from .names import shown
from .scope import Scope
from .values import Attribute


def encrypted(
    attributes: tuple[Attribute, ...], source: EntitySource, entity: str, scope: Scope
) -> tuple[Attribute, ...]:
    """The attributes, of which those that `encrypt:` names are encrypted, and so sensitive."""
    known = {attribute.name for attribute in attributes}
    named: set[str] = set()
    for name in source.encrypt:
        if name in named:
            scope.error("DR880", name.mark, f"`{shown(name)}` is listed twice", "list it once")
        elif name in known:
            named.add(str(name))
        elif not scope.is_faulty(entity, name):
            scope.error(
                "DR880",
                name.mark,
                f"`{entity}` has no attribute `{shown(name)}`",
                closest(name, sorted(known)),
            )
    return tuple(
        replace(attribute, encrypted=True, sensitive=True) if attribute.name in named else attribute
        for attribute in attributes
    )
