"""Small files with the troubles that real lists bring, one trouble (or one family of them) per file."""

import datetime
import io
import unicodedata
import zipfile

from legacy import to_cp1258, to_tcvn3, to_vni
from sheet import Cell, Sheet, convert, flat_odf, write_csv

HEADERS = ["STT", "Họ và tên", "Ngày sinh", "Đơn vị công tác", "Điện thoại", "Số CCCD"]
WIDTHS = [1.2, 5, 3, 6.5, 3.2, 3.6]

# Invented people with the same way of numbering as the full rosters: ID serials from 999 901 on.
PEOPLE = [
    ("Nguyễn Thị Thưởng", datetime.date(1984, 8, 25), "HTX Chè xanh Ba Trại", "0900000141", "001184999901"),
    ("Đặng Văn Lượng", datetime.date(1971, 11, 3), "Hộ SX miến dong Minh Quang", "0900000142", "001071999902"),
    ("Trần Đình Khởi", datetime.date(1968, 2, 14), "HTX Rau hữu cơ Phù Đổng", "0900000143", "001068999903"),
    ("Phùng Thị Bích Hường", datetime.date(1990, 6, 30), "Công ty TNHH Sữa chua Vân Hòa", "0900000144", "001190999904"),
    ("Kiều Hữu Nghĩa", datetime.date(1979, 9, 19), "Trang trại gà đồi Nam Sơn", "0900000145", "017079999905"),
    ("Vũ Thị Nguyệt", datetime.date(1987, 12, 1), "Hộ SX nón lá Phú Châu", "0900000146", "001187999906")]


def roster(rows=PEOPLE, headers=HEADERS, name="Danh sách"):
    page = Sheet(name, widths=WIDTHS)
    page.add("DANH SÁCH HỌC VIÊN")
    page.add(*headers, bold=True, border=True)
    for number, values in enumerate(rows, 1):
        page.add(number, *values, border=True)
    return page


def changed(column, values):
    """The six people with one column (0 = name) replaced by these values, as far as they go."""
    return [row[:column] + (value,) + row[column + 1:] for row, value in zip(PEOPLE, values)]


# --- text -----------------------------------------------------------------------------------------------------------


def in_fonts(encode, lower_font, upper_font):
    """Names, units and title typed with legacy fonts; header and numbers in Unicode."""
    page = roster()
    title = "danh sách học viên" if upper_font else "DANH SÁCH HỌC VIÊN"
    page.rows[0] = [Cell(encode(title), font=upper_font or lower_font)]
    for line in page.rows[2:]:
        for column in (1, 3):
            line[column] = Cell(encode(line[column].value), border=True, font=lower_font)
    if upper_font:
        first = page.rows[2]
        first[1] = Cell(encode(PEOPLE[0][0].lower()), border=True, font=upper_font)
    return [page]


def without_fonts(encode):
    page = roster()
    for line in page.rows[2:]:
        for column in (1, 3):
            line[column] = Cell(encode(line[column].value), border=True, font="Arial")
    return [page]


def latin1_text(encode):
    """Legacy bytes as the characters a spreadsheet keeps for them (TX-41)."""
    return lambda text: encode(text).decode("cp1252")


def decomposed():
    def nfd(value):
        return unicodedata.normalize("NFD", value) if isinstance(value, str) else value

    return [roster([tuple(map(nfd, row)) for row in PEOPLE], [nfd(header) for header in HEADERS])]


def look_alikes():
    return [roster(changed(0, ["Nguyễn\u00a0Thị Thưởng", "\u00d0ặng Văn Lượng", "\ufeffTrần Đình Khởi",
                               "Phùng  Thị\tBích Hường ", "Kiều Hữu\u200b Nghĩa", "\u0189ào Thị Nguyệt"]))]


def capitals():
    return [roster(changed(0, ["NGUYỄN THỊ THƯỞNG", "đặng văn lượng", "TRẦN ĐÌNH KHỞI", "PHÙNG Thị bích Hường",
                               "kiều HỮU nghĩa", "Y BHĂM ÊBAN"]))]


