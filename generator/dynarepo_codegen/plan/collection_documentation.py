"""Says in finished sentences what a collection reads, and what that costs."""

from ..expressions import render
from ..model.collections import Collection
from ..model.values import Entity, KeyTemplate
from .collection_values import MemberPlan
from .routes import Route


def collection_documentation(
    collection: Collection,
    route: Route,
    members: tuple[MemberPlan, ...],
    equals: tuple[KeyTemplate, ...],
    beginning: KeyTemplate | None,
    others: tuple[Entity, ...],
) -> tuple[str, ...]:
    """The sentences of a collection."""
    conditions = [f"`{t.key_attribute.name}` = `{t.text}`" for t in equals]
    if beginning is not None:
        conditions.append(
            f"`{beginning.key_attribute.name}` begins with what all entities have in common"
        )
    order = "descending" if collection.descending else "ascending"
    reading = "strongly consistent" if collection.consistent else "eventually consistent"
    most = "" if collection.limit is None else f", at most {collection.limit} of them"
    left_out = ", ".join(f"`{entity.name}`" for entity in others)
    found = [
        _first(collection),
        f"Collection `{collection.name}` queries {route.label}: {' and '.join(conditions)}.",
        f"Items come in {order} order of the sort key." if route.sort else "",
        *(
            f"Of `{member.entity.name}`, keeps items where `{render(member.where)}`; the others are "
            "read, and paid for, too."
            for member in members
            if member.where is not None
        ),
        f"Items of {left_out} are read, paid for and left out." if others else "",
        f"Costs one round trip a page of up to 1 MB read, as pages are needed; {reading}.",
        (
            f"Returns items of {_listed(members)}, read lazily{most}; `all()` makes a "
            f"`{collection.result}` of them."
        ),
        (
            "An item of an unknown type raises UndecodableItem."
            if collection.on_invalid == "raise"
            else ""
        ),
    ]
    return tuple(sentence for sentence in found if sentence)


def _first(collection: Collection) -> str:
    text = collection.description.strip() or collection.name.replace("_", " ")
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _listed(members: tuple[MemberPlan, ...]) -> str:
    return " and ".join(f"`{member.entity.name}`" for member in members)
