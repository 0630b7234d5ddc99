from tests.reading.word_parts import p, r, read, row, tbl, tc


def grid(body):
    (table,) = read(body).tables
    return [
        [(cell.column, cell.span, cell.text, cell.continued) for cell in each.cells] for each in table.rows
    ]


def test_cells_merged_across_and_down():
    body = tbl(
        row(tc(p("a"), '<w:gridSpan w:val="2"/>'), tc(p("b"), '<w:vMerge w:val="restart"/>')),
        row("c", "d", tc(p(), "<w:vMerge/>")),
        row(tc(p("e")), tc(p("f")), pr='<w:gridBefore w:val="1"/>'),
    )
    assert grid(body) == [
        [(0, 2, "a", False), (2, 1, "b", False)],
        [(0, 1, "c", False), (1, 1, "d", False), (2, 1, "", True)],
        [(1, 1, "e", False), (2, 1, "f", False)],
    ]


def test_cells_merged_as_old_documents_do():
    body = tbl(row(tc(p("a"), '<w:hMerge w:val="restart"/>'), tc(p(), "<w:hMerge/>"), "b"))
    assert grid(body) == [[(0, 2, "a", False), (2, 1, "b", False)]]


def test_rows_and_cells_struck_out_are_left_out():
    body = tbl(
        row("a", tc(p("bỏ"), '<w:cellDel w:id="1"/>'), tc(p("b"), '<w:cellIns w:id="2"/>')),
        row("bỏ", "bỏ", pr='<w:del w:id="3"/>'),
        row("c", "d", pr='<w:ins w:id="4"/>'),
    )
    assert [[cell[2] for cell in cells] for cells in grid(body)] == [["a", "b"], ["c", "d"]]


def test_rows_and_cells_in_content_controls():
    held = f"<w:sdt><w:sdtPr/><w:sdtContent>{row('a', 'b')}</w:sdtContent></w:sdt>"
    cell = f"<w:sdt><w:sdtPr/><w:sdtContent>{tc(p('c'))}</w:sdtContent></w:sdt>"
    assert [[each[2] for each in cells] for cells in grid(tbl(held, f"<w:tr>{cell}{tc(p('d'))}</w:tr>"))] == [
        ["a", "b"],
        ["c", "d"],
    ]


def test_a_table_in_a_frame_of_one_cell_is_a_table_of_its_own():
    inner = tbl(row("TT", "Nội dung"), row("1", "Treo cờ"))
    found = read(tbl(row(tc(p("Bảng phân công") + inner + p()))))
    assert sorted(len(table.rows) for table in found.tables) == [1, 2]
    assert [line.text for line in found.lines if line.text] == [
        "Bảng phân công",
        "TT",
        "Nội dung",
        "1",
        "Treo cờ",
    ]
    assert next(line for line in found.lines if line.text == "Treo cờ").cell == (2, 1, 1)


def test_odd_spans_do_no_harm():
    cells = (tc(p("x"), f'<w:gridSpan w:val="{odd}"/>') for odd in ("-3", "0", "9" * 5000, "", "²"))
    assert [cell[1] for cell in grid(tbl(row(*cells)))[0]] == [1, 1, 1, 1, 1]


def test_bold_text_in_a_cell_is_told():
    lines = read(tbl(row(tc(p(r("x", "<w:b/>"))), "y"))).lines
    assert [line.bold for line in lines] == [True, False]


def test_a_table_of_one_cell_within_a_cell_only_frames_its_text():
    inner, outer = tbl(row("b")), row(tc(p("a")), tc(tbl(row("b")) + p()))
    assert grid(tbl(outer)) == [[(0, 1, "a", False), (1, 1, "b", False)]]
    assert len(read(tbl(row(tc(inner + p()), "c"), row("d", "e"))).tables) == 1
    assert len(read(tbl(row(tc(tbl(row("b", "c")) + p()), "d"))).tables) == 2
