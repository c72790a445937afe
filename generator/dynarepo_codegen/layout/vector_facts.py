"""How a vector index compares, as a fact, and what a change of that means."""

from ..diagnostics import Mark
from ..model.tables import Table
from ..model.vector_indexes import VectorIndex
from .acceptance import Changes
from .fact_values import Fact, Facts, fact


def vector_fact(table: Table, index: VectorIndex, mark: Mark) -> Fact:
    """What a vector index compares, and what it holds."""
    return fact(
        mark,
        "table",
        table.name,
        "vector_index",
        index.name,
        vector=[index.attribute],
        dimensions=[str(index.dimensions)],
        distance=[index.distance],
        within=[index.partition] if index.partition else [],
        filters=sorted(index.filters),
        types=sorted(f"{name}:{kind}" for name, kind in index.types),
        project=[index.projection],
        include=sorted(index.include),
    )


def vector_changes(before: Fact, after: Fact, old: Facts, new: Facts, changes: Changes) -> None:
    """Report vector indexes that are another index under the same name."""
    kept = new.under("table", after.name, "vector_index")
    for name, was in old.under("table", before.name, "vector_index").items():
        if name not in kept or kept[name].properties == was.properties:
            continue
        changes.refuse(
            "DR645",
            (after.name, name),
            kept[name].mark,
            f"vector index `{name}` of table `{after.name}` is now {_shown(kept[name])} and was "
            f"{_shown(was)}: an index never changes, so searches would go by the old one",
            "define a vector index under another name, and move the access patterns to it",
        )


def _shown(index: Fact) -> str:
    return "`" + " ".join(f"{key}={','.join(words)}" for key, words in index.properties) + "`"
