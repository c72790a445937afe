"""Updates: a write that changes an item and keeps every index entry of it true.

An index key is built from several attributes, and an update may know only some of them. Where all
are known, one request changes the item and its entries. Otherwise the missing ones are read and
the write holds only while they are unchanged; a write that lost this race starts again from the
item that it met. What the caller gives of the item is not read, and must be so.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from ..context import Context
from ..decoding.items import shown_parts
from ..encryption.attributes import require_whole
from ..entity import EntitySpec, IndexEntry, K, M
from ..errors import InvalidValue
from ..expressions.changes import Change, RemoveChange, SetChange
from ..expressions.conditions import Condition
from ..expressions.operands import Given, Path, operand_roots
from ..ownership import admit, owned_changes
from ..requests import Request
from .failed_conditions import Expectation
from .index_entries import part_root, touched_by
from .missing_parents import nested_roots
from .ordinary_updates import ordinary_update
from .server_values import created_changes, written_changes
from .update_inputs import given_parts, names_by_root, requested_changes
from .update_plan import Marking, UpdatePlan
from .write import Write
from .write_ids import new_write_id


def update_item(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    changes: Iterable[Change] = (),
    set: Mapping[str, object] | None = None,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
    upsert: bool = False,
    create_parents: bool = False,
    given: Mapping[str, object] | None = None,
    pattern: str = "update",
) -> Write[M]:
    """Change an item and return it as it then is; what cannot be changed is refused at once.

    `given` are attributes as the item has them, None where it has none: what index keys are built
    from is not read then. NotFound without the item, unless `upsert` creates it; VersionConflict
    where its version is not the expected one; ConditionFailed where `when` does not hold, or
    something else is there than is given.
    """
    asks_more = when is not None or expect_version is not None or upsert or create_parents
    if set and not (changes or given or asks_more):
        ordinary = ordinary_update(entity, context, key, set, pattern)
        if ordinary is not None:
            return _write(ordinary, alone=None if entity.companions else ordinary.alone)
    asked = requested_changes(entity, context, changes, set)
    asked = owned_changes(entity, context, asked, upsert=upsert)
    limits = None
    if any(map(_computes, asked)):
        # Most updates compute nothing.
        from .limited_places import limits_of

        limits = limits_of(entity, context, asked)
    told = dict(given) if given else {}
    if expect_version is None and entity.version and told.get(entity.version) is not None:
        # It then follows what the next one is, and a failure is a conflict.
        expect_version = cast("int", told.pop(entity.version))
    expectation = Expectation(
        entity,
        context,
        shown_parts(entity, key),
        when,
        expect_version,
        or_missing=upsert,
        given=given_parts(entity, context, told, asked, upsert=upsert),
        limits=limits,
    )
    return update_write(
        expectation, key, asked, upsert=upsert, create_parents=create_parents, pattern=pattern
    )


def update_write(
    expectation: Expectation[M, K],
    key: K,
    asked: tuple[Change, ...],
    *,
    upsert: bool = False,
    create_parents: bool = False,
    marking: Marking | None = None,
    pattern: str,
) -> Write[M]:
    """The write that makes these changes, and those that the server makes by itself."""
    entity = expectation.entity
    admit(entity, expectation.context, key)
    plan = _plan(
        expectation,
        key,
        asked,
        upsert,
        pattern,
        create_parents=create_parents,
        marking=marking,
    )
    return _write(plan)


def _write(plan: UpdatePlan[M, Any], *, alone: Callable[[], Request[M]] | None = None) -> Write[M]:
    expectation = plan.expectation
    return Write(
        expectation.entity,
        expectation.context,
        f"{expectation.entity.name}.{plan.pattern}",
        plan.key,
        expectation.shown_key,
        plan.draft,
        changed=plan.changed,
        reads=plan.reads,
        follows=() if plan.leaves is None or plan.is_repeatable else (plan.leaves.root,),
        returns_stored=True,
        whole=plan.parses_key,
        hint="set all attributes of its index keys in one update, which then needs no read",
        alone=alone,
    )


def _plan(
    expectation: Expectation[M, K],
    key: K,
    asked: tuple[Change, ...],
    upsert: bool,
    pattern: str,
    *,
    create_parents: bool,
    marking: Marking | None,
) -> UpdatePlan[M, K]:
    entity, moment = expectation.entity, expectation.context.clock()
    written = written_changes(entity, moment, expectation.version)
    left = new_write_id(entity, expectation.context)
    changes: tuple[Change, ...] = (*asked, *written, *(() if left is None else (left.change,)))
    if upsert:
        changed = frozenset(change.path.root for change in changes)
        created = created_changes(entity, key, moment, changed)
        changes = (*changes, *created)
        _refuse_half_items(entity, changes)
        if entity.type_attribute is not None:
            name, value = entity.type_attribute
            changes = (*changes, SetChange(Path((name,)), Given({"S": value}, value)))
    stored_key = entity.key(key)
    require_whole(entity, changes)
    roots = tuple([change.path.root for change in changes])
    touched = touched_by(entity, roots, all_entries=upsert)
    entries = touched.entries
    by_root: dict[str, list[Change]] = {}
    if entries:
        for change in changes:
            by_root.setdefault(change.path.root, []).append(change)
    known: dict[str, Any] = {}
    given = expectation.given.names
    computed: set[str] = set()
    # What is around a nested change must stay as it was read, so that no parent that somebody else
    # creates meanwhile is written over.
    reads = dict.fromkeys(nested_roots(changes) if create_parents else ())
    if expectation.limits is not None:
        reads.update(dict.fromkeys(root for root in expectation.limits.reads if root not in given))
    parses_key = False
    for entry in entries:
        unknown: list[str] = []
        for part in entry.parts:
            root = part_root(entity, part)
            if part in entity.key_parts:
                known[part] = getattr(key, part)
            elif marking is None and root is not None and root == expectation.absent_mark:
                known[part] = None
            elif root is not None and _is_plain(by_root.get(root, [])):
                known[part] = _native(by_root[root][0])
            else:
                unknown.append(part)
        gone = any(
            part in known and known[part] is None
            for part in entry.parts
            if part not in entry.when_parts
        ) or any(term.part in known and term.fails(known[term.part]) for term in entry.terms)
        if unknown and not gone:
            stored_as = [part_root(entity, part) for part in unknown]
            needed = {name: None for root in stored_as if root for name in _needed(root, by_root)}
            lacking = [name for name in needed if name not in given]
            # Nobody can give a deletion what it lacks.
            if (lacking or None in stored_as) and marking is None:
                _require_policy(entity, entry, lacking or unknown)
            # Where an item is known by its stored key, some parts may be nowhere else.
            parses_key = parses_key or None in stored_as
            computed.update(filter(None, stored_as))
            reads.update(dict.fromkeys(lacking))
    return UpdatePlan(
        expectation,
        stored_key,
        changes,
        touched.names,
        entries,
        known,
        frozenset(computed),
        tuple(reads),
        upsert,
        pattern,
        create_parents,
        parses_key,
        marking,
        left,
    )


def _computes(change: Change) -> bool:
    """Whether what is then stored depends on what is stored now."""
    match change:
        case SetChange(path, Given()) | RemoveChange(path):
            return path.nested
        case _:
            return True


def _is_plain(changes: list[Change]) -> bool:
    """Whether the attribute's new value follows from the changes alone."""
    match changes:
        case [SetChange(path, Given())] | [RemoveChange(path)]:
            return not path.nested
        case _:
            return False


