"""Changes of tables and indexes: names, keys, projections, and attributes with a meaning."""

from .acceptance import Changes
from .fact_values import Fact, Facts
from .vector_facts import vector_changes


def table_changes(before: Fact, after: Fact, old: Facts, new: Facts, changes: Changes) -> None:
    """Report what one table's new definition means for its items."""
    name = after.name
    if before.word("name") != after.word("name"):
        changes.refuse(
            "DR622",
            (name,),
            after.mark,
            f"table `{name}` is now `{after.word('name')}` and was `{before.word('name')}`: items "
            "stay in the old table, where nothing reads them",
            f"keep `name: {before.word('name')}`, or copy the items first",
        )
    if before.words("environment") != after.words("environment"):
        changes.warn(
            "DR636",
            (name,),
            after.mark,
            f"the name of table `{name}` comes from {_listed(after.words('environment'))} and came "
            f"from {_listed(before.words('environment'))}: a deployment that sets the old variables "
            "would read another table",
            "set the new variables wherever the old ones are set",
        )
    if before.words("key") != after.words("key"):
        changes.refuse(
            "DR607",
            (name,),
            after.mark,
            f"the key of table `{name}` is now {_listed(after.words('key'))} and was "
            f"{_listed(before.words('key'))}: a table's key never changes, so stored items would be "
            "out of reach",
            "keep the key, or define another table and copy the items",
        )
    _type_attribute(before, after, changes)
    _expiry(before, after, old, changes)
    indexes = new.under("table", name, "index")
    for index, fact in old.under("table", before.name, "index").items():
        if index in indexes:
            _index(name, fact, indexes[index], changes)
    vector_changes(before, after, old, new, changes)


def _type_attribute(before: Fact, after: Fact, changes: Changes) -> None:
    if before.words("type_attribute") == after.words("type_attribute"):
        return
    kept = before.word("type_attribute") or "none"
    changes.refuse(
        "DR615",
        (after.name,),
        after.mark,
        f"the type attribute of table `{after.name}` is now "
        f"`{after.word('type_attribute') or 'none'}` and was `{kept}`: stored items are told apart "
        "by the old one",
        f"keep `type_attribute: {kept}`, or write the new attribute into every stored item first",
    )


def _expiry(before: Fact, after: Fact, old: Facts, changes: Changes) -> None:
    was, now = before.word("ttl"), after.word("ttl")
    if was == now:
        return
    entities = old.under("entity").values()
    stored = {
        attribute.word("stored")
        for entity in entities
        if entity.word("table") == before.name
        for attribute in old.under("entity", entity.name, "attribute").values()
    }
    effects: list[str] = []
    if was:
        effects.append(f"stored items no longer expire by `{was}`")
    if now in stored:
        effects.append(f"stored items whose `{now}` has passed are deleted")
    if effects:
        changes.warn(
            "DR635",
            (after.name,),
            after.mark,
            f"`ttl` of table `{after.name}` changed: {', and '.join(effects)}",
            "see to the attributes of stored items first",
        )


def _index(table: str, before: Fact, after: Fact, changes: Changes) -> None:
    subject = (table, after.name)
    keys = ("partition", "sort", "local")
    if any(before.words(key) != after.words(key) for key in keys):
        changes.refuse(
            "DR618",
            subject,
            after.mark,
            f"index `{after.name}` of table `{table}` has another key than before "
            f"({_listed(before.words('partition') + before.words('sort'))}): the key of an index "
            "never changes, and stored items lack the new attributes",
            "define an index under another name, and move the access patterns to it",
        )
    if _wider(before, after):
        changes.refuse(
            "DR621",
            subject,
            after.mark,
            f"index `{after.name}` of table `{table}` projects more than before: the index as it "
            "exists does not hold these attributes, so items read from it would lack them",
            "define an index under another name, and move the access patterns to it",
        )


def _wider(before: Fact, after: Fact) -> bool:
    order = ("KEYS_ONLY", "INCLUDE", "ALL")
    was, now = order.index(before.word("project")), order.index(after.word("project"))
    more = not set(after.words("include")) <= set(before.words("include"))
    return now > was or (now == was and more)


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words) or "nothing"