def honorifics():
    return [roster(changed(0, ["Bà Nguyễn Thị Thưởng", "Ông Đặng Văn Lượng", "Đ/c Trần Đình Khởi",
                               "Chị Phùng Thị Bích Hường,", "Anh Kiều Hữu Nghĩa.", "Bà Vũ Thị Nguyệt"]))]


def formula_like():
    units = ["=HTX Chè xanh", "+84 là mã vùng", "@Phù Đổng", "-Vân Hòa", PEOPLE[4][2], PEOPLE[5][2]]
    return [roster(changed(2, units))]


# --- numbers and dates ----------------------------------------------------------------------------------------------


def lost_zeros():
    rows = [row[:3] + (phone, number) for row, phone, number in zip(
        PEOPLE,
        [900000141, 900000142, 90000014, "0900000144", 900000145, "1,23E+11"],
        [1184999901, 1071999902, "001068999903", 1190999904, 17079999905, "1,19E+09"])]
    return [roster(rows)]


def id_checks():
    rows = [row[:3] + (phone, number, gender) for row, phone, number, gender in zip(
        PEOPLE,
        ["0900000141; 0900000151", "+84 900 000 142", "84900000143", "0900.000.144", "0900-000-145", "01230000146"],
        ["001184999901", "001171999902", "001069999903", "099190999904", "17079999905X", "012345678"],
        ["Nữ", "Nam", "Nam", "Nữ", "Nam", "Nữ"])]
    return [roster(rows, HEADERS + ["Giới tính"])]


def dates():
    return [roster(changed(1, [30919, "03/04/62", "31/02/1970", "05/1981", 1979, "1987?"]) + [
        ("Tạ Khắc Thuận", "7-2-1981", "HTX Đồ gỗ Vân Hà", "0900000147", "001081999907"),
        ("Bùi Thị Thoa", "15/8/19", "HTX Nấm Minh Phú", "0900000148", "001119999908"),
        ("Lưu Quang Tú", "12.25.1980", "Hộ SX tương Cự Khê", "0900000149", "001080999909")])]


# --- shape of the sheet ---------------------------------------------------------------------------------------------


def duplicates():
    return [roster(PEOPLE + [
        ("Nguyễn  Thị Thưởng", PEOPLE[0][1], "HTX Chè Ba Trại", "0900000141", None),
        ("Phùng Thị Bích Hường", datetime.date(1990, 6, 3), PEOPLE[3][2], "0900000144", "001190999904"),
        ("Kiều Hữu Nghĩa", datetime.date(1961, 1, 5), "HTX Rau Văn Đức", "0900000150", "001061999910")])]


def without_name():
    page = roster()
    page.rows[4] = [Cell(v, border=True) for v in (3, None, *PEOPLE[2][1:])]
    page.rows.insert(6, [Cell(None)])
    return [page]


def without_header():
    page = Sheet("Sheet1", widths=WIDTHS)
    for number, values in enumerate(PEOPLE, 1):
        page.add(number, *values)
    return [page]


def two_lists():
    return [roster(PEOPLE[:3], name="Huyện Ba Vì"), roster(PEOPLE[3:], name="Huyện Sóc Sơn")]


def cover_and_list():
    cover = Sheet("Bìa")
    cover.add("Kính gửi: Sở Nông nghiệp và Phát triển nông thôn Hà Nội")
    cover.add("Phòng Kinh tế gửi danh sách học viên ở trang sau.")
    return [cover, roster()]


def two_headers():
    page = roster(PEOPLE[:3])
    page.add(None)
    page.add("TT", "Họ, tên", "Năm sinh", "Địa chỉ", "SĐT", "CMND", bold=True, border=True)
    for number, (name, birth, unit, phone, identity) in enumerate(PEOPLE[3:], 1):
        page.add(number, name, birth.year, unit, phone, identity, border=True)
    return [page]


