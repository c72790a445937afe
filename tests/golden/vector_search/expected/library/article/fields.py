"""Typed paths into a stored article."""

from datetime import datetime
from typing import Final

from dynarepo.codecs import EPOCH_SECONDS, STRING, ULID_TEXT, Codec, choice_of, nullable, vector_of
from dynarepo.fields import Field, OrderedField, TextField

from .model import ArticleLanguage

ARTICLE_LANGUAGE_CODEC: Final[Codec[ArticleLanguage]] = choice_of("de", "en")


class ArticleFields:
    """Typed paths into a stored Article, for conditions and changes."""

    tenant_id: Final = TextField[str]("tenantId", STRING)
    article_id: Final = TextField[str]("articleId", ULID_TEXT)
    title: Final = TextField[str]("title", STRING)
    language: Final = TextField[ArticleLanguage]("language", ARTICLE_LANGUAGE_CODEC)
    expires_at: Final = OrderedField[datetime]("expiresAt", EPOCH_SECONDS)
    embedding: Final = Field[list[float]]("embedding", vector_of(4))
    picture: Final = Field[list[float] | None]("picture", nullable(vector_of(2)))
