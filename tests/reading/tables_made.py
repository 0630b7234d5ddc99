"""Tables of plain cells, made for the tests of what is read from them."""

from app.reading.tables.grid import Cell, Row, Table


def table_of(*rows, number=1):
    """Return a table of plain rows; a number in place of a text widens the cell before it.

    A tuple holds the paragraphs of one cell, and "^" is merged with the cell above.
    """
    made, line = [], 0
    for row in rows:
        cells, column = [], 0
        for text in row:
            if isinstance(text, int):
                last = cells.pop()
                cells.append(Cell(last.column, last.texts, last.lines, text))
                column = last.column + text
                continue
            texts = text if isinstance(text, tuple) else (text,)
            told = tuple(each for each in texts if each and each != "^")
            lines = tuple(range(line + 1, line + 1 + len(told)))
            line += max(1, len(told))
            cells.append(Cell(column, told, lines, continued=text == "^"))
            column += 1
        made.append(Row(tuple(cells)))
    return Table(number, tuple(made))
