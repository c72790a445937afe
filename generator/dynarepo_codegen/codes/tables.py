"""Codes about tables, their keys and their indexes."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR301",
        "not an environment variable",
        "`env:` lists a name that no environment variable can have.",
        "Write letters, digits and underscores, no digit first.",
    ),
    Code(
        "DR302",
        "attribute twice in a key",
        "One attribute is named twice in the key of a table or index.",
        "Name each key attribute once.",
    ),
    Code(
        "DR303",
        "name that DynamoDB refuses",
        "A table or index name is too short or too long, or has a character that DynamoDB "
        "does not take.",
        "Write 3 to 255 letters, digits, `_`, `-` and `.`.",
    ),
    Code(
        "DR304",
        "key attribute's name too long",
        "The stored name of a key attribute is empty, or longer than DynamoDB takes.",
        "Write 1 to 255 bytes.",
    ),
    Code(
        "DR305",
        "conflicting key types",
        "An attribute is stored under the name of a key attribute with another type, in this "
        "entity or in another one of the same table.",
        "Give all attributes stored under the name one type, or rename one with `stored_as:`.",
    ),
    Code(
        "DR306",
        "type that cannot be a key",
        "An attribute is a key attribute, and it is not always stored as a string, number or "
        "binary.",
        "Use another type or a key template; a boolean needs `encoding: text`. Leave `nullable` "
        "out: a key attribute is never NULL.",
    ),
    Code(
        "DR307",
        "faulty local index",
        "A local index has the table's partition key and one sort attribute of its own, on a "
        "table with a sort key.",
        "Leave `partition` out and write one `sort` attribute, or remove `local: true`.",
    ),
    Code(
        "DR308",
        "index without partition key",
        "A global index has no partition attribute.",
        "Write `partition:`, or `local: true`.",
    ),
    Code(
        "DR309",
        "too many key attributes",
        "An index has more than four partition or four sort attributes.",
        "Keep at most four each; several values fit into one template.",
    ),
    Code(
        "DR310",
        "too many indexes",
        "A table has more than 20 global or 5 local indexes.",
        "Let several entities share an index with generic key attributes.",
    ),
    Code(
        "DR311",
        "faulty tags",
        "A table has too many tags, or one that is empty or too long.",
        "Keep at most 50, with keys of 1 to 128 and values of up to 256 characters.",
    ),
    Code(
        "DR312",
        "no capacity",
        "Provisioned throughput is below one unit.",
        "Write at least 1, or `billing: on_demand`.",
    ),
    Code(
        "DR313",
        "unknown time-to-live attribute",
        "`ttl:` names an attribute that no entity of the table stores.",
        "Write the stored name of an attribute.",
    ),
    Code(
        "DR314",
        "time to live that is no time",
        "The table's time-to-live attribute is not stored as seconds since 1970, so DynamoDB "
        "would never expire the item.",
        "Write `{type: datetime, encoding: epoch_seconds}`.",
    ),
    Code(
        "DR315",
        "faulty projection",
        "`project:` lists an attribute that no item in the index stores, one twice, or a key "
        "attribute (which is always there).",
        "List stored names of attributes that are not in a key.",
    ),
    Code(
        "DR316",
        "too many projected attributes",
        "The indexes of a table project more than 100 attributes by name.",
        "Write `project: all` for one of them.",
    ),
    Code(
        "DR317",
        "type attribute is taken",
        "The attribute that names an item's type is a key attribute, or an entity's attribute "
        "is stored under its name.",
        "Choose another `type_attribute:`, or rename the attribute with `stored_as:`.",
    ),
    Code(
        "DR318",
        "unused table or index",
        "No entity is stored in the table, or none is found in the index.",
        "Use it or remove it; perhaps a name is misspelt.",
    ),
)
