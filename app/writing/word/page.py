"""Pages: paper, margins, and the sections of a document with their page numbers."""

from app.writing.format_profile import FormatProfile, Page
from app.writing.word.markup import point_twips, twips

FIRST_HEADER, OTHER_HEADER = "first", "default"
_FLAT = point_twips(1)


def text_width(page: Page, *, landscape: bool = False) -> float:
    """Return the width between the margins in millimetres."""
    return (page.height_mm if landscape else page.width_mm) - page.left_mm - page.right_mm


def section(
    profile: FormatProfile, headers: dict[str, str], *, landscape: bool = False, restart: bool = False
) -> str:
    """Return the properties of a section; `headers` are the relationships of the two page headers."""
    page = profile.page
    width, height = twips(page.width_mm), twips(page.height_mm)
    size = (
        f'w:w="{height}" w:h="{width}" w:orient="landscape"' if landscape else f'w:w="{width}" w:h="{height}"'
    )
    edge = twips(profile.page_number.from_edge_mm)
    start = '<w:pgNumType w:start="1"/>' if restart and profile.page_number.restart_in_annexes else ""
    first = "" if profile.page_number.on_first_page else "<w:titlePg/>"
    references = "".join(
        f'<w:headerReference w:type="{kind}" r:id="{relation}"/>' for kind, relation in headers.items()
    )
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/><w:pgSz {size}/>'
        f'<w:pgMar w:top="{twips(page.top_mm)}" w:right="{twips(page.right_mm)}"'
        f' w:bottom="{twips(page.bottom_mm)}" w:left="{twips(page.left_mm)}"'
        f' w:header="{edge}" w:footer="{edge}" w:gutter="0"/>{start}<w:cols w:space="708"/>{first}</w:sectPr>'
    )


def section_end(properties: str) -> str:
    """Return the flat paragraph that ends a section before the next one."""
    return f"<w:p><w:pPr>{_flat_spacing()}{properties}</w:pPr></w:p>"


def document_end(properties: str) -> str:
    """Return the flat paragraph that Word wants after a last table, and the last section's properties."""
    return f"<w:p><w:pPr>{_flat_spacing()}</w:pPr></w:p>{properties}"


def _flat_spacing() -> str:
    return f'<w:spacing w:before="0" w:after="0" w:line="{_FLAT}" w:lineRule="exact"/>'
