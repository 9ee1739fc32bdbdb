"""Chat models by the names that `create_sroc` takes."""

import pytest

from sroc import SettingsError
from sroc.models import chat_model


def test_a_name_is_a_chat_model(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    assert type(chat_model("openai:gpt-5-mini")).__name__ == "ChatOpenAI"


def test_an_unknown_name_is_told():
    with pytest.raises(SettingsError, match="names no model"):
        chat_model("gpt")
