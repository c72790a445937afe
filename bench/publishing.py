"""Keeps results: each run in a file of its own, and what the documentation shows in another."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from .catalogue import ROOT

PUBLISHED: Final = ROOT / "docs" / "performance.json"
_ROWS: Final = "calls"
_KNOWN: Final = "contenders"


def keep(results: Mapping[str, Any], *, publish: bool) -> list[str]:
    """Write the results of a run; the paths that were written."""
    now = datetime.now(UTC)
    document = {"measured_at": now.isoformat(timespec="seconds"), **results}
    path = ROOT / "bench" / "results" / f"{now:%Y%m%dT%H%M%SZ}.json"
    path.parent.mkdir(exist_ok=True)
    texts = {path: document}
    if publish:
        shown: dict[str, Any] = {}
        if PUBLISHED.exists():
            shown = json.loads(PUBLISHED.read_text(encoding="utf-8"))
        texts[PUBLISHED] = merged(shown, document)
    for each, content in texts.items():
        each.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8", newline="\n")
    return [each.relative_to(ROOT).as_posix() for each in texts]


def merged(shown: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """What is shown, with the parts and rows of a newer run in place of the older ones.

    A run that measured one part alone brings that part up to date and leaves the others.
    """
    measured = {line["row"] for line in new.get(_ROWS, ())}
    older = [line for line in shown.get(_ROWS, ()) if line["row"] not in measured]
    known = {**shown.get(_KNOWN, {}), **new.get(_KNOWN, {})}
    found = {**shown, **{name: part for name, part in new.items() if part != []}}
    return {**found, _KNOWN: known, _ROWS: [*older, *new.get(_ROWS, ())]}
