"""What code can verify about a text, as data; the path and the `kind` values are a saved format: add, never rename."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .covered import Covers
from .extents import Extent
from .grades import ease_of_grade
from .headed import Headed
from .parties import Reply
from .values import Value

Unit = Literal[
    "words", "characters", "sentences", "paragraphs", "lines", "bullets", "numbered_items", "sections", "headings",
    "highlights", "placeholders", "capital_words", "questions", "items", "rows", "columns",
]  # fmt: skip
Format = Literal[
    "json", "csv", "xml", "yaml", "html", "markdown", "table", "bullets", "numbered_list", "headings", "code", "plain"
]  # fmt: skip
MACHINE_FORMATS: frozenset[Format] = frozenset({"json", "csv", "xml", "yaml"})


class Count(Value):
    """How many units the text has, or each of its `per` units has ("each paragraph at least 5 sentences")."""

    kind: Literal["count"] = "count"
    unit: Unit
    minimum: int | None = Field(default=None, ge=0)
    """Units, inclusive; None is no lower bound."""
    maximum: int | None = Field(default=None, ge=0)
    """Units, inclusive; None is no upper bound."""
    per: Unit | None = None
    """The enclosing unit in which each count is taken; None is the whole text."""
    mark: str | None = None
    """The literal that opens or divides a unit where the words name one ("SECTION", "***")."""
    index: int | None = None
    """Which one of the `per` units is meant, from 1, or from -1 backwards; None is each of them."""

    @model_validator(mode="after")
    def _bounded(self) -> Count:
        if self.index is not None and (self.per is None or not self.index):
            raise ValueError("a count's index is that of one of its per units, from 1, or from -1 backwards")
        if self.minimum is None and self.maximum is None:
            raise ValueError("a count needs a minimum or a maximum")
        return self


class Occurs(Value):
    """How often a term stands in the text: inclusion (minimum 1), exclusion (maximum 0), frequency: one family."""

    kind: Literal["occurs"] = "occurs"
    term: str = Field(min_length=1)
    minimum: int | None = Field(default=None, ge=0)
    """Occurrences, inclusive; None is no lower bound."""
    maximum: int | None = Field(default=None, ge=0)
    """Occurrences, inclusive; None is no upper bound."""
    scope: Literal["word", "phrase", "letter", "character"] = "word"
    """word and phrase match whole words without regard to case; letter without regard to case; character literally."""
    per: Unit | None = None
    """The enclosing unit in which each count is taken ("in every sentence"); None is the whole text."""

    @model_validator(mode="after")
    def _bounded(self) -> Occurs:
        if self.minimum is None and self.maximum is None:
            raise ValueError("an occurrence check needs a minimum or a maximum")
        return self


class Position(Value):
    """What stands at a place: the text, or its n-th unit, starts or ends with `text`."""

    kind: Literal["position"] = "position"
    edge: Literal["start", "end"]
    text: str = Field(min_length=1)
    unit: Literal["text", "paragraph", "sentence", "line", "bullet", "item"] = "text"
    index: int | None = None
    """Which unit, from 1, or from -1 backwards; None is every unit (or the text itself)."""


class Case(Value):
    """The letter case of the whole text."""

    kind: Literal["case"] = "case"
    case: Literal["lower", "upper", "title"]
    spared: tuple[str, ...] = ()
    """Words that the request wants in another case, as they are to stand."""


class Wrap(Value):
    """The whole text stands between two marks."""

    kind: Literal["wrap"] = "wrap"
    left: str = Field(min_length=1)
    right: str = Field(min_length=1)


class FormatCheck(Value):
    """The text is (json, csv, xml, yaml) or contains (table, bullets, headings, code) the format."""

    kind: Literal["format"] = "format"
    format: Format
    json_schema: str | None = None
    """JSON Schema as JSON text, for format "json"."""
    negated: bool = False
    """True where the format is forbidden ("no Markdown", "no bullet points")."""


class Language(Value):
    """The language the text is written in."""

    kind: Literal["language"] = "language"
    code: str = Field(min_length=2, max_length=3)
    """ISO 639-1 code, lower case."""
    negated: bool = False


class Options(Value):
    """The text is, or contains, exactly one of the given options; a single one is the answer word for word."""

    kind: Literal["options"] = "options"
    options: tuple[str, ...] = Field(min_length=1)
    alone: bool = False
    """True where nothing else may be said ("reply with the label only")."""


class Title(Value):
    """The text has a title, between the marks where the words name them; negated, it has none."""

    kind: Literal["title"] = "title"
    left: str = ""
    right: str = ""
    negated: bool = False
    text: str = ""
    """The title's own words where the request gives them; empty is any title."""


class Postscript(Value):
    """The text ends with a postscript opened by the mark."""

    kind: Literal["postscript"] = "postscript"
    mark: str = "P.S."


class Repeat(Value):
    """The text first repeats the request, word for word, then answers."""

    kind: Literal["repeat"] = "repeat"
    text: str = Field(min_length=1)


