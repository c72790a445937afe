"""Items that are stored and no longer there: what a read needs to tell them, and says of them."""

from ..diagnostics import Diagnostics
from ..expressions.tree import And, Function, Path
from ..model.values import AccessPattern, Entity
from .routes import Route
from .values import BuiltinPlan


def unseen_marks(
    pattern: AccessPattern, entity: Entity, route: Route, diagnostics: Diagnostics
) -> tuple[str, ...]:
    """The attributes that tell whether an item is still there and that a route does not hold."""
    if pattern.including_deleted:
        return ()
    lacking = tuple(name for name in entity.marks if not route.projects(name))
    if pattern.hydrate:
        # The whole items tell.
        return lacking
    if _holds_no_deleted(entity, route):
        mortal = [a for a in entity.attributes if a.server_set != "on_delete"]
        if not any(a.stored_name == entity.table.ttl for a in mortal):
            # What is not deleted does not expire.
            return lacking
    # A sweep deletes what is past its time as well.
    if pattern.operation != "delete_all" and entity.expires and entity.table.ttl in lacking:
        diagnostics.warning(
            "DR590",
            pattern.mark,
            f"`{pattern.name}` cannot leave out items past their time to live: {route.label} does "
            f"not project `{entity.table.ttl}`",
            f"add `{entity.table.ttl}` to `project:` of the index, or write "
            "`including_deleted: true`",
        )
    if entity.deletion_mark in lacking and not _holds_no_deleted(entity, route):
        diagnostics.error(
            "DR594",
            pattern.mark,
            f"`{pattern.name}` cannot leave out deleted items: {route.label} does not project "
            f"`{entity.deletion_mark}`",
            f"add `{entity.deletion_mark}` to `project:` of the index, or write "
            "`including_deleted: true`",
        )
    return lacking


def _holds_no_deleted(entity: Entity, route: Route) -> bool:
    """Whether deleted items have no entry in the index."""
    membership = next((m for m in entity.indexes if m.index == route.index), None)
    if membership is None or membership.when is None or entity.soft_delete is None:
        return False
    terms = membership.when.terms if isinstance(membership.when, And) else (membership.when,)
    return any(
        isinstance(term, Function)
        and term.name == "attribute_not_exists"
        and any(
            isinstance(a, Path) and a.name == entity.soft_delete.attribute for a in term.arguments
        )
        for term in terms
    )


def hiding_sentence(pattern: AccessPattern, entity: Entity, lacks: tuple[str, ...] = ()) -> str:
    """What a read does with items that are stored and no longer there."""
    if not entity.marks:
        return ""
    gone = gone_items(entity)
    if pattern.including_deleted:
        return f"Items {gone} that are still stored are results, too."
    if entity.expires and entity.table.ttl in lacks and not pattern.hydrate:
        return (
            "Items past their time to live are results until DynamoDB removes them: the index does "
            f"not hold `{entity.table.ttl}`."
        )
    return f"Items {gone} count as gone."


def gone_items(entity: Entity) -> str:
    """Which stored items of an entity count as gone."""
    if not entity.deletion_mark:
        return "past their time to live"
    return "past their time to live or deleted softly" if entity.expires else "deleted softly"


def soft_builtins(entity: Entity, noun: str, table: str, key: str) -> tuple[BuiltinPlan, ...]:
    """The operations that come with a deletion that only marks."""
    if entity.soft_delete is None:
        return ()
    late = " or it is past its time to live" if entity.expires else ""
    restored = (
        f"Take the deletion of the {noun} with this key back.",
        f"Updates table `{table}`: {key}.",
        (
            "Costs what an update costs. Returns the item as it is then. Raises NotFound when there "
            f"is none{late}, ConditionFailed when it is not deleted."
        ),
    )
    purged = (
        f"Remove the {noun} with this key for good, whether or not it is deleted.",
        f"Deletes from table `{table}`: {key}.",
        (
            "Costs one round trip. Returns what was removed, or None. Raises ConditionFailed when "
            "`when` does not hold."
        ),
    )
    return (BuiltinPlan("restore", restored), BuiltinPlan("purge", purged))


def deletion_sentence(entity: Entity) -> str:
    """What a deletion does."""
    if entity.soft_delete is None:
        return ""
    kept = "until it is purged"
    if entity.soft_delete.purge_after is not None:
        kept = f"for {_span(entity.soft_delete.purge_after)}"
    return (
        f"Sets `{entity.soft_delete.attribute}`: the item is hidden, can be restored, and is kept "
        f"{kept}."
    )


def _span(seconds: int) -> str:
    for name, size in (("week", 604_800), ("day", 86_400), ("hour", 3600)):
        if seconds % size == 0:
            count = seconds // size
            return f"{count} {name}{'' if count == 1 else 's'}"
    return f"{seconds // 60} minute{'' if seconds == 60 else 's'}"
