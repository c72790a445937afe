"""Codes about unique attributes and trails of changes."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR570",
        "ambiguous list of unique attributes",
        "A list under `unique:` names several attributes, and does not say whether each is unique "
        "by itself or all of them together.",
        "Write `[[a], [b]]` for each by itself, `[[a, b]]` for both together.",
    ),
    Code(
        "DR571",
        "unknown unique attribute",
        "`unique:` names an attribute that the entity does not have, one twice, or none.",
        "Name each attribute of the rule once, as the schema calls it.",
    ),
    Code(
        "DR572",
        "unique attribute without text",
        "A value in use is kept in a key, and values of this type have no text there.",
        "Use text, numbers, dates, identifiers, enumerations or booleans.",
    ),
    Code(
        "DR573",
        "unique attribute that cannot be followed",
        "The attribute is stored in the key alone, or changes with every write.",
        "Store the attribute, or name another one.",
    ),
    Code(
        "DR574",
        "unique attributes in a table without text keys",
        "Values in use are items of the same table, with text in its key attributes.",
        "Store the entity in a table whose key attributes are text.",
    ),
    Code(
        "DR575",
        "unique already",
        "The same attributes are unique by another rule, or hold the table key.",
        "Leave the rule out.",
    ),
    Code(
        "DR576",
        "value in use among an entity's items",
        "The item that keeps a value unique could have the key of an entity's item, or be met by a "
        "query of the entity.",
        "Begin its partition key with a text of its own.",
    ),
    Code(
        "DR577",
        "two rules with one key",
        "A value of one rule can be kept under the key of another rule's.",
        "Begin the partition key of one of them with a text of its own.",
    ),
    Code(
        "DR578",
        "key that does not hold the rule's attributes",
        "The declared key of a value in use lacks one of the rule's attributes, or holds another.",
        "Put exactly the attributes of the rule into the key.",
    ),
    Code(
        "DR579",
        "name taken by something else",
        "The reference or the type value of a value in use is one that items of the table have.",
        "Choose another one with `reference:` or `type_value:`.",
    ),
    Code(
        "DR580",
        "index that holds values in use",
        "An index is made of attributes that every item of the table has, so that it also holds the "
        "items that keep values unique.",
        "Give the index a key attribute of its own, or acknowledge it with `unsafe: [DR580]`.",
    ),
    Code(
        "DR581",
        "case without text",
        "`case:` stands at a rule none of whose attributes is text.",
        "Leave it out.",
    ),
    Code(
        "DR582",
        "sensitive value in use",
        "The key that keeps a sensitive attribute unique shows its values.",
        "Write `hash: true`, or acknowledge it with `unsafe: [DR582]`.",
    ),
    Code(
        "DR583",
        "table without room for a trail",
        "The rows of a trail need a partition key and a sort key, both of text.",
        "Write `audit: {table: ...}` with a table that has both.",
    ),
    Code(
        "DR584",
        "trail that cannot be kept as asked",
        "`audit:` names a table or an attribute that is not there, or lets rows expire in a table "
        "without `ttl:`, or an access pattern has the name under which the trail is read.",
        "Correct the name; give the table `ttl:`.",
    ),
    Code(
        "DR585",
        "changed layout of unique values",
        "Values in use would be kept under another key or form than those that are stored, so that "
        "a stored value could be given away twice.",
        "Keep the rule as it is, or accept the change and run `dynarepo repair --fix` at once.",
    ),
    Code(
        "DR586",
        "new rule about stored items",
        "Items that are stored already hold no claim on their values.",
        "Run `dynarepo repair --fix` after deploying the schema.",
    ),
    Code(
        "DR587",
        "rule about stored items gone",
        "The items that kept values unique stay in the table.",
        "Delete them, or keep the rule.",
    ),
    Code(
        "DR588",
        "trail among items",
        "Rows of a trail could be met by a query of an entity, or be in one of its indexes.",
        "Let no other partition begin like the trail's, or keep it in another table.",
    ),
    Code(
        "DR589",
        "trail elsewhere",
        "A trail is kept in another table or under another key than so far, or no longer.",
        "Keep it where it is; what was recorded so far stays there and is no longer read.",
    ),
)
