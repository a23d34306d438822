// Dictionaries print themselves through write_fn, streams are read from our memory by callbacks.
// libharu's own page calls, fonts and compression are not used: they cost milliseconds a file (and
// have the faults listed in ARCHITECTURE).
#include "render/haru_document.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"

#include <hpdf.h>
#include <hpdf_catalog.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <utility>

namespace giayto::render {
namespace {

constexpr unsigned pages_per_node = 1000;         // libharu's arrays end at 32,767
constexpr std::size_t largest_file = 0xFFFFFFFF;  // its cross-reference counts in 32 bits
constexpr HPDF_UINT32 object_number = 0x00FFFFFF;

/// The text and bytes of one object. libharu holds its address.
struct Part {
  std::string_view prepared;
  std::string entries;
  std::string kept;
  std::string_view bytes;
  std::size_t read = 0;
};

HPDF_STATUS write_text(HPDF_Stream out, std::string_view text) {
  return HPDF_Stream_Write(out, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                           static_cast<HPDF_UINT>(text.size()));
}

HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream out) {
  const Part& part = *static_cast<const Part*>(dictionary->attr);
  const HPDF_STATUS status = write_text(out, part.prepared);
  return status == HPDF_OK ? write_text(out, part.entries) : status;
}

HPDF_STATUS read_part(HPDF_Stream stream, HPDF_BYTE* to, HPDF_UINT* size) {
  Part& part = *static_cast<Part*>(stream->attr);
  const std::size_t count = std::min<std::size_t>(*size, part.bytes.size() - part.read);
  std::memcpy(to, part.bytes.data() + part.read, count);
  part.read += count;
  const bool at_end = count < *size;
  *size = static_cast<HPDF_UINT>(count);
  return at_end ? HPDF_STREAM_EOF : HPDF_OK;
}

HPDF_STATUS seek_part(HPDF_Stream stream, HPDF_INT position, HPDF_WhenceMode) {
  static_cast<Part*>(stream->attr)->read = static_cast<std::size_t>(position);
  return HPDF_OK;
}

HPDF_INT32 tell_part(HPDF_Stream stream) {
  return static_cast<HPDF_INT32>(static_cast<const Part*>(stream->attr)->read);
}

HPDF_UINT32 size_part(HPDF_Stream stream) {
  return static_cast<HPDF_UINT32>(static_cast<const Part*>(stream->attr)->bytes.size());
}

/// Nothing may be thrown through libharu's C code.
HPDF_STATUS append_to_file(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) noexcept {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (...) {
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

}  // namespace

struct HaruDocument::State {
  struct Failure {
    HPDF_STATUS code = HPDF_OK, detail = 0;
  };
  Failure failure{};  ///< written by libharu's handler
  HPDF_Doc document = nullptr;
  std::deque<Part> parts{};
  HPDF_Pages node = nullptr;
  unsigned node_pages = 0;
  std::size_t expected_size = 4096;
  bool finished = false;

  State() {
    document = HPDF_New(record, this);
    check(document);
    node = document->root_pages;
  }
  ~State() { HPDF_Free(document); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  static void record(HPDF_STATUS code, HPDF_STATUS detail, void* self) {
    static_cast<State*>(self)->failure = {code, detail};
  }

  [[noreturn]] void fail(HPDF_STATUS code) const {
    if (failure.code != HPDF_OK) code = failure.code;
    if (code == HPDF_FAILD_TO_ALLOC_MEM)
      throw Error(message(
          "there is not enough memory to make the PDF file; make fewer documents at a time"));
    if (code == HPDF_XREF_COUNT_ERR)
      throw Error(message("the PDF file has too many objects; make it in several parts"));
    throw Error(message("the PDF file cannot be made: libharu reports error {:#06x} (detail {})",
                        code, failure.detail));
  }
  void check(HPDF_STATUS status) const {
    if (status != HPDF_OK) fail(status);
  }
  void check(const void* made) const {
    if (made == nullptr) fail(HPDF_FAILD_TO_ALLOC_MEM);
  }

  static Id number_of(HPDF_Dict object) { return object->header.obj_id & object_number; }

  /// The object under a number of its own. The cross-reference's list grows by half instead of
  /// libharu's fixed step, which takes quadratic time in long files.
  void add_object(void* object) {
    check(object);
    HPDF_List entries = document->xref->entries;
    entries->items_per_block = std::max<HPDF_UINT>(1024, entries->count / 2);
    check(HPDF_Xref_Add(document->xref, object));
    expected_size += 128;
  }

  Part& new_part(std::string_view prepared, std::string entries) {
    Part& part = parts.emplace_back();
    part.prepared = prepared;
    part.entries = std::move(entries);
    expected_size += part.prepared.size() + part.entries.size();
    return part;
  }

  HPDF_Dict new_dictionary(Part& part) {
    HPDF_Dict dictionary = HPDF_Dict_New(document->mmgr);
    add_object(dictionary);
    dictionary->write_fn = write_entries;
    dictionary->attr = &part;
    return dictionary;
  }

  /// What HPDF_DictStream_New makes, with our reader in place of its memory stream.
  Id new_stream(Part& part) {
    HPDF_Dict dictionary = new_dictionary(part);
    HPDF_Number length = HPDF_Number_New(document->mmgr, 0);
    add_object(length);
    check(HPDF_Dict_Add(dictionary, "Length", length));
    dictionary->stream =
        HPDF_CallbackReader_New(document->mmgr, read_part, seek_part, tell_part, size_part, &part);
    check(dictionary->stream);
    expected_size += part.bytes.size();
    return number_of(dictionary);
  }

  void add_to(HPDF_Dict dictionary, std::string entries) {
    dictionary->attr = &new_part({}, std::move(entries));
    dictionary->write_fn = write_entries;
  }

  /// The first pages hang on the root, so that a short file has no further node.
  void next_node() {
    node = HPDF_Pages_New(document->mmgr, document->root_pages, document->xref);
    check(node);
    node_pages = 0;
  }

  void write(std::string& file) const {
    HPDF_Stream out = HPDF_CallbackWriter_New(document->mmgr, append_to_file, &file);
    check(out);
    // Four bytes above 127 tell transfer programs that the file is not text.
    HPDF_STATUS status = write_text(out, "%PDF-1.7\n%\xC3\xA2\xC3\xA3\n");
    if (status == HPDF_OK) status = HPDF_Xref_WriteToStream(document->xref, out, nullptr);
    HPDF_Stream_Free(out);
    check(status);
    check(failure.code);
  }
};

HaruDocument::HaruDocument() : state_(std::make_unique<State>()) {}
HaruDocument::~HaruDocument() = default;

HaruDocument::Id HaruDocument::add_dictionary(std::string_view prepared, std::string entries) {
  return State::number_of(state_->new_dictionary(state_->new_part(prepared, std::move(entries))));
}

HaruDocument::Id HaruDocument::add_stream(std::string_view prepared, std::string_view bytes,
                                          std::string entries) {
  Part& part = state_->new_part(prepared, std::move(entries));
  part.bytes = bytes;
  return state_->new_stream(part);
}

HaruDocument::Id HaruDocument::add_stream(std::string_view prepared, std::string&& bytes,
                                          std::string entries) {
  Part& part = state_->new_part(prepared, std::move(entries));
  part.kept = std::move(bytes);
  part.bytes = part.kept;
  return state_->new_stream(part);
}

void HaruDocument::add_page(std::string entries) {
  State& state = *state_;
  if (state.node_pages == pages_per_node) state.next_node();
  entries += "/Type/Page/Parent " + std::to_string(State::number_of(state.node)) + " 0 R\n";
  HPDF_Dict page = state.new_dictionary(state.new_part({}, std::move(entries)));
  page->header.obj_class |= HPDF_OSUBCLASS_PAGE;  // counted by the node when it is written
  auto* const kids =
      static_cast<HPDF_Array>(HPDF_Dict_GetItem(state.node, "Kids", HPDF_OCLASS_ARRAY));
  state.check(kids);
  state.check(HPDF_Array_Add(kids, page));
  ++state.node_pages;
}

void HaruDocument::set_catalog(std::string entries) {
  state_->add_to(state_->document->catalog, std::move(entries));
}

void HaruDocument::set_info(std::string entries) {
  state_->add_to(state_->document->info, std::move(entries));
}

std::string HaruDocument::finish() {
  State& state = *state_;
  if (state.finished) throw Error(message("the PDF file was made already"));
  state.finished = true;
  HPDF_Doc document = state.document;
  state.check(HPDF_Dict_Add(document->trailer, "Root", document->catalog));
  state.check(HPDF_Dict_Add(document->trailer, "Info", document->info));
  std::string file;
  file.reserve(state.expected_size);
  state.write(file);
  if (file.size() > largest_file)
    throw Error(message("the PDF file is larger than 4 GB; make it in several parts"));
  return file;
}

std::string haru_layout_problem() {
  const std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, decltype(&HPDF_Free)> document(
      HPDF_New(nullptr, nullptr), HPDF_Free);
  const auto differs = [](const std::string& what) {
    return message("this libharu ({}) is built differently: {}", HPDF_GetVersion(), what);
  };
  if (std::string_view(HPDF_GetVersion()) != HPDF_VERSION_TEXT)
    return differs(message("its headers are of another version"));
  if (!document || document->sig_bytes != HPDF_SIG_BYTES) return differs("HPDF_Doc_Rec");
  if (!HPDF_Pages_Validate(document->root_pages) || document->xref->trailer != document->trailer)
    return differs("root_pages, trailer");
  const HPDF_UINT before = document->xref->entries->count;
  HPDF_Dict dictionary = HPDF_Dict_New(document->mmgr);
  HPDF_Xref_Add(document->xref, dictionary);
  if (dictionary->header.obj_class != HPDF_OCLASS_DICT ||
      dictionary->header.obj_id != (before | HPDF_OTYPE_INDIRECT) ||
      document->xref->entries->count != before + 1) {
    return differs("HPDF_Obj_Header, HPDF_List_Rec");
  }
  if (dictionary->write_fn != nullptr || dictionary->stream != nullptr ||
      dictionary->attr != nullptr || dictionary->filter != HPDF_STREAM_FILTER_NONE ||
      dictionary->mmgr != document->mmgr) {
    return differs("HPDF_Dict_Rec");
  }
  if (document->catalog->write_fn != nullptr || document->catalog->attr != nullptr)
    return differs(message("the catalogue prints itself"));
  if (document->info == nullptr || document->info->write_fn != nullptr ||
      document->info->attr != nullptr)
    return differs(message("the information dictionary prints itself"));
  int marker = 0;
  HPDF_Stream reader =
      HPDF_CallbackReader_New(document->mmgr, read_part, seek_part, tell_part, size_part, &marker);
  const bool same = reader->read_fn == read_part && reader->seek_fn == seek_part &&
                    reader->tell_fn == tell_part && reader->size_fn == size_part &&
                    reader->free_fn == nullptr && reader->attr == &marker;
  HPDF_Stream_Free(reader);
  return same ? std::string() : differs("HPDF_Stream_Rec");
}

}  // namespace giayto::render
