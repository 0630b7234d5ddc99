"""XML that no office program writes is told while it comes by; what they write goes through as it is."""

import io
from xml.parsers import expat

import pytest

from app.reading.files.xml_watch import ContrivedError, parsed

MB = 1024 * 1024
DRAWING = b'<a:shape gfx="' + b"A" * 3 * MB + b'"/>'
ORDINARY = {
    "a text": b"<a>" + b"<b c='1'>x = y</b>" * 50_000 + b"</a>",
    "a drawing kept in an attribute": b'<x xmlns:a="http://x"><y/>' + DRAWING * 3 + b"</x>",
    "a drawing among elements": b'<x xmlns:a="http://x">' + (DRAWING + b"<b c='1'/>" * 60_000) * 2 + b"</x>",
    "a line of signs": b"<a>" + b"=" * 3 * MB + b"</a>",
    "a long text": b"<a>" + b"x" * 9 * MB + b"</a>",
    "two bytes for a letter": f"<a>{'<b>ờ</b>' * 9_000}</a>".encode("utf-16"),
}
CONTRIVED = {
    "an endless remark": b"<a><!--" + b"> " * 5 * MB + b"--></a>",
    "an endless instruction": b"<a><?x " + b"> " * 5 * MB + b"?></a>",
    "an endless attribute": b'<a b="' + b"> " * 5 * MB + b'"/>',
    "an endless name": b"<" + b"a" * 9 * MB + b"/>",
    "countless attributes": b"<a " + b" ".join(b'b%d="x"' % each for each in range(300_000)) + b"/>",
    "countless names": b"<a>" + b"".join(b"<b%d/>" % each for each in range(30_000)) + b"</a>",
    "countless names of attributes": b"<a>" + b"".join(b"<b c%d=''/>" % each for each in range(30_000))
    + b"</a>",
    "a namespace repeated in names": b'<a xmlns:b="' + b"x" * MB + b'">' + b"<b:c/>" * 9 + b"</a>",
    "countless namespaces": b"<a>"
    + b"".join(b'<b xmlns="http://%d"/>' % each for each in range(30_000))
    + b"</a>",
    "a document type": b"<!DOCTYPE a><a/>",
    "a document type of two bytes a letter": "<!DOCTYPE a><a/>".encode("utf-16"),
}  # fmt: skip


def pieces_of(content, namespace_separator="}"):
    parser = expat.ParserCreate(namespace_separator=namespace_separator)
    parser.StartElementHandler = lambda name, attributes: None
    return list(parsed(parser, io.BytesIO(content)))


@pytest.mark.parametrize("kind", ORDINARY)
def test_what_is_ordinary_goes_through_whole(kind):
    assert b"".join(pieces_of(ORDINARY[kind])) == ORDINARY[kind]


@pytest.mark.parametrize("kind", CONTRIVED)
def test_what_is_contrived_is_refused(kind):
    with pytest.raises(ContrivedError):
        pieces_of(CONTRIVED[kind])


def test_a_long_mark_comes_in_few_pieces():
    assert len(pieces_of(b"<a><!--" + b"> " * MB + b"--></a>")) < 20
