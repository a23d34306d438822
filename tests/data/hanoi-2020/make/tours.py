"""Two study tours at home, one abroad, and a press meeting: their plan, the delegations and the outlets, all invented."""

import datetime
from dataclasses import dataclass, field

from people import Population, fold
from plan import CHAIR, CONTACT, CONTACT_PHONE, PROGRAMME, HELD, day
from rosters import gender, spaced
from sheet import Cell, Sheet

HEADERS = ["Mã lớp", "Tên lớp", "Đối tượng", "Chương trình", "Trạng thái", "Số người", "Địa điểm", "Nơi đến", "Quốc gia",
           "Đơn vị tiếp đón", "Từ ngày", "Đến ngày", "Số buổi", "Chủ trì", "Liên hệ", "Điện thoại liên hệ",
           "Xác nhận trước ngày", "Nội dung", "Mục đích", "Phương tiện", "Bảo hiểm", "Nguồn kinh phí", "Chế độ", "Căn cứ",
           "Quyết định cho phép", "Theo đề nghị của", "Báo cáo sau (ngày)", "Số quyết định", "Ngày quyết định",
           "Tên tiếng Anh", "Đơn vị tiếp đón tiếng Anh", "Địa điểm tiếng Anh", "Mục đích tiếng Anh", "Chế độ tiếng Anh"]
WIDTHS = [2, 8, 2.5, 4, 2.5, 1.5, 8, 6, 2, 7, 2.5, 2.5, 1.5, 6, 4, 3, 2.5, 8, 8, 5, 5, 6, 8, 8, 8, 6, 2, 3, 2.5, 6, 6, 6,
          8, 8]

TITLE = "Học tập kinh nghiệm triển khai Chương trình OCOP"
FUNDING = "nguồn ngân sách Thành phố cấp cho Chương trình OCOP năm 2020 giao Chi cục Phát triển nông thôn"
BASES = ("Căn cứ Quyết định số 490/QĐ-TTg ngày 07 tháng 5 năm 2018 của Thủ tướng Chính phủ phê duyệt Chương trình mỗi xã "
         "một sản phẩm giai đoạn 2018 - 2020; Căn cứ Kế hoạch số 33/KH-SNN ngày 12 tháng 02 năm 2020 của Sở Nông nghiệp và "
         "Phát triển nông thôn Hà Nội về triển khai Chương trình OCOP năm 2020")
EARLY_BASES = BASES.split(";")[0]  # the plan of the year came after the journey abroad
PROPOSER = "Chi cục trưởng Chi cục Phát triển nông thôn"
PURPOSE = ("tìm hiểu cách tổ chức Chương trình OCOP, phát triển vùng nguyên liệu, thiết kế bao bì và điểm giới thiệu, bán "
           "sản phẩm")
HOST_COSTS = "Sở bảo đảm kinh phí đi lại, ăn, nghỉ của Đoàn; đơn vị tiếp đón bố trí phòng họp"


@dataclass
class Tour:
    code: str
    audience: str
    people: int
    first: str
    days: int
    venue: str
    title: str = TITLE
    destination: str = ""
    country: str = ""
    partner: str = ""
    content: str = ""
    purpose: str = PURPOSE
    transport: str = "xe ô tô thuê trọn gói"
    insurance: str = ""
    funding: str = FUNDING
    costs: str = HOST_COSTS
    bases: str = BASES
    permission: str = ""
    report_within: int = 10
    half_days: int = 0
    english: tuple = field(default_factory=lambda: (None,) * 5)

    def row(self):
        first = day(self.first)
        last = first + datetime.timedelta(self.days - 1)
        return [self.code, self.title, self.audience, PROGRAMME, HELD, self.people, self.venue, self.destination or None,
                self.country or None, self.partner or None, first, last, self.half_days or 2 * self.days, CHAIR, CONTACT,
                CONTACT_PHONE, first - datetime.timedelta(4), self.content or None, self.purpose or None,
                self.transport or None, self.insurance or None, self.funding or None, self.costs, self.bases or None,
                self.permission or None, PROPOSER if self.bases else None, self.report_within or None,
                None, None, *self.english]


