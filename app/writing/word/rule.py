"""What stands under a line of text: a mark such as "*", or a line drawn as a shape."""

from collections.abc import Sequence

from app.writing.font_metrics import FontMetrics
from app.writing.format_profile import Alignment, Look, Rule
from app.writing.safe_text import safe_text
from app.writing.word.markup import layout, paragraph, run, run_properties

_EMU_PER_POINT = 12700
_HOST = Look(size_pt=2)


def rule_under(
    rule: Rule, above: Sequence[tuple[str, Look]], font: FontMetrics, shape_id: int, *, after_pt: float = 0
) -> str:
    """Return the paragraph of a rule: its mark, or a flat paragraph that holds a line drawn to measure.

    The line has a paragraph of its own, so that it stays under the text when that wraps.
    """
    properties = layout(Alignment.CENTRE, after_pt=after_pt, keep_next=True)
    if rule.share:
        return paragraph(_line(rule, above, font, shape_id), properties.replace("</w:pPr>", _HOST_MARK))
    return paragraph(run(rule.text, Look(size_pt=rule.size_pt)), properties) if rule.text else ""


def _line(rule: Rule, above: Sequence[tuple[str, Look]], font: FontMetrics, shape_id: int) -> str:
    width = rule.share * max(_width_pt(line, look, font) for text, look in above for line in text.split("\n"))
    return _SHAPE.format(
        host=run_properties(_HOST),
        width=round(width * _EMU_PER_POINT),
        top=round(rule.gap_pt * _EMU_PER_POINT),
        weight=round(rule.weight_pt * _EMU_PER_POINT),
        width_pt=round(width, 1),
        top_pt=rule.gap_pt,
        weight_pt=rule.weight_pt,
        id=shape_id,
    )


def _width_pt(text: str, look: Look, font: FontMetrics) -> float:
    line = safe_text(text)
    printed = line.upper() if look.capitals else line
    return font.width_pt(printed, look.size_pt, bold=look.bold, italic=look.italic)


_HOST_MARK = f"{run_properties(_HOST)}</w:pPr>"
# Word 2010 and later and LibreOffice draw the first choice, older ones the second.
_SHAPE = (
    '<w:r>{host}<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{id}" behindDoc="0"'
    ' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
    '<wp:extent cx="{width}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    '<wp:docPr id="{id}" name="Đường kẻ {id}"/><wp:cNvGraphicFramePr/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm>'
    '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="{weight}"><a:solidFill>'
    '<a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData>'
    "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    '<v:line style="position:absolute;z-index:{id};mso-position-horizontal:center;'
    'mso-position-horizontal-relative:text;mso-position-vertical-relative:text;margin-top:{top_pt}pt"'
    ' from="0,0" to="{width_pt}pt,0" strokeweight="{weight_pt}pt" strokecolor="black"/>'
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
