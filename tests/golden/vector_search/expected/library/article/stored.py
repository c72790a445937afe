"""What makes article models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StoredUlid,
    StraightReader,
    blank,
    blank_of,
    checked,
    components,
    plain,
)
from dynarepo.wire import epoch_from_text, vector_from_wire
from dynarepo.wire.tagged import Listed, Number, Text

from .model import Article, ArticleLanguage, ArticlePicture, ArticleTitle


class StoredArticle(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Article, as types."""

    pk: Text[str]
    sk: Text[str]
    tenant_id: Text[str] = field(name="tenantId")
    article_id: Text[StoredUlid] = field(name="articleId")
    title: Text[str]
    language: Text[ArticleLanguage] | UnsetType = UNSET
    expires_at: Number | UnsetType = field(default=UNSET, name="expiresAt")
    embedding: Listed[Number] | UnsetType = UNSET
    picture: Raw | UnsetType = UNSET
    item_type: Text[Literal["Article"]] | UnsetType = field(default=UNSET, name="_type")


class StoredArticleTitle(Struct, gc=False, kw_only=True):
    """The stored form of ArticleTitle, as types."""

    pk: Text[str]
    sk: Text[str]
    article_id: Text[StoredUlid] = field(name="articleId")
    title: Text[str]


class StoredArticlePicture(Struct, gc=False, kw_only=True):
    """The stored form of ArticlePicture, as types."""

    pk: Text[str]
    sk: Text[str]
    title: Text[str]
    picture: Raw | UnsetType = UNSET


_ARTICLE_NAMES: Final = GivenNames(
    ("tenant_id", "article_id", "title"), "language", "expires_at", "embedding", "picture"
)
_ARTICLE_TITLE_NAMES: Final = {"article_id", "title"}
_ARTICLE_PICTURE_NAMES: Final = GivenNames(("title",), "picture")
_BlankArticle: Final = blank_of(Article)
_BlankArticleTitle: Final = blank_of(ArticleTitle)
_BlankArticlePicture: Final = blank_of(ArticlePicture)


def article_of(stored: StoredArticle) -> Article:
    """What was stored as Article; an error where that is not certain."""
    absent = 0
    if stored.language is UNSET:
        language_: ArticleLanguage = "en"
        absent |= 1
    else:
        language_ = stored.language.S
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 2
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    if stored.embedding is UNSET:
        embedding_: list[float] | None = None
        absent |= 4
    else:
        embedding_ = components(stored.embedding.L, 4)
        if not 4 <= len(embedding_) <= 4:
            raise ValueError("embedding")
    if stored.picture is UNSET:
        picture_: list[float] | None = None
        absent |= 8
    else:
        picture_text = plain(stored.picture)
        picture_ = checked(
            Article,
            "picture",
            None if "NULL" in picture_text else vector_from_wire(picture_text, 2, "picture"),
        )
    record = blank(_BlankArticle)
    record.tenant_id = stored.tenant_id.S
    record.article_id = stored.article_id.S
    record.title = stored.title.S
    record.language = language_
    record.expires_at = expires_at_
    record.embedding = embedding_
    record.picture = picture_
    record.__pydantic_fields_set__ = _ARTICLE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Article
    return record


def article_title_of(stored: StoredArticleTitle) -> ArticleTitle:
    """What was stored as ArticleTitle; an error where that is not certain."""
    record = blank(_BlankArticleTitle)
    record.article_id = stored.article_id.S
    record.title = stored.title.S
    record.__pydantic_fields_set__ = _ARTICLE_TITLE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = ArticleTitle
    return record


def article_picture_of(stored: StoredArticlePicture) -> ArticlePicture:
    """What was stored as ArticlePicture; an error where that is not certain."""
    absent = 0
    if stored.picture is UNSET:
        picture_: list[float] | None = None
        absent |= 1
    else:
        picture_text = plain(stored.picture)
        picture_ = checked(
            ArticlePicture,
            "picture",
            None if "NULL" in picture_text else vector_from_wire(picture_text, 2, "picture"),
        )
    record = blank(_BlankArticlePicture)
    record.title = stored.title.S
    record.picture = picture_
    record.__pydantic_fields_set__ = _ARTICLE_PICTURE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = ArticlePicture
    return record


ARTICLE_READER: Final[StraightReader[Article]] = StraightReader(
    StoredArticle, article_of, lambda stored: (stored.pk.S, stored.sk.S)
)

ARTICLE_TITLE_READER: Final[StraightReader[ArticleTitle]] = StraightReader(
    StoredArticleTitle, article_title_of, lambda stored: (stored.pk.S, stored.sk.S)
)

ARTICLE_PICTURE_READER: Final[StraightReader[ArticlePicture]] = StraightReader(
    StoredArticlePicture, article_picture_of, lambda stored: (stored.pk.S, stored.sk.S)
)
