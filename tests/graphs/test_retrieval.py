"""The caller's retrievers and embeddings: beside the documents or in their place, in two hops, by meaning too."""

import re

import pytest
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver

from sroc import create_sroc
from sroc.embeddings import WordEmbeddings
from sroc.testing import ScriptedModel
from sroc.tools.context import corpus as filing
from sroc.tools.errors import SettingsError

ROWS = [Document(f"Oak {n} grows by the road and is {n} years old.", metadata={"source": f"{n}"}) for n in range(60)]
MILL = Document("Ada Birkett built the mill at Pell.", metadata={"source": "mill"})
BORN = Document("Ada Birkett was born in Orrin, by the sea.", metadata={"source": "births"})


class Shelf(BaseRetriever):
    """Gives what shares a name with the query."""

    holds: list[Document]
    queries: list[str] = []

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        self.queries.append(query)
        names = re.findall(r"\b[A-Z]\w+", query)
        return [each for each in self.holds if any(name in each.page_content for name in names)]


class Topics(Embeddings):
    """One number for boats and one for trees."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        return [float(any(w in text for w in ("boat", "vessel"))), float(any(w in text for w in ("tree", "oak")))]


class Down(Topics):
    def embed_query(self, text: str) -> list[float]:
        raise ConnectionError("no route to host")


def asked(question, *documents, retriever, **more):
    model = ScriptedModel(lambda _: "So it is [1].")
    graph = create_sroc(model, retriever=retriever, **more)
    config: RunnableConfig = {"configurable": {"thread_id": "1"}}
    answer = graph.invoke({"messages": [("user", question)], "documents": list(documents)}, config)["answer"]
    return model.calls[0][-1].text, answer


def test_a_retriever_stands_in_place_of_documents_and_its_passages_are_cited():
    read, answer = asked("What did Birkett build?", retriever=Shelf(holds=[MILL]))
    assert MILL.page_content in read
    assert [c.source for c in answer.citations] == ["mill"]


def test_a_retriever_is_asked_again_with_the_names_that_it_found():
    shelf = Shelf(holds=[MILL, BORN])
    read, _ = asked("Where was the builder of the mill at Pell born?", retriever=shelf)
    assert MILL.page_content in read
    assert BORN.page_content in read
    assert shelf.queries[1:] == ["builder born Ada Birkett"]


def test_each_question_of_a_request_is_asked_of_the_retriever():
    shelf = Shelf(holds=[])
    asked("Who built the mill at Pell? When did Orrin get its weir?", retriever=shelf)
    assert shelf.queries == ["Who built the mill at Pell?", "When did Orrin get its weir?"]


def test_the_order_of_a_retriever_counts_beside_the_words():
    silent = Document("It came down in a storm.", metadata={"source": "silent"})

    class Knows(Shelf):
        def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
            return [silent]

    read, _ = asked("What happened to the oak of Pell?", *ROWS, retriever=Knows(holds=[]))
    assert silent.page_content in read


def test_a_retriever_stands_beside_filed_documents(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    line = "The day was long and dry, and Birkett went home. "
    large = Document(f"{line * 20}\n\n" * (filing.FILED_ABOVE // len(line) // 20 + 1), metadata={"source": "mill"})
    read, answer = asked("What did Birkett build?", large, retriever=Shelf(holds=[MILL]), checkpointer=InMemorySaver())
    assert MILL.page_content in read
    assert [s.source for s in answer.coverage.sources] == ["mill", "mill#2"]


def test_embeddings_find_what_shares_no_word():
    read, _ = asked("What happened to the boat?", *ROWS, Document("The vessel sank."), retriever=Topics())
    assert "The vessel sank." in read


def test_the_extras_embeddings_know_words_of_like_meaning():
    vault = Document("The access code of the vault is 7431.")
    read, _ = asked("Which number opens the safe?", *ROWS, vault, retriever=[WordEmbeddings()])
    assert vault.page_content in read


def test_embeddings_that_fail_leave_the_words_and_the_plan_says_so():
    read, answer = asked("How old is oak 41?", *ROWS, retriever=Down())
    assert "Oak 41" in read
    assert "by words alone, since the embeddings failed (ConnectionError: no route to host)" in answer.plan.reason


@pytest.mark.parametrize("wrong", [object(), [Topics(), Topics()], [Shelf(holds=[]), "index"]])
def test_what_is_no_retriever_is_refused_in_one_sentence(wrong):
    with pytest.raises(SettingsError, match=r"^retriever holds .*store\.as_retriever\(\)\.$"):
        create_sroc(ScriptedModel([]), retriever=wrong)
