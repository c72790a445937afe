"""One owner's items: what belongs to somebody else is neither read nor changed.

Only entities with an owner are concerned, and only where the context has one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from . import expressions
from .context import Context
from .entity import EntitySpec, K
from .errors import InvalidKey, InvalidValue, NotAuthorized
from .tenancy import checked_caller, require_tenant
from .wire import WireItem

if TYPE_CHECKING:
    from .expressions.changes import Change
    from .expressions.conditions import Condition

T = TypeVar("T")


def for_owner(context: Context, owner: T, of: type[T]) -> Context:
    """The context for one owner; a context that has one stays with it."""
    chosen = checked_caller(owner, of, "owner")
    if context.owner is not None and context.owner != chosen:
        raise NotAuthorized("this repository acts for another owner")
    return context.bound(owner=chosen)


def is_owned(entity: EntitySpec[Any, Any], context: Context) -> bool:
    """Whether requests of the entity are for one owner's items alone."""
    return entity.owner is not None and context.owner is not None


def require_owner(entity: EntitySpec[Any, Any], context: Context, source: object) -> None:
    """Refuse a key or an item that names another owner; a key need not name one."""
    if entity.owner is None or context.owner is None:
        return
    if getattr(source, entity.owner, context.owner) != context.owner:
        raise not_authorized(entity, context)


def admit(entity: EntitySpec[Any, Any], context: Context, source: object) -> None:
    """Refuse what is neither a key nor an item, and those of another tenant or owner."""
    try:
        entity.parts_of(source)
    except AttributeError:
        raise InvalidKey(
            f"is of type {type(source).__name__}, not a key of {entity.name}",
            attribute="key",
            entity=entity.name,
            hint=f"pass {entity.name}Key({', '.join(f'{part}=...' for part in entity.key_parts)}),"
            " or the `key` of an item",
        ) from None
    if entity.tenant is not None:
        require_tenant(entity, context, source)
    if entity.owner is not None:
        require_owner(entity, context, source)


def admitted_key(entity: EntitySpec[Any, K], context: Context) -> Callable[[K], WireItem]:
    """The key function of an entity, which also refuses keys of others."""
    own = entity.key
    if entity.tenant is None and entity.owner is None:

        def plain_key(source: K) -> WireItem:
            try:
                return own(source)
            except AttributeError:
                # What is no key at all is refused in words of ours.
                admit(entity, context, source)
                raise

        return plain_key

    def key(source: K) -> WireItem:
        admit(entity, context, source)
        return own(source)

    return key


def owned_changes(
    entity: EntitySpec[Any, Any], context: Context, changes: tuple[Change, ...], *, upsert: bool
) -> tuple[Change, ...]:
    """The changes of an update for one owner: none gives the item away, and what an upsert
    creates is the owner's."""
    if entity.owner is None:
        return changes
    names = owner_names(entity, context)
    if not names:
        return changes
    kept = entity.fields[entity.owner].set(context.owner)
    found = [change for change in changes if change.path.root == names[0]]
    if any(change != kept for change in found):
        raise not_authorized(entity, context)
    return (*changes, kept) if upsert and not found else changes


def owner_condition(
    entity: EntitySpec[Any, Any],
    context: Context,
    *,
    or_missing: bool = False,
    by_key: bool = True,
) -> Condition | None:
    """What holds of an owner's items, or also of no item; None where the key of the item sees to
    it: one that was given was held against the owner, while `by_key=False` reads what others' keys
    may name."""
    if entity.owner is None or context.owner is None:
        return None
    if by_key and entity.owner in entity.key_parts:
        return None
    if entity.owner not in entity.fields:
        # Nothing but the key says it: such queries are only generated where theirs names it too.
        return None
    owned = entity.fields[entity.owner].eq(context.owner)
    if not or_missing:
        return owned
    missing: Condition = expressions.Function(
        "attribute_not_exists", expressions.Path((entity.key_attributes[0],))
    )
    return missing | owned


def owner_names(entity: EntitySpec[Any, Any], context: Context) -> tuple[str, ...]:
    """The stored name by which `belongs` tells whose an item is, where it has to be read."""
    if entity.owner is None or context.owner is None or entity.owner in entity.key_parts:
        return ()
    return (entity.fields[entity.owner].path.root,)


def require_owned_query(
    entity: EntitySpec[Any, Any], context: Context, owner: object, per_owner: bool
) -> None:
    """Refuse a query whose key names another owner, or that cannot be asked for one."""
    if owner is not None and owner != context.owner:
        raise not_authorized(entity, context)
    if not per_owner and owner is None:
        error = not_authorized(entity, context)
        error.message = "this access pattern is not for one owner"
        error.hint = "use the repository that acts for no owner"
        raise error


def owned_decoder(
    entity: EntitySpec[Any, Any],
    context: Context,
    decode: Callable[[WireItem], T],
    *,
    whole: bool,
) -> Callable[[WireItem], T]:
    """The decoder, which also refuses what belongs to somebody else; what is not `whole` need not
    say to whom it belongs."""
    names = owner_names(entity, context)

    def decode_owned(stored: WireItem) -> T:
        if (whole or names[0] in stored) and not belongs(entity, context, stored):
            raise not_authorized(entity, context)
        return decode(stored)

    return decode_owned if names else decode


def belongs(entity: EntitySpec[Any, Any], context: Context, stored: WireItem) -> bool:
    """Whether a stored item is the owner's, as far as its attributes tell."""
    if entity.owner is None or context.owner is None or entity.owner in entity.key_parts:
        return True
    field = entity.fields[entity.owner]
    value = stored.get(field.path.root)
    try:
        return value is not None and field.codec.decode(value) == context.owner
    except (KeyError, InvalidValue, ValueError, TypeError):
        return False


def not_authorized(entity: EntitySpec[Any, Any], context: Context) -> NotAuthorized:
    """The error for what belongs to somebody else, which tells nothing of it."""
    return NotAuthorized(
        "this belongs to another owner",
        table=context.table(entity.table),
        entity=entity.name,
    )
