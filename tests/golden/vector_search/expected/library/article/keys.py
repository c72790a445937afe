"""Keys of article: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, ulid_text

from .model import Article, ArticleKey


def table_key(key: ArticleKey | Article) -> WireItem:
    """The table key: `pk` = `tenant#{tenant_id}` and `sk` = `article#{article_id}`."""
    return {"pk": {"S": pk(key.tenant_id)}, "sk": {"S": sk(key.article_id)}}


def pk(tenant_id: str) -> str:
    """`pk` = `tenant#{tenant_id}`."""
    return partition_text(f"tenant#{open_text(tenant_id, 'tenant_id')}", "pk")


def sk(article_id: str) -> str:
    """`sk` = `article#{article_id}`."""
    return f"article#{ulid_text(article_id, 'article_id')}"