class Answers(Value):
    """The text holds several answers divided by a mark."""

    kind: Literal["answers"] = "answers"
    number: int = Field(ge=2)
    mark: str = Field(min_length=1)


class Sources(Value):
    """How the text stands to the documents: each claim cites one, or nothing comes from elsewhere."""

    kind: Literal["sources"] = "sources"
    rule: Literal["cite", "only", "none"]


class Resource(Value):
    """What the work may use, where the request itself says so."""

    kind: Literal["resource"] = "resource"
    resource: Literal["total_tokens", "output_tokens", "cost_usd", "seconds", "requests"]
    maximum: float = Field(gt=0)
    """In the resource's own unit: tokens, US dollars, seconds or model calls."""


class Measured(Value):
    """The amounts of the text are in one unit ("all prices in euros", "the result in kilometres")."""

    kind: Literal["measured"] = "measured"
    unit: str = Field(min_length=1)
    """The unit's word or sign in small letters: a key of the table of units ("km", "euros", "kilometern")."""
    every: bool = False
    """True where all such amounts are meant, not the result alone."""


class DateForm(Value):
    """How the full dates of the text are written."""

    kind: Literal["date_form"] = "date_form"
    order: Literal["ymd", "dmy", "mdy"]
    mark: Literal["-", "/", "."]
    """What stands between year, month and day; "ymd" with "-" is ISO 8601."""


class Decimals(Value):
    """How many digits the numbers of the text have after the decimal mark, or how many significant ones."""

    kind: Literal["decimals"] = "decimals"
    minimum: int | None = Field(default=None, ge=0, le=20)
    maximum: int | None = Field(default=None, ge=0, le=20)
    """Digits, inclusive; None is no bound."""
    every: bool = False
    """True where all numbers are meant, not the result alone."""
    significant: bool = False
    """True where significant digits are meant."""


class Within(Value):
    """The number that the text gives lies in a range ("a number between 1 and 10"), ends included."""

    kind: Literal["within"] = "within"
    minimum: int
    maximum: int

    @model_validator(mode="after")
    def _ordered(self) -> Within:
        if self.minimum > self.maximum:
            raise ValueError(f"the range {self.minimum} to {self.maximum} is empty: give the smaller end first")
        return self


class Figures(Value):
    """How many numbers or dates the text gives ("include at least three figures"), or digits ("no digits")."""

    kind: Literal["figures"] = "figures"
    of: Literal["numbers", "dates", "digits"]
    minimum: int | None = Field(default=None, ge=0)
    maximum: int | None = Field(default=None, ge=0)
    """Inclusive; None is no bound."""


class Columns(Value):
    """The text's table has these columns, in this order."""

    kind: Literal["columns"] = "columns"
    names: tuple[str, ...] = Field(min_length=1)


class Rows(Value):
    """The text's table has a row for each of these, in any order and with others beside them."""

    kind: Literal["rows"] = "rows"
    names: tuple[str, ...] = Field(min_length=1)


class Bare(Value):
    """The text is one thing and nothing beside it ("just the number", "only the code")."""

    kind: Literal["bare"] = "bare"
    of: Literal["number", "name", "code"]
    """number: with its sign and unit; name: a few words in one line; code: one block of it."""


class ReadingLevel(Value):
    """How easy the text reads, by a formula ("grade 6 reading level", "Flesch score above 60", "CEFR B1")."""

    kind: Literal["reading_level"] = "reading_level"
    scale: Literal["ease", "grade"]
    """Points of reading ease (higher is easier), or school grades (lower is easier)."""
    minimum: int | None = Field(default=None, ge=0, le=100)
    maximum: int | None = Field(default=None, ge=0, le=100)
    """In the scale's unit, inclusive; None is no bound."""

    @model_validator(mode="after")
    def _bounded(self) -> ReadingLevel:
        if self.minimum is None and self.maximum is None:
            raise ValueError("a reading level needs a minimum or a maximum")
        return self

    @property
    def points(self) -> tuple[int | None, int | None]:
        """The bounds in points of reading ease; a highest grade is a least ease."""
        if self.scale == "ease":
            return self.minimum, self.maximum
        low = None if self.maximum is None else ease_of_grade(self.maximum)
        return low, None if self.minimum is None else ease_of_grade(self.minimum)


class InPart(Value):
    """One of several parts, which a request orders one after the other ("in two sentences, then list ..."), has it."""

    kind: Literal["in_part"] = "in_part"
    index: int = Field(ge=1)
    of: int = Field(ge=2)
    """Which of how many parts."""
    check: Count | Occurs | Case | Language = Field(discriminator="kind")


Check = Annotated[
    Count | Occurs | Position | Case | Wrap | FormatCheck | Language | Options | Title | Postscript | Repeat | Answers
    | Sources | Resource | Measured | DateForm | Decimals | Within | Columns | Rows | Bare | Figures | Covers
    | ReadingLevel | InPart | Extent | Reply | Headed,
    Field(discriminator="kind"),
]  # fmt: skip
