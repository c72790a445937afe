"""Where data meets the world outside: other names, other time zones, text that should be an id.

Inside, attributes have the names of the schema, times are UTC and ids have their types; these
functions convert on the way in and out, and nothing here sends a request.
"""

from .camel_case import camel_model, from_camel, partial_from_camel, to_camel
from .identifiers import as_ulid, as_uuid, ulid_from_uuid, uuid_from_ulid
from .merging import CLEAR, MergeStrategy, merge
from .results import Failed, Ok, Result, attempt, attempt_async
from .time_zones import day_in_zone, from_zone, in_zone

__all__ = [
    "CLEAR",
    "Failed",
    "MergeStrategy",
    "Ok",
    "Result",
    "as_ulid",
    "as_uuid",
    "attempt",
    "attempt_async",
    "camel_model",
    "day_in_zone",
    "from_camel",
    "from_zone",
    "in_zone",
    "merge",
    "partial_from_camel",
    "to_camel",
    "ulid_from_uuid",
    "uuid_from_ulid",
]
