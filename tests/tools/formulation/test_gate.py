"""The gate tells requests that lack something from those that can be worked on as they are."""

import pytest

from sroc.tools.formulation.gate import gate
from sroc.tools.formulation.request import request_of
from sroc.tools.objectives import compile_objectives
from sroc.tools.types import Objective

CLEAR = (
    "Convert 100 US dollars to euros at today's rate.",
    'Translate "Where is the station?" into Spanish.',
    "Explain how photosynthesis works.",
    "Calculate the 15th Fibonacci number.",
    "What are the common symptoms of the flu?",
    "Name the three longest rivers of Africa.",
    "Explain the difference between a virus and a bacterium.",
    "Who painted the Mona Lisa?",
    "Find the GDP of Brazil in 2021.",
    "Compare the populations of Norway and Sweden in 2020.",
    "What does the abbreviation HTTP stand for?",
    "Write a poem about rivers in exactly four lines.",
    "List the planets of the solar system.",
    "Find the height of Mount Kilimanjaro.",
    "Retrieve the closing price of Tesla stock yesterday.",
    "How does a heat pump work?",
    "Classify each as fruit or vegetable: apple, leek, pear, carrot.",
    'Make this sound kinder: "Your parcel was late again and nobody told me why."',
    "Fix this loop:\n```python\nfor n in range(3) print(n)\n```",
    "Write a Java method that returns the longest word of a sentence.",
    "Create a 6-week swimming plan for a 50-year-old beginner with two sessions a week, aiming for one kilometre.",
    "Can rabbits eat celery?",
    "How do I get wax out of a wool carpet?",
    "How do I rename a branch in git?",
    "Which ocean is closest to Madrid?",
    "Wie lange muss Reis kochen?",
    "Corrige cette phrase : « Ils mange une pomme verte. »",
    "What is the deepest lake in Europe?",
    "Why do we have seasons?",
    "How long should I bake a potato?",
    "Who invented the wheel?",
    "Will it rain in Bergen this weekend?",
    "Write a brochure about Ostrelli, a lamp that folds flat: 40 euros, three colours, made in Ghent.",
    "In Word, how do I number the pages?",
    "Write a note to my uncle Piet, who fixed my bike.",
    "Write a press release: our choir sings on 9 May in the old mill, doors open at seven, entry is free.",
    "Was bedeutet das Wort „Fernweh“?",
    "Écris un courriel à mon voisin pour lui demander de couper sa haie.",
    "Crée un quiz de cinq questions sur les volcans pour des élèves de dix ans.",
    "Write a Python function slug(text) that returns it in lower case with hyphens.",
)
VAGUE = (
    "Plan a trip for my family.",
    "Write an email to my landlord.",
    "Fix the bug in my code.",
    "Help me choose a new phone.",
    "Recommend a good restaurant.",
    "Write a script to rename files.",
    "Draft a contract for a freelancer.",
    "Find a hotel near me.",
    "I want to redecorate my living room. What should I buy?",
    "Translate the following paragraph.",
    "Find scientific papers about sleep.",
    "Locate suppliers of organic cotton.",
    "Analyze the effects of social media on teenagers.",
    "Find a good gym in Leeds.",
    "Construct a training schedule for a marathon.",
    "Could you shorten it to two lines?",
    "Summarise the attached minutes in five bullets.",
    "Same as last time, but for Lisbon.",
    "Kannst du das bitte kürzen?",
    "Corrige ce texte.",
    "¿Puedes traducir esto?",
    "Where is Fairview?",
    "What are the rules of football?",
    "Is it open on Monday?",
    "Suggest a recipe for tonight.",
    "Create a lesson plan on volcanoes.",
    "Which of the three should I take?",
    "Wann fährt der nächste Zug?",
    "What is the habitat of Brrealopsis?",
    "How tall is he?",
    "What dose should I take?",
    "Which customers complained in May?",
    "Will it rain this weekend?",
    "Reply to the complaint.",
    "I have an interview on Friday. Please check my CV.",
    "Was hältst du von meiner Bewerbung?",
    "Que penses-tu de mon rapport ?",
    "¿Qué te parece mi carta?",
    "Write a brochure about Ostrelli.",
    "What does the guarantee cover according to the contract?",
    "My SQL query returns nothing. Why?",
    "Can I claim a pension in two countries?",
    "¿Y ellos cuándo vuelven?",
    "Schreib eine Zusage.",
)


def weighed(text: str, *, documents: bool = False):
    found = compile_objectives(text, authority="user", source="message:0")
    return gate(request_of(text), objectives=found, documents=documents)


@pytest.mark.parametrize("text", CLEAR)
def test_a_clear_request_passes(text):
    assert not weighed(text).vague, weighed(text).signs


@pytest.mark.parametrize("text", VAGUE)
def test_a_vague_request_is_seen_and_says_why(text):
    found = weighed(text)
    assert found.vague
    assert found.signs


def test_who_says_the_form_is_not_asked():
    text = "Write an email to my landlord"
    assert weighed(f"{text}.").vague
    assert not weighed(f"{text} in at most 90 words.").vague


def test_a_question_about_given_documents_passes():
    assert weighed("Where is the largest one?").vague
    assert not weighed("Where is the largest one?", documents=True).vague


def test_an_answer_before_is_what_it_means():
    request = request_of("Make it shorter.")
    assert gate(request).vague
    assert not gate(request, answered=True, earlier=True).vague
    assert not gate(request_of("Explain recursion. Use the second option."), earlier=True).vague


def test_a_question_and_a_piece_of_work_are_told_apart():
    assert weighed("Who leads the council?").question
    assert not weighed("Could you plan a trip for me?").question


def test_long_many_sided_and_loaded_requests_open_the_gate():
    assert weighed("This is background. " * 90).long
    assert weighed("Write a song. Describe a river. Compare two trees. List five birds.").many_sided
    assert weighed("Prove that our rival's product is worse.").loaded


@pytest.mark.parametrize("text", ["", "?", "\ud800", "\x00", "a" * 1_000_000, "🚲" * 5_000, "\n" * 9_999])
def test_any_text_is_weighed(text):
    assert gate(request_of(text), objectives=[Objective(text="x")]).score <= 5
