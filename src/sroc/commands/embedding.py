"""The value of `--embed` in, LangChain embeddings out: passages are found by meaning beside words."""

from __future__ import annotations

import os
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ..tools.errors import ModelError, SettingsError

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

PACKAGED = "wordllama"
"""The one whose weights come with a package (extra `embed`) and that needs no network."""


def embeddings_of(name: str) -> Embeddings:
    """The embeddings of that name; an OpenAI-compatible server's go to where the environment says, as its models do.

    Raises:
        SettingsError: It names none, or its package is not installed.
        ModelError: It needs a key.
    """
    if name == PACKAGED:
        if find_spec(PACKAGED) is None:
            raise SettingsError(
                f"--embed {name}: the package {PACKAGED} is not installed; install sroc[embed], or give openai:NAME."
            )
        from ..embeddings import WordEmbeddings

        return WordEmbeddings()
    kind, _, model = name.partition(":")
    if kind != "openai" or not model:
        raise SettingsError(f"--embed {name!r} names no embeddings; give {PACKAGED} (extra embed) or openai:NAME.")
    if not os.environ.get("OPENAI_API_KEY"):
        raise ModelError(
            f"--embed {name} needs a key: set OPENAI_API_KEY (any word for a server that asks for none), "
            f"or give {PACKAGED}."
        )
    from langchain_openai import OpenAIEmbeddings

    # Texts go as texts: other servers than OpenAI's know nothing of its tokens.
    return OpenAIEmbeddings(model=model, check_embedding_ctx_length=False)
