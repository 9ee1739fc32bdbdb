"""Numbers and languages by their names in each language: words in, values out."""

from __future__ import annotations

# ruff: noqa: E501
# fmt: off
# A pattern is read whole: its line is as long as it is.

_TENS_EN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES_EN = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
NUMBERS_EN: dict[str, int] = {
    **{w: i for i, w in enumerate(_ONES_EN)},
    **{w: 20 + 10 * i for i, w in enumerate(_TENS_EN)},
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12, "couple of": 2,
    "a hundred": 100, "a thousand": 1000, "a dozen": 12, "a couple of": 2, "a single": 1, "single": 1,
}
NUMBERS_FR: dict[str, int] = {
    "zéro": 0, "un seul": 1, "une seule": 1, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "quatre-vingts": 80, "quatre-vingt": 80, "cents": 100, "cent": 100,
    "mille": 1000, "une douzaine de": 12, "une dizaine de": 10, "une vingtaine de": 20, "une centaine de": 100,
}
_ONES_DE = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]
_TENS_DE = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
NUMBERS_DE: dict[str, int] = {
    **{w: i for i, w in enumerate(_ONES_DE)},
    **{w: 20 + 10 * i for i, w in enumerate(_TENS_DE)},
    **{f"{one}und{ten}": 20 + 10 * i + n for i, ten in enumerate(_TENS_DE) for n, one in enumerate(_ONES_DE[:10]) if n},
    "einen einzigen": 1, "einer einzigen": 1, "einem einzigen": 1,
    "eine": 1, "einen": 1, "einem": 1, "einer": 1, "hundert": 100, "einhundert": 100, "tausend": 1000, "eintausend": 1000,
    **{f"{_ONES_DE[n]}hundert": 100 * n for n in range(2, 10)}, **{f"{_ONES_DE[n]}tausend": 1000 * n for n in range(2, 11)},
    "ein dutzend": 12, "dreissig": 30,
}
NUMBERS_ES: dict[str, int] = {
    "cero": 0, "un solo": 1, "una sola": 1, "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veinticinco": 25, "treinta": 30, "cuarenta": 40,
    "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "doscientas": 200,
    "doscientos": 200, "trescientas": 300, "trescientos": 300, "cuatrocientas": 400, "cuatrocientos": 400, "quinientas": 500,
    "quinientos": 500, "mil": 1000, "una docena de": 12,
}

ENGLISH_LANGUAGES: dict[str, str] = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "portuguese": "pt", "dutch": "nl", "russian": "ru",
    "ukrainian": "uk", "polish": "pl", "czech": "cs", "slovak": "sk", "slovenian": "sl", "croatian": "hr", "serbian": "sr", "bosnian": "bs",
    "bulgarian": "bg", "macedonian": "mk", "romanian": "ro", "hungarian": "hu", "greek": "el", "turkish": "tr", "arabic": "ar",
    "hebrew": "he", "persian": "fa", "farsi": "fa", "urdu": "ur", "hindi": "hi", "bengali": "bn", "punjabi": "pa", "gujarati": "gu",
    "marathi": "mr", "tamil": "ta", "telugu": "te", "kannada": "kn", "malayalam": "ml", "nepali": "ne", "sinhala": "si", "thai": "th",
    "vietnamese": "vi", "indonesian": "id", "malay": "ms", "tagalog": "tl", "filipino": "tl", "swahili": "sw", "amharic": "am", "chinese": "zh",
    "mandarin": "zh", "japanese": "ja", "korean": "ko", "finnish": "fi", "swedish": "sv", "norwegian": "no", "danish": "da",
    "icelandic": "is", "estonian": "et", "latvian": "lv", "lithuanian": "lt", "albanian": "sq", "catalan": "ca", "basque": "eu",
    "galician": "gl", "irish": "ga", "welsh": "cy", "latin": "la", "esperanto": "eo", "afrikaans": "af", "zulu": "zu", "yoruba": "yo",
    "somali": "so", "georgian": "ka", "armenian": "hy", "azerbaijani": "az", "kazakh": "kk", "mongolian": "mn", "pashto": "ps",
}
FRENCH_LANGUAGES: dict[str, str] = {
    "anglais": "en", "français": "fr", "allemand": "de", "espagnol": "es", "italien": "it", "portugais": "pt", "néerlandais": "nl",
    "russe": "ru", "polonais": "pl", "turc": "tr", "arabe": "ar", "chinois": "zh", "japonais": "ja", "coréen": "ko", "hindi": "hi",
    "grec": "el", "suédois": "sv", "finnois": "fi", "danois": "da", "norvégien": "no", "ukrainien": "uk", "roumain": "ro", "vietnamien": "vi",
    "hébreu": "he", "persan": "fa", "catalan": "ca", "latin": "la", "tchèque": "cs", "hongrois": "hu",
}
GERMAN_LANGUAGES: dict[str, str] = {
    "englisch": "en", "französisch": "fr", "deutsch": "de", "spanisch": "es", "italienisch": "it", "portugiesisch": "pt",
    "niederländisch": "nl", "russisch": "ru", "polnisch": "pl", "türkisch": "tr", "arabisch": "ar", "chinesisch": "zh", "japanisch": "ja",
    "koreanisch": "ko", "hindi": "hi", "griechisch": "el", "schwedisch": "sv", "finnisch": "fi", "dänisch": "da", "norwegisch": "no",
    "ukrainisch": "uk", "rumänisch": "ro", "vietnamesisch": "vi", "hebräisch": "he", "persisch": "fa", "latein": "la", "tschechisch": "cs",
    "ungarisch": "hu",
}
SPANISH_LANGUAGES: dict[str, str] = {
    "inglés": "en", "francés": "fr", "alemán": "de", "español": "es", "castellano": "es", "italiano": "it", "portugués": "pt",
    "neerlandés": "nl", "holandés": "nl", "ruso": "ru", "polaco": "pl", "turco": "tr", "árabe": "ar", "chino": "zh", "japonés": "ja",
    "coreano": "ko", "hindi": "hi", "griego": "el", "sueco": "sv", "finlandés": "fi", "danés": "da", "noruego": "no", "ucraniano": "uk",
    "rumano": "ro", "vietnamita": "vi", "hebreo": "he", "persa": "fa", "catalán": "ca", "latín": "la", "checo": "cs", "húngaro": "hu",
}