COAST = Tour(
    "TQ-01", "đoàn học tập kinh nghiệm", 25, "17/6", 3,
    "Trụ sở Chi cục Phát triển nông thôn thành phố Hải Phòng",
    destination="thành phố Hải Phòng và tỉnh Quảng Ninh",
    partner="Chi cục Phát triển nông thôn thành phố Hải Phòng; Văn phòng Điều phối nông thôn mới tỉnh Quảng Ninh",
    content="trao đổi cách làm Chương trình OCOP; thăm vùng sản xuất và trung tâm giới thiệu sản phẩm")
CENTRE = Tour(
    "TQ-02", "đoàn học tập kinh nghiệm", 30, "08/7", 4,
    "Trụ sở Chi cục Phát triển nông thôn tỉnh Nam Định",
    destination="tỉnh Nam Định và tỉnh Hà Tĩnh",
    partner="Chi cục Phát triển nông thôn tỉnh Nam Định; Văn phòng Điều phối nông thôn mới tỉnh Hà Tĩnh",
    content="xây dựng nông thôn mới kiểu mẫu gắn với Chương trình OCOP; thăm hợp tác xã và làng nghề")
THAILAND = Tour(
    "TQ-03", "đoàn học tập kinh nghiệm", 15, "10/02", 5,
    "Trụ sở Cục Phát triển cộng đồng, Băng Cốc",
    title="Học tập kinh nghiệm triển khai Chương trình OTOP",
    destination="thủ đô Băng Cốc và tỉnh Chiang Mai", country="Thái Lan",
    partner="Cục Phát triển cộng đồng, Bộ Nội vụ Thái Lan",
    content="trao đổi cách tổ chức Chương trình OTOP; thăm làng nghề và trung tâm bán sản phẩm",
    transport="máy bay khứ hồi Hà Nội - Băng Cốc, hạng phổ thông",
    insurance="mỗi thành viên có bảo hiểm du lịch quốc tế cho cả thời gian chuyến đi", bases=EARLY_BASES,
    costs="Sở bảo đảm vé máy bay, ăn, nghỉ và bảo hiểm của Đoàn; đơn vị tiếp đón bố trí phòng họp",
    permission="Quyết định số 412/QĐ-UBND ngày 30 tháng 01 năm 2020 của Ủy ban nhân dân Thành phố Hà Nội về việc cho phép "
               "tổ chức đoàn đi công tác tại Thái Lan",
    report_within=15,
    english=("study visit on the One Tambon One Product (OTOP) programme",
             "the Community Development Department, Ministry of Interior of Thailand",
             "Office of the Community Development Department, Bangkok",
             "exchange on the OTOP programme; visits to craft villages and sales centres",
             "travel, meals and lodging by the Department; a meeting room by the host"))
PRESS = Tour(
    "BC-01", "báo chí", 30, "16/7", 1, "Hội trường lớn, Trung tâm Triển lãm Nông nghiệp Thành phố",
    title="Họp báo giới thiệu sản phẩm OCOP Thành phố Hà Nội năm 2020",
    content="kết quả đào tạo, tập huấn; sản phẩm đạt sao; lịch hội chợ và tuần hàng cuối năm",
    purpose="", transport="", funding="", bases="", report_within=0, half_days=1,
    costs="Ban Tổ chức cung cấp tài liệu và nước uống; cơ quan báo chí chi trả chi phí tác nghiệp của phóng viên")
ALL = [COAST, CENTRE, THAILAND, PRESS]


def plan_sheet():
    page = Sheet("Tham quan, báo chí 2020", widths=WIDTHS)
    page.rows.append([Cell(header, bold=True, centre=True, border=True) for header in HEADERS])
    for tour in ALL:
        page.add(*tour.row(), border=True)
    return page


# --- delegations ----------------------------------------------------------------------------------------------------

