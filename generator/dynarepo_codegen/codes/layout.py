"""Codes about data that is stored already: 601 to 629 refused, 630 to 639 warned of, then locks."""

from dataclasses import replace

from .code import Code

_ACCEPT = (
    "A change that is meant can be accepted by name, with the `--accept` that the message shows."
)

_REFUSED: tuple[Code, ...] = (
    Code(
        "DR601",
        "a table key is made in another way",
        "The template of a key attribute changed, so items that are stored already are not found "
        "under the key that the new template makes.",
        "Keep the template, or copy the items under their new key before the old ones go.",
    ),
    Code(
        "DR602",
        "an attribute has another stored form",
        "The type, encoding or precision of an attribute changed, so stored values cannot be read, "
        "or are read as something else. Types that read all that the old one wrote are fine: a "
        "decimal reads integers, a string reads dates and enumerations.",
        "Keep the type, or add an attribute of the new type and fill it from the old one.",
    ),
    Code(
        "DR603",
        "an attribute is stored under another name",
        "`stored_as`, `stored_case` or the name of an attribute changed what it is stored as; "
        "stored items have it under the old name.",
        "Write `stored_as:` with the old name. The name in Python is yours to change.",
    ),
    Code(
        "DR604",
        "a key has another case",
        "`key_case` changed, so the keys of stored items differ from those that are made now.",
        "Keep `key_case` as it was.",
    ),
    Code(
        "DR605",
        "delimiters are escaped in another way",
        "`delimiter` changed, so keys whose values hold the delimiter are made differently.",
        "Keep `delimiter` as it was.",
    ),
    Code(
        "DR606",
        "a number in a table key has another width or format",
        "`{n:06d}` or `{n:ordered}` changed, so the keys of stored items differ from those that "
        "are made now, and no longer order with them.",
        "Keep the format, or copy the items under their new key before the old ones go.",
    ),
    Code(
        "DR607",
        "a table has another key",
        "The key attributes of a table, or their types, changed. DynamoDB never changes them.",
        "Keep the key, or define another table and copy the items.",
    ),
    Code(
        "DR608",
        "an entity moved to another table",
        "`table:` of an entity changed; its items stay in the old table.",
        "Keep the table, or copy the items first.",
    ),
    Code(
        "DR609",
        "an entity is gone",
        "An entity was removed, and its items remain. An entity that only has a new name is not "
        "gone while `type_value:` keeps its old one.",
        "Keep the entity until its items are deleted.",
    ),
    Code(
        "DR610",
        "a new attribute is required",
        "An attribute was added that stored items lack and cannot be read without.",
        "Make it optional, or give it a default.",
    ),
    Code(
        "DR611",
        "an attribute became required",
        "An attribute was optional or had a default; stored items can lack it.",
        "Give it a default, or keep it optional.",
    ),
    Code(
        "DR612",
        "an attribute can no longer be NULL",
        "`nullable` was removed; stored items can hold NULL.",
        "Keep `nullable: true`.",
    ),
    Code(
        "DR613",
        "a value of an enumeration is gone",
        "Stored items can hold a value that the enumeration no longer has.",
        "Keep the value until none is stored.",
    ),
    Code(
        "DR614",
        "an entity is recognised by something else",
        "`type_value`, the entity's name that stands for it, or `recognised_by` changed, so stored "
        "items are not recognised.",
        "Keep it; an entity that has a new name keeps its old one as `type_value:`.",
    ),
    Code(
        "DR615",
        "a table has another type attribute",
        "`type_attribute` changed; stored items are told apart by the old one.",
        "Keep it, or write the new attribute into every stored item first.",
    ),
    Code(
        "DR616",
        "an index entry is made in another way",
        "The template of an index key changed; stored items keep their old entry until they are "
        "written again, and are not found where the new template says.",
        "Keep the template, or write every stored item again.",
    ),
    Code(
        "DR617",
        "an index entry has another condition",
        "`when:` changed; stored items keep or lack their entry until they are written again.",
        "Keep the condition, or write every stored item again.",
    ),
    Code(
        "DR618",
        "an index has another key",
        "The key attributes of an index, or their types, changed. DynamoDB never changes them.",
        "Define an index under another name, and move the access patterns to it.",
    ),
    Code(
        "DR619",
        "an attribute moved into or out of the key",
        "`stored: in_key` changed; stored items have the attribute in the other place.",
        "Keep it as it was.",
    ),
    Code(
        "DR620",
        "a union cannot read stored values",
        "A member of a union was removed, or its discriminator changed.",
        "Keep the member and the discriminator until no such value is stored.",
    ),
    Code(
        "DR621",
        "an index projects more",
        "`project` of an index grew. The index as it exists does not hold the new attributes, and "
        "DynamoDB never adds them.",
        "Define an index under another name, and move the access patterns to it.",
    ),
    Code(
        "DR622",
        "a table has another name",
        "The default name of a table changed; its items stay in the old table.",
        "Keep the name, or copy the items first. The name in the schema is yours to change.",
    ),
)

