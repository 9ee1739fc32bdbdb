"""LangChain embeddings whose weights come with a package (extra `embed`): texts in, vectors out, without a network.

```python
from sroc.embeddings import WordEmbeddings

sroc = create_sroc(model, retriever=WordEmbeddings())
```
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from langchain_core.embeddings import Embeddings

from .tools.errors import SettingsError

__all__ = ["WordEmbeddings"]


class WordEmbeddings(Embeddings):
    """Vectors of 256 numbers, the mean of a text's word vectors: about 15,000 sentences a second on one core.

    They know words of like meaning ("safe", "vault"), most of all English ones, and nothing of their order.

    Method: WordLlama, token embeddings of large language models reduced (Miller 2024, MIT).

    Raises:
        SettingsError: The extra is not installed.
    """

    def __init__(self) -> None:
        self._model = _loaded()

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """A vector of length 1 for each text; zeros for one without words."""
        return [vector.tolist() for vector in self._model.embed(texts, norm=True)] if texts else []

    def embed_query(self, text: str) -> list[float]:
        """As `embed_documents`, for one text."""
        return self.embed_documents([text])[0]


@cache
def _loaded() -> Any:
    try:
        wordllama: Any = import_module("wordllama")
    except ImportError as error:
        raise SettingsError(
            "WordEmbeddings: the package wordllama is not installed; "
            "install sroc[embed], or pass LangChain Embeddings of your own."
        ) from error
    return wordllama.WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)
