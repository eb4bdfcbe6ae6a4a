"""Files of documents as articles: JSON lines, plain text, Markdown, HTML."""

from extract.documents.errors import DocumentError
from extract.documents.files import read_documents

__all__ = ["DocumentError", "read_documents"]
