"""A spreadsheet as rows of cells, written as CSV or as flat ODF for a real office program to convert."""

import csv
import datetime
import pathlib
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

SOFFICE = "soffice"


@dataclass(frozen=True)
class Cell:
    """One cell. A str is text, an int a number, a date a real date cell, None an empty cell."""

    value: object = None
    bold: bool = False
    italic: bool = False
    centre: bool = False
    border: bool = False
    columns: int = 1
    rows: int = 1
    font: str = "Times New Roman"
    formula: str = ""
    percent: bool = False

    def style(self):
        kind = "date" if isinstance(self.value, datetime.date) else "percent" if self.percent else "plain"
        return (self.bold, self.italic, self.centre, self.border, self.font, kind)


@dataclass
class Sheet:
    name: str
    rows: list = field(default_factory=list)
    widths: list = field(default_factory=list)  # centimetres
    hidden_rows: set = field(default_factory=set)
    hidden_columns: set = field(default_factory=set)

    def add(self, *values, **look):
        """Appends a row; plain values become cells of the given look."""
        self.rows.append([v if isinstance(v, Cell) else Cell(v, **look) for v in values])

    def width(self):
        return max(sum(cell.columns for cell in row) for row in self.rows)


def placed(sheet):
    """Rows as lists of Cell, None where a merged cell covers the place: the grid as a reader sees it."""
    covered, grid = set(), []
    for y, row in enumerate(sheet.rows):
        line, cells = [], iter(row)
        while True:
            if (y, len(line)) in covered:
                line.append(None)
                continue
            cell = next(cells, None)
            if cell is None:
                break
            x = len(line)
            covered |= {(y + dy, x + dx) for dy in range(cell.rows) for dx in range(cell.columns)} - {(y, x)}
            line.append(cell)
        grid.append(line)
    return grid


def shown(cell):
    """The text an office program writes to CSV for a cell."""
    if cell is None or cell.value is None:
        return ""
    if isinstance(cell.value, datetime.date):
        return cell.value.strftime("%d/%m/%Y")
    return f"{cell.value:.0%}" if cell.percent else str(cell.value)


def write_csv(sheet, path, delimiter=",", encoding="utf-8-sig"):
    width = sheet.width()
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        for line in placed(sheet):
            texts = [shown(cell) for cell in line]
            writer.writerow(texts + [""] * (width - len(texts)))


# --- flat ODF -------------------------------------------------------------------------------------------------------


def cell_style_xml(name, style):
    bold, italic, centre, border, font, kind = style
    data = {"date": ' style:data-style-name="day-first"', "percent": ' style:data-style-name="percent"'}.get(kind, "")
    line = ' fo:border="0.5pt solid #000000"' if border else ""
    weight = ' fo:font-weight="bold"' if bold else ""
    slant = ' fo:font-style="italic"' if italic else ""
    align = '<style:paragraph-properties fo:text-align="center"/>' if centre else ""
    return (f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default"{data}>'
            f'<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="middle"{line}/>{align}'
            f'<style:text-properties fo:font-family={quoteattr(font)} fo:font-size="12pt"{weight}{slant}/>'
            '</style:style>')


def cell_xml(cell, styles):
    if cell is None:
        return "<table:covered-table-cell/>"
    name = styles.setdefault(cell.style(), f"ce{len(styles)}")
    attributes = f' table:style-name="{name}"'
    if cell.columns > 1 or cell.rows > 1:
        attributes += (f' table:number-columns-spanned="{cell.columns}" table:number-rows-spanned="{cell.rows}"')
    if cell.formula:
        attributes += f" table:formula={quoteattr('of:' + cell.formula)}"
    value = cell.value
    if value is None:
        return f"<table:table-cell{attributes}/>"
    if isinstance(value, datetime.date):
        attributes += f' office:value-type="date" office:date-value="{value.isoformat()}"'
    elif isinstance(value, (int, float)):
        kind = "percentage" if cell.percent else "float"
        attributes += f' office:value-type="{kind}" office:value="{value}"'
    else:
        attributes += ' office:value-type="string"'
    return f"<table:table-cell{attributes}><text:p>{escape(shown(cell))}</text:p></table:table-cell>"


