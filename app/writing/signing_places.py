"""The words of the places at the foot of a table where it is signed by hand."""

DATE_GAP = "……………, ngày …… tháng …… năm ……"
MADE_BY = ("NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)")
APPROVED_BY = ("NGƯỜI KÝ DUYỆT", "(Ký, ghi rõ chức vụ, họ tên)")
