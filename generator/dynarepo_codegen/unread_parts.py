"""What can still be said about a schema of which some parts could not be read.

A misspelt key must not hide the mistakes elsewhere, and must not raise new ones: what was left out
looks missing to whoever refers to it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from .diagnostics import Diagnostic, Diagnostics, Mark
from .source.yaml_composer import parse
from .source.yaml_nodes import Mapping as MappingNode

_KINDS = ("tables", "types", "mixins", "entities", "collections", "transactions")
# Findings that name something as unknown, by the kind of what may only be unread.
_ANYWHERE = ""
_UNKNOWN = {
    # The tenant, which need not be given in keys.
    _ANYWHERE: frozenset({"DR554"}),
    "tables": frozenset(
        # Keys and indexes that are not there.
        {"DR327", "DR331", "DR340", "DR341", "DR504", "DR521", "DR574", "DR844", "DR846", "DR864"}
        # What an index has for a key, and what it holds.
        | {"DR520", "DR522", "DR523", "DR524", "DR525", "DR526", "DR527", "DR832", "DR861", "DR862"}
        # The time to live, and what tells items apart.
        | {"DR590", "DR593", "DR594", "DR595", "DR355", "DR530", "DR831", "DR847"}
    ),
    "types": frozenset({"DR221", "DR226"}),
    "mixins": frozenset({"DR210", "DR861", "DR862", "DR212", "DR323", "DR421", "DR505"}),
    "entities": frozenset({"DR216", "DR841", "DR551", "DR861", "DR862"}),
}


def believable(
    findings: Iterable[Diagnostic], unread: Iterable[Diagnostic], texts: Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """The findings that hold whatever the unread parts of these files would say.

    Warnings are left for when everything can be read, and so is every finding inside a table,
    type, mixin or entity that was not read whole.
    """
    sections = _Sections(texts)
    broken = {sections.of(finding.mark) for finding in unread}
    kinds = {kind for kind, _ in broken}
    doubtful = frozenset[str]().union(
        *(codes for kind, codes in _UNKNOWN.items() if kind in kinds or _ANYWHERE in kinds)
    )
    return tuple(
        finding
        for finding in findings
        if finding.level == "error"
        and finding.code not in doubtful
        and sections.of(finding.mark) not in broken
    )


class _Sections:
    """Which table, type, mixin or entity a place lies in: the last one that begins before it."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        starts: list[tuple[Mark, tuple[str, str]]] = []
        for file, text in texts.items():
            starts.append((Mark(file, 1, 1), (_ANYWHERE, file)))
            root = parse(file, text, Diagnostics())
            for kind, node in root.items if root is not None else ():
                starts.append((kind.mark, (_ANYWHERE, file)))
                if kind in _KINDS and isinstance(node, MappingNode):
                    starts.extend((name.mark, (str(kind), str(name))) for name, _ in node.items)
        self._starts = sorted(starts)

    def of(self, mark: Mark) -> tuple[str, str]:
        """The kind and name of the section; `_ANYWHERE` outside of all."""
        return self._starts[bisect_right(self._starts, mark, key=lambda start: start[0]) - 1][1]
