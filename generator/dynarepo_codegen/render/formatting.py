"""Black, in one fixed mode, for what was not formatted in an earlier run."""

import gc
import sys
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from os import cpu_count
from typing import Final, Protocol

import black
from black.mode import TargetVersion

MODE: Final = black.Mode(
    target_versions={TargetVersion.PY311}, line_length=100, magic_trailing_comma=True
)
# Below this many characters, starting processes takes longer than they save.
_WORTH_SHARING: Final = 200_000
_MOST_PROCESSES: Final = 8


class FormatCache(Protocol):
    """Knows the formatted text of sources that were formatted in an earlier run."""

    def find(self, path: str, source: str) -> str | None:
        """The formatted text of `source`, when it is known."""
        ...

    def keep(self, path: str, source: str, formatted: str) -> None:
        """Remember that `source` became `formatted`."""
        ...


def formatted(sources: Mapping[str, str], cache: FormatCache | None) -> dict[str, str]:
    """The sources as black writes them, by their paths."""
    known: dict[str, str] = {}
    unknown: dict[str, str] = {}
    for path, source in sources.items():
        text = None if cache is None else cache.find(path, source)
        if text is None:
            unknown[path] = source
        else:
            known[path] = text
    found = dict(zip(unknown, _format_all(list(unknown.values())), strict=True))
    if cache is not None:
        for path, text in found.items():
            cache.keep(path, unknown[path], text)
    return {path: known.get(path) or found[path] for path in sources}


def _format_all(sources: list[str]) -> list[str]:
    processes = min(cpu_count() or 1, _MOST_PROCESSES)
    # Only where a process can be copied does a new one know what this one has loaded.
    shared = sys.platform == "linux" and processes > 1
    if not shared or sum(map(len, sources)) < _WORTH_SHARING:
        return [_format(source) for source in sources]
    with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool:
        return list(pool.map(_format, sources, chunksize=4))


def _format(source: str) -> str:
    # `format_str` formats what it changed once more, to be sure that the result is stable. The
    # pinned version is stable on what we render, as the golden tests hold, so once is enough.
    once = black._format_str_once  # pyright: ignore[reportPrivateUsage] half the time of format_str
    # Black builds cyclic trees, which the collector would walk again and again for nothing.
    gc.disable()
    try:
        return once(source, mode=MODE)
    finally:
        gc.enable()
