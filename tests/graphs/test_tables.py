"""A question about a table that no pattern reads is put as a query, and code reads every row for it."""

import pytest
from langchain_core.documents import Document

from sroc import Limits, create_sroc
from sroc.testing import ScriptedModel

ROWS = "\n".join(f"W{n},{('oak', 'ash', 'elm')[n % 3]},{n * 5},{'cut' if n % 4 else 'growing'}" for n in range(300))
TREES = Document(f"tree,kind,height_cm,state\n{ROWS}", metadata={"source": "trees.csv"})
QUESTION = "Which kind has the most trees that are not growing any more?"
SQL = "SELECT kind, COUNT(*) AS trees FROM trees WHERE state <> 'growing' GROUP BY kind ORDER BY trees DESC LIMIT 1"


def asked(replies, question=QUESTION, **context):
    model = ScriptedModel(replies)
    said = create_sroc(model).invoke({"messages": [("user", question)], "documents": [TREES]}, context=context)
    return said["answer"], model


def test_one_call_writes_the_query_and_code_reads_every_row():
    answer, model = asked([f"```sql\n{SQL}\n```"])
    assert answer.text == "Kind: oak, trees: 75 [1][2][3][4][5]."
    assert f"reckoned by code from every row, by the query {SQL}".casefold() in answer.note.casefold()
    assert answer.usage.calls == 1
    assert answer.coverage.sources[0].read == len(TREES.page_content)
    shown = "\n".join(m.text for m in model.calls[0])
    assert "table trees, 300 rows" in shown
    assert "W17," not in shown


def test_a_query_that_cannot_be_run_goes_back_with_the_reason():
    answer, model = asked([SQL.replace("'growing'", "'alive'"), SQL])
    assert answer.text.startswith("Kind: oak, trees: 75")
    assert model.calls[1][-1].text == "no cell holds 'alive': state is one of growing, cut."


def test_without_a_query_that_runs_the_documents_are_read():
    answer, _ = asked(["I cannot.", "SELECT nothing", "Oak, I think [1]."])
    assert answer.text.startswith("Oak")
    assert not answer.plan.tasks[0].query


def test_what_code_tells_by_itself_costs_no_call():
    assert asked([], "How many trees are there?")[0].usage.calls == 0


@pytest.mark.parametrize("context", [{"effort": "plain"}, {"limits": Limits(requests=1, total_tokens=40)}])
def test_where_no_call_may_be_added_none_is(context):
    answer, _ = asked(["Oak [1]."], **context)
    assert answer.usage.calls <= 1
    assert not answer.plan.tasks[0].query