DEPARTMENT = "Sở Nông nghiệp và Phát triển nông thôn"
RURAL = "Chi cục Phát triển nông thôn"
LEADERS = [("Phó Giám đốc Sở", DEPARTMENT, "Trưởng đoàn"), ("Chi cục trưởng", RURAL, "Phó Trưởng đoàn"),
           ("Trưởng phòng", RURAL, "Thư ký")]
OFFICERS = [("Chuyên viên", "Sở Công Thương"), ("Chuyên viên", "Sở Tài chính"), ("Chuyên viên", "Sở Du lịch"),
            ("Phó Trưởng phòng", RURAL), ("Trưởng phòng", "Phòng Kinh tế huyện Gia Lâm"),
            ("Trưởng phòng", "Phòng Kinh tế huyện Đông Anh"), ("Trưởng phòng", "Phòng Kinh tế huyện Ba Vì"),
            ("Phó Trưởng phòng", "Phòng Kinh tế huyện Chương Mỹ"), ("Phó Trưởng phòng", "Phòng Kinh tế thị xã Sơn Tây"),
            ("Chủ tịch", "UBND xã Phù Đổng, huyện Gia Lâm"), ("Phó Chủ tịch", "UBND xã Vân Hà, huyện Đông Anh")]
PRODUCERS = [("Giám đốc", "HTX Rau hữu cơ Phù Đổng"), ("Giám đốc", "HTX Chè xanh Ba Trại"),
             ("Chủ hộ", "Hộ SX gốm men lam Bát Tràng"), ("Giám đốc", "Công ty TNHH Sữa chua Vân Hòa"),
             ("Giám đốc", "HTX Giỏ mây tre Phú Nghĩa"), ("Chủ hộ", "Hộ SX tương nếp Đường Lâm"),
             ("Giám đốc", "HTX Miến dong Minh Quang"), ("Giám đốc", "Công ty TNHH Trà hoa hồng Mê Linh"),
             ("Chủ hộ", "Hộ SX khăn tơ sen Phùng Xá"), ("Giám đốc", "HTX Bưởi đỏ Vân Hà"),
             ("Giám đốc", "HTX Khảm trai Chuyên Mỹ"), ("Chủ trang trại", "Trang trại Mật ong Minh Phú"),
             ("Giám đốc", "HTX Gạo hữu cơ Đồng Phú"), ("Chủ hộ", "Hộ SX tranh thêu tay Quất Động"),
             ("Giám đốc", "HTX Nhãn chín muộn Đại Thành"), ("Giám đốc", "HTX Tăm hương Quảng Phú Cầu")]


def members(count):
    producers = min(len(PRODUCERS), count // 2)
    officers = OFFICERS[:count - len(LEADERS) - producers]
    return LEADERS + [(*entry, "Thành viên") for entry in officers + PRODUCERS[:count - len(LEADERS) - len(officers)]]


def passport(person, index, is_official, last_day):
    expires = datetime.date(last_day.year + 1 + index % 4, 1 + index * 5 % 12, 1 + index * 7 % 28)
    kind = "công vụ" if is_official else "phổ thông"
    return [fold(person.name).upper(), f"{'S' if is_official else 'C'}9990{index + 101}", kind, expires]


def delegation(tour, population):
    abroad = bool(tour.country)
    columns = ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Đơn vị công tác", "Vai trò trong đoàn",
               "Điện thoại"]
    widths = [1.2, 5, 1.8, 2.6, 4, 7, 3.2, 3]
    if abroad:
        columns += ["Họ tên theo hộ chiếu", "Số hộ chiếu", "Loại hộ chiếu", "Có giá trị đến"]
        widths += [5, 2.8, 2.4, 2.6]
    sessions = [f"Buổi {n + 1}" for n in range(2 * tour.days)]
    page = Sheet(tour.code, widths=widths + [1.4] * len(sessions) + [2])
    width = len(columns) + len(sessions) + 1
    place = tour.destination + (f", {tour.country}" if abroad else "")
    page.rows.append([Cell("DANH SÁCH ĐOÀN CÔNG TÁC", columns=width, bold=True, centre=True)])
    page.rows.append([Cell(f"{tour.title} tại {place}", columns=width, bold=True, centre=True)])
    page.add(None)
    page.add(*columns, *sessions, "Ghi chú", bold=True, centre=True, border=True)
    posts = members(tour.people)
    last_day = day(tour.first) + datetime.timedelta(tour.days - 1)
    for index, (post, unit, role) in enumerate(posts):
        is_official = not unit.startswith(("HTX", "Hộ", "Công ty", "Trang trại"))
        person = population.person(years=(1962, 1992))
        values = [index + 1, person.name, gender(person), person.birth, post, unit, role, spaced(person.phone, " ")]
        values += passport(person, index, is_official, last_day) if abroad else []
        stays = index == len(posts) - 2 and not abroad  # one member of each tour at home could not come
        page.add(*values, *["P" if stays else "x"] * len(sessions), None, border=True)
    page.rows.append([Cell(f"Tổng số: {len(posts)} người", columns=width, italic=True)])
    return page


