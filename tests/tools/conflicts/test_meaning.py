"""Demands on the same attribute are compared; what code is certain of needs no model."""

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.conflicts import clashes
from sroc.tools.types import Message

CERTAIN = [
    "Keep a formal tone. Use slang and emojis in the answer.",
    "Keep an optimistic tone. Write it in a gloomy and pessimistic manner.",
    "Avoid technical jargon. Use technical terminology throughout.",
    "Write it in the first person. Write the whole text in the third person.",
    "Use the active voice throughout. Write the text in the passive voice.",
    "Tell the story in the past tense. Tell the story in the present tense.",
    "Explain the route and the prices. The answer must include the opening hours. Do not give any opening hours.",
    "The letter must explain the delay. Do not provide any explanation of the delay.",
    'The word "tide" must appear before "moon". The word "moon" must appear before "tide".',
    'Keep "tide" and "moon" in the same paragraph. Keep "tide" and "moon" in different paragraphs.',
    'Use "record" only as a noun. The word "record" must appear only as a verb.',
    'Include the phrase "blue lanterns". The word "lantern" must appear only in its singular form.',
    'Include the phrase "the sound of rain". The word "sound" must be used only as a verb.',
    'Begin the note with the phrase "The tide is out". Start the note with a question.',
    'The note must describe the menu. Include the phrase "I will not describe the menu here".',
    'Keep a formal tone. Include the phrase "Hey folks, this is gonna be awesome!".',
    'Write in the third person. Include the phrase "I think my garden is fine".',
    'Keep a cheerful tone. Include the phrase "the day was dull and our hopes were futile".',
    "Use a numbered list for the tools. Use bullet points for the tools.",
    "The checklist must have exactly 3 items. The checklist must have at least 5 items.",
    "Use exactly two level-2 headings. Use exactly three level-2 headings.",
    "Write all headings in uppercase. Write all headings in lowercase.",
    'List the rivers. The text must mention the river Po. Do not use the phrase "river Po".',
    "Write it exclusively in English. Include one paragraph written in Dutch.",
    "Plan the trip. Adopt a first-person perspective. Adopt a third-person perspective in the plan.",
    "Explain it for beginners by simplifying any technical terms. Use dense jargon.",
    "Keep an academic tone. Write it in a humorous tone.",
    'Keep a formal tone. Include the phrase "LOL, what a ride".',
    'Use the names "Ada," "Bea" and "Cyd" in that order. The name "Cyd" must appear before "Ada".',
    "Describe our fair. Include a map, one table and one video link. Avoid any video link in the answer.",
    "Describe our camp. Reserve time for games and songs. Do not reserve any time for songs in the plan.",
    'The "Notes" field must include the phrase "a heavy load". The "Notes" field must not include the word "heavy".',
    'The phrase "old mill" must be in the "Past" section. The phrase "old mill" can only appear in the "Now" section.',
    'Begin with the phrase "Dear guests of ours". Avoid the word "guests" in the opening sentence.',
    'The "Notes" section contains at least 100 words. The answer contains no more than 80 words.',
    'The "Log" must have at least four sentences, each with at least 15 words. The "Log" field has at most 50 words.',
    'Include a note on why the fair is special. Include the phrase "There is nothing special about this fair".',
    'Include two reasons for the delay. Include the phrase "I do not want to give any reasons for the delay".',
    "Keep a warm and pensive tone. Be strict, refraining from any pensive remarks.",
    "Mimic the style of a scientific paper. Write it in a chatty tone.",
    'Do not use the word "colour" as a verb. Start with the phrase "The sun coloured the hills".',
    "Write on. Give details about how the character found the key. Do not include details about how she found the key.",
    "Short answer please, but with all the details: what is a mutex?",
    "Be brief but don't leave anything out. What happened in 1848?",
    "Keep it short. The answer must be exhaustive and cover everything.",
    "Invite Bob to dinner. Write it in a formal tone, but casual like among friends.",
    'The story must include the reasons for the fog. Include the phrase "The reasons for the fog were never told".',
]
COMPATIBLE = [
    "Keep it short but include all details about the shipping.",
    "Be brief and clear. Don't forget any of the three names.",
    "Short answer please: what is a mutex?",
    "A formal, but warm letter to our members.",
    "Write a simple but technical introduction, then a casual ending.",
    "Keep a formal tone. Be friendly and respectful.",
    "Keep a professional but conversational tone.",
    "Avoid overly technical language. Write for engineers in a professional tone.",
    "Write in the first person. Address the reader's questions.",
    "Use the active voice. Avoid long sentences.",
    'Write a riddle about the moon. Do not use the word "moon".',
    "Describe the city. Do not discuss its politics.",
    "Explain the positive and negative effects of rain in a neutral tone.",
    'Include the phrase "never give up". Describe the hero\'s hopes.',
    'Use "record" as a noun. Include the word "tide" as a verb.',
    "Use a numbered list for the steps. Use bullet points for the tools.",
    "The first section must have 3 examples. The second section must have 5 examples.",
    'Begin the note with the phrase "Did you hear the rain". Start the note with a question.',
    "Write at least two sentences in the passive voice. Use three sentences in the active voice.",
    "Mention the weather. Mention the sea.",
    "Keep it light and funny. Keep the sentences short.",
    "List the advantages. Do not list the drawbacks.",
    'The "Notes" field must include the phrase "a heavy load". The "Title" field must not include the word "heavy".',
    'End with the phrase "Dear guests of ours". Avoid the word "guests" in the opening sentence.',
    'The "Notes" section contains at least 60 words. The answer contains no more than 80 words.',
    'Use the names "Ada," "Bea" and "Cyd" in that order. The name "Ada" must appear before "Cyd".',
    'Keep an uplifting tone. Each point begins with the phrase "The struggle to".',
    "Write for engineers. Explain all technical terms.",
    "Keep a warm and pensive tone. Avoid gloomy remarks.",
    'Use "sea" no more than five words away from "sun". Write at least 90 words.',
    'Include the reasons for the strike. Include the phrase "The strike was never popular".',
]


def found(text, certain=True):
    brief = formulate((Message(role="user", content=text),))
    return [c for c in clashes(brief.objectives, brief.conversation) if c.certain or not certain]


@pytest.mark.parametrize("text", CERTAIN)
def test_what_contradicts_on_one_attribute_is_certain(text):
    assert found(text)


@pytest.mark.parametrize("text", COMPATIBLE)
def test_what_can_stand_together_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Imitate the style of a poet. Keep a highly technical tone throughout.",
        "Be brief. Give a detailed answer.",
        "Start the letter with an anecdote. Start the letter with a definition.",
    ],
)
def test_a_tension_is_only_suspected(text):
    assert found(text) == []
    assert found(text, certain=False)


def test_two_poles_in_one_breath_are_a_mixture():
    assert found("Keep a tone that is formal and playful.", certain=False) == []


def test_many_demands_are_compared_in_time():
    text = " ".join(f"Mention topic{n} and item{n}." for n in range(300))
    assert found(text) == []
