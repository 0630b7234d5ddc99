"""Write a zip-based office file again so that the same content always gives the same bytes."""

import io
import re
import zipfile
from pathlib import Path

_EPOCH = (2026, 8, 14, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def write_steadily(office_file: bytes, target: Path) -> None:
    """Write the members in their order, each with one fixed time, and one fixed time of change."""
    with (
        zipfile.ZipFile(io.BytesIO(office_file)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>2026-08-14T00:00:00Z\g<2>", content)
            made.writestr(member, content)
