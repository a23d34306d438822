#include "intake/zip_archive.hpp"

#include "base/message.hpp"
#include "intake/unreadable.hpp"

#include <zip.h>

namespace giayto::intake {
namespace {

constexpr std::size_t largest_part = 64u << 20;

[[noreturn]] void refuse_damaged() {
  throw Unreadable("damaged-file", message("the workbook is damaged or was not copied whole"),
                   message("copy it again from its source, or open it in Excel and save it again"));
}

[[noreturn]] void refuse_large() {
  throw Unreadable("file-too-large",
                   message("a part of the workbook has more than {} MB", largest_part >> 20),
                   message("remove unused sheets and empty formatted rows"));
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

ZipArchive::ZipArchive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) refuse_damaged();
  archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  zip_error_fini(&error);
  if (archive_) return;
  zip_source_free(source);
  refuse_damaged();
}

bool ZipArchive::has(const std::string& name) const {
  return zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::optional<std::string> ZipArchive::read(const std::string& name) const {
  const zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
  if (index < 0) return std::nullopt;
  const std::unique_ptr<zip_file_t, CloseFile> file(
      zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0));
  if (!file) refuse_damaged();
  // The stated size may lie: what counts is what comes out.
  std::string content;
  char buffer[1 << 16];
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), buffer, sizeof buffer);
    if (got < 0) refuse_damaged();
    if (got == 0) return content;
    content.append(buffer, static_cast<std::size_t>(got));
    if (content.size() > largest_part) refuse_large();
  }
}

}  // namespace giayto::intake
