"""The instruments of SROC: what code can decide without a model; `instruments` offers them to any agent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from langchain_core.tools import BaseTool


def instruments(documents: Iterable[Any] = ()) -> list[BaseTool]:
    """The instruments as LangChain tools: find_conflicts, verify_text, search_documents, check_claims, count.

    Arguments are typed, results are at most 20 lines, with the values behind them as the message's artifact. What is
    wrong with a call is a sentence that the agent reads, never an error that ends its run. No instrument asks a model.

    Method: those of the graph; conflicts follow from Horn rules (Dowling and Gallier 1984), documents are searched by
    Okapi BM25 (Robertson and Zaragoza 2009), claims compared in figures, names and scope (Peters and Chin-Yee 2025).

    Args:
        documents: LangChain documents that search_documents and check_claims read where the agent passes none.

    Raises:
        InputError: One of the documents has no text in `page_content`.
    """
    from .toolbox import tools

    return tools(documents)
