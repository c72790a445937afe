"""Plans an update: which index keys follow from what it changes, and whether it must read first."""

from collections.abc import Collection

from ..diagnostics import Diagnostics
from ..expressions import tree
from ..expressions.walk import paths
from ..model.resolve_patterns import table_key_parts
from ..model.types import SetType
from ..model.values import AccessPattern, Entity, IndexMembership
from .computed_limits import limited_by, reads_limited
from .entry_terms import surely_gone
from .given_parts import asked_parts, computed_from, known_to_be_there, told_by
from .values import GivenPart, UpdatePlan


def plan_update(
    pattern: AccessPattern,
    entity: Entity,
    diagnostics: Diagnostics,
    taken: Collection[str] = (),
) -> UpdatePlan | None:
    """The plan of an update; None after reporting why it is refused. `taken` are names that no
    further argument can have."""
    assert pattern.do is not None
    stamped = {a.name for a in entity.attributes if a.server_set in ("on_write", "write_id")}
    counted = {a.name for a in entity.attributes if a.server_set == "version"}
    touched = {action.path.name for action in pattern.do.actions} | stamped | counted
    known = set(table_key_parts(entity)) | stamped | _known_after(pattern.do)
    removed = _removed(pattern.do)
    affected: list[str] = []
    reads_first = False
    told, given = told_by(pattern.when), dict[str, GivenPart]()
    not_deleted = known_to_be_there(pattern, entity)
    asked: dict[str, None] = {}
    for membership in entity.indexes:
        parts = index_parts(membership, entity)
        # What an upsert creates has its other entries, too.
        if not parts or not (pattern.upsert or parts & touched):
            continue
        affected.append(membership.index.name)
        # Without one of its parts, or against its condition, the entry is gone, whatever the others
        # are.
        gone = removed & _key_parts(membership, entity) or surely_gone(
            membership, pattern.do, entity
        )
        missing = set[str]() if gone else parts - known
        needed = {name for part in missing for name in computed_from(part, pattern.do)}
        if membership.on_partial == "read":
            # Where items that are deleted softly are shown, it is read.
            needed -= not_deleted.keys()
        else:
            told = {**not_deleted, **told}
        lacking = sorted(needed - told.keys())
        given |= {name: GivenPart(name, told[name]) for name in sorted(needed & told.keys())}
        if lacking and membership.on_partial == "refuse":
            _refuse(pattern, membership, lacking, diagnostics)
            return None
        if membership.on_partial == "require":
            asked |= dict.fromkeys(lacking)
        else:
            reads_first = reads_first or bool(lacking)
    if pattern.upsert and not _complete(pattern, entity, diagnostics):
        return None
    if pattern.create_parents and not any(len(a.path.steps) > 1 for a in pattern.do.actions):
        diagnostics.error(
            "DR833",
            pattern.mark,
            f"`{pattern.name}` changes nothing inside of an attribute, so there are no parents",
            "leave `parents` out",
        )
        return None
    names = {parameter.name for parameter in pattern.parameters}
    ordered = [attribute.name for attribute in entity.attributes if attribute.name in asked]
    arguments = asked_parts(ordered, pattern, entity, {*names, *taken}, diagnostics)
    if arguments is None:
        return None
    return UpdatePlan(
        pattern.do,
        pattern.when,
        pattern.upsert,
        tuple(affected),
        reads_first or pattern.create_parents,
        pattern.create_parents,
        (*given.values(), *arguments),
        limited_by(pattern.do, entity),
        reads_limited(pattern.do, entity),
    )


def index_parts(membership: IndexMembership, entity: Entity) -> set[str]:
    """The attributes that decide whether an item has an index entry, and its stored keys."""
    parts = _key_parts(membership, entity)
    if parts and membership.when is not None:
        parts |= {path.name for path in paths(membership.when)}
    return parts


def _key_parts(membership: IndexMembership, entity: Entity) -> set[str]:
    """The attributes that the stored keys of an index entry are made of."""
    table_keys = {entity.partition.key_attribute.name}
    if entity.sort is not None:
        table_keys.add(entity.sort.key_attribute.name)
    made = [
        template
        for template in (*membership.partition, *membership.sort)
        if not template.native and template.key_attribute.name not in table_keys
    ]
    return {name for template in made for name in template.attributes}


def _known_after(update: tree.Update) -> set[str]:
    """The attributes whose value after the update follows from its arguments alone."""
    known: set[str] = set()
    for action in update.actions:
        whole = len(action.path.steps) == 1
        plain = isinstance(action, tree.RemoveAction) or (
            isinstance(action, tree.SetAction)
            and isinstance(action.value, tree.Parameter | tree.Literal)
        )
        if whole and plain:
            known.add(action.path.name)
    return known


def _removed(update: tree.Update) -> set[str]:
    return {
        action.path.name
        for action in update.actions
        if isinstance(action, tree.RemoveAction) and len(action.path.steps) == 1
    }


def _refuse(
    pattern: AccessPattern,
    membership: IndexMembership,
    lacking: list[str],
    diagnostics: Diagnostics,
) -> None:
    named = ", ".join(f"`{name}`" for name in lacking)
    diagnostics.error(
        "DR531",
        pattern.mark,
        f"`{pattern.name}` changes the key of index `{membership.index.name}` without knowing "
        f"{named}",
        "`on_partial: refuse` forbids it: set all parts, or choose `on_partial: require`, which "
        "makes them parameters, or `on_partial: read`",
    )


def _complete(pattern: AccessPattern, entity: Entity, diagnostics: Diagnostics) -> bool:
    """Whether an item that an upsert creates has everything that reading it needs."""
    assert pattern.do is not None
    written = {
        action.path.name
        for action in pattern.do.actions
        if len(action.path.steps) == 1 and isinstance(action, tree.SetAction | tree.AddAction)
    }
    written |= set(table_key_parts(entity))
    missing = [
        attribute.name
        for attribute in entity.attributes
        if not attribute.optional
        and not attribute.nullable
        and attribute.default is None
        and attribute.server_set is None
        and not isinstance(attribute.type, SetType)
        and attribute.name not in written
    ]
    if missing:
        named = ", ".join(f"`{name}`" for name in missing)
        diagnostics.error(
            "DR532",
            pattern.mark,
            f"an item that upsert `{pattern.name}` creates would lack {named}",
            "set them in `do:` (with `if_not_exists` to keep what is there), "
            "or give them a default",
        )
    return not missing
