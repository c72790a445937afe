"""Every limit of DynamoDB, each a named constant with what it bounds."""

# Sizes are in bytes of UTF-8; DynamoDB's kilobyte is 1,024 bytes.
_KB = 1_024
_MB = 1_024 * _KB

# Items and values
ITEM_BYTES = 400 * _KB
"""The largest item, attribute names included."""
ATTRIBUTE_NAME_BYTES = 64 * _KB - 1
"""The longest name of an attribute that is neither a key nor projected by name."""
KEY_NAME_BYTES = 255
"""The longest name of a key attribute, and of one that an index projects by name."""
DOCUMENT_LEVELS = 32
"""How deep lists and maps may be nested, and so how many steps a path may have."""
NUMBER_DIGITS = 38
"""How many significant digits a number keeps."""
NUMBER_LARGEST_EXPONENT = 125
"""The largest number is 9.99... times ten to this power."""
NUMBER_SMALLEST_EXPONENT = -130
"""The smallest positive number is ten to this power."""

# Keys
PARTITION_KEY_BYTES = 2_048
"""The longest value of a partition key; one byte is the shortest."""
SORT_KEY_BYTES = 1_024
"""The longest value of a sort key; one byte is the shortest."""
INDEX_PARTITION_ATTRIBUTES = 4
"""How many attributes may form the partition key of a global secondary index."""
INDEX_SORT_ATTRIBUTES = 4
"""How many attributes may form the sort key of a global secondary index."""

# Tables and indexes
NAME_SHORTEST = 3
"""The shortest name of a table or index."""
NAME_LONGEST = 255
"""The longest name of a table or index."""
GLOBAL_INDEXES = 20
"""How many global secondary indexes a table may have by default."""
LOCAL_INDEXES = 5
"""How many local secondary indexes a table may have."""
PROJECTED_ATTRIBUTES = 100
"""How many attributes all indexes of a table together may project by name."""
ITEM_COLLECTION_BYTES = 10 * 1_024 * _MB
"""How much one partition key value may hold in a table with local secondary indexes."""
TAGS = 50
"""How many tags a table may carry."""
TAG_KEY_CHARACTERS = 128
"""The longest key of a tag."""
TAG_VALUE_CHARACTERS = 256
"""The longest value of a tag."""

# Vector indexes
VECTOR_DIMENSIONS_FEWEST = 1
"""The fewest dimensions a vector index may have."""
VECTOR_DIMENSIONS_MOST = 4_096
"""The most dimensions a vector index may have."""

# Requests
REQUEST_BYTES = 16 * _MB
"""The largest request."""
PAGE_BYTES = _MB
"""How much one page of a query or scan reads before it stops."""
BATCH_GET_ITEMS = 100
"""How many items one BatchGetItem may ask for."""
BATCH_GET_BYTES = 16 * _MB
"""How much one BatchGetItem returns before it leaves keys unprocessed."""
BATCH_WRITE_ITEMS = 25
"""How many items one BatchWriteItem may put or delete."""
TRANSACTION_ACTIONS = 100
"""How many items one transaction may touch."""
TRANSACTION_BYTES = 4 * _MB
"""How much data one transaction may carry."""
TRANSACTION_TOKEN_SECONDS = 600
"""How long the token of a transaction keeps a repetition from being applied again."""
TRANSACTION_TOKEN_CHARACTERS = 36
"""The longest token of a transaction."""
SCAN_SEGMENTS = 1_000_000
"""How many segments a parallel scan may have."""
BULK_PUT_FEWEST_WRITE_UNITS = 1_024
"""The lowest rate limit a bulk put may be given, in write units a second."""

# Expressions
EXPRESSION_BYTES = 4 * _KB
"""The longest expression, with the placeholders and not what they stand for."""
EXPRESSION_OPERATORS = 300
"""How many operators and functions one expression may use."""
EXPRESSION_VALUES_BYTES = 2 * _MB
"""How much all substituted names and values of one request may take."""
PLACEHOLDER_BYTES = 255
"""The longest `#name` or `:value` placeholder."""
IN_OPERANDS = 100
"""How many values IN may list."""

# Prices are counted in these steps
READ_UNIT_BYTES = 4 * _KB
"""How much one read unit reads strongly consistently; twice as much otherwise."""
WRITE_UNIT_BYTES = _KB
"""How much one write unit writes."""
TRANSACTION_UNIT_FACTOR = 2
"""How many times the units of a plain call a transaction takes."""
