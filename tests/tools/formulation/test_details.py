"""What a vague request lacks becomes questions with options, and only those that change something are asked."""

import pytest

from sroc.tools.formulation.cues import tables
from sroc.tools.formulation.details import Detail, missing, question
from sroc.tools.formulation.proposals import alike, merged, of_the_world, sensible, with_real_options
from sroc.tools.formulation.questions import decides, effect, suggestions, worth_asking
from sroc.tools.formulation.request import request_of
from sroc.tools.framing import Frame
from sroc.tools.types import Brief, Message, Question

ENGLISH = tables()["en"]


def slots(text: str, **more) -> list[str]:
    return [d.slot for d in missing(request_of(text), more.pop("frame", Frame()), **more)]


def test_code_without_its_language_lacks_it_and_with_it_does_not():
    assert "language of the code" in slots("Write a script to rename files.")
    assert "language of the code" not in slots("Write a Python script to rename files.")


def test_what_the_frame_the_replies_or_the_documents_hold_is_not_missing():
    text = "Write a speech for the conference."
    assert "audience" in slots(text)
    assert "audience" not in slots(text, frame=Frame(audience="engineers"))
    assert "audience" not in slots(text, given={"audience"})
    assert slots("Translate the following paragraph.")[0] == "material"
    assert "material" not in slots("Translate the following paragraph.", documents=True)


def test_what_is_not_here_is_asked_first_and_little_beside_it():
    assert slots("Shorten this.") == ["material"]
    assert slots("What does this error mean?")[0] == "material"
    assert slots("Which of the two should I take?")[0] == "reference"
    assert slots("How tall is Jordan?") == ["title"]
    assert slots("When does the library close?") == ["title"]
    assert slots("Tell me about Mercury.")[0] == "title"
    assert "reference" not in slots("Which of the two should I take?", documents=True)


def test_every_detail_has_its_words_in_every_language():
    for cues in tables().values():
        assert set(cues.questions) <= set(cues.labels)
        for slot, (text, options, why) in cues.questions.items():
            asked = question(Detail(slot, 1), cues)
            assert (asked.default, asked.about) == (options[0], cues.labels[slot])
            assert text
            assert why
            assert len(options) >= 2


def test_a_question_whose_options_all_come_to_the_same_is_not_asked():
    idle = Question(id="d:a", text="Which?", options=("any", "no preference"), default="any", about="Colour")
    telling = Question(id="d:b", text="Which?", options=("red", "blue"), default="red", about="Colour")
    assert worth_asking([idle, telling], most=3) == (telling,)


def test_an_answer_that_code_can_check_is_a_check():
    length = Question(id="brief:length", text="?", options=("at most 80 words",), default="x", about="Length")
    (found,) = effect(length, "at most 80 words")
    assert '"maximum":80' in found


def test_two_questions_about_one_thing_are_one():
    one = Question(id="a", text="What is your budget?", default="", about="Budget range")
    other = Question(id="b", text="How much?", default="", about="Budget")
    assert alike(one, other)
    assert not alike(one, Question(id="c", text="When?", default="", about="Date"))


def test_suggestions_are_whole_requests_each_filled_in_another_way():
    asked = tuple(question(Detail(slot, 2), ENGLISH) for slot in ("audience", "length"))
    brief = Brief(conversation=(Message(role="user", content="Write a speech."),), words="Write a speech.")
    offered = suggestions(brief, asked)
    assert 2 <= len(offered) <= 4
    assert len({s.text for s in offered}) == len(offered)
    for suggestion in offered:
        assert suggestion.text.startswith("Write a speech.")
        assert suggestion.frame.audience == suggestion.answers["brief:audience"]
        assert set(suggestion.answers) == {"brief:audience", "brief:length"}
    assert [len(suggestion.objectives) for suggestion in offered] == [1, 2, 2, 2]


def test_a_thing_that_is_known_has_options_of_its_own_and_a_default_that_rules_nothing_out():
    for words in ("Help me find a gift.", "Aide-moi à trouver un cadeau.", "Hilf mir, ein Geschenk zu finden."):
        request = request_of(words)
        asked = [question(d, request.cues, request) for d in missing(request, Frame())]
        options = next(q.options for q in asked if q.id.startswith("brief:which"))
        assert [decides(option) for option in options] == [False, True, True, True]


