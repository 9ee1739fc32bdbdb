"""Answers as a careful writer gives them, reckoned and in their own words, are left as they are."""

from __future__ import annotations

import pytest
from langchain_core.documents import Document

from sroc import Answer, create_sroc
from sroc.testing import ScriptedModel

NEWS = """The town council of Brelow approved the cycle bridge with 21 votes to 9. It is to cost 14.6 million euros, of
which the state pays 60 percent. Construction should begin in spring 2027 and take two years.

Opponents fear that costs will rise: the tram line cost 31 million euros instead of the planned 24 million. Mayor Ines
Falk said that the price was fixed by contract up to an increase of 5 percent.
"""
QUARTER = """Quarterly report Q3 2026, Nordwind AG

Revenue rose to 48.2 million euros from 43.9 million euros in the third quarter of 2025. Operating profit fell from 5.1
to 4.4 million euros because of higher freight costs. The number of employees grew from 612 to 655.

If the court decides for the supplier, costs of up to 3 million euros may arise in 2027.
"""
CONTRACT = """The seller delivers 400 chairs at 38 euros each. For each week of delay the buyer may deduct 2 percent.

Who drives gets 30 cents for each kilometre.
"""
API = """Each key may send 60 requests per minute and 5,000 requests per day. Batch requests count as one for each item.

Responses are cached for 15 minutes. Bypassing the cache is limited to 100 requests per day.
"""
LOG = """The weir at Pell was built by Dora Birkett on 3 May 1911, and mended by Ivo Grauer.

The ferry was founded by Ada Ashgrove in March 1999, when she was 24.
"""


@pytest.mark.parametrize(
    ("document", "question", "draft"),
    [
        (NEWS, "What does it cost the town?", "It costs 14.6 million euros; the town pays about 5.8 million."),
        (NEWS, "What do critics say?", "The tram line ended up 7 million euros, or almost 30 percent, over."),
        (NEWS, "How much may it rise?", "An increase is limited to 5 percent, so at most 730,000 euros."),
        (NEWS, "When does it open?", "It should be ready around spring 2029. The article gives no exact date."),
        (NEWS, "Was zahlt das Land?", "Das Land zahlt 60 Prozent, also 8,76 Millionen Euro, und die Stadt den Rest."),
        (QUARTER, "And profit in Q3 2026?", "In Q3 2026 it dropped by 0.7 million to 4.4 million euros."),
        (QUARTER, "And the margin?", "The operating margin shrank from 11.6 % to 9.1 %."),
        (QUARTER, "Write a post about it", "Revenue was 48.2 million euros, up from 43.9, and 43 colleagues joined."),
        (QUARTER, "What could go wrong?", "Two things could go wrong. A case may cost up to 3 million euros."),
        (CONTRACT, "They are 3 weeks late?", "6 percent may be deducted. Of 15,200 euros that makes 912 euros."),
        (CONTRACT, "I drove 300 km", "For 300 kilometres you get 90 euros."),
        (API, "How do batches count?", "A batch of 20 items counts as 20 requests, not one."),
        (API, "How long is the cache kept?", "For a quarter of an hour; bypassing it is possible 100 times a day."),
        (LOG, "Who built the weir?", "The weir at Pell was built by Dora Birkett."),
        (LOG, "Who founded the ferry?", "The ferry was founded by Ada Ashgrove."),
    ],
)  # fmt: skip
def test_what_follows_is_neither_changed_nor_marked(document: str, question: str, draft: str) -> None:
    given = {"messages": [("user", question)], "documents": [Document(document, metadata={"source": "text"})]}
    answer = Answer.model_validate(create_sroc(ScriptedModel(replies=[draft] * 3)).invoke(given)["answer"])
    assert answer.text.replace(" [1]", "").replace(" [2]", "") == draft
    assert not {c.support for c in answer.grounding.claims} & {"marked", "narrowed", "removed", "without source"}


def test_a_table_whose_heads_have_the_unit_is_read_with_it() -> None:
    draft = "| | 2025 | 2026 | Change |\n|---|---|---|---|\n| Operating profit (million euros) | 5.1 | 4.4 | -13.7 % |"
    given = {"messages": [("user", "Compare them in a table.")], "documents": [Document(QUARTER)]}
    answer = Answer.model_validate(create_sroc(ScriptedModel(replies=[draft])).invoke(given)["answer"])
    assert answer.text == draft
    assert not {c.support for c in answer.grounding.claims} & {"marked", "without source"}
