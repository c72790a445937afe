"""How long `dynarepo generate` takes: the first time, when nothing changed, after a small change."""

import statistics
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from .processes import Usage, run
from .synthetic import PATTERNS, schema_text

SIZES = (10, 100, 1000)
_LARGE = 1000
_COMMAND = "import sys; from dynarepo_codegen.entry import main; sys.argv[1:] = ['generate']; sys.exit(main())"


@dataclass(frozen=True, slots=True)
class Result:
    """The median of some runs of one kind."""

    entities: int
    patterns: int
    case: str
    runs: int
    seconds: float
    cpu_seconds: float | None
    peak_mib: float | None


def measure(sizes: Iterable[int], runs: int) -> list[dict[str, object]]:
    """Every size in every case; the largest once, since it takes minutes."""
    found: list[Result] = []
    for entities in sizes:
        cold: list[Usage] = []
        unchanged: list[Usage] = []
        touched: list[Usage] = []
        for _ in range(runs if entities < _LARGE else 1):
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                cold.append(_generate(folder, schema_text(entities)))
                unchanged.append(_generate(folder, schema_text(entities)))
                changed = schema_text(entities).replace("max_length: 200", "max_length: 201", 1)
                touched.append(_generate(folder, changed))
        cases = (("cold", cold), ("unchanged", unchanged), ("one entity changed", touched))
        found += [_result(entities, case, usages) for case, usages in cases]
    return [asdict(result) for result in found]


def _generate(folder: Path, schema: str) -> Usage:
    # A project of its own: the settings of the one around it must not apply.
    (folder / "pyproject.toml").write_text("[tool.dynarepo]\n", encoding="utf-8")
    (folder / "schema").mkdir(exist_ok=True)
    (folder / "schema" / "synthetic.yaml").write_text(schema, encoding="utf-8")
    return run([sys.executable, "-c", _COMMAND], folder)


def _result(entities: int, case: str, usages: list[Usage]) -> Result:
    cpu = [usage.cpu_seconds for usage in usages if usage.cpu_seconds is not None]
    peak = [usage.peak_mib for usage in usages if usage.peak_mib is not None]
    return Result(
        entities,
        entities * PATTERNS,
        case,
        len(usages),
        statistics.median(usage.seconds for usage in usages),
        statistics.median(cpu) if cpu else None,
        max(peak, default=None),
    )
