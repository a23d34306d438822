#include "intake/roster_words.hpp"

namespace giayto::intake {
namespace {

/// Of people and their attendance.
Vocabulary person_words() {
  return {
      {"position", {"stt", "tt", "so tt", "so thu tu", "no", "no."}},
      {"full_name",
       {"ho va ten", "ho ten", "ho, ten", "ho va ten hoc vien", "ten hoc vien", "ho ten hoc vien",
        "hoc vien", "ho va ten nguoi tham gia", "ho va ten dai bieu", "full name", "phong vien",
        "ho va ten phong vien", "ho ten phong vien", "nguoi dai dien", "ho va ten nguoi dai dien",
        "ho ten nguoi dai dien", "nguoi lien he", "dau moi lien he"}},
      {"family_name",
       {"ho dem", "ho va dem", "ho va ten dem", "ho va chu dem", "ho lot", "ho va ten lot", "ho"}},
      {"given_name", {"ten"}},
      {"birth",
       {"nam sinh", "ns", "ngay sinh", "ngay, thang, nam sinh", "ngay thang nam sinh",
        "ngay, thang nam sinh", "ngay/thang/nam sinh", "sinh nam", "sinh ngay",
        "nam sinh/ngay sinh", "ngay sinh/nam sinh", "date of birth"}},
      {"gender", {"gioi tinh", "gioi", "phai", "nam/nu", "nam, nu", "gt"}},
      {"male", {"nam"}},
      {"female", {"nu"}},
      {"honorific", {"danh xung", "xung ho", "ong/ba", "ong, ba"}},
      {"birthplace", {"noi sinh"}},
      {"post",
       {"chuc vu", "chuc danh", "chuc vu/chuc danh", "chuc vu, chuc danh", "chuc vu hien nay",
        "vai tro"}},
      {"unit",
       {"don vi", "don vi cong tac", "co quan", "co quan, don vi", "co quan/don vi", "noi cong tac",
        "ten co so", "co so", "ten doanh nghiep", "ten chu the", "chu the", "co so san xuat",
        "don vi/co so", "ten don vi", "doanh nghiep", "ten co so san xuat"}},
      {"address",
       {"dia chi", "noi o", "cho o", "cho o hien nay", "thuong tru", "noi thuong tru",
        "ho khau thuong tru", "thon, xa", "xa/phuong", "xa, phuong", "xa"}},
      {"district",
       {"huyen", "quan/huyen", "quan, huyen", "quan huyen", "huyen/quan", "quan/huyen/thi xa",
        "quan, huyen, thi xa", "huyen, quan, thi xa", "huyen/quan/thi xa", "huyen, quan"}},
      {"product",
       {"san pham", "san pham ocop", "san pham ocop tham gia", "ten san pham", "san pham tham gia",
        "san pham tham gia ocop", "san pham du thi"}},
      {"phone",
       {"dien thoai", "dt", "sdt", "so dt", "so dien thoai", "di dong", "dtdd",
        "dien thoai lien he", "so dien thoai lien he", "dt lien he", "phone", "tel"}},
      {"id_number",
       {"cccd", "cmnd", "so cccd", "so cmnd", "cccd/cmnd", "cmnd/cccd", "so cccd/cmnd",
        "so cmnd/cccd", "can cuoc", "so can cuoc", "can cuoc cong dan", "so can cuoc cong dan",
        "so dinh danh", "so dinh danh ca nhan", "cmtnd", "so cmtnd", "so cmt", "cmt"}},
      {"email", {"email", "e-mail", "thu dien tu", "dia chi email", "dia chi thu dien tu"}},
      {"result",
       {"ket qua", "xep loai", "ket qua/xep loai", "xep loai/ket qua", "ket qua hoc tap", "diem"}},
      {"note", {"ghi chu"}},
      {"ignore", {"ky nhan", "ky ten", "chu ky", "ky nhan tai lieu"}}};
}

/// Of delegations and of the press (RO-06, RO-07).
Vocabulary travel_words() {
  return {
      {"role",
       {"vai tro trong doan", "chuc danh trong doan", "nhiem vu trong doan", "nhiem vu", "role"}},
      {"passport_name",
       {"ho ten theo ho chieu", "ho va ten theo ho chieu", "ho ten trong ho chieu",
        "ho va ten trong ho chieu", "ho ten tren ho chieu", "ten theo ho chieu",
        "ten trong ho chieu", "ten tren ho chieu", "passport name"}},
      {"passport_number", {"so ho chieu", "ho chieu", "ho chieu so", "passport", "passport no."}},
      {"passport_kind", {"loai ho chieu"}},
      {"passport_expires",
       {"ngay het han", "ngay het han ho chieu", "ho chieu het han", "het han", "han ho chieu",
        "co gia tri den", "co gia tri den ngay", "ho chieu co gia tri den", "gia tri den"}},
      {"press_card", {"so the nha bao", "the nha bao"}},
      {"outlet",
       {"co quan bao chi", "ten co quan bao chi", "don vi bao chi", "bao, dai", "bao/dai",
        "toa soan"}}};
}

}  // namespace

const Vocabulary& roster_words() {
  static const Vocabulary words = [] {
    Vocabulary all = person_words();
    for (const FieldWords& one : travel_words()) all.push_back(one);
    return all;
  }();
  return words;
}

}  // namespace giayto::intake