def _native(change: Change) -> Any:
    match change:
        case SetChange(_, Given(_, native)):
            return native
        case _:
            return None


def _needed(root: str, by_root: Mapping[str, list[Change]]) -> list[str]:
    """What to know of an item so that an attribute is known after the changes: what it is computed
    from, and it itself unless all of it is."""
    changes = by_root.get(root, [])
    operands = {
        name
        for change in changes
        if isinstance(change, SetChange)
        for name in operand_roots(change.value)
    }
    match changes:
        case [SetChange(path, _)] if not path.nested:
            return sorted(operands)
        case _:
            return [root, *sorted(operands - {root})]


def _require_policy(entity: EntitySpec[Any, Any], entry: IndexEntry, lacking: list[str]) -> None:
    """Refuse an update that does not say the stored names that an entry needs, if it must."""
    if entry.on_partial == "read":
        return
    names = names_by_root(entity)
    listed = [names.get(root, root) for root in lacking]
    if entry.on_partial == "require":
        parts = ", ".join(f'"{name}": ...' for name in listed)
        hint = f"say what the item has: `given={{{parts}}}`, with None for what it has not"
    else:
        hint = "replace the item with `put`, or let the schema say `on_partial: read`"
    raise InvalidValue(
        f"is needed: this update changes the key of index `{entry.name}`, which is built from it",
        attribute=listed[0],
        entity=entity.name,
        hint=hint,
    )


def _refuse_half_items(entity: EntitySpec[Any, Any], changes: tuple[Change, ...]) -> None:
    """An upsert may create the item, so it must give all that no item may lack."""
    given = {change.path.root for change in changes}
    for name in sorted(entity.required.difference(entity.key_parts)):
        field = entity.fields.get(name)
        if field is not None and field.path.root not in given:
            raise InvalidValue(
                "is required, and an upsert that may create the item does not set it",
                attribute=name,
                entity=entity.name,
            )
