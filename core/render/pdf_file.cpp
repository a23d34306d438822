// Fonts, pages and descriptive data put together in one file.
#include "base/message.hpp"
#include "render/batch.hpp"
#include "render/content_stream.hpp"
#include "render/haru_document.hpp"
#include "render/pdf.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

namespace giayto::render {
namespace {

constexpr std::string_view deflated = "/Filter/FlateDecode";

std::string reference(std::string_view key, HaruDocument::Id id) {
  std::string text(key);
  text += ' ';
  text += std::to_string(id);
  text += " 0 R";
  return text;
}

/// A text of the information dictionary: UTF-16 as hexadecimal digits.
std::string text_entry(std::string_view key, std::string_view text) {
  if (text.empty()) return {};
  std::string entry = fmt::format("/{}<FEFF", key);
  text::for_each_letter(text, [&entry](char32_t letter) {
    const auto unit = [&entry](std::uint32_t value) {
      fmt::format_to(std::back_inserter(entry), "{:04X}", value);
    };
    if (letter > 0xFFFF) {
      unit(0xD800 + (static_cast<std::uint32_t>(letter - 0x10000) >> 10));
      unit(0xDC00 + (static_cast<std::uint32_t>(letter - 0x10000) & 0x3FF));
    } else {
      unit(static_cast<std::uint32_t>(letter));
    }
  });
  return entry + ">\n";
}

std::string info_entries(const Metadata& data) {
  std::string entries = text_entry("Title", data.title) + text_entry("Author", data.author) +
                        text_entry("Subject", data.subject) + "/Creator(Giayto)\n";
  // Midnight in Viet Nam; the hour is nobody's business and would change the bytes.
  if (data.year > 0)
    entries += fmt::format("/CreationDate(D:{:04}{:02}{:02}000000+07'00')\n", data.year, data.month,
                           data.day);
  return entries;
}

std::string catalog_entries(const Metadata& data) {
  std::string entries;
  const bool plain =
      data.language.find_first_not_of(
          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == std::string::npos;
  if (!plain) throw Error(message("'{}' is not a language tag such as vi-VN", data.language));
  if (!data.language.empty()) entries += "/Lang(" + data.language + ")\n";
  if (!data.title.empty()) entries += "/ViewerPreferences<</DisplayDocTitle true>>\n";
  return entries;
}

}  // namespace

struct PdfFile::State {
  explicit State(const BatchFonts::State& batch) : shared(batch) {}

  const BatchFonts::State& shared;
  HaruDocument document{};
  std::string font_entries{};      ///< of every page's resources: "/F0 5 0 R/F1 10 0 R"
  HaruDocument::Id resources = 0;  ///< of the pages without pictures
  std::unordered_map<std::uint64_t, HaruDocument::Id> shared_streams{};  ///< by their keys
  std::vector<std::shared_ptr<const std::string>> kept_bytes{};  ///< until the file is written
  std::unordered_map<std::string, HaruDocument::Id> pictures{};
  std::map<std::pair<std::string, double>, HaruDocument::Id>
      backgrounds{};  ///< streams by picture and width of the page
  HaruDocument::Id blank_layer = 0;
  std::string catalog{};
  ContentStream out{};

  void add_fonts() {
    for (std::size_t face = 0; face < shared.fonts.size(); ++face) {
      const EmbeddedFont* const font = shared.fonts[face].get();
      if (font == nullptr) continue;
      const auto program = document.add_stream(
          font->program_entries, std::string_view(font->program), std::string(deflated));
      const auto to_unicode = document.add_stream(deflated, std::string_view(font->to_unicode));
      const auto descriptor =
          document.add_dictionary(font->descriptor_entries, reference(font->program_key, program));
      const auto descendant =
          document.add_dictionary(font->cid_entries, reference("/FontDescriptor", descriptor));
      const auto type0 = document.add_dictionary(
          font->type0_entries,
          reference("/DescendantFonts[", descendant) + "]" + reference("/ToUnicode", to_unicode));
      font_entries += reference("/F" + std::to_string(face), type0);
    }
    resources = document.add_dictionary({}, "/Font<<" + font_entries + ">>");
  }

  HaruDocument::Id stream(const SharedStream& stream) {
    const auto known = shared_streams.find(stream.key);
    if (known != shared_streams.end()) return known->second;
    if (!stream.bytes) throw Error(message("a page came without the drawing it lies on"));
    kept_bytes.push_back(stream.bytes);
    const auto id = document.add_stream(deflated, std::string_view(*stream.bytes));
    shared_streams.emplace(stream.key, id);
    return id;
  }

