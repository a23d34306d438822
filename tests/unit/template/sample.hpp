// What the template tests share: files in a folder of their own, a type, a subject.
#pragma once

#include "base/file.hpp"
#include "support/temporary_folder.hpp"
#include "template/binding.hpp"

#include <memory>
#include <string>
#include <vector>

namespace giayto::test {

/// A template folder with files written by the test.
class TemplateFiles {
 public:
  TemplateFiles() : folders_({folder_.path()}) {}

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    const auto file = folder_ / name;
    std::filesystem::create_directories(file.parent_path());
    write_file(file, text);
    return file;
  }
  std::optional<tmpl::Template> compile(const std::string& text, const TypeInfo* type = nullptr) {
    return tmpl::compile(write("paper.ini", text), folders_, type, diagnostics);
  }
  const tmpl::TemplateFolders& folders() const { return folders_; }
  std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }

  /// "code:line" of every finding, in order, of all files.
  std::vector<std::string> found() const {
    std::vector<std::string> list;
    for (const Diagnostic& one : diagnostics.all()) {
      list.push_back(one.code + ":" + std::to_string(one.where.line));
    }
    return list;
  }

  Diagnostics diagnostics;

 private:
  TemporaryFolder folder_;
  tmpl::TemplateFolders folders_;
};

inline TypeInfo certificate_type() {
  TypeInfo type;
  type.id = "producers.completion-certificate";
  type.title = "Giấy chứng nhận";
  type.scope = Scope::participant;
  type.fields = {"sentence", "amount"};
  type.tables = {{"people", {"number", "name", "unit"}}, {"days", {"day", "half"}}};
  return type;
}

/// A class with one participant, whose parts a test may change.
struct SampleCase {
  Issuer issuer{"UBND Thành phố Hà Nội",
                "Sở Nông nghiệp và Phát triển nông thôn",
                "Sở Nông nghiệp\nvà Phát triển nông thôn",
                "Sở Nông nghiệp và Phát triển nông thôn Hà Nội",
                "SNN",
                "Hà Nội",
                "Giám đốc",
                "PTNT"};
  Signer signer{{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, "Đoàn Thế Khải", "Phó Giám đốc Sở"};
  TrainingClass training_class;
  std::vector<Participant> roll{1};
  tmpl::Issue issue{"0123", "0123/2020/GCN-SNN", "K7Q4-M2XD", "check"};

  SampleCase() {
    training_class.code = "CEO-07";
    training_class.title = "Đào tạo quản trị";
    training_class.first_day = {2020, 8, 5};
    training_class.hours = 32;
    Person& person = roll[0].person;
    roll[0].position = 1;
    person.full_name = "Nguyễn Thị Hồng Gấm";
    person.gender = Gender::female;
    person.birth = {1981, 2, 7};
    person.phone = "0912345123";
    person.id_number = "001181000089";
  }
  Subject subject() const {
    return {issuer, signer, training_class, roll, &roll[0], nullptr, {2020, 8, 5}};
  }
  /// The values of the text of a template, joined.
  std::string print(const tmpl::Template& paper, Content content = {}) const {
    const tmpl::Binding binding = tmpl::bind(paper, subject(), std::move(content), issue);
    std::string text;
    for (const tmpl::Piece& piece :
         std::get<tmpl::TextBlock>(paper.blocks.at(0).body).text.pieces) {
      text +=
          piece.slot < 0 ? piece.literal : binding.values.at(static_cast<std::size_t>(piece.slot));
    }
    return text;
  }
};

/// A template with one text block.
inline std::string one_text(const std::string& text) {
  return "[template]\ndocument = producers.completion-certificate\n[text body]\ntext = " + text +
         "\n";
}

}  // namespace giayto::test
