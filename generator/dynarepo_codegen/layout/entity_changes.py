"""Changes of one entity: where its items are, how they are told apart, keys and index entries."""

from collections.abc import Mapping

from . import matching
from .acceptance import Changes
from .attribute_changes import AttributeChanges
from .fact_values import Fact, Facts
from .key_changes import key_changes
from .matching import condition_with
from .trail_facts import trail_changes
from .unique_facts import unique_changes


def entity_changes(
    before: Fact,
    after: Fact,
    old: Facts,
    new: Facts,
    attribute_changes: AttributeChanges,
    changes: Changes,
) -> None:
    """Report what the entity's new definition means for its items; `before` has today's table."""
    name = after.name
    attributes = matching.attributes(
        old.under("entity", before.name, "attribute"), new.under("entity", name, "attribute")
    )
    names = matching.stored_names(attributes)
    _recognition(before, after, names, changes)
    _deleted_items(before, after, changes)
    if before.word("table") != after.word("table"):
        changes.refuse(
            "DR608",
            (name,),
            after.mark,
            f"`{name}` is now in table `{after.word('table')}` and was in "
            f"`{before.word('table')}`: its items stay there, where nothing reads them",
            f"keep `table: {before.word('table')}`, or copy the items first",
        )
    else:
        key_changes(before, after, names, old, new, changes)
        _index_entries(before, after, names, old, new, changes)
        unique_changes(before, after, names, old, new, changes)
    trail_changes(before, after, old, new, changes)
    attribute_changes.report((name,), after.mark, attributes)


def _recognition(before: Fact, after: Fact, names: Mapping[str, str], changes: Changes) -> None:
    name = after.name
    stored = before.words("type_value") and after.words("type_value")
    if stored and before.words("type_value") != after.words("type_value"):
        changes.refuse(
            "DR614",
            (name,),
            after.mark,
            f"items of `{name}` are stored as `{before.word('type_value')}` and would be "
            f"`{after.word('type_value')}`: stored ones are no longer recognised",
            f"write `type_value: {before.word('type_value')}`",
        )
    if condition_with(before.word("recognised_by"), names) != after.word("recognised_by"):
        changes.refuse(
            "DR614",
            (name,),
            after.mark,
            f"`{name}` is recognised by another condition than before: stored items that do not "
            "meet it are taken for something else",
            "keep `recognised_by`, or make sure that every stored item meets the new condition",
        )


def _deleted_items(before: Fact, after: Fact, changes: Changes) -> None:
    was, now = before.word("soft_delete"), after.word("soft_delete")
    if was and was != now:
        changes.refuse(
            "DR595",
            (after.name,),
            after.mark,
            f"deleted items of `{after.name}` are marked by `{was}`, which hides them no longer",
            "keep `soft_delete` with that attribute, or purge the deleted items first",
        )


def _index_entries(
    before: Fact, after: Fact, names: Mapping[str, str], old: Facts, new: Facts, changes: Changes
) -> None:
    name = after.name
    entries = matching.matched(
        old.under("entity", before.name, "index"),
        new.under("entity", name, "index"),
        matching.same_name,
    )
    for was, now in entries.both:
        if condition_with(was.word("when"), names) != now.word("when"):
            changes.refuse(
                "DR617",
                (name, now.name),
                now.mark,
                f"`{name}` is in index `{now.name}` under another condition than before: stored "
                "items keep or lack their entry until they are written again",
                "keep the condition that the lock holds, or write every stored item again",
            )
    for added in entries.new:
        missing = _unstored_keys(before, after, added.name, old, new)
        if missing:
            changes.warn(
                "DR631",
                (name, added.name),
                added.mark,
                f"items of `{name}` that are stored already lack {missing} and are missing from "
                f"index `{added.name}`",
                "write every stored item again before reading the index",
            )
    for gone in entries.gone:
        if gone.name in new.under("table", after.word("table"), "index"):
            changes.warn(
                "DR632",
                (name, gone.name),
                after.mark,
                f"`{name}` is no longer in index `{gone.name}`: stored items keep their entry in it, "
                "and queries of other entities may meet them",
                "remove the key attributes of the index from stored items",
            )


def _unstored_keys(before: Fact, after: Fact, index: str, old: Facts, new: Facts) -> str:
    """The key attributes of an index that no item had so far; DynamoDB knows all others."""
    definition = new.find("table", after.word("table"), "index", index)
    if definition is None:
        return ""
    words = definition.words("partition") + definition.words("sort")
    attributes = old.under("entity", before.name, "attribute").values()
    stored = {attribute.word("stored") for attribute in attributes}
    stored.update(old.under("entity", before.name, "key"))
    names = [word.rpartition(":")[0] for word in words]
    return ", ".join(f"`{name}`" for name in names if name not in stored)