  /// The layer of the blanks: seen on screens, left out by printers (CE-P, PR-12).
  HaruDocument::Id layer() {
    if (blank_layer != 0) return blank_layer;
    blank_layer = document.add_dictionary(
        {}, "/Type/OCG" + text_entry("Name", "Phôi (không in)") +
                "/Usage<</View<</ViewState/ON>>/Print<</PrintState/OFF>>>>\n");
    const std::string groups = "[" + std::to_string(blank_layer) + " 0 R]";
    const auto when = [&groups](const char* event) {
      return fmt::format("<</Event/{0}/OCGs{1}/Category[/{0}]>>", event, groups);
    };
    catalog += "/OCProperties<</OCGs" + groups + "/D<</ON" + groups + "/Order" + groups + "/AS[" +
               when("View") + when("Print") + "]>>>>\n";
    return blank_layer;
  }

  /// The stream that draws a picture over the whole page, in the layer of the blanks.
  HaruDocument::Id background(const RenderedPage& page) {
    const auto key = std::pair(page.background, page.size.width.mm);
    const auto known = backgrounds.find(key);
    if (known != backgrounds.end()) return known->second;
    out.clear();
    out.put("/OC/Blank BDC q ");
    out.coordinate(std::llround(page.size.width.mm * 100 / mm_per_point));
    out.put("0 0 ");
    out.coordinate(std::llround(page.size.height.mm * 100 / mm_per_point));
    out.put("0 0 cm/Blank Do Q EMC\n");
    const auto id = document.add_stream({}, std::string(out.view()));
    backgrounds.emplace(key, id);
    return id;
  }

  HaruDocument::Id picture(const std::string& path) {
    const auto known = pictures.find(path);
    if (known != pictures.end()) return known->second;
    const Picture& picture = shared.pictures.get(path);
    std::string mask;
    if (!picture.mask_data.empty()) {
      mask = reference(
          "/SMask", document.add_stream(picture.mask_entries, std::string_view(picture.mask_data)));
    }
    const auto id =
        document.add_stream(picture.entries, std::string_view(picture.data), std::move(mask));
    pictures.emplace(path, id);
    return id;
  }

  std::string resource_entries(const RenderedPage& page) {
    const bool on_blank = !page.background.empty();
    if (page.images.empty() && !on_blank) return reference("/Resources", resources);
    std::string entries = "/Resources<</Font<<" + font_entries + ">>/XObject<<";
    for (std::size_t i = 0; i < page.images.size(); ++i) {
      entries += reference("/Im" + std::to_string(i + 1), picture(page.images[i]));
    }
    if (on_blank) {
      entries += reference("/Blank", picture(page.background)) + ">>/Properties<<" +
                 reference("/Blank", layer());
    }
    return entries + ">>>>";
  }

  std::string media_box(layout::Size size) {
    out.clear();
    out.put("/MediaBox[0 0 ");
    out.coordinate(std::llround(size.width.mm * 100 / mm_per_point));
    out.coordinate(std::llround(size.height.mm * 100 / mm_per_point));
    out.put("]");
    return std::string(out.view());
  }
};

PdfFile::PdfFile(const BatchFonts& fonts, const Metadata& metadata)
    : state_(std::make_unique<State>(fonts.state())) {
  state_->catalog = catalog_entries(metadata);
  state_->document.set_info(info_entries(metadata));
  state_->add_fonts();
}

PdfFile::~PdfFile() = default;

void PdfFile::add(RenderedPage page) {
  std::string entries = state_->media_box(page.size) + state_->resource_entries(page);
  if (page.backdrop.key == 0 && page.background.empty()) {
    entries +=
        reference("/Contents", state_->document.add_stream(deflated, std::move(page.content)));
  } else {
    entries += "/Contents[";
    if (!page.background.empty()) entries += reference("", state_->background(page));
    for (const SharedStream* below : {&page.ornament, &page.backdrop}) {
      if (below->key != 0) entries += reference("", state_->stream(*below));
    }
    entries += reference("", state_->document.add_stream(deflated, std::move(page.content))) + "]";
  }
  state_->document.add_page(std::move(entries));
}

std::string PdfFile::finish() {
  state_->document.set_catalog(std::move(state_->catalog));
  return state_->document.finish();
}

}  // namespace giayto::render
