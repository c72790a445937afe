"""Items that are stored and no longer there: what a read needs to tell them, and says of them."""

from ..diagnostics import Diagnostics
from ..model.values import AccessPattern, Entity
from .routes import Route


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
    return lacking


def hiding_sentence(pattern: AccessPattern, entity: Entity, lacks: tuple[str, ...] = ()) -> str:
    """What a read does with items that are stored and no longer there."""
    if not entity.marks:
        return ""
    if pattern.including_deleted:
        return "Items past their time to live that are still stored are results, too."
    if entity.table.ttl in lacks and not pattern.hydrate:
        return (
            "Items past their time to live are results until DynamoDB removes them: the index does "
            f"not hold `{entity.table.ttl}`."
        )
    return "Items past their time to live count as gone."