def hidden():
    page = roster()
    page.hidden_rows, page.hidden_columns = {3, 4}, {4}
    return [page]


def merged_cells():
    page = roster()
    look = dict(border=True)
    page.rows[2][3] = Cell("HTX Chè xanh Ba Trại", rows=3, **look)
    for line in page.rows[3:5]:
        del line[3]
    page.rows[6][3] = Cell(None, **look)
    return [page]


def split_names():
    page = Sheet("Danh sách", widths=[1.2, 4, 2, 3, 6, 3])
    look = dict(bold=True, border=True)
    page.rows.append([Cell("TT", rows=2, **look), Cell("Họ và tên", rows=2, columns=2, **look),
                      Cell("Năm sinh", columns=2, **look), Cell("Đơn vị", rows=2, **look)])
    page.add("Nam", "Nữ", **look)
    for number, (name, birth, unit, _, identity) in enumerate(PEOPLE, 1):
        before, given = name.rsplit(" ", 1)
        female = identity[3] == "1"
        births = (None, birth.year) if female else (birth.year, None)
        page.add(number, before, given, *births, unit, border=True)
    return [page]


def marks():
    page = roster(headers=HEADERS + ["Buổi 1", "Buổi 2", "Buổi 3", "Buổi 4"])
    rows = ["x x x x", "X V X P", "x K x x", "✓ có vắng x", "x x ? 0,5", "   "]
    for line, row in zip(page.rows[2:], rows):
        line += [Cell(mark or None, border=True, centre=True) for mark in (row.split() or [None] * 4)]
    return [page]


def error_in(column):
    page = roster()
    page.rows[3][column] = Cell("#N/A", border=True, formula="=NA()")
    return [page]


def computed():
    page = roster()
    page.rows[2][3] = Cell("HTX Chè xanh Ba Trại", border=True, formula='=CONCATENATE("HTX Chè xanh";" Ba Trại")')
    return [page]


def plan_with_faults():
    import plan
    page = Sheet("Kế hoạch", widths=plan.WIDTHS)
    page.add(*plan.HEADERS, bold=True, border=True)
    first = plan.TrainingClass("CEO-901", plan.PRODUCERS, plan.PLANNED, 60, "Nhà văn hóa xã Phù Đổng, huyện Gia Lâm",
                               plan.day("08/8"), 2, "Vũ Hải Ninh")
    faults = [{}, {"Đến ngày": plan.day("05/8")}, {"Đối tượng": "doanh nghiệp"}, {"Từ ngày": "ngày 12 tháng 8"},
              {"Số người": "khoảng 60"}, {"Chế độ": None}, {"Tỷ lệ tham dự": Cell(0.8, percent=True, border=True)}]
    for number, fault in enumerate(faults, 1):
        values = dict(zip(plan.HEADERS, plan.row(first)), **{"Mã lớp": f"CEO-90{number}"}) | fault
        page.add(*values.values(), border=True)
    page.add(*plan.row(first), border=True)
    return [page]


# --- files ----------------------------------------------------------------------------------------------------------


def csv_text(rows=PEOPLE):
    lines = [",".join(HEADERS)]
    for number, (name, birth, unit, phone, identity) in enumerate(rows, 1):
        lines.append(",".join((str(number), name, f"{birth:%d/%m/%Y}", unit, phone, identity)))
    return "\r\n".join(lines) + "\r\n"


def without_cached_values(path):
    """Rewrites a workbook as programs do that write formulas and never compute them."""
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                before, formula, after = data.partition(b"</f>")
                data = before + formula + after[after.index(b"</v>") + len(b"</v>"):]
            target.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