def test_a_field_of_life_has_options_of_its_own():
    request = request_of("Plan a birthday party.")
    assert question(Detail("people", 2), request.cues, request).default == "about 15"
    assert question(Detail("people", 2), request.cues).default == "one household"


def test_a_letters_facts_are_asked_and_its_reader_is_known_where_it_is_addressed():
    assert "content" in slots("Write an email to my landlord.")
    assert "audience" not in slots("Write an email to my landlord.")
    assert "content" not in slots("Write a report on rivers.")


def test_a_detail_of_code_is_no_matter_of_a_letter_about_it():
    assert "language of the code" not in slots("Write a cover letter for a software engineer.")


def test_a_default_that_says_nothing_is_listed_and_not_told():
    for cues in tables().values():
        length = question(Detail("length", 1), cues)
        assert effect(length, length.default) == frozenset()
        assert worth_asking([length], most=3) == (length,)
        which = question(Detail("which kite", 1), cues)
        assert effect(which, which.default) == frozenset()


def test_what_a_word_means_is_no_question_for_the_requester():
    request = "Create a slide deck on Python programming."
    meaning = Question(id="d:a", text="What is Python?", default="", about="Python programming")
    need = Question(id="d:b", text="Who will see the slides?", default="", about="Audience")
    assert of_the_world(meaning, request)
    assert not of_the_world(need, request)
    turned = Question(id="d:c", text="Which slide deck on Python?", default="", about="Slide deck")
    assert of_the_world(turned, request)


@pytest.mark.parametrize(
    ("about", "text", "options"),
    [
        ("Laptop", "What is a laptop?", ("a portable computer", "a device")),
        ("Strategies", "What are some effective strategies?", ("practice", "research")),
        ("When", "When is it?", ("next week", "tomorrow")),
        ("The script should be able to run", "On which system?", ("Linux", "Windows")),
        ("The requester's case", "What is it called?", ("Alpha", "Beta")),
        ("Day", "Which day is it?", ("2023-04-15", "2023-05-01")),
        ("Fecha", "¿En qué fecha tiene lugar la entrevista con la empresa?", ("hoy", "el lunes")),
        ("Trends", "What are the current trends in interviews?", ("remote", "in groups")),
        ("Steps", "Which steps would you take on that day?", ("rest", "read")),
        ("Weeks", "In how many weeks is it for you?", ("next week", "in a month")),
        ("Tools", "Which tool?", ("a tool that is used by many people all over the whole world", "another")),
    ],
)
def test_a_models_poor_question_is_not_put(about, text, options):
    request = "Help me prepare for the interview that I have with the company next week, on my laptop."
    put = Question(id="detail:x", text=text, options=options, default=options[0], about=about)
    assert not sensible(put, request)


def test_a_models_good_question_is_put_and_one_that_code_has_is_put_in_codes_words():
    job = Question(id="detail:p", text="For which position?", options=("nurse", "clerk"), default="nurse", about="Job")
    assert sensible(job, "Help me prepare for an interview.")
    own = [question(Detail(slot, 1), ENGLISH) for slot in ("level", "tone", "length", "budget")]
    theirs = Question(id="detail:b", text="Which budget?", options=("100", "200"), default="100", about="Budget")
    assert merged(own, [theirs, job], first=2, most=4) == [own[0], own[1], own[3], job]


def test_made_up_options_are_left_to_be_filled_in():
    file = Question(id="detail:f", text="Which file do you mean?", options=("file1.csv", "a@b.c"), default="file1.csv")
    assert with_real_options(file, ("a blank", "an example")).options == ("a blank", "an example")
    real = file.model_copy(update={"options": ("the newest", "file1.csv")})
    assert with_real_options(real, ("a blank", "an example")) == real


def test_what_only_the_form_names_is_not_what_the_work_is_about():
    text = "Write a review of a film. Add a postscript."
    assert slots(text)[:2] == ["which film", "which postscript"]
    assert "which postscript" not in slots(text, form=["Add a postscript"])
    assert slots(text, form=["Add a postscript"])[0] == "which film"
