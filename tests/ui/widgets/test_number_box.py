from ui.widgets.number_box import NumberBox


def test_the_words_in_the_box_stand_off_its_edge(qtbot):
    box = NumberBox()
    qtbot.addWidget(box)
    box.setSpecialValueText("(không ghi)")
    assert box.text() == "(không ghi)"
    assert box.lineEdit().textMargins().left() >= 6
