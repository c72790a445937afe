"""Codes about expressions: 401 to 419 for their syntax, from 420 for their types."""

from .code import Code

SYNTAX: tuple[Code, ...] = (
    Code(
        "DR401",
        "An expression is empty",
        "`where:`, `when:`, `do:` or `range:` holds no text, or only spaces.",
        "Write the expression, or drop the key.",
    ),
    Code(
        "DR402",
        "A character does not belong into an expression",
        "The expression holds a character that DynamoDB's grammar does not know: `{`, `$`.",
        "Write attributes by their name, values of the caller as `:name`, text in quotes.",
    ),
    Code(
        "DR403",
        "An operator of another language",
        "The expression uses an operator that DynamoDB does not have: `==`, `!=`, `&&`, `||`, `!`, "
        "`+=`, `*`, `IS NULL`, `LIKE`, `NOT IN`.",
        "Write `=`, `<>`, AND, OR, NOT, `SET a = a + :b`, `attribute_not_exists(a)`, "
        "`begins_with(a, :b)`, `NOT a IN (...)`.",
    ),
    Code(
        "DR404",
        "A quoted string cannot be read",
        "A quote is opened and never closed, or a backslash stands before a character that needs "
        "none.",
        "Close the string with the quote that opened it. Inside, write that quote twice, a "
        "backslash twice, a new line as `\\n` and a tab as `\\t`.",
    ),
    Code(
        "DR405",
        "A number cannot be read",
        "A number is written with an exponent, a separator or a leading zero, or has more digits "
        "than DynamoDB keeps (38).",
        "Write plain digits with at most one point: `1000`, `-2.5`.",
    ),
    Code(
        "DR406",
        "A parameter is misspelt",
        "A colon is not followed by a name in snake_case, or the marks after the name are unknown.",
        "Write `:name`, `:name?` when it may be None, `:names...` when it is a list.",
    ),
    Code(
        "DR407",
        "A placeholder for an attribute name",
        "The expression writes `#name`, as calls to DynamoDB need it for reserved words.",
        "Write the attribute's name itself; the generated code makes the placeholders.",
    ),
    Code(
        "DR408",
        "A parenthesis or bracket has no partner",
        "A `(` or `[` is never closed, or a `)` or `]` was never opened.",
        "Add the missing one, or remove the one too many.",
    ),
    Code(
        "DR409",
        "Something else is expected here",
        "The expression stops making sense at this place: a comma, an operator, an attribute or a "
        "value is missing, or something is left over.",
        "Write what the message expects.",
    ),
    Code(
        "DR410",
        "A function is unknown here",
        "The function is misspelt, or belongs to the other kind of expression.",
        "Conditions know attribute_exists, attribute_not_exists, attribute_type, begins_with, "
        "contains and size; updates know if_not_exists and list_append.",
    ),
    Code(
        "DR411",
        "A function is given the wrong arguments",
        "The function takes another number of arguments, or an attribute where a value is written.",
        "Write the call as the hint shows it.",
    ),
    Code(
        "DR412",
        "An optional parameter where it cannot disappear",
        "`:name?` takes the whole condition around it away when it is None. That is only clear for "
        "a condition that is joined to the others by AND, outside parentheses, and that has one "
        "optional parameter.",
        "Join the condition with AND at the top, or make the parameter required.",
    ),
    Code(
        "DR413",
        "A list parameter outside IN",
        "`:names...` stands for several values, which only IN compares with, and only alone.",
        "Write `a IN (:names...)`, or `:name` for one value.",
    ),
    Code(
        "DR414",
        "An operand cannot stand here",
        "`size(...)` is used with BETWEEN or IN, or a comparison compares no attribute, or an "
        "attribute with itself.",
        "Compare an attribute with something else; `size(a) >= :low AND size(a) <= :high`.",
    ),
    Code(
        "DR415",
        "An expression is too large",
        "The expression passes one of DynamoDB's limits (4 KB, 300 operators, 100 values for IN, "
        "32 steps in a path) or nests too many parentheses.",
        "Split the access pattern, or use a list parameter.",
    ),
    Code(
        "DR416",
        "The clauses of an update are wrong",
        "An update does not start with SET, REMOVE, ADD or DELETE, or has a clause twice.",
        "Begin with a clause, and join the actions of one clause with commas.",
    ),
    Code(
        "DR417",
        "An update touches the same place twice",
        "Two actions name the same path, or one names a part of what the other names; DynamoDB "
        "refuses such an update.",
        "Keep one of the two actions.",
    ),
    Code(
        "DR418",
        "A range is something else than one comparison",
        "`range:` holds neither one attribute nor one comparison of it with parameters.",
        "Write `date`, `date >= :since`, `date BETWEEN :from AND :to` or "
        "`begins_with(name, :start)`; other conditions go to `where:`.",
    ),
    Code(
        "DR419",
        "A keyword stands where a name is expected",
        "The grammar's own words (AND, OR, NOT, BETWEEN, IN, true, false, null; in updates also "
        "SET, REMOVE, ADD, DELETE) cannot name an attribute in an expression.",
        "Call the attribute something else and keep its stored name with `stored_as:`.",
    ),
)

