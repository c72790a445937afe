"""Where another library is ahead of dynarepo in the published benchmark, and why if that is known."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bench.plan import COLD_START, MEMORY, THREADS
from bench.rows import ROWS

_OURS: Final = "dynarepo"
_BECAUSE: Final[Mapping[tuple[str, str], str]] = {
    ("calls", "pydynox"): "its core converts items in Rust",
    (COLD_START, "pydynox"): "its core is one compiled file, and loads no botocore",
    (COLD_START, "aiodynamo"): "it loads no botocore",
    (MEMORY, "pydynox"): "its core holds answers outside of Python's objects",
}


@dataclass(frozen=True, slots=True)
class _Comparison:
    kind: str
    title: str
    values: Mapping[str, float]
    show: Callable[[float], str]
    more_is_better: bool = True


def ahead(found: Mapping[str, Any]) -> str:
    """A list of them, with their values and those of dynarepo's best."""
    sentences = [sentence for each in _comparisons(found) for sentence in _sentences(each)]
    return "\n".join(sentences or ["Nobody is, in this run."]) + "\n"


def _sentences(compared: _Comparison) -> Iterator[str]:
    sign = 1 if compared.more_is_better else -1
    best_first = sorted(compared.values, key=lambda name: -sign * compared.values[name])
    ours = next((name for name in best_first if name.startswith(_OURS)), None)
    before = best_first[: best_first.index(ours)] if ours else []
    if ours and before:
        own = compared.show(compared.values[ours])
        others = ", ".join(_named(compared, name) for name in before)
        yield f"- {compared.title}: {others}; {ours} {own}."


def _named(compared: _Comparison, name: str) -> str:
    because = _BECAUSE.get((compared.kind, name))
    shown = f"{name} {compared.show(compared.values[name])}"
    return f"{shown} ({because})" if because else shown


def _comparisons(found: Mapping[str, Any]) -> Iterator[_Comparison]:
    for row in ROWS:
        what = "wall_ratio" if row.tls else "cpu_ratio"
        values = {
            line["contender"]: line[what]
            for line in found.get("calls", ())
            if line["row"] == row.name and line[what] is not None
        }
        yield _Comparison("calls", row.title, values, "{:.1f}x".format)
    starts = [line for line in found.get(COLD_START, ()) if line["entities"] == 1]
    for place in dict.fromkeys(line["credentials"] for line in starts):
        values = {
            line["contender"]: line["milliseconds"]
            for line in starts
            if line["credentials"] == place
        }
        title = f"Cold start, credentials in {place}"
        yield _Comparison(COLD_START, title, values, "{:.0f} ms".format, more_is_better=False)
    held = found.get(MEMORY, ())
    for way in dict.fromkeys(line["way"] for line in held):
        values = {line["contender"]: line["added_mib"] for line in held if line["way"] == way}
        title = f"Memory to {way} items"
        yield _Comparison(MEMORY, title, values, "{:.0f} MiB".format, more_is_better=False)
    threads = found.get(THREADS, ())
    for count in sorted({line["threads"] for line in threads}):
        values = {
            line["contender"]: line["calls_a_second"]
            for line in threads
            if line["threads"] == count
        }
        yield _Comparison(THREADS, f"{count} threads", values, "{:,.0f} gets a second".format)
