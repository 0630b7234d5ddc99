import pytest

from tests.reading.word_parts import abstract, level, listed, num, p, row, style, tbl, tc, texts

LEGAL = "<w:isLgl/>"


def items(*places):
    """Return paragraphs of lists: each (text, list) or (text, list, level)."""
    return "".join(p(text, pr=listed(*place)) for text, *place in places)


def labels(body, numbering, **parts):
    return [text.split()[0] for text in texts(body, numbering=numbering, **parts)]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimal", ["1.", "2.", "3."]),
        ("decimalZero", ["01.", "02.", "03."]),
        ("upperRoman", ["I.", "II.", "III."]),
        ("lowerRoman", ["i.", "ii.", "iii."]),
        ("upperLetter", ["A.", "B.", "C."]),
        ("lowerLetter", ["a.", "b.", "c."]),
        ("ordinal", ["1.", "2.", "3."]),
        ("chicago", ["1.", "2.", "3."]),
        ("none", [".", ".", "."]),
    ],
)
def test_forms_of_numbers(form, shown):
    numbering = abstract(0, level(0, form, "%1.")) + num(1, 0)
    assert labels(items(("x", 1), ("x", 1), ("x", 1)), numbering) == shown


def test_a_form_for_newer_programs_beside_the_old_one():
    custom = (
        '<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"'
        ' w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback>'
        '</mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>'
    )
    assert labels(items(("x", 1), ("x", 1)), abstract(0, custom) + num(1, 0)) == ["I.", "II."]


def test_legal_numbers_write_higher_levels_in_digits():
    numbering = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", LEGAL)) + num(1, 0)
    assert labels(items(("x", 1), ("y", 1, 1), ("x", 1), ("y", 1, 1)), numbering) == [
        "I.",
        "1.1.",
        "II.",
        "2.1.",
    ]


@pytest.mark.parametrize(
    ("restart", "shown"),
    [("", ["1.", "1.", "2.", "1."]), ("0", ["1.", "1.", "2.", "2."])],
)
def test_a_level_may_count_on_through_higher_ones(restart, shown):
    told = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    numbering = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%2.", told)) + num(1, 0)
    assert labels(items(("x", 1), ("y", 1, 1), ("x", 1), ("y", 1, 1)), numbering) == shown


def test_a_level_that_restarts_after_the_first_level_only():
    told = '<w:lvlRestart w:val="1"/>'
    numbering = abstract(
        0, level(0, "decimal", "%1"), level(1, "lowerLetter", "%2"), level(2, "decimal", "%3.", told)
    ) + num(1, 0)
    places = (
        ("x", 1),
        ("y", 1, 1),
        ("z", 1, 2),
        ("y", 1, 1),
        ("z", 1, 2),
        ("x", 1),
        ("y", 1, 1),
        ("z", 1, 2),
    )
    assert labels(items(*places), numbering) == ["1.", "a.", "1.", "b.", "2.", "2.", "a.", "1."]


def test_a_list_goes_on_across_others():
    numbering = (
        abstract(0, level(0, "decimal", "%1."))
        + abstract(1, level(0, "bullet", "-"))
        + num(1, 0)
        + num(2, 1)
        + num(3, 0)
    )
    assert labels(items(("x", 1), ("y", 2), ("y", 2), ("x", 1), ("x", 3)), numbering) == [
        "1.",
        "-",
        "-",
        "2.",
        "3.",
    ]


def test_overridden_starts_and_levels():
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, start) + num(3, 0, other)
    assert labels(items(("x", 1), ("x", 2), ("x", 2), ("x", 3)), numbering) == ["1.", "7.", "8.", "i)"]


def test_a_list_given_by_a_style_of_lists():
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Kieu"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Kieu"/>{level(0, "upperRoman", "%1.")}'
        f"</w:abstractNum>{num(1, 0)}"
    )
    assert labels(items(("x", 1), ("x", 1)), numbering) == ["I.", "II."]


LINKED = abstract(
    0,
    level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>'),
    level(1, "decimal", "%2.", '<w:pStyle w:val="MucCon"/>'),
) + num(1, 0)
LIST = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'


def test_styles_linked_to_levels():
    styles = style("Muc", LIST) + style("MucCon", LIST) + style("Con", based="MucCon")
    styles += style("KhongSo", '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', based="Muc")
    body = "".join(
        p(text, pr=f'<w:pStyle w:val="{name}"/>')
        for text, name in (("x", "Muc"), ("y", "MucCon"), ("z", "Con"), ("w", "KhongSo"), ("v", "Muc"))
    )
    assert texts(body, numbering=LINKED, styles=styles) == ["I. x", "1. y", "2. z", "w", "II. v"]


def test_a_paragraph_may_put_off_the_number_of_its_style():
    body = p("x", pr='<w:pStyle w:val="Muc"/>') + p(
        "y", pr='<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    assert texts(body, numbering=LINKED, styles=style("Muc", LIST)) == ["I. x", "y"]


@pytest.mark.parametrize("sign", ["\uf0b7", "\uf0d8", "o", "§", "●"])
def test_bullets_of_symbol_fonts_are_points(sign):
    assert labels(items(("x", 1)), abstract(0, level(0, "bullet", sign)) + num(1, 0)) == ["•"]


def test_empty_items_are_counted_as_word_counts_them():
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    assert texts(items(("x", 1), ("", 1), ("z", 1)), numbering=numbering) == ["1. x", "3. z"]


def test_a_column_that_only_counts_its_rows():
    numbering = abstract(0, level(0, "decimal", "%1")) + num(1, 0)
    count = p(pr=listed(1))
    merged = tc(count, "<w:vMerge/>")
    rows = (
        row(tc(count, '<w:vMerge w:val="restart"/>'), "Treo cờ"),
        row(merged, "Treo hoa"),
        row(tc(count), "Họp báo"),
    )
    assert texts(tbl(*rows), numbering=numbering) == ["1", "Treo cờ", "Treo hoa", "2", "Họp báo"]


def test_lists_that_are_not_there_give_no_label():
    assert texts(items(("x", 9), ("y", 1, 8))) == ["x", "y"]


@pytest.mark.parametrize("odd", ["-1", "²", "9" * 5000, "NaN", "", "1e9"])
def test_odd_numbers_in_the_lists_do_no_harm(odd):
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="{odd}"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="{odd}"/>'
        f'<w:lvlRestart w:val="{odd}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        f'</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="{odd}">'
        f'<w:startOverride w:val="{odd}"/></w:lvlOverride></w:num>'
    )
    styles = style("Muc", f'<w:pPr><w:outlineLvl w:val="{odd}"/></w:pPr>', shown=f"heading {odd}")
    body = p("x", pr=f'<w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="{odd}"/><w:numId w:val="1"/></w:numPr>')
    assert len(texts(body, numbering=numbering, styles=styles)) == 1


@pytest.mark.parametrize(
    ("kind", "shown", "label"),
    [
        ("upperRoman", "%1", "I."),
        ("decimal", "%1", "1."),
        ("lowerLetter", "%1", "a."),
        ("decimal", "(%1)", "(1)"),
    ],
)
def test_a_bare_number_is_closed_with_a_point(kind, shown, label):
    assert labels(items(("x", 1)), abstract(0, level(0, kind, shown)) + num(1, 0)) == [label]
