"""The stored form of article, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, View
from dynarepo.exact_values import is_list, unchanged
from dynarepo.wire import epoch_from_text, epoch_text, vector_from_wire, vector_value

from . import keys
from .model import Article, ArticleKey, ArticlePicture, ArticleTitle

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Article) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["tenant_id"])},
        "sk": {"S": keys.sk(held["article_id"])},
        "_type": {"S": "Article"},
        "tenantId": {"S": held["tenant_id"]},
        "articleId": {"S": held["article_id"]},
        "title": {"S": held["title"]},
        "language": {"S": held["language"]},
    }
    if held["expires_at"] is not None:
        stored["expiresAt"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    if held["embedding"] is not None:
        stored["embedding"] = vector_value(held["embedding"], 4, "embedding")
    if held["picture"] is not None:
        stored["picture"] = vector_value(held["picture"], 2, "picture")
    elif "picture" in item.model_fields_set:
        stored["picture"] = {"NULL": True}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["tenant_id"]) is str
        and type(held["article_id"]) is str
        and unchanged(Article, "article_id", held["article_id"])
        and type(held["title"]) is str
        and type(held["language"]) is str
        and held["language"] in ("de", "en")
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
        and (
            held["embedding"] is None
            or (
                is_list(held["embedding"], float)
                and len(held["embedding"]) >= 4
                and len(held["embedding"]) <= 4
            )
        )
        and (
            held["picture"] is None
            or (
                is_list(held["picture"], float)
                and len(held["picture"]) >= 2
                and len(held["picture"]) <= 2
            )
        )
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "tenant_id": stored["tenantId"]["S"],
        "article_id": stored["articleId"]["S"],
        "title": stored["title"]["S"],
    }
    if "language" in stored:
        found["language"] = stored["language"]["S"]
    if "expiresAt" in stored:
        found["expires_at"] = epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at")
    if "embedding" in stored:
        found["embedding"] = vector_from_wire(stored["embedding"], 4, "embedding")
    if "picture" in stored:
        found["picture"] = (
            None
            if "NULL" in stored["picture"]
            else vector_from_wire(stored["picture"], 2, "picture")
        )
    return found


def decode_article_title(stored: WireItem) -> dict[str, object]:
    """The attributes of a ArticleTitle by name, for the model to validate."""
    return {
        "article_id": stored["articleId"]["S"],
        "title": stored["title"]["S"],
    }


def decode_article_picture(stored: WireItem) -> dict[str, object]:
    """The attributes of a ArticlePicture by name, for the model to validate."""
    found: dict[str, object] = {
        "title": stored["title"]["S"],
    }
    if "picture" in stored:
        found["picture"] = (
            None
            if "NULL" in stored["picture"]
            else vector_from_wire(stored["picture"], 2, "picture")
        )
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ArticleFields

    return ArticleFields


def _article_reader() -> StraightReader[Article]:
    """What reads the text of a stored Article, loaded with the first one."""
    from .stored import ARTICLE_READER

    return ARTICLE_READER


def _article_title_reader() -> StraightReader[ArticleTitle]:
    """What reads the text of a stored ArticleTitle, loaded with the first one."""
    from .stored import ARTICLE_TITLE_READER

    return ARTICLE_TITLE_READER


def _article_picture_reader() -> StraightReader[ArticlePicture]:
    """What reads the text of a stored ArticlePicture, loaded with the first one."""
    from .stored import ARTICLE_PICTURE_READER

    return ARTICLE_PICTURE_READER


ARTICLE: Final[EntitySpec[Article, ArticleKey]] = EntitySpec(
    name="Article",
    table="library",
    model=Article,
    key_attributes=("pk", "sk"),
    key_parts=("tenant_id", "article_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Article"),
    key_shape=(("pk", "tenant#.+"), ("sk", "article#[0-9A-HJKMNP-TV-Z]{26}")),
    ttl="expiresAt",
    required=frozenset({"tenant_id", "article_id", "title", "language"}),
    fixed=frozenset({"tenant_id", "article_id"}),
    sensitive=frozenset({"embedding"}),
    defaults={"language": lambda: "en"},
    reader=_article_reader,
)
"""What the runtime needs to know of Article."""

ARTICLE_TITLE_VIEW: Final[View[ArticleTitle]] = View(
    model=ArticleTitle,
    decode=decode_article_title,
    projection=("articleId", "title"),
    reader=_article_title_reader,
)
"""How a ArticleTitle is read."""

ARTICLE_PICTURE_VIEW: Final[View[ArticlePicture]] = View(
    model=ArticlePicture,
    decode=decode_article_picture,
    projection=("title", "picture"),
    reader=_article_picture_reader,
)
"""How a ArticlePicture is read."""
