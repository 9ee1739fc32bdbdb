"""The judge: a call for each objective, a likelihood or words of the text as evidence, ties only in both orders."""

import asyncio
from typing import Any

import pytest

from sroc import Limits, create_sroc
from sroc.agents.ask import Ask
from sroc.agents.judge import EVEN, MOST_JUDGED, judge, later_is_better, verdict
from sroc.agents.prompts import load
from sroc.agents.trial import CASES
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.limits import Ledger
from sroc.tools.models import build_ladder
from sroc.tools.record import Review, Verdict
from sroc.tools.types import Allowance, Objective

TEXT = "Dear reader, rivers carry water to the sea."


def asking(model, **limits):
    return Ask(build_ladder(model), role="critic", ledger=Ledger(Allowance(**limits)))


def judged(model, *words, **limits):
    objectives = [Objective(text=w, id=f"o{n}") for n, w in enumerate(words, 1)]
    found = Review(
        attempt=0, text=TEXT, verdicts=tuple(Verdict(objective_id=o.id, outcome="unchecked") for o in objectives)
    )
    return asyncio.run(judge(found, objectives, asking(model, **limits), prompts=load()))


@pytest.mark.parametrize(
    ("reply", "outcome", "evidence"),
    [
        ('{"outcome": "met", "quote": "Dear reader"}', "met", "“Dear reader”"),
        ('{"outcome": "unmet", "quote": "“rivers  carry…”"}', "unmet", "“rivers  carry”"),
        ('{"outcome": "met", "quote": "Dear friend"}', "unchecked", ""),
        ('{"outcome": "met"}', "unchecked", ""),
        ('{"outcome": "unchecked", "quote": "Dear reader"}', "unchecked", ""),
        ("certainly met", "unchecked", ""),
    ],
)
def test_a_verdict_counts_only_with_words_of_the_text(reply, outcome, evidence):
    (said,) = judged(ScriptedModel(lambda messages: reply), "Be polite.").verdicts
    assert (said.outcome, said.evidence) == (outcome, evidence)
    assert said.verifier == ("judge" if evidence else "none")


@pytest.mark.parametrize(
    ("likely", "outcome", "evidence"),
    [
        ({"Yes": -0.05, "No": -3.55}, "met", "0.88 likely, by “Dear reader, rivers carry water to the sea.”"),
        ({"No": -0.05, "Yes": -3.0}, "unmet", "0.01 likely by the whole text"),
        ({"Yes": -0.2, "No": -1.7}, "unchecked", ""),
    ],
)
def test_the_likelihood_of_the_first_word_decides_where_the_endpoint_tells_it(likely, outcome, evidence):
    with StubServer(likely=likely) as server:
        (said,) = judged(server.model(), "Mention the rivers.").verdicts
        assert (said.outcome, said.evidence) == (outcome, evidence)
        assert (len(server.log), server.log[0]["top_logprobs"]) == (1, 20)


@pytest.mark.parametrize("refuses", [True, False])
def test_an_endpoint_that_tells_no_likelihood_is_asked_once_and_then_in_words(refuses):
    refused = (400, {"error": {"message": "Unsupported parameter: logprobs", "type": "invalid_request_error"}})
    said = '{"outcome": "met", "quote": "sea"}'
    with StubServer(lambda body, _: refused if refuses and "logprobs" in body else said) as server:
        found = judged(server.model(f"mute {refuses}"), "Be polite.", "Sound calm.")
        assert [v.evidence for v in found.verdicts] == ["“sea”", "“sea”"]
        assert [bool(body.get("logprobs")) for body in server.log] == [True, *[False] * (3 if refuses else 2)]


@pytest.mark.parametrize(
    ("wish", "text", "outcome"),
    [
        ("Use a friendly tone.", "Hi Sam, of course you can come, it's going to be fun!", "met"),
        ("Use a friendly tone.", "Entry is denied pursuant to section 4.", "unmet"),
        ("Begin with a formal greeting.", "Dear Sir or Madam,\n\nwe agree.", "met"),
        ("Commence par une salutation formelle.", "Coucou Léa,\n\nd'accord.", "unmet"),
        ("Verwende eine lockere Grußformel.", "Bis dann, wir kommen.\n\nLiebe Grüße\nTom", "met"),
        ("No seas informal.", "¡Hola! Nos vemos.\nUn abrazo", "unmet"),
    ],
)
def test_the_signs_of_a_register_are_weighed_with_the_likelihood(wish, text, outcome):
    side = 1 if outcome == "met" else -1
    assert verdict(EVEN, wish, "The bridge was built in 1891.")[0] == "unchecked"
    assert verdict(EVEN + 0.2 * side, wish, text)[0] == outcome
    assert verdict(EVEN - 5 * side, wish, text)[0] != outcome


def test_a_verdict_in_words_that_the_signs_speak_against_does_not_count():
    model = ScriptedModel(lambda _: '{"outcome": "met", "quote": "Dear reader"}')
    assert judged(model, "Begin with a casual greeting, not Dear Sir.").verdicts[0].outcome == "met"
    found = Review(attempt=0, text="Dear Sir,\nwe agree.", verdicts=(Verdict(objective_id="o", outcome="unchecked"),))
    model = ScriptedModel(lambda _: '{"outcome": "met", "quote": "Dear Sir"}')
    wish = Objective(text="Begin with a casual greeting.", id="o")
    assert asyncio.run(judge(found, [wish], asking(model), prompts=load())).verdicts[0].outcome == "unchecked"


