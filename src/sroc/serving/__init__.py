"""SROC behind OpenAI's chat completions (extra `serve`): the dialect, and the app that speaks it."""
