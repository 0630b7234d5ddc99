from ui.painting.pdf_text import with_spaces

MAP = b"""begincmap
2 beginbfrange
<0000> <0000> <0009>
<0009> <000B> [<0063> <0009> <0061> ]
endbfrange
endcmap
"""


def test_tabs_become_spaces_and_numbers_of_glyphs_stay():
    assert with_spaces(b"%PDF" + MAP) == b"%PDF" + MAP.replace(
        b"<0000> <0000> <0009>", b"<0000> <0000> <0020>"
    ).replace(b"<0063> <0009>", b"<0063> <0020>")


def test_what_is_no_map_stays():
    assert with_spaces(b"[<0009>] <0000> <0000> <0009>") == b"[<0009>] <0000> <0000> <0009>"
