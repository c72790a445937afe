"""The tables of bookkeeping."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="accounts",
        default="accounts",
        environment=("ACCOUNTS_TABLE",),
        key=(KeyAttribute("accountId", "S", "HASH"),),
        indexes=(
            # Accounts of a user.
            IndexDefinition("UserIdIndex", key=(KeyAttribute("userId", "S", "HASH"),)),
        ),
        point_in_time_recovery=True,
        deletion_protection=True,
        tags=(("service", "bookkeeping"),),
        description="Bank accounts of the users.",
    ),
    TableDefinition(
        name="transactions",
        default="transactions",
        environment=("TRANSACTIONS_TABLE",),
        key=(KeyAttribute("transactionId", "S", "HASH"),),
        indexes=(
            # Everything of a user by date.
            IndexDefinition(
                "UserIdIndex",
                key=(KeyAttribute("userId", "S", "HASH"), KeyAttribute("date", "N", "RANGE")),
            ),
            # An account by date.
            IndexDefinition(
                "AccountDateIndex",
                key=(KeyAttribute("accountId", "S", "HASH"), KeyAttribute("date", "N", "RANGE")),
            ),
            # A category by date; uncategorised transactions are not in it.
            IndexDefinition(
                "CategoryDateIndex",
                key=(
                    KeyAttribute("primaryCategoryId", "S", "HASH"),
                    KeyAttribute("date", "N", "RANGE"),
                ),
            ),
            # What was read from a file; transactions entered by hand are not in it.
            IndexDefinition(
                "FileIdIndex",
                key=(KeyAttribute("fileId", "S", "HASH"), KeyAttribute("date", "N", "RANGE")),
            ),
            # A user's statuses by date.
            IndexDefinition(
                "StatusDateIndex",
                key=(KeyAttribute("userStatus", "S", "HASH"), KeyAttribute("date", "N", "RANGE")),
            ),
        ),
        stream="NEW_AND_OLD_IMAGES",
        point_in_time_recovery=True,
        deletion_protection=True,
        tags=(("service", "bookkeeping"),),
        description="Transactions read from statement files.",
    ),
    TableDefinition(
        name="files",
        default="files",
        environment=("FILES_TABLE",),
        key=(KeyAttribute("fileId", "S", "HASH"),),
        indexes=(
            # Files of a user by upload.
            IndexDefinition(
                "UserIdIndex",
                key=(KeyAttribute("userId", "S", "HASH"), KeyAttribute("uploadDate", "N", "RANGE")),
            ),
            # Files of an account by upload; files not yet assigned are not in it.
            IndexDefinition(
                "AccountIdIndex",
                key=(
                    KeyAttribute("accountId", "S", "HASH"),
                    KeyAttribute("uploadDate", "N", "RANGE"),
                ),
            ),
        ),
        point_in_time_recovery=True,
        tags=(("service", "bookkeeping"),),
        description="Uploaded statement files.",
    ),
    TableDefinition(
        name="file_maps",
        default="file_maps",
        environment=("FILE_MAPS_TABLE",),
        key=(KeyAttribute("fileMapId", "S", "HASH"),),
        indexes=(
            # File maps of a user.
            IndexDefinition("UserIdIndex", key=(KeyAttribute("userId", "S", "HASH"),)),
            # File maps made for an account.
            IndexDefinition("AccountIdIndex", key=(KeyAttribute("accountId", "S", "HASH"),)),
        ),
        tags=(("service", "bookkeeping"),),
        description="How the columns of a bank's files map to transactions.",
    ),
    TableDefinition(
        name="categories",
        default="categories",
        environment=("CATEGORIES_TABLE_NAME",),
        key=(KeyAttribute("categoryId", "S", "HASH"),),
        indexes=(
            # Categories of a user.
            IndexDefinition("UserIdIndex", key=(KeyAttribute("userId", "S", "HASH"),)),
            # Children of a category by name; top-level categories are not in it.
            IndexDefinition(
                "ParentCategoryIndex",
                key=(
                    KeyAttribute("parentCategoryId", "S", "HASH"),
                    KeyAttribute("name", "S", "RANGE"),
                ),
            ),
        ),
        point_in_time_recovery=True,
        tags=(("service", "bookkeeping"),),
        description="The users' trees of categories and their matching rules.",
    ),
    TableDefinition(
        name="analytics_data",
        default="analytics_data",
        environment=("ANALYTICS_DATA_TABLE",),
        key=(KeyAttribute("userId", "S", "HASH"), KeyAttribute("analyticKey", "S", "RANGE")),
        tags=(("service", "bookkeeping"),),
        description="Computed figures, one item for each analysis, period and account.",
    ),
    TableDefinition(
        name="analytics_status",
        default="analytics_status",
        environment=("ANALYTICS_STATUS_TABLE",),
        key=(KeyAttribute("userId", "S", "HASH"), KeyAttribute("analyticType", "S", "RANGE")),
        indexes=(
            # Analyses that wait for computation, by priority and age.
            IndexDefinition(
                "StaleAnalyticsIndex",
                key=(
                    KeyAttribute("staleQueue", "S", "HASH"),
                    KeyAttribute("staleSince", "N", "RANGE"),
                ),
            ),
        ),
        tags=(("service", "bookkeeping"),),
        description="Whether a user's figures are up to date.",
    ),
    TableDefinition(
        name="fzip_jobs",
        default="fzip_jobs",
        environment=("FZIP_JOBS_TABLE",),
        key=(KeyAttribute("jobId", "S", "HASH"),),
        indexes=(
            # Jobs of a user by creation.
            IndexDefinition(
                "UserIdIndex",
                key=(KeyAttribute("userId", "S", "HASH"), KeyAttribute("createdAt", "N", "RANGE")),
            ),
            # Jobs of a status by expiry, for cleaning up their packages.
            IndexDefinition(
                "StatusExpiryIndex",
                key=(KeyAttribute("status", "S", "HASH"), KeyAttribute("expiresAt", "N", "RANGE")),
                projection="INCLUDE",
                include=("userId", "jobType", "s3Key"),
            ),
        ),
        ttl_attribute="expiresAt",
        tags=(("service", "bookkeeping"),),
        description="Exports of a user's whole data as a package, and restores of such packages.",
    ),
    TableDefinition(
        name="user_preferences",
        default="user_preferences",
        environment=("USER_PREFERENCES_TABLE",),
        key=(KeyAttribute("userId", "S", "HASH"),),
        tags=(("service", "bookkeeping"),),
        description="Settings of the users.",
    ),
    TableDefinition(
        name="workflows",
        default="workflows",
        environment=("WORKFLOWS_TABLE",),
        key=(KeyAttribute("workflowId", "S", "HASH"),),
        indexes=(
            # A user's work by start.
            IndexDefinition(
                "UserIdIndex",
                key=(KeyAttribute("userId", "S", "HASH"), KeyAttribute("createdAt", "N", "RANGE")),
            ),
            # Work on one entity.
            IndexDefinition(
                "EntityIdIndex",
                key=(
                    KeyAttribute("entityId", "S", "HASH"),
                    KeyAttribute("createdAt", "N", "RANGE"),
                ),
            ),
        ),
        ttl_attribute="expiresAt",
        tags=(("service", "bookkeeping"),),
        description="Progress of work that runs in the background.",
    ),
)
"""Every table of the service, in the order of its schema."""
