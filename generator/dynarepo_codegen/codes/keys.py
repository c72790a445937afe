"""Codes about key templates, index entries and what tells items apart."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR321",
        "unbalanced brace",
        "A key template has a `{` without `}`, or the other way round.",
        "Close the placeholder; a brace itself is written twice.",
    ),
    Code(
        "DR322",
        "empty template",
        "A key template is an empty text.",
        "Write text, a `{placeholder}`, or both.",
    ),
    Code(
        "DR323",
        "unknown placeholder",
        "A placeholder does not name an attribute of the entity.",
        "Write the attribute's name in the schema, not its stored name.",
    ),
    Code(
        "DR324",
        "unknown format",
        "A placeholder has a format other than `:06d` and `:ordered`.",
        "Write `{rank:06d}` for padded integers, `{rank:ordered}` for any number.",
    ),
    Code(
        "DR325",
        "missing template",
        "An entity has no template for a key attribute of its table or index, and no "
        "attribute is stored under its name.",
        "Write a template, or store an attribute under that name.",
    ),
    Code(
        "DR326",
        "template for an attribute",
        "A key attribute has a template, and is an attribute of the entity already.",
        "Leave the template out, or store the attribute under another name.",
    ),
    Code(
        "DR327",
        "template for another key",
        "A template is written for something that is not a key attribute of the table or index.",
        "Write one of the stored names that the hint lists.",
    ),
    Code(
        "DR328",
        "attribute that cannot be in a table key",
        "An optional attribute, or one that changes with every write, is in the table key.",
        "Use required attributes that never change.",
    ),
    Code(
        "DR329",
        "template does not fit the key's type",
        "A number or binary key has a template that makes text, or an attribute stored as "
        "something else.",
        "Write a lone `{placeholder}` of an attribute that is stored as the key's type.",
    ),
    Code(
        "DR330",
        "attribute without a text form",
        "The type, or the type with this format, has no text that could stand in a key.",
        "Use text, integers, dates, identifiers, enumerations; `{amount:ordered}` for "
        "decimals, a padded format for epochs.",
    ),
    Code(
        "DR331",
        "two entities share a key",
        "An item of one entity can have the same table key as an item of another one, and "
        "would overwrite it.",
        "Begin one of the keys with a text of its own. Where stored data is so already: "
        "`unsafe: [DR331]` beside the key, and `recognised_by:` without a type attribute.",
    ),
    Code(
        "DR332",
        "placeholder without an end",
        "Two placeholders stand side by side, or a value can hold the delimiter that follows "
        "it, so that different values make one key.",
        "Write a delimiter that the values cannot hold, or use a padded format. Where stored "
        "data is so already: `unsafe: [DR332]`.",
    ),
    Code(
        "DR333",
        "numbers that order as text",
        "An integer stands in a sort key without a format, so that 10 comes before 9.",
        "Write `{rank:06d}` or `{rank:ordered}`. Where stored data is so already: `unsafe: "
        "[DR333]`.",
    ),
    Code(
        "DR334",
        "case merges keys",
        "`key_case:` gives values that differ only in case one key.",
        "Leave it out. Where stored data is so already: `unsafe: [DR334]`.",
    ),
    Code(
        "DR335",
        "attribute that cannot be read back",
        "An attribute with `stored: in_key` is not in the table key, or the template cannot "
        "be taken apart again.",
        "Put it into the table key behind a clear delimiter, or leave `stored: in_key` out.",
    ),
    Code(
        "DR336",
        "unknown acknowledgement",
        "`unsafe:` lists a code that no key can acknowledge.",
        "List codes that were reported about this key.",
    ),
    Code(
        "DR337",
        "needless acknowledgement",
        "`unsafe:` lists a code of a rule that the key keeps; it would hide a later mistake.",
        "Leave the code out.",
    ),
    Code(
        "DR338",
        "empty value in a key",
        "An enumeration with an empty value is part of a key, and DynamoDB takes no empty key.",
        "Give the enumeration another value.",
    ),
    Code(
        "DR339",
        "sensitive attribute in a key",
        "A key shows the value of an attribute that is marked sensitive.",
        "Use an identifier or a hash in the key, or acknowledge it: `unsafe: [DR339]`.",
    ),
    Code(
        "DR340",
        "unknown table",
        "An entity names a table that is not defined.",
        "Correct the name, or define it under `tables:`.",
    ),
    Code(
        "DR341",
        "unknown index",
        "An entity maps an index that its table does not have.",
        "Correct the name, or define the index under the table's `indexes:`.",
    ),
    Code(
        "DR342",
        "condition that cannot hold",
        "`when:` cannot keep items out of an index whose keys are plain attributes.",
        "Give the index a key attribute of its own with a template.",
    ),
    Code(
        "DR343",
        "undeclared index membership",
        "The items of an entity store every key attribute of an index, so DynamoDB puts them "
        "into it, and the entity does not declare that.",
        "Declare it with `indexes: {name: {}}`, or rename an attribute with `stored_as:`.",
    ),
    Code(
        "DR344",
        "two entries for one key attribute",
        "Two indexes of an entity write the same key attribute, with different templates or "
        "at different times.",
        "Use one template and one `when:`, or another key attribute.",
    ),
    Code(
        "DR346",
        "constant partition",
        "A partition key without placeholders puts all items of the entity into one "
        "partition, which has limited throughput.",
        "Put an attribute into it. For few items acknowledge it: `unsafe: [DR346]`.",
    ),
    Code(
        "DR347",
        "float in a key",
        "A float is a key, and floats that should be equal rarely are.",
        "Use decimal or integer, or acknowledge it: `unsafe: [DR347]`.",
    ),
    Code(
        "DR348",
        "dollar sign before a placeholder",
        "A key template has `${name}`, as other languages write a placeholder. Here the dollar "
        "sign is part of the key.",
        "Write `{name}`. Where stored keys do hold a dollar sign: `unsafe: [DR348]`.",
    ),
    Code(
        "DR351",
        "one type value for two entities",
        "Two entities of a table have the same `type_value`.",
        "Give each its own.",
    ),
    Code(
        "DR352",
        "type value without effect",
        "`type_value:` is written for an entity whose table has no type attribute.",
        "Leave it out, or name the attribute with `type_attribute:`.",
    ),
    Code(
        "DR353",
        "empty type value",
        "`type_value:` is an empty text.",
        "Write a text.",
    ),
    Code(
        "DR354",
        "parameter where nobody gives one",
        "`recognised_by:`, or the `when:` of an index, holds a parameter; these conditions "
        "are about the item alone.",
        "Compare with a literal.",
    ),
    Code(
        "DR355",
        "items that nothing tells apart",
        "Entities of a table without type attribute can have equal keys (acknowledged), and "
        "one has no `recognised_by:`.",
        "Write `recognised_by:` with a condition that only its items meet.",
    ),
)
