"""Codes about collections: several entities of one partition, read together."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR840",
        "collection of fewer than two entities",
        "A collection reads items of several entities; it lists one, none, or one of them twice.",
        "List each entity once; one entity alone is read by a `query` among its access patterns.",
    ),
    Code(
        "DR841",
        "unknown entity in a collection",
        "`returns:` of a collection names an entity that the service does not have.",
        "Correct the name.",
    ),
    Code(
        "DR842",
        "name of a collection that is taken",
        "A collection is a method of the facade, and each of its entities a field of its result: "
        "one of these names means something else already.",
        "Choose another name, with `repository:` of the entity for a field of the result.",
    ),
    Code(
        "DR843",
        "collection across tables",
        "One query reads one table or index; the entities of the collection are in several tables.",
        "List entities of one table.",
    ),
    Code(
        "DR844",
        "entities without a common partition",
        "The entities of the collection build the partition key in different ways, so that their "
        "items are never in one partition.",
        "Give them the same template with placeholders of the same types, or pin an `index:` in "
        "which they share one.",
    ),
    Code(
        "DR845",
        "parameters that do not fit the keys",
        "The parameters of a collection must fix the whole partition key, and then nothing but the "
        "beginning of the sort key that all its entities have in common.",
        "Name each placeholder of the partition key, in order, and only what the entities share of "
        "the sort key.",
    ),
    Code(
        "DR846",
        "further entities under the keys of a collection",
        "Items of entities that the collection does not list can be among those that it reads.",
        "List them under `returns:`, or write `others: skip`.",
    ),
    Code(
        "DR847",
        "nothing tells the items of a collection apart",
        "Items of several entities are read, and neither a type attribute nor the form of their "
        "keys tells which is which.",
        "Give the table a `type_attribute`, project it in the index, or give the keys texts of "
        "their own.",
    ),
    Code(
        "DR848",
        "filter of a collection that does not fit",
        "`where:` of a collection filters the items of single entities, which are among those that it "
        "lists and have a type attribute: filters cannot look at keys.",
        "Name an entity of `returns:`, give the table a `type_attribute`, or filter in a `query` of "
        "the entity.",
    ),
)