WORKBOOKS = {
    "tcvn3-fonts": lambda: in_fonts(latin1_text(to_tcvn3), ".VnTime", ".VnTimeH"),
    "tcvn3-without-fonts": lambda: without_fonts(latin1_text(to_tcvn3)),
    "vni-fonts": lambda: in_fonts(latin1_text(to_vni), "VNI-Times", None),
    "decomposed-names": decomposed,
    "look-alikes": look_alikes,
    "all-capitals": capitals,
    "honorific-in-name": honorifics,
    "formula-like-text": formula_like,
    "lost-zeros": lost_zeros,
    "id-and-phone-checks": id_checks,
    "dates": dates,
    "duplicates": duplicates,
    "row-without-name": without_name,
    "no-header": without_header,
    "two-sheets-with-lists": two_lists,
    "cover-sheet-and-list": cover_and_list,
    "two-headers": two_headers,
    "hidden-rows-and-columns": hidden,
    "merged-body-cells": merged_cells,
    "split-names-and-births": split_names,
    "attendance-marks": marks,
    "formula-error": lambda: error_in(3),
    "formula-error-in-name": lambda: error_in(1),
    "formula-with-value": computed,
    "formula-no-value": computed,
    "plan-with-faults": plan_with_faults,
}


def make_workbooks(folder):
    jobs = {folder / f"{name}.xlsx": flat_odf(build()) for name, build in WORKBOOKS.items()}
    jobs[folder / "date-1904.xlsx"] = flat_odf([roster()], null_date="1904-01-01")
    convert(jobs, "xlsx")
    without_cached_values(folder / "formula-no-value.xlsx")
    convert({folder / "excel-97.xls": flat_odf([roster()])}, "xls")
    convert({folder / "open-document.ods": flat_odf([roster()])}, "ods")


def make_wrong_types(folder):
    (folder / "text-named.xlsx").write_text(csv_text(), encoding="utf-8")
    (folder / "xls-named.xlsx").write_bytes((folder / "excel-97.xls").read_bytes())
    whole = (folder / "merged-body-cells.xlsx").read_bytes()
    (folder / "damaged-zip.xlsx").write_bytes(whole[: len(whole) * 2 // 3])
    (folder / "empty.csv").write_bytes(b"")
    with zipfile.ZipFile(folder / "zip-without-workbook.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("danh-sach.csv", (2020, 1, 1, 0, 0, 0)), csv_text())
    lines = ["<tr><td>" + line.replace(",", "</td><td>") + "</td></tr>" for line in csv_text().splitlines()]
    page = "<html><meta charset=utf-8><table>" + "\n".join(lines) + "</table></html>\n"
    (folder / "html-table.xls").write_text(page, encoding="utf-8")


def misread(text):
    """UTF-8 read as Windows-1252, as Excel does without a byte order mark; undefined bytes stay control characters."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8"))


def make_csv(folder):
    text = csv_text()
    write_csv(roster(), folder / "semicolons.csv", delimiter=";", encoding="utf-8")
    (folder / "utf-16-tabs.csv").write_bytes(text.replace(",", "\t").encode("utf-16"))
    (folder / "windows-1258.csv").write_bytes(to_cp1258(text))
    (folder / "tcvn3.csv").write_bytes(to_tcvn3(text))
    (folder / "vni.csv").write_bytes(to_vni(text))
    (folder / "double-encoded.csv").write_text(misread(text), encoding="utf-8", newline="")
    unknown = bytearray(text.encode("utf-8"))
    for place in range(120, len(unknown), 37):  # neither UTF-8 nor any Vietnamese charset
        unknown[place] = 0x81 if place % 2 else 0xFF
    (folder / "unknown-bytes.csv").write_bytes(bytes(unknown))
    quoted = text.replace("HTX Chè xanh Ba Trại", '"HTX Chè xanh\n""Ba Trại"", huyện Ba Vì"').replace("\r\n", "\n")
    (folder / "quotes-and-line-breaks.csv").write_text(quoted, encoding="utf-8", newline="")
    run_by_excel = changed(2, ["=1+1", "+84", "@SUM(A1)", "-2", "=HYPERLINK(A1)"])
    (folder / "formula-like-text.csv").write_text(csv_text(run_by_excel), encoding="utf-8", newline="")


def make(folder):
    folder.mkdir(exist_ok=True)
    make_workbooks(folder)
    make_wrong_types(folder)
    make_csv(folder)
