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

TYPES: tuple[Code, ...] = ()

CODES: tuple[Code, ...] = (*SYNTAX, *TYPES)
