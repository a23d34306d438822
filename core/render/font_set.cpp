// Faces by role and style, opened when first asked for.
#include "render/font_set.hpp"

#include "base/message.hpp"
#include "render/face.hpp"
#include "render/font_settings.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese_letters.hpp"

#include <array>
#include <map>
#include <optional>

namespace giayto::render {

struct FontSet::State {
  FontSettings settings;
  /// Per role, per style: the number of its face. Styles that name one file share one face.
  std::vector<std::array<std::optional<layout::FaceId>, 4>> numbers{};
  struct Slot {
    const FaceSetting* setting;
    std::unique_ptr<Face> face;
  };
  /// First each file once, then, in the same order, each once more with tabular digits.
  mutable std::vector<Slot> slots{};
  std::size_t files = 0;

  void number_faces() {
    std::map<std::string, layout::FaceId> known;
    for (const RoleSetting& role : settings.roles()) {
      auto& styles = numbers.emplace_back();
      for (std::size_t style = 0; style < styles.size(); ++style) {
        const FaceSetting& setting = role.styles[style];
        if (setting.file.empty()) continue;
        const auto next = static_cast<layout::FaceId>(slots.size());
        const auto [at, is_new] = known.emplace(setting.settings + "\n" + setting.file, next);
        if (is_new) slots.push_back({&setting, nullptr});
        styles[style] = at->second;
      }
    }
    files = slots.size();
    for (std::size_t i = 0; i < files; ++i) slots.push_back({slots[i].setting, nullptr});
  }

  const Face& loaded(layout::FaceId id) const {
    if (id >= slots.size()) {
      throw ConfigError(
          message("font number {} is wanted and the fonts settings have {}; use the settings the "
                  "document was made with",
                  id, files));
    }
    Slot& slot = slots[id];
    if (!slot.face) {
      slot.face =
          load_face(settings.locate(*slot.setting), id < files ? Digits::usual : Digits::tabular);
    }
    return *slot.face;
  }

  [[noreturn]] void no_role(std::string_view role) const {
    std::string names;
    for (const RoleSetting& each : settings.roles())
      names += (names.empty() ? "" : ", ") + each.name;
    throw ConfigError(message("the fonts settings have no font '{}'; they have {}", role, names));
  }
};

FontSet::FontSet(const std::filesystem::path& settings,
                 const std::filesystem::path& office_settings)
    : state_(std::make_unique<State>(State{FontSettings(settings, office_settings)})) {
  state_->number_faces();
}

FontSet::~FontSet() = default;

layout::FaceId FontSet::face(std::string_view role, bool bold, bool italic) const {
  const RoleSetting* const found = state_->settings.find(role);
  if (found == nullptr) state_->no_role(role);
  const auto index = static_cast<std::size_t>(found - state_->settings.roles().data());
  const std::size_t style = style_number(bold, italic);
  const std::optional<layout::FaceId> number = state_->numbers[index][style];
  if (!number) {
    throw ConfigError(
        message("the font '{}' has no face '{}' in the fonts settings; name a file for it or use "
                "another style",
                role, style_keys[style]));
  }
  state_->loaded(*number);
  return *number;
}

layout::FaceId FontSet::with_tabular_digits(layout::FaceId face) const {
  if (face >= state_->files || layout::has_tabular_digits(advances(face))) return face;
  const auto other = static_cast<layout::FaceId>(face + state_->files);
  return layout::has_tabular_digits(advances(other)) ? other : face;
}

const FontSet::Face& FontSet::loaded(layout::FaceId face) const {
  return state_->loaded(face);
}
const layout::AdvanceTable& FontSet::advances(layout::FaceId face) const {
  return loaded(face).advances;
}
const layout::FaceMetrics& FontSet::metrics(layout::FaceId face) const {
  return loaded(face).metrics;
}
const layout::KerningTable* FontSet::kerning(layout::FaceId face) const {
  const Face& font = loaded(face);
  return font.kerning ? &*font.kerning : nullptr;
}
const std::string& FontSet::name(layout::FaceId face) const {
  return loaded(face).name;
}

std::vector<FontSet::Check> FontSet::check() const {
  std::vector<Check> checks;
  for (std::size_t role = 0; role < state_->numbers.size(); ++role) {
    const RoleSetting& setting = state_->settings.roles()[role];
    for (std::size_t style = 0; style < style_keys.size(); ++style) {
      if (!state_->numbers[role][style]) continue;
      Check check{setting.name,
                  std::string(style_keys[style]),
                  setting.styles[style].file,
                  setting.styles[style].licence,
                  {},
                  {}};
      try {
        const Face& face = state_->loaded(*state_->numbers[role][style]);
        for (const auto* letters : {&text::lower_letters, &text::upper_letters}) {
          for (const char32_t letter : *letters) {
            if (face.glyph(letter) == 0) text::append_utf8(check.missing, letter);
          }
        }
      } catch (const ConfigError& error) {
        check.problem = error.what();
      }
      checks.push_back(std::move(check));
    }
  }
  return checks;
}

}  // namespace giayto::render
