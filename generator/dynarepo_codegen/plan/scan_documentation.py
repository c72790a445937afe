"""Says in finished sentences what a scan does and what it costs."""

from ..expressions import render
from ..model.values import AccessPattern, Entity
from .documentation import first_sentence, named, result_sentence
from .hiding import hiding_sentence
from .hydration import hydration_sentences
from .read_values import ScanPlan
from .routes import Route


def scan_documentation(
    pattern: AccessPattern, entity: Entity, plan: ScanPlan, route: Route
) -> tuple[str, ...]:
    """The sentences of a scan."""
    reading = "strongly consistent" if plan.consistent else "eventually consistent"
    lines = [
        first_sentence(pattern),
        f"{named(pattern)} scans {route.label}: every item there is read and paid for.",
    ]
    if plan.where is not None:
        lines.append(f"Keeps items where `{render(plan.where)}`.")
    if plan.type_filter:
        lines.append("Items of other entities there are left out.")
    if plan.prefixes:
        begins = " and ".join(f"`{name}` begins with `{text}`" for name, text in plan.prefixes)
        lines.append(f"Items of other entities there are left out: {begins}.")
    if plan.hydrate:
        lines += hydration_sentences(plan.lacks)
    lines.append(hiding_sentence(pattern, entity, plan.lacks))
    lines += [
        f"Costs one round trip a page of up to 1 MB read in each segment; {reading}; in no order.",
        "`segments` parts are read side by side; a cursor is for as many as it was made with.",
        "`max_units_per_second` slows reading down to so many read capacity units.",
        result_sentence(pattern, entity),
    ]
    return tuple(line for line in lines if line)
