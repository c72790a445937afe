"""Places in a schema, text that remembers its place, and what is reported about it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal, Self

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One position in a source file; line and column count from 1, and are 0 where it has none."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands, and where each of its fields stands."""

    mark: Mark
    fields: tuple[tuple[str, Mark], ...] = ()

    def of(self, name: str) -> Mark:
        """The place of one field, or of the record when the field is not written."""
        return next((mark for key, mark in self.fields if key == name), self.mark)


class Text(str):
    """A string that remembers where it was written.

    `inner` is where its first character stands: after the quote of a quoted scalar. Text that
    spans lines points at its start, since offsets no longer map to columns.
    """

    mark: Mark
    inner: Mark
    multiline: bool

    def __new__(
        cls, value: str, mark: Mark, inner: Mark | None = None, multiline: bool = False
    ) -> Self:
        text = super().__new__(cls, value)
        text.mark = mark
        text.inner = inner or mark
        text.multiline = multiline
        return text

    def at(self, offset: int) -> Mark:
        """The place of the character at `offset`."""
        if self.multiline:
            return self.mark
        return Mark(self.inner.file, self.inner.line, self.inner.column + offset)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about a schema: its stable code, its place, what is wrong and what to write."""

    mark: Mark
    code: str
    message: str
    hint: str = ""
    level: Level = "error"

    def render(self) -> str:
        """The finding as `file:line:col: CODE message`, the hint on a line of its own."""
        label = "" if self.level == "error" else "warning: "
        lines = [visible(f"{self.mark}: {self.code} {label}{self.message}")]
        if self.hint:
            lines.append(visible(f"    hint: {self.hint}"))
        return "\n".join(lines)


def visible(text: str) -> str:
    """One line without line ends, and without characters that steer the reader's terminal."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode("ascii")
        for each in text
    )


@dataclass(slots=True)
class Diagnostics:
    """Collects findings, so that a user sees all of them at once."""

    found: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def error(self, code: str, mark: Mark, message: str, hint: str = "") -> None:
        """Report a finding that stops generation."""
        self.found.append(Diagnostic(mark, code, message, hint))

    def warning(self, code: str, mark: Mark, message: str, hint: str = "") -> None:
        """Report a finding that generation survives."""
        self.found.append(Diagnostic(mark, code, message, hint, "warning"))

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return any(finding.level == "error" for finding in self.found)

    def __iter__(self) -> Iterator[Diagnostic]:
        """The findings, each once, in the order of their places."""
        return iter(sorted(set(self.found), key=lambda f: (f.mark, f.code, f.message)))


def closest(name: str, candidates: Iterator[str] | tuple[str, ...] | list[str]) -> str:
    """A hint that names the closest valid spelling, or lists what is valid."""
    names = sorted(set(candidates))
    near = get_close_matches(name, names, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    if not names:
        return ""
    return "write one of: " + ", ".join(f"`{valid}`" for valid in names)