def test_each_objective_has_a_call_of_its_own_that_shows_no_other():
    model = ScriptedModel(lambda messages: '{"outcome": "unchecked"}')
    judged(model, "Be polite.", "Sound calm.")
    assert [("polite" in c[-1].text, "calm" in c[-1].text) for c in model.calls] == [(True, False), (False, True)]


def test_the_judge_is_bounded_by_number_and_by_the_limits():
    model = ScriptedModel(lambda messages: '{"outcome": "unchecked"}')
    judged(model, *(f"Wish {n}." for n in range(20)))
    assert len(model.calls) == MOST_JUDGED
    stopped = judged(ScriptedModel(lambda messages: '{"outcome": "met", "quote": "sea"}'), "a", "b", "c", requests=2)
    assert [v.outcome for v in stopped.verdicts] == ["met", "met", "unchecked"]
    assert stopped.stopped_by == "requests"


def answering(says):
    """A model whose judge, shown a known case or the draft, says what `says` makes of the truth."""
    known = {text: truth for _, *texts in CASES for text, truth in zip(texts, ("met", "unmet"), strict=True)}

    def reply(messages):
        if "You check" not in messages[0].text:
            return TEXT
        text = next((each for each in known if each in messages[-1].text), TEXT)
        return f'{{"outcome": "{says(known.get(text, "met"))}", "quote": "{text}"}}'

    return ScriptedModel(reply)


@pytest.mark.parametrize(
    ("says", "evidence", "calls"),
    [
        (lambda truth: truth, f"“{TEXT}”", 2 * len(CASES) + 2),
        (lambda _: "met", "as a judge the model is right in 2 and wrong in 2 of 4 cases that are known", 5),
        (lambda _: "unmet", "as a judge the model is right in 1 and wrong in 2 of 3 cases that are known", 4),
        (lambda _: "unchecked", "as a judge the model is right in 0 and wrong in 0 of 5 cases that are known", 6),
    ],
)
def test_a_judge_is_believed_that_tells_known_cases_apart_and_is_tried_once(says, evidence, calls):
    sroc = create_sroc(model := answering(says), objectives=["be polite"])
    for total in (calls, calls + (2 if evidence[0] == "“" else 1)):
        (said,) = sroc.invoke({"messages": [("user", "What do rivers do?")]}, context={"effort": "full"})[
            "answer"
        ].verdicts
        assert (said.outcome, said.evidence) == ("met" if evidence[0] == "“" else "unchecked", evidence)
        assert len(model.calls) == total


@pytest.mark.parametrize("limits", [Limits(requests=4 * len(CASES)), Limits(total_tokens=900)])
def test_a_judge_is_not_tried_where_little_is_left(limits):
    sroc = create_sroc(model := answering(lambda truth: truth), objectives=["be polite"])
    context = {"effort": "full", "limits": limits}
    (said,) = sroc.invoke({"messages": [("user", "What do rivers do?")]}, context=context)["answer"].verdicts
    assert (said.outcome, len(model.calls)) == ("unchecked", 1)
    assert said.evidence.startswith("too little is left")


def test_a_trial_that_breaks_off_is_made_again():
    replies = [TEXT, RuntimeError("wire cut"), RuntimeError("wire cut"), RuntimeError("wire cut")]
    fair: Any = answering(lambda truth: truth).script

    def reply(messages: Any) -> Any:
        return replies.pop(0) if replies else fair(messages)

    model = ScriptedModel(reply)
    sroc = create_sroc(model, objectives=["be polite"])
    asked = [sroc.invoke({"messages": [("user", "What do rivers do?")]}, context={"effort": "full"}) for _ in "12"]
    assert [out["answer"].verdicts[0].outcome for out in asked] == ["unchecked", "met"]


@pytest.mark.parametrize(
    ("said", "wins"),
    [(("second", "first"), True), (("second", "second"), False), (("first", "first"), False), (("equal",), False)],
)
def test_a_tie_goes_to_the_later_text_only_where_both_orders_say_so(said, wins):
    model = ScriptedModel([f'{{"better": "{word}"}}' for word in said])
    asked = later_is_better("One.", "Two.", "Count.", asking(model), prompts=load())
    assert asyncio.run(asked) is wins


@pytest.mark.parametrize(
    ("leaning", "wins"),
    [
        (("second", "first"), True),
        (("second", "second"), False),
        (("first", "first"), False),
        (("second", ""), True),
        (("", ""), False),
    ],
)
def test_where_it_is_told_the_likelihood_of_the_places_settles_a_tie(leaning, wins):
    sides = {
        "first": {"First": -0.2, "Second": -1.8},
        "second": {"First": -1.8, "Second": -0.2},
        "": {"First": -0.7, "Second": -0.7},
    }
    with StubServer() as server:
        asked = server.model("pairs")
        told = iter(leaning)

        def reply(body, _):
            server.likely = sides[next(told)]
            return "Second"

        server.reply = reply
        assert asyncio.run(later_is_better("One.", "Two.", "Count.", asking(asked), prompts=load())) is wins
