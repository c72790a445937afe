"""Renders the description of an entity's trail of changes for the runtime."""

from ..model.trail_values import ROW_TYPE
from .code import Code, spread, tuple_of
from .context import EntityContext
from .imports import Imports
from .quoting import quoted


def trail_code(context: EntityContext, imports: Imports) -> tuple[Code, ...]:
    """The trail, if the entity has one."""
    trail = context.entity.trail
    if trail is None:
        return ()
    table = trail.table
    key = [table.partition.name, *([table.sort.name] if table.sort else [])]
    stored = {a.name: a.stored_name for a in context.entity.attributes}
    roots = tuple(quoted(stored[name]) for name in trail.attributes)
    arguments = [
        ("table", quoted(table.name)),
        ("key_attributes", tuple_of(tuple(map(quoted, key)))),
        ("beginning", quoted(trail.beginning)),
        ("roots", tuple_of(roots)),
    ]
    if trail.secret:
        secret = spread(tuple(quoted(stored[name]) for name in trail.secret), "{", "}")
        arguments.append(("secret", Code(f"frozenset({secret})")))
    if table.type_attribute:
        from_type = (quoted(table.type_attribute), quoted(ROW_TYPE))
        arguments.append(("type_attribute", tuple_of(from_type)))
    if trail.days is not None:
        arguments += [("ttl", quoted(table.ttl)), ("days", Code(str(trail.days)))]
    shown = ", ".join(f"{name}={value}" for name, value in arguments)
    return (Code(f"{imports.use('Trail')}({shown})"),)
