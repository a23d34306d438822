"""Hanoi's rural districts in 2020: seats for the halls, communes with what they are known for."""

import collections

District = collections.namedtuple("District", "name seat communes")


def district(name, seat, *communes):
    """communes: 'commune: product, product'."""
    pairs = [text.split(": ") for text in communes]
    return District(name, seat, [(commune, products.split(", ")) for commune, products in pairs])


DISTRICTS = [
    district("huyện Gia Lâm", "thị trấn Trâu Quỳ", "Phù Đổng: Rau hữu cơ, Sữa chua, Bánh sữa",
             "Kim Lan: Gốm trang trí, Bộ ấm chén", "Dương Xá: Rượu nếp cái hoa vàng", "Đặng Xá: Rau an toàn, Ổi lê",
             "Bát Tràng: Gốm men lam, Bình hoa gốm", "Kiêu Kỵ: Đồ da, Tranh dát vàng", "Văn Đức: Cải bắp, Rau muống"),
    district("huyện Đông Anh", "thị trấn Đông Anh", "Vân Hà: Tượng gỗ, Đồ gỗ mỹ nghệ", "Vân Nội: Rau an toàn",
             "Cổ Loa: Mỳ gạo, Bún khô", "Dục Tú: Đậu phụ", "Thụy Lâm: Gạo nếp, Chè kho", "Xuân Nộn: Khoai tây"),
    district("huyện Sóc Sơn", "thị trấn Sóc Sơn", "Bắc Sơn: Chè xanh", "Minh Phú: Nấm sò, Mật ong",
             "Nam Sơn: Gà đồi", "Xuân Giang: Mây tre đan", "Thanh Xuân: Rau hữu cơ"),
    district("huyện Mê Linh", "xã Đại Thịnh", "Tráng Việt: Củ cải, Rau an toàn", "Mê Linh: Hoa hồng, Trà hoa hồng",
             "Tiến Thắng: Giò lụa", "Văn Khê: Hoa cúc, Chuối sấy"),
    district("huyện Ba Vì", "thị trấn Tây Đằng", "Ba Trại: Chè xanh, Chè sen", "Tản Lĩnh: Sữa tươi, Bánh sữa",
             "Vân Hòa: Sữa chua, Caramen", "Minh Quang: Miến dong, Mật ong", "Ba Vì: Cao thuốc nam, Trà thảo dược",
             "Yên Bài: Thịt bò, Nấm linh chi", "Phú Châu: Nón lá"),
    district("huyện Phúc Thọ", "thị trấn Phúc Thọ", "Vân Hà: Bưởi đỏ", "Hiệp Thuận: Giò chả", "Tích Giang: Hoa lan",
             "Thọ Lộc: Cà dầm tương"),
    district("huyện Đan Phượng", "thị trấn Phùng", "Thượng Mỗ: Bưởi tôm vàng", "Hạ Mỗ: Đậu phụ",
             "Song Phượng: Rau thủy canh", "Hồng Hà: Nem chua"),
    district("huyện Hoài Đức", "thị trấn Trạm Trôi", "Dương Liễu: Miến dong, Bún khô", "Cát Quế: Bánh gai",
             "Song Phương: Nhãn chín muộn", "Tiền Yên: Rau an toàn"),
    district("huyện Quốc Oai", "thị trấn Quốc Oai", "Đại Thành: Nhãn chín muộn", "Cộng Hòa: Miến dong",
             "Tuyết Nghĩa: Cốm, Mây tre đan", "Hòa Thạch: Chè xanh"),
    district("huyện Thạch Thất", "thị trấn Liên Quan", "Thạch Xá: Chè lam, Kẹo lạc", "Hữu Bằng: Đồ gỗ nội thất",
             "Bình Phú: Chuồn chuồn tre", "Yên Trung: Măng khô, Mật ong"),
    district("huyện Chương Mỹ", "thị trấn Chúc Sơn", "Phú Nghĩa: Giỏ mây tre, Đèn mây tre",
             "Nam Phương Tiến: Bưởi Diễn", "Đồng Phú: Gạo hữu cơ", "Thụy Hương: Rau an toàn"),
    district("huyện Thanh Oai", "thị trấn Kim Bài", "Cự Khê: Miến, Tương", "Thanh Cao: Cam Canh",
             "Tam Hưng: Gạo Bắc thơm", "Phương Trung: Nón lá"),
    district("huyện Thường Tín", "thị trấn Thường Tín", "Duyên Thái: Sơn mài", "Quất Động: Tranh thêu tay",
             "Vạn Điểm: Đồ gỗ", "Tiền Phong: Chăn ga, Bông sợi"),
    district("huyện Phú Xuyên", "thị trấn Phú Xuyên", "Chuyên Mỹ: Khảm trai, Sơn mài", "Phú Túc: Giỏ cỏ tế",
             "Phú Yên: Giày da", "Khai Thái: Nấm rơm"),
    district("huyện Ứng Hòa", "thị trấn Vân Đình", "Quảng Phú Cầu: Tăm hương", "Hòa Lâm: Gạo nếp",
             "Đồng Tân: Vịt cỏ", "Trường Thịnh: Sáo trúc, Đàn nguyệt"),
    district("huyện Mỹ Đức", "thị trấn Đại Nghĩa", "Phùng Xá: Khăn tơ sen, Lụa tơ tằm", "An Phú: Trà sen, Hạt sen",
             "Hương Sơn: Mơ ngâm, Rau sắng"),
    district("huyện Thanh Trì", "thị trấn Văn Điển", "Yên Mỹ: Rau an toàn", "Duyên Hà: Rau an toàn",
             "Hữu Hòa: Bánh chưng, Giò lụa", "Vạn Phúc: Bưởi, Đinh lăng"),
    district("thị xã Sơn Tây", "phường Ngô Quyền", "Đường Lâm: Kẹo dồi, Tương nếp, Gà Mía", "Kim Sơn: Bánh tẻ",
             "Xuân Sơn: Rau an toàn"),
]


def by_name(name):
    return next(d for d in DISTRICTS if d.name == name)


def hall(d):
    return f"Hội trường UBND {d.name}, {d.seat}, thành phố Hà Nội"


CITY_HALL = "Hội trường tầng 3, Trung tâm Tập huấn Nông nghiệp, phường Hà Cầu, quận Hà Đông, thành phố Hà Nội"
