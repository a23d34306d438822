#include "app/usage.hpp"

#include "base/message.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

namespace giayto::app {
namespace {

std::string joined(const std::vector<std::string>& words, const char* separator) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : separator) + word;
  return text;
}

/// Pads by letters: CLI11 counts bytes, which puts Vietnamese out of line.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    std::string line = "  " + make_option_name(option, is_positional) + make_option_opts(option);
    const std::size_t width = text::letter_count(line), column = get_column_width();
    line += width < column ? std::string(column - width, ' ') : "\n" + std::string(column, ' ');
    return line + make_option_desc(option) + "\n";
  }
};

std::optional<int> whole_number(const std::string& text) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, number);
  if (failure != std::errc{} || stop != end) return std::nullopt;
  return number;
}

/// The verb the user came to: of `giayto class show`, that is `show`.
const CLI::App& deepest_verb(const CLI::App& app) {
  const auto given = app.get_subcommands();
  return given.empty() ? app : deepest_verb(*given.front());
}

std::string path_of(const CLI::App& verb) {
  const CLI::App* const parent = verb.get_parent();
  return parent == nullptr ? verb.get_name() : path_of(*parent) + " " + verb.get_name();
}

std::vector<std::string> verbs_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(verb->get_name());
  return names;
}

/// Every option that may stand behind the verb, also those of the program as a whole.
std::vector<std::string> options_of(const CLI::App& verb) {
  std::vector<std::string> names;
  for (const CLI::App* app = &verb; app != nullptr; app = app->get_parent()) {
    for (const CLI::Option* option : app->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

std::string help_hint(const CLI::App& verb) {
  return message("`{} --help` shows how to write it", path_of(verb));
}

std::string with_suggestion(std::string sentence, const std::string& word,
                            const std::vector<std::string>& known, const CLI::App& verb) {
  const std::string near = text::nearest(word, known);
  return std::move(sentence) + "; " +
         (near.empty() ? help_hint(verb) : message("did you mean {}?", near));
}

std::string unexpected(const std::string& word, const CLI::App& verb) {
  if (word.size() > 1 && word[0] == '-') {
    const std::string name = word.substr(0, word.find('='));
    return with_suggestion(message("`{}` has no option {}", path_of(verb), name), name,
                           options_of(verb), verb);
  }
  const auto verbs = verbs_of(verb);
  if (verbs.empty()) {
    return message("'{}' is one word too many", word) + "; " + help_hint(verb);
  }
  return with_suggestion(message("`{}` has no verb '{}'", path_of(verb), word), word, verbs, verb);
}

std::string missing_from(const CLI::App& verb) {
  std::vector<std::string> missing;
  for (const CLI::Option* option : verb.get_options()) {
    if (option->get_required() && option->count() == 0) missing.push_back(option->get_name());
  }
  if (!missing.empty()) {
    return message("`{}` needs {}", path_of(verb), joined(missing, ", ")) + "; " + help_hint(verb);
  }
  return message("`{}` needs a verb: {}", path_of(verb), joined(verbs_of(verb), ", ")) + "; " +
         help_hint(verb);
}

}  // namespace

void set_help_words(CLI::App& app) {
  app.formatter(std::make_shared<HelpFormatter>());
  auto& words = *app.get_formatter();
  words.label("Usage", message("Usage"));
  words.label("OPTIONS", message("OPTIONS"));
  words.label("SUBCOMMAND", message("VERB"));
  words.label("Positionals", message("Arguments"));
  words.label("REQUIRED", message("(required)"));
  words.label("TEXT", message("TEXT"));
  words.label("INT", message("WHOLE NUMBER"));
  app.group(message("Verbs"));
  app.option_defaults()->group(message("Options"));
}

void accept_words(CLI::Option& option, const std::vector<std::string>& words) {
  option.type_name(joined(words, "|"));
  option.check([words](const std::string& value) {
    if (std::find(words.begin(), words.end(), value) != words.end()) return std::string();
    return message("'{}' is none of the words {}", value, joined(words, ", "));
  });
}

void accept_range(CLI::Option& option, int least, int most) {
  option.type_name(std::to_string(least) + "-" + std::to_string(most));
  option.check([least, most](const std::string& value) {
    const auto number = whole_number(value);
    if (number && *number >= least && *number <= most) return std::string();
    return message("'{}' is no whole number from {} to {}", value, least, most);
  });
}

std::string explain(const CLI::ParseError& problem, const CLI::App& app) {
  const CLI::App& verb = deepest_verb(app);
  const std::string technical = problem.what();
  if (dynamic_cast<const CLI::ValidationError*>(&problem) != nullptr) {
    return technical + "; " + help_hint(verb);  // a sentence of the checks above
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&problem) != nullptr) {
    const std::string option = technical.substr(0, technical.find_first_of(": "));
    return message("{} stands without its value, or with more than it takes", option) + "; " +
           help_hint(verb);
  }
  const auto left_over = app.remaining(true);
  if (!left_over.empty()) return unexpected(left_over.front(), verb);
  if (dynamic_cast<const CLI::RequiredError*>(&problem) != nullptr) return missing_from(verb);
  return message("the command line is not understood: {}", technical) + "; " + help_hint(verb);
}

}  // namespace giayto::app