TYPES: tuple[Code, ...] = (
    Code(
        "DR421",
        "Something does not exist",
        "An expression names an attribute that the entity does not have, or goes into a value "
        "where there is nothing of that name.",
        "Use the attribute's name in the schema, not its stored name.",
    ),
    Code(
        "DR422",
        "An attribute that only the key stores",
        "An attribute with `stored: in_key` is not stored by itself, so DynamoDB cannot "
        "compare it.",
        "Leave `stored: in_key` out, or give it in the query's key.",
    ),
    Code(
        "DR424",
        "A size of something that has none",
        "`size()` is asked of a number, boolean or another single value.",
        "Use it for text, binary, sets, lists and maps.",
    ),
    Code(
        "DR425",
        "An order where there is none",
        "`<`, `>`, BETWEEN or a range is asked of a value that does not order, such as a "
        "boolean or a list.",
        "Compare it with `=` or `<>`.",
    ),
    Code(
        "DR426",
        "An unknown stored type",
        "The second argument of `attribute_type` is not one of DynamoDB's type names.",
        "Write `'S'`, `'N'`, `'L'` or another one from the hint.",
    ),
    Code(
        "DR427",
        "A function on the wrong type",
        "`begins_with` or `contains` is used on a value that has no beginning or no elements.",
        "`begins_with` takes text and binary, `contains` also sets and lists.",
    ),
    Code(
        "DR428",
        "A parameter with a reserved name",
        "The parameter would be an argument that Python, or every generated method, already has.",
        "Give it another name.",
    ),
    Code(
        "DR429",
        "A parameter of two types",
        "A parameter has one type, and is used or declared as another one, or has the name of "
        "another argument.",
        "Use two parameters.",
    ),
    Code(
        "DR430",
        "A parameter written in two ways",
        "The same parameter is written with and without `?` or `...`.",
        "Write it the same way everywhere.",
    ),
    Code(
        "DR431",
        "A comparison with null",
        "`null` equals nothing in DynamoDB.",
        "Write `attribute_not_exists(...)` in a condition, REMOVE in an update.",
    ),
    Code(
        "DR432",
        "A literal of another type",
        "A literal is not a value of the attribute's type, or not one of the enumeration's.",
        "Write a value of that type.",
    ),
    Code(
        "DR433",
        "Two types in one place",
        "Attributes of different types are compared, or one is stored in the other.",
        "Use attributes of one type.",
    ),
    Code(
        "DR441",
        "ADD or DELETE on the wrong type",
        "ADD works on numbers and sets, DELETE on sets.",
        "Use SET or REMOVE.",
    ),
    Code(
        "DR442",
        "An attribute that an update cannot change",
        "The attribute is in the table key, is set by the server, or is read-only.",
        "Leave it out; a key changes by deleting and creating.",
    ),
    Code(
        "DR443",
        "A required attribute removed",
        "Without the attribute the item could not be read.",
        "Make it `optional: true`, or SET another value.",
    ),
    Code(
        "DR444",
        "Arithmetic on the wrong type",
        "`+`, `-` or `list_append` is used on a value that is not a number or a list.",
        "SET a value, or use ADD.",
    ),
)

CODES: tuple[Code, ...] = (*SYNTAX, *TYPES)
