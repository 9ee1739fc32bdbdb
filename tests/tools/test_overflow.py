"""Servers' words for a prompt that is too large: seen, their window read, and nothing else taken for it."""

import pytest

from sroc.tools.overflow import is_overflow, window_told

TOO_LARGE = (
    ("This model's maximum context length is 8192 tokens, your messages resulted in 9100 tokens.", 8192),
    ("Input tokens exceed the configured limit of 272000 tokens. Your messages resulted in 300000 tokens.", 272000),
    ("Your input exceeds the context window of this model. Please adjust your input and try again.", None),
    ("The decoder prompt (length 5000) is longer than the maximum model length of 4096.", 4096),
    ("You passed 5000 input tokens, however the model's context length is only 4096 tokens.", 4096),
    ("'max_tokens' is too large: 3000. The maximum context length is 4096 tokens, your request has 2000.", 4096),
    ("request (5000 tokens) exceeds the available context size (4096 tokens), try increasing it", 4096),
    ("exceeds the available context size, try increasing it', 'n_prompt_tokens': 5000, 'n_ctx': 2048", 2048),
    ("the input length exceeds the context length", None),
    ("prompt is too long: 210000 tokens > 200000 maximum", 200000),
    ("input length and `max_tokens` exceed context limit: 190000 + 20000 > 200000", 200000),
    ("The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).", 1048576),
    ("Prompt contains 40000 tokens, too large for model with 32768 maximum context length", 32768),
    ("Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. Given: 4000", 4096),
    ("Input validation error: `inputs` must have less than 2048 tokens. Given: 5000", 2048),
    ("too many tokens: total number of tokens in the prompt cannot exceed 4081", 4081),
    ("Input is too long for requested model.", None),
    ("the model is loaded with context length of only 4096 tokens, which is not enough", 4096),
    ("The input (5000 tokens) is longer than the model's context length (4096 tokens).", 4096),
    ("This endpoint's maximum context length is 32,768 tokens. You requested about 40000 tokens", 32768),
    ("This model's maximum prompt length is 131072 but the request contains 140000 tokens.", 131072),
    ("Range of input length should be [1, 30720]", 30720),
)


@pytest.mark.parametrize(("said", "window"), TOO_LARGE)
def test_a_refusal_of_too_large_a_prompt_is_seen_and_its_window_read(said, window):
    assert is_overflow(400, said)
    assert window_told(said) == window


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (400, "max_tokens is too large: 10000. This model supports at most 4096 completion tokens."),
        (400, "Invalid value for temperature: exceeds the maximum of 2"),
        (400, "Too many stop sequences: at most 4 are allowed."),
        (400, "Invalid 'messages': array too long. Expected an array with maximum length 2048."),
        (429, "Rate limit reached: 30000 tokens per minute."),
        (500, "The server had an error."),
    ],
)
def test_other_refusals_are_none(status, said):
    assert not is_overflow(status, said)


def test_too_much_for_a_minute_is_too_much_at_any_time():
    assert is_overflow(429, "Request too large on tokens per minute (TPM): Limit 6000, Requested 9000.")
    assert is_overflow(413, "")
