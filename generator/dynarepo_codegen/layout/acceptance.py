"""Changes of the stored layout that the user accepts by name, and the reporting of all others."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from shlex import quote

from ..diagnostics import Diagnostics, Mark, closest
from ..model.names import shown


@dataclass(slots=True)
class Changes:
    """Reports changes, unless they are accepted as `CODE:subject`; `found` names them all."""

    accept: frozenset[str]
    diagnostics: Diagnostics
    found: set[str] = field(default_factory=set[str])

    def refuse(
        self, code: str, subject: Iterable[str], mark: Mark, message: str, cure: str
    ) -> None:
        """Report a change that stored data does not survive."""
        name = self._name(code, subject)
        if name not in self.accept:
            hint = f"{cure}; to change it regardless: `--accept {quote(name)}`"
            self.diagnostics.error(code, mark, message, hint)

    def warn(self, code: str, subject: Iterable[str], mark: Mark, message: str, cure: str) -> None:
        """Report a change that has consequences for stored data, and can be wanted as it is."""
        name = self._name(code, subject)
        if name not in self.accept:
            self.diagnostics.warning(code, mark, message, cure)

    def _name(self, code: str, subject: Iterable[str]) -> str:
        name = f"{code}:{'.'.join(shown(word) for word in subject)}"
        self.found.add(name)
        return name


def check_acceptance(accept: Iterable[str], found: Iterable[str], diagnostics: Diagnostics) -> None:
    """Report what is accepted and is no change of any service; `found` is what all of them found."""
    changes = sorted(set(found))
    for name in sorted(set(accept) - set(changes)):
        hint = closest(name, changes) or "leave it out: no schema changes how data is stored"
        diagnostics.error(
            "DR644", Mark("--accept", 0, 0), f"`{shown(name)}` is not a change of a schema", hint
        )
