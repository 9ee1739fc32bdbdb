"""Documents as they come, whole runs over them: nothing fails, and what was read, skipped and lost adds up exactly."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from langchain_core.documents import Document

from sroc import InputError, ModelError, create_sroc
from sroc.testing import ScriptedModel

CHANCE = random.Random(3)
MADE = {
    "empty": [""],
    "blank": [" \n\t\n"],
    "no words": ["?!\n--\n***"],
    "one long line": ["word " * 200_000],
    "one long word": ["x" * 300_000],
    "binary in text": ["The toll is 4.\n" + "".join(chr(CHANCE.randrange(256)) for _ in range(5_000))],
    "NUL and lone surrogates": ["The\0toll \ud800is\udfff 4."],
    "right to left": ["رسوم الجسر أربعة. " * 400, "אגרת הגשר היא ארבע. " * 400],
    "without spaces": ["橋の通行料は四です。" * 600],
    "mixed encodings": ["Die Gebühr ist 4 €.", "Die GebÃ¼hr ist 4 â‚¬.", "été".encode("cp1252").decode("latin-1")],
    "duplicates": ["The toll of the bridge is 4 crowns."] * 300,
    "many tiny ones": [f"T{n}." for n in range(2_000)],
    "a fence never closed": ["```\n" + "code line\n" * 3_000],
    "only headings": ["# A\n## B\n### C\n" * 500],
    "one table row": ["|" + "cell|" * 20_000],
}


def answered(texts, request, model=None, window=2_000):
    model = model or ScriptedModel(lambda _: "The toll is 4.", profile={"max_input_tokens": window})
    given_ = [Document(text, metadata={"source": f"d{n}"}) for n, text in enumerate(texts)]
    return create_sroc(model).invoke({"messages": [("user", request)], "documents": given_})["answer"]


def check(coverage, texts):
    for source in coverage.sources:
        assert source.read + source.skipped + source.failed == source.characters
        assert source.failed == sum(end - start for start, end, _ in merged(source.failed_spans))
        assert source.read == sum(end - start for start, end, _ in merged(source.spans))
    assert coverage.characters <= sum(map(len, texts))


def merged(spans):
    """Spans without what two tasks share."""
    end = 0
    for start, stop, task in sorted(spans):
        if stop > end:
            yield max(start, end), stop, task
            end = stop


@pytest.mark.parametrize("request_", ["What is the toll of the bridge?", "Summarise everything."])
@pytest.mark.parametrize("name", MADE)
def test_bad_documents_are_read_as_far_as_they_go(name, request_):
    few = MADE[name] if request_.startswith("What") else [text[:20_000] for text in MADE[name][:300]]
    answer = answered(few, request_)
    assert answer.text
    check(answer.coverage, few)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.text(alphabet="ab .\n#|-é", max_size=900), max_size=5),
    st.sets(st.integers(0, 9)),
    st.sampled_from(["What is a?", "Summarise everything.", "How many ab are over 5?"]),
)
def test_what_failed_what_was_read_and_what_was_not_add_up(texts, failing, request_):
    count = iter(range(10_000))

    def reply(_):
        if next(count) in failing:
            raise ValueError("cannot")
        return "nothing"

    model = ScriptedModel(reply, profile={"max_input_tokens": 640})
    try:
        answer = answered(texts, request_, model)
    except ModelError as error:  # every call failed
        answer = error.answer or pytest.fail("the error has no record")
    check(answer.coverage, texts)


def test_a_window_below_the_objectives_is_an_error_with_both_numbers():
    long = "Mention " + ", ".join(f"“harbour {n}”" for n in range(200))
    with pytest.raises(InputError, match=r"needs \d+ tokens and ScriptedModel has a window of 500"):
        answered(["The toll is 4."], f"What is the toll? {long}.", window=500)
