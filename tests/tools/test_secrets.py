"""Credentials and words that must not be told are masked in every form; what merely looks long is not."""

import base64
import hashlib
import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroc.tools.secrets import MASK, changed, masked

RANDOM = random.Random(4)
TOKEN = "".join(RANDOM.choices(string.ascii_letters + string.digits, k=40))
KEYS = (
    "sk-proj-" + TOKEN,
    "ghp_" + TOKEN[:36],
    "AKIA" + "ABCDEFGH12345678",
    "xoxb-" + TOKEN[:20],
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0." + TOKEN[:30],
    "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----",
    TOKEN,
    "dckr_pat_" + TOKEN[:24].lower(),
    "shpat_" + hashlib.sha256(b"y").hexdigest()[:32],
    "dapi" + hashlib.sha256(b"z").hexdigest()[:32],
    "hvs." + TOKEN[:30],
)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("around", ["{}", "The key is {}.", "api_key = '{}'", "Authorization: Bearer {}", "(see {})"])
def test_a_credential_is_masked_wherever_it_stands(key, around):
    out = masked(around.format(key))
    assert key not in out
    assert MASK in out


@pytest.mark.parametrize(
    "text",
    [
        "password: hunter2!",
        '"client_secret": "a8f0-aa91-x"',
        "DB_PASSWORD=p4ssw0rd9",
        "my password is Winter2024!",
        "Passwort: Geheim!2024",
        "mot de passe : S3cret!9",
        "contraseña: Clave#2024",
        "пароль: Зима2024!",
        "密码：abc12345",
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1",
    ],
)
def test_a_made_up_value_beside_its_name_is_masked(text):
    assert masked(text).endswith((MASK, f'{MASK}"'))


@pytest.mark.parametrize(
    "text",
    [
        "The password: changed every month by the shift lead.",
        "Tokens: how a tokenizer counts them. The secret: patience.",
        hashlib.sha256(b"x").hexdigest(),
        "2f1e3f06-d5d7-4d82-a62c-182f1eddbdda",
        "https://docs.example.org/reference/configuration/environment-variables/retry-behaviour",
        "a/very/long/path/to/Some/Module/That2/Has3/Parts4/in_it.py",
        "api_key = YOUR_API_KEY",
        "The password is required! La contraseña es necesaria? Passwort: siehe Aushang.",
        "The password is case-sensitive and is at least 12 characters long.",
        "Donaudampfschifffahrtsgesellschaftskapitän",
    ],
)
def test_what_is_no_secret_stays(text):
    assert masked(text) == text


CANARY = "Blue-Heron-4417"


@pytest.mark.parametrize(
    "told",
    [
        CANARY,
        CANARY.upper(),
        CANARY[::-1],
        " ".join(CANARY),
        "*".join(CANARY),
        CANARY.replace("-", " "),
        CANARY.encode().hex(),
        base64.b64encode(CANARY.encode()).decode(),
        base64.b64encode(f"x{CANARY}y".encode()).decode(),
        base64.b64encode(f"xy{CANARY}".encode()).decode(),
    ],
)
def test_a_word_that_must_not_be_told_is_masked_in_every_form(told):
    out = masked(f"It is {told}, they say.", [CANARY])
    assert MASK in out
    assert told not in out


def test_words_alone_are_masked_where_credentials_may_pass():
    assert masked(f"{CANARY} {KEYS[0]}", [CANARY], rules=False) == f"{MASK} {KEYS[0]}"


def test_short_words_are_no_secrets():
    assert masked("a cat", ["cat"]) == "a cat"


def test_values_are_masked_all_through():
    value = {"a": [f"x {KEYS[0]}", 5, None], "b": ("y",)}
    assert changed(value, masked) == {"a": [f"x {MASK}", 5, None], "b": ("y",)}


@given(st.text(max_size=200))
def test_masking_again_changes_nothing(text):
    once = masked(text, [CANARY])
    assert masked(once, [CANARY]) == once
