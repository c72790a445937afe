"""Where a trail of changes is kept, as a fact, and what a change of that means."""

from ..model.trail_values import Trail
from ..model.values import Entity
from .acceptance import Changes
from .fact_values import Fact, Facts, fact


def trail_fact(entity: Entity, trail: Trail) -> Fact:
    """Where the rows are."""
    return fact(
        trail.mark,
        "entity",
        entity.name,
        "trail",
        "rows",
        stored_in=[trail.table.name],
        partition=[trail.beginning],
    )


def trail_changes(before: Fact, after: Fact, old: Facts, new: Facts, changes: Changes) -> None:
    """Report a trail that is kept elsewhere, or no longer."""
    was = old.find("entity", before.name, "trail", "rows")
    now = new.find("entity", after.name, "trail", "rows")
    if was is None or was.properties == (now.properties if now is not None else ()):
        return
    changes.warn(
        "DR589",
        (after.name,),
        after.mark if now is None else now.mark,
        f"the trail of `{after.name}` is no longer kept in table `{was.word('stored_in')}` under "
        f"`{was.word('partition')}`: what was recorded there is not read any more",
        "keep it where it is, or copy its rows",
    )