# --- the press ------------------------------------------------------------------------------------------------------

OUTLETS = [
    "Báo Đồng Bãi Mới", "Báo Làng Nghề Châu Thổ", "Báo Người Trồng Lúa", "Báo Chợ Quê Bắc Bộ", "Báo Sao Thủ Phủ",
    "Báo Ruộng Vườn", "Báo Hương Đất", "Báo Nhịp Sống Ngoại Thành", "Báo Thương Vụ Xanh", "Báo Hàng Việt Ngày Mới",
    "Báo điện tử Mùa Vàng", "Báo điện tử Bến Sông Hồng", "Báo điện tử Sắc Làng", "Báo điện tử Tin Nông Sản",
    "Báo điện tử Phố và Làng", "Tạp chí Đặc Sản Ba Miền", "Tạp chí Hợp Tác và Sinh Kế", "Tạp chí Vườn Nhà",
    "Tạp chí Tre Xanh", "Tạp chí Bếp Việt Bốn Mùa", "Tạp chí Kinh Tế Làng", "Tạp chí Ong và Hoa",
    "Đài Phát thanh Sóng Đồng Bằng", "Đài Phát thanh Tiếng Quê", "Đài Truyền hình Châu Thổ",
    "Kênh truyền hình Nhà Nông Mới", "Kênh truyền hình Chợ Việt", "Trang tin Sản Phẩm Sao",
    "Trang tin Nông Thôn Ven Đô", "Bản tin Làng Nghề Trăm Năm"]


def outlets(tour, population):
    columns = ["STT", "Cơ quan báo chí", "Người đại diện", "Số thẻ nhà báo", "Điện thoại", "Email", "Ghi chú"]
    page = Sheet(tour.code, widths=[1.2, 8, 5, 3, 3, 5.5, 2.5])
    page.rows.append([Cell("DANH SÁCH PHÓNG VIÊN, CƠ QUAN BÁO CHÍ", columns=len(columns), bold=True, centre=True)])
    page.rows.append([Cell(tour.title, columns=len(columns), bold=True, centre=True)])
    page.add(None)
    page.add(*columns, bold=True, centre=True, border=True)
    for index, outlet in enumerate(OUTLETS):
        person = population.person(years=(1970, 1995))
        known = index % 5 != 3  # some newsrooms say on the day whom they send
        mail = "tinbai@" + "".join(fold(outlet).split()[-2:]) + ".example"
        page.add(index + 1, outlet, person.name if known else None, f"IBC99{index + 101}" if known else None,
                 spaced(person.phone, " "), mail, None, border=True)
    page.rows.append([Cell(f"Tổng số: {len(OUTLETS)} cơ quan", columns=len(columns), italic=True)])
    return page


def make(seed):
    population = Population(seed + 1)
    population.made = 500  # ID numbers beyond those of the classes' rosters
    sheets = {tour.code: delegation(tour, population) for tour in (COAST, CENTRE, THAILAND)}
    return {"tours": plan_sheet(), **sheets, PRESS.code: outlets(PRESS, population)}
