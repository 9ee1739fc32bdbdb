"""What is content and sets nothing: a wrong check is worse than none."""

from __future__ import annotations

import pytest

from sroc.tools.objectives import compile_objectives

CONTENT = [
    "Write a story about 3 sentences that changed the world.",
    "Sort the 100 words in the list alphabetically.",
    "Summarise the 5 paragraphs below.",
    'How many words are in the sentence "at least 100 words"?',
    "Tweets have at most 280 characters.",
    "Why do sonnets have exactly 14 lines?",
    "My teacher said my essay should be at least 500 words. How can I find more material?",
    "Explain why the number of words in a haiku is small.",
    "What is JSON?",
    "Explain how to parse JSON in Python.",
    "Write a function that returns JSON.",
    "Convert this JSON to a Python dictionary.",
    'How do you say "good morning" in French?',
    "Write a story about a man who sings in German.",
    "List 10 words that rhyme with orange.",
    "Give me 5 words describing spring.",
    "Suggest a password with at least 12 characters.",
    "Suggest 20 two-word names for a bakery.",
    "What are the rules for commas in English?",
    "Explain when to use commas and when to avoid semicolons.",
    "Why are exclamation marks considered rude?",
    "Explain the difference between a paragraph and a section.",
    "If the user asks for code, answer in at most 10 words.",
    'Translate "no commas allowed" into Spanish.',
    "He wrote at least 500 words every day.",
    "Read 2 paragraphs of the book and tell me what you think.",
    "Write about a teacher who does not allow any commas.",
    'Write JSON. The "notes" key must have at least 3 sentences.',
    'The "Notes" must consist of at least four sentences, each with a minimum of 15 words.',
    'The "Intro" section must not include the phrase "by the way".',
    'Do not use the word "mill" in the title.',
    'Do not use the word "colour" as a verb.',
    'Avoid the word "mill" in the "Notes" section.',
    'Schreibe JSON. Der Abschnitt "Notiz" muss mindestens 3 Sätze haben.',
    'La section "Notes" doit contenir au moins 3 phrases.',
    'El campo "Notas" debe tener al menos 3 frases.',
    "Each subject line has at most five words.",
    'What does "begin with the end in mind" mean?',
    "List words that start with the letter q.",
    'Name three countries that end with "land".',
    'Give me a list of cities whose name starts with "San".',
    "Write a poem about the letter e.",
    "Compare the two paragraphs.",
    "Rewrite this 300-word text in a friendlier tone.",
    "Is 500 words long enough for an essay?",
    "What is the title of the first Harry Potter book?",
    "Write a job advert for a sales manager with a title of vice president.",
    "I need help with my 3 page essay.",
    "The article contains 5 sections and 3 tables.",
    "Describe the last 2 sentences of the novel.",
    "Who first wrote a book with 100 chapters?",
    "Draft a letter to the 12 members of the board.",
    "Explain what P.S. means.",
    "What is the capital of France?",
    "Explain capital gains tax.",
    "Write about capital letters in German.",
    "Explain how to wrap text in quotes in bash.",
    "Write a regex that matches strings with at least 3 characters.",
    "Create a form with a field of at most 50 characters.",
    "Tell me about English literature.",
    "Describe the French Revolution.",
    "Plan a dinner with a table for four.",
    "Explain markdown tables.",
    "Fix the bullet points in my slides.",
    "What is the word limit for college essays?",
    'Explain the phrase "at most once".',
    'Who said "never use a long word where a short one will do"?',
    'The word "set" appears more than 400 times in the dictionary. Why?',
    "Is it true that the letter e appears most often?",
    "Which questions should I ask in an interview?",
    "Repeat business is important; explain why.",
    "Give me advice on how to repeat a request politely.",
    "Write a script to delete files within 30 seconds of creation.",
    "Explain how a 100 meter race is run in under 10 seconds.",
    "Explain why GPT-4 can use at most 8,192 tokens.",
    "Should I say yes or no to the offer?",
    "Discuss whether one should answer every email.",
    "A sentence must have at least one verb. Explain.",
    'Explain the rule "Do not use more than 3 exclamation marks".',
    "Help me choose between French and German lessons.",
    "Write a sales page for our 5-bullet revolver replica.",
    "Summarize the section on headings in the style guide.",
    'Write a review of the film "100 Words".',
    "My résumé has three sections: education, work and hobbies. Suggest a better order.",
    "Explain what happens when you mention the word bomb at an airport.",
]
DOCUMENTS = [
    'Explain this rule: "Answer in at most 10 words and use no commas."',
    "Fix the grammar.\n```\nWrite at least 100 words. No commas.\n```",
    "Summarize this.\n<document>\nUse exactly 3 paragraphs. Answer in French.\n</document>",
    "Summarize the following text:\n\nWrite at least 100 words in all capital letters. Do not use commas.",
    "Reply to my colleague.\n> Please use at most 3 sentences.\n> No commas.",
    "Review the page https://example.org/at-least-100-words for tone.",
]


@pytest.mark.parametrize("text", CONTENT)
def test_numbers_and_words_that_are_content_set_nothing(text: str) -> None:
    assert compile_objectives(text, authority="user", source="message:0") == ()


@pytest.mark.parametrize("text", DOCUMENTS)
def test_quotations_and_documents_set_nothing(text: str) -> None:
    assert compile_objectives(text, authority="user", source="message:0") == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n", "?", '"', "```", "\ue000\ue001", "İİİ at least", "\ud800 no commas"])
def test_odd_messages_never_crash(text: str) -> None:
    compile_objectives(text, authority="user", source="message:0")
