"""Codes about items that are stored and no longer there: expired, or deleted softly."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR590",
        "An index that does not tell what has expired",
        "DynamoDB removes items some time after their time to live, which reads make up for by "
        "leaving them out. The index that the access pattern reads does not project the "
        "time-to-live attribute, so results hold expired items until they are removed.",
        "Project the attribute, or write `including_deleted: true` where expired items are meant.",
    ),
    Code(
        "DR591",
        "Nothing that could be hidden",
        "`including_deleted` stands in an access pattern of an entity whose items neither expire nor "
        "are deleted softly.",
        "Leave it out.",
    ),
    Code(
        "DR592",
        "An attribute that a deletion cannot set",
        "`soft_delete` names an attribute that is declared as something else: the time of a deletion "
        "is an optional datetime, and the one who deleted an optional string.",
        "Leave it out of `attributes:`, or declare it so.",
    ),
    Code(
        "DR593",
        "Deleted items that cannot be purged by time",
        "`purge_after` is no span of time, the table has no time to live, or its attribute is one "
        "that every item has.",
        "Write a number of minutes, hours, days or weeks, and give the table a `ttl:`.",
    ),
    Code(
        "DR594",
        "An index that does not tell what is deleted",
        "The index that the access pattern reads does not project the attribute that a soft deletion "
        "sets, so deleted items would be among its results.",
        "Project the attribute, or write `including_deleted: true` where deleted items are meant.",
    ),
    Code(
        "DR595",
        "Deleted items would come back",
        "Items of the entity were deleted softly by an attribute that no longer hides them.",
        "Keep `soft_delete` as it was, or purge the deleted items first.",
    ),
)