def table_xml(sheet, styles, widths):
    parts = [f'<table:table table:name={quoteattr(sheet.name)} table:style-name="page-wide">']
    for x in range(sheet.width()):
        width = sheet.widths[x] if x < len(sheet.widths) else 2.5
        name = widths.setdefault(width, f"co{len(widths)}")
        hidden = ' table:visibility="collapse"' if x in sheet.hidden_columns else ""
        parts.append(f'<table:table-column table:style-name="{name}"{hidden}/>')
    for y, line in enumerate(placed(sheet)):
        hidden = ' table:visibility="collapse"' if y in sheet.hidden_rows else ""
        cells = "".join(cell_xml(cell, styles) for cell in line) or "<table:table-cell/>"
        parts.append(f"<table:table-row{hidden}>{cells}</table:table-row>")
    return "".join(parts) + "</table:table>"


PAGE = ('<style:page-layout style:name="landscape"><style:page-layout-properties fo:page-width="29.7cm" '
        'fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0" '
        'fo:margin-top="2cm" fo:margin-bottom="1.5cm" fo:margin-left="2cm" fo:margin-right="2cm"/></style:page-layout>'
        '<style:style style:name="page-wide" style:family="table" style:master-page-name="Default">'
        '<style:table-properties table:display="true"/></style:style>')
MASTER = ('<office:master-styles><style:master-page style:name="Default" style:page-layout-name="landscape">'
          '<style:header style:display="false"/><style:footer style:display="false"/></style:master-page>'
          '</office:master-styles>')
MIME = "application/vnd.oasis.opendocument.spreadsheet"


def flat_odf(sheets, null_date="1899-12-30"):
    styles, widths = {}, {}
    tables = "".join(table_xml(sheet, styles, widths) for sheet in sheets)
    spaces = "".join(f' xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("fo", "xsl-fo-compatible"), ("number", "datastyle")))
    spaces += ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
    columns = "".join(f'<style:style style:name="{name}" style:family="table-column">'
                      f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
                      for width, name in widths.items())
    cells = "".join(cell_style_xml(name, style) for style, name in styles.items())
    day_first = ('<number:date-style style:name="day-first"><number:day number:style="long"/>'
                 '<number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text>'
                 '<number:year number:style="long"/></number:date-style><number:percentage-style style:name="percent">'
                 '<number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text>'
                 '</number:percentage-style>')
    return ('<?xml version="1.0" encoding="UTF-8"?>'
            f'<office:document{spaces} office:version="1.3" '
            f'office:mimetype="{MIME}">'
            f'<office:automatic-styles>{day_first}{columns}{cells}{PAGE}</office:automatic-styles>{MASTER}'
            '<office:body><office:spreadsheet><table:calculation-settings>'
            f'<table:null-date table:date-value="{null_date}"/></table:calculation-settings>{tables}</office:spreadsheet></office:body></office:document>')


def same_parts(path, made):
    """Whether two saved files hold the same parts; the times inside a zip do not count."""
    if not (zipfile.is_zipfile(path) and zipfile.is_zipfile(made)):
        return False
    first, second = zipfile.ZipFile(path), zipfile.ZipFile(made)
    return first.namelist() == second.namelist() and all(first.read(n) == second.read(n) for n in first.namelist())


def convert(jobs, file_format):
    """Lets the office program save {target path: flat ODF text} in one run."""
    if not jobs:
        return
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for target, text in jobs.items():
            (folder / target.name).with_suffix(".fods").write_text(text, encoding="utf-8")
        sources = [str((folder / target.name).with_suffix(".fods")) for target in jobs]
        subprocess.run([SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                        "--convert-to", file_format, "--outdir", str(folder / "out"), *sources],
                       check=True, stdout=subprocess.DEVNULL)
        for target in jobs:
            made = (folder / "out" / target.name).with_suffix("." + file_format)
            if not same_parts(target, made):
                target.write_bytes(made.read_bytes())
