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
)
