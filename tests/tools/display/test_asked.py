"""What a stopped run asks, as a card and as a reply."""

import pytest

from sroc import Asked, InputError
from sroc.tools.framing import Suggestion
from sroc.tools.types import Question

ASKED = Asked(
    questions=(Question(id="brief:tone", text="Which <tone>?", options=("neutral", "formal"), default="neutral"),),
    suggestions=(Suggestion(text="Write it.\nTone: formal."),),
)
OUT = {"__interrupt__": [ASKED.model_dump(mode="json")]}


def test_it_is_read_from_the_output_of_a_stopped_run():
    assert Asked.of(OUT) == ASKED


@pytest.mark.parametrize("out", [{}, {"answer": None}, None, {"__interrupt__": []}])
def test_a_run_that_did_not_stop_asks_nothing(out):
    with pytest.raises(InputError, match="did not stop"):
        Asked.of(out)


def test_the_card_is_escaped_and_shows_defaults_and_formulations():
    card = ASKED._repr_html_()
    assert "Which &lt;tone&gt;?" in card
    assert "<strong>neutral</strong> (default)" in card
    assert "Tone: formal." in card


def test_a_reply_is_by_position_or_by_the_number_of_a_formulation():
    assert ASKED.reply("formal") == {"brief:tone": "formal"}
    assert ASKED.reply(2, pick=1) == {"brief:tone": "2", "formulation": 1}
    assert "Tone: formal." in str(ASKED)


def test_answers_to_nothing_are_refused():
    with pytest.raises(InputError, match="2 answers to 1 questions"):
        ASKED.reply("a", "b")
    with pytest.raises(InputError, match="pick=2"):
        ASKED.reply(pick=2)