CODES: tuple[Code, ...] = (
    *(replace(code, cure=f"{code.cure} {_ACCEPT}") for code in _REFUSED),
    Code(
        "DR630",
        "an attribute is gone",
        "An attribute was removed; its values stay in stored items, where nothing reads them.",
        "Remove it from stored items if it must not stay.",
    ),
    Code(
        "DR631",
        "stored items are missing from an index",
        "An entity was mapped to an index whose key attributes stored items lack.",
        "Write every stored item again before reading the index.",
    ),
    Code(
        "DR632",
        "stored items stay in an index",
        "An entity is no longer mapped to an index; stored items keep their entry in it.",
        "Remove the key attributes of the index from stored items.",
    ),
    Code(
        "DR633",
        "a constraint is narrower",
        "`min`, `max`, a length or a pattern refuses values that can be stored already.",
        "Make sure that every stored value satisfies it.",
    ),
    Code(
        "DR634",
        "a delimiter is refused that stored values can hold",
        "A placeholder may no longer hold a delimiter, for example because another template goes "
        "on where this one ends.",
        "Make sure that no stored value holds it.",
    ),
    Code(
        "DR635",
        "stored items expire by something else",
        "`ttl` of a table changed. Stored items no longer expire by the old attribute, and those that "
        "hold a passed time in the new one are deleted.",
        "See to the attributes of stored items first.",
    ),
    Code(
        "DR636",
        "the name of a table comes from other variables",
        "`env:` of a table's name changed; a deployment that sets the old variables would read "
        "another table.",
        "Set the new variables wherever the old ones are set.",
    ),
    Code(
        "DR640",
        "the lock cannot be read",
        "The lock of a service is damaged or cut off.",
        "Restore it from version control, and generate again.",
    ),
    Code(
        "DR641",
        "the lock holds a merge conflict",
        "Two branches changed the stored layout, and the conflict in the lock is not resolved.",
        "Take the lock of the branch whose schema is deployed, and generate again: the merged "
        "schema is then checked against it.",
    ),
    Code(
        "DR642",
        "the lock is of a later version",
        "A later version of dynarepo wrote the lock, in a format that this one does not know.",
        "Install the version that wrote it, or a later one.",
    ),
    Code(
        "DR643",
        "the lock is of another service",
        "The first line of the lock names a service, and it is not the one whose lock it is.",
        "Give the service its own lock back, or correct the name where the service was renamed.",
    ),
    Code(
        "DR644",
        "nothing to accept",
        "`--accept` names a change that no schema makes.",
        "Copy the name from the message that refuses the change.",
    ),
    Code(
        "DR645",
        "vector index that changed",
        "A vector index has the name of one that compares another attribute, dimensions, distance or "
        "filters, or holds other attributes. DynamoDB does not change an index that exists.",
        "Define a vector index under another name, and move the access patterns to it.",
    ),
)
