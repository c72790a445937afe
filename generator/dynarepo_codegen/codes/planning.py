"""Codes about access patterns that no table or index serves as written."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR520",
        "Several indexes serve the query",
        "More than one index has the key that the access pattern asks for and projects what it "
        "returns.",
        "Choose one with `index:`.",
    ),
    Code(
        "DR521",
        "The entity is not in that index",
        "The access pattern names an index that its table does not have, or that its entity does "
        "not map.",
        "Correct the name, or map the entity's key under `indexes:`.",
    ),
    Code(
        "DR522",
        "The partition is not fixed",
        "A query reads one partition, and the access pattern leaves a placeholder of the "
        "partition key open.",
        "Add the missing attributes to `query:`, or map an index whose partition is what the "
        "caller knows.",
    ),
    Code(
        "DR523",
        "An equality that the key cannot serve",
        "`query:` names an attribute that is not in the key, or that comes after a sort "
        "placeholder which is not given.",
        "Give sort placeholders left to right; filter other attributes with `where:`.",
    ),
    Code(
        "DR524",
        "A range on something else than the next placeholder",
        "`range:`, `narrow:` or `prefix:` names an attribute that is not the next one in the sort "
        "key, or the table or index has no sort key.",
        "Name the next placeholder, or query an index that orders by the attribute.",
    ),
    Code(
        "DR525",
        "The index does not hold what is asked for",
        "The access pattern returns or filters attributes that the index does not project.",
        "Return a view of what the index projects, write `hydrate: true` to read the whole items "
        "by their keys, or project more.",
    ),
    Code(
        "DR526",
        "A consistent read of a global index",
        "Global secondary indexes are eventually consistent.",
        "Leave `consistent` out, or query the table or a local index.",
    ),
    Code(
        "DR527",
        "A filter on a key attribute",
        "DynamoDB refuses a filter on the key attributes of the table or index that is queried.",
        "Give the attribute in `query:`, `narrow:` or `range:`.",
    ),
    Code(
        "DR528",
        "Conditions on several key attributes",
        "`narrow:` and `range:` restrict several attributes of a multi-attribute key at once.",
        "Declare an access pattern for each combination.",
    ),
    Code(
        "DR529",
        "A beginning of something that is not text",
        "`prefix:` or `begins_with` is asked of a number, a date or another type without text.",
        "Use a comparison or BETWEEN.",
    ),
    Code(
        "DR530",
        "Entities that nothing tells apart",
        "The query also reads items of other entities, and neither a type attribute nor "
        "`recognised_by:` tells them apart.",
        "Give the table a `type_attribute`, project it, or write `recognised_by:`.",
    ),
    Code(
        "DR531",
        "An update that knows only parts of an index key",
        "The update changes a part of an index key without knowing the others, and `on_partial` "
        "is `refuse`.",
        "Set all parts, or choose `on_partial: require`, which makes them parameters, or "
        "`on_partial: read`.",
    ),
    Code(
        "DR532",
        "An upsert that creates an incomplete item",
        "An item that the upsert creates would lack a required attribute, so it could not be read.",
        "Set the attribute in `do:`, or give it a default.",
    ),
    Code(
        "DR533",
        "A parameter with the name of a part that the caller must give",
        "Under `on_partial: require` the parts of index keys that an update does not know are "
        "parameters with the names of the attributes, and such a name is taken.",
        "Give the other parameter another name, or compare the part with a parameter in `when:`.",
    ),
)
