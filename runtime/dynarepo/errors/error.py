"""The root of dynarepo's errors: what every one of them knows and how it reads."""

from collections.abc import Mapping
from typing import ClassVar, Self, TypedDict


class Place(TypedDict, total=False):
    """What every error can be told on being made, besides its message."""

    code: str
    table: str
    entity: str
    key: Mapping[str, str] | None
    hint: str


class DynarepoError(Exception):
    """Something dynarepo could not do, with all it knows about where.

    `code` is stable and meant for programs; the text is meant for people. `key` holds only what
    the caller passed, so it is the caller who leaves out sensitive attributes. An answer of the
    service also sets `service_code`, `status` and `request_id`; `transient` says that the same
    request may succeed a little later, and `attempts` how often it was sent.
    """

    default_code: ClassVar[str] = "ERROR"
    # What helps where the place that raises it knows nothing better.
    default_hint: ClassVar[str] = ""

    # Every argument but the first has a default: an exception is unpickled and copied by calling
    # its class with `args` and then restoring its attributes.
    def __init__(
        self,
        message: str = "",
        *,
        code: str = "",
        table: str = "",
        entity: str = "",
        key: Mapping[str, str] | None = None,
        hint: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.default_code
        self.table = table
        self.entity = entity
        self.key: dict[str, str] = dict(key or {})
        self.hint = hint or self.default_hint
        self.service_code = ""
        self.status = 0
        self.request_id = ""
        self.transient = False
        self.attempts = 1

    def located(
        self, *, table: str = "", entity: str = "", key: Mapping[str, str] | None = None
    ) -> Self:
        """The same error, knowing its place where it did not know it yet."""
        self.table = self.table or table
        self.entity = self.entity or entity
        self.key = self.key or dict(key or {})
        return self

    def __str__(self) -> str:
        key = ", ".join(f"{name}={text!r}" for name, text in self.key.items())
        known = (("entity", self.entity), ("table", self.table), ("key", key))
        place = ", ".join(f"{label} {text}" for label, text in known if text)
        parts = [f"{self.code}: {self.message}" if self.message else self.code]
        if place:
            parts.append(f" ({place})")
        if self.hint:
            parts.append(f"; {self.hint}")
        return " ".join("".join(parts).splitlines())
