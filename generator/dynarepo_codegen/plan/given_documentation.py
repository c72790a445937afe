"""Says how an update comes to know the parts of index keys that it does not set."""

from collections.abc import Iterable

from ..model.values import Entity
from .given_parts import asked_arguments
from .updates import index_parts
from .values import GivenPart


def in_step(entity: Entity) -> str:
    """The sentences of the built-in update."""
    by_policy = {
        policy: [
            f"`{membership.index.name}`"
            for membership in entity.indexes
            if membership.on_partial == policy and index_parts(membership, entity)
        ]
        for policy in ("read", "require")
    }
    asked = by_policy["require"]
    if not asked:
        return (
            "Keeps every index key in step; where parts of one are not given, they are read "
            "first, which makes it two round trips instead of one."
        )
    told = (
        f"Keeps every index key in step. What it does not set of the keys of {', '.join(asked)} "
        "must be in `given` as it is stored, with None for what is not there: it is not read, and "
        "the write holds only while that is so."
    )
    if not by_policy["read"]:
        return told
    return (
        f"{told} Missing parts of {', '.join(by_policy['read'])} are read first, which makes it "
        "two round trips instead of one."
    )


def given_sentence(parts: Iterable[GivenPart], entity: Entity, *, upsert: bool) -> str:
    """What a method says of the attributes that its caller has to give; "" for none."""
    asked = asked_arguments(parts, entity, upsert=upsert)
    if not asked:
        return ""
    names = [f"`{argument.name}`" for argument in asked]
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    missing = "there is none" if upsert else "it has none"
    absent = f", or None where {missing}" if any(a.may_be_absent for a in asked) else ""
    return (
        f"Wants {listed} as stored{absent}, for the index keys that are built from it. Raises "
        "ConditionFailed when the item has something else."
    )
