"""What the model knows of soft deletion."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SoftDelete:
    """A deletion that sets `attribute`, and `by` where it is not empty.

    `purge_after` are the seconds until the time to live of a deleted item ends.
    """

    attribute: str
    by: str = ""
    purge_after: int | None = None
