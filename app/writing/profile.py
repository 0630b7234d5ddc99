"""The format of official documents, read from a data file so that a correction needs no code."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from app.domain.errors import KnownError


@dataclass(frozen=True)
class PageRules:
    """Paper and margins in millimetres, and the page number."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    number_size: float
    number_from_edge: float


@dataclass(frozen=True)
class HeaderRules:
    """The block above the title: issuer at left, title of the Party and date at right."""

    left_width: float
    right_width: float
    title: str
    title_size: float
    superior_size: float
    issuer_size: float
    separator: str
    separator_size: float
    number_label: str
    number_size: float
    number_gap: float
    date_size: float
    date_gap: float
    line_width: float
    line_weight: float
    draft_label: str
    draft_size: float


@dataclass(frozen=True)
class TitleRules:
    """Genre, subject and addressees."""

    genre_size: float
    subject_size: float
    separator: str
    separator_size: float
    letter_subject_size: float
    letter_subject_prefix: str
    addressee_label: str
    addressee_size: float


@dataclass(frozen=True)
class BodyRules:
    """Paragraphs of the text: size, first line in millimetres, spacing in points."""

    size: float
    first_line: float
    after: float
    line: float


@dataclass(frozen=True)
class TableRules:
    """Ruled tables."""

    size: float


@dataclass(frozen=True)
class SigningRules:
    """The signing block and the recipients beside it."""

    authority_size: float
    office_size: float
    name_size: float
    blank_lines: int
    blank_name: str
    recipients_width: float
    signing_width: float
    recipients_label: str
    recipients_label_size: float
    recipients_size: float
    letter_first_recipient: str


@dataclass(frozen=True)
class AnnexRules:
    """The head of an annex."""

    label: str
    label_size: float
    title_size: float
    reference_size: float


@dataclass(frozen=True)
class FormatProfile:
    """All rules of one format, with the guidance they rest on."""

    name: str
    basis: str
    font: str
    language: str
    page: PageRules
    header: HeaderRules
    title: TitleRules
    body: BodyRules
    table: TableRules
    signing: SigningRules
    annex: AnnexRules


_GROUPS = {
    "page": PageRules,
    "header": HeaderRules,
    "title": TitleRules,
    "body": BodyRules,
    "table": TableRules,
    "signing": SigningRules,
    "annex": AnnexRules,
}


def load_profile(path: Path) -> FormatProfile:
    """Read a profile.

    Raises:
        KnownError: the file is missing or is no TOML, or a rule is missing or of the wrong kind.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KnownError(f"Không đọc được tệp thể thức «{path.name}»; hãy cài lại chương trình.") from error
    groups = {name: _group(kind, name, data, path) for name, kind in _GROUPS.items()}
    texts = {name: _value(data, name, str, name, path) for name in ("name", "basis", "font", "language")}
    return FormatProfile(**texts, **groups)


def _group(kind: type[Any], name: str, data: dict[str, Any], path: Path) -> Any:  # noqa: ANN401 - one of the groups
    rules = data.get(name, {})
    return kind(
        **{
            rule.name: _value(rules, rule.name, rule.type, f"{name}.{rule.name}", path)
            for rule in fields(kind)
        }
    )


def _value(rules: dict[str, Any], key: str, kind: Any, name: str, path: Path) -> Any:  # noqa: ANN401 - TOML value
    value = rules.get(key)
    accepted = (int, float) if kind is float else (kind,)
    if not isinstance(value, accepted) or isinstance(value, bool):
        raise KnownError(
            f"Tệp thể thức «{path.name}» thiếu hoặc sai giá trị «{name}»; hãy sửa tệp hoặc cài lại."
        )
    return float(value) if kind is float else value
