"""Models of article: its key, input, item, views and changes."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import Ulid

ArticleLanguage: TypeAlias = Literal["de", "en"]
"""One of the values of an attribute of Article."""


class ArticleKey(Key, frozen=True):
    """Names one Article: the attributes in its table key."""

    tenant_id: str
    article_id: str


class ArticleCreate(Record):
    """What a caller gives for a new Article."""

    tenant_id: str
    article_id: Ulid
    title: str
    language: ArticleLanguage = "en"
    expires_at: AwareDatetime | None = None
    embedding: list[float] | None = Field(default=None, min_length=4, max_length=4, repr=False)
    picture: list[float] | None = Field(default=None, min_length=2, max_length=2)


class Article(ArticleCreate):
    """A stored Article."""

    @property
    def key(self) -> ArticleKey:
        """What names this item."""
        return ArticleKey(tenant_id=self.tenant_id, article_id=self.article_id)


class ArticleTitle(Value):
    """View of Article: `article_id` and `title`."""

    article_id: Ulid
    title: str


class ArticlePicture(Value):
    """View of Article: `title` and `picture`."""

    title: str
    picture: list[float] | None = Field(default=None, min_length=2, max_length=2)


class ArticleChanges(TypedDict, total=False):
    """Attributes of Article that an update can set; None removes an optional one."""

    title: str
    language: ArticleLanguage
    expires_at: datetime | None
    embedding: list[float] | None
    picture: list[float] | None
