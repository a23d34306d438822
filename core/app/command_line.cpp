#include "app/command_line.hpp"

#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/usage.hpp"
#include "app/verbs.hpp"
#include "base/message.hpp"
#include "job/worker_pool.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string_view>

namespace giayto::app {
namespace {

using Verb = std::function<int(Workplace&)>;

std::string language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0')
      return std::string(value).rfind("vi", 0) == 0 ? "vi" : "en";
  }
  return "en";
}

/// The language has to be known before the help texts are made.
std::string language_of(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--lang" && i + 1 < count) return arguments[i + 1];
    if (argument.rfind("--lang=", 0) == 0) return argument.substr(7);
  }
  return language_of_locale();
}

/// Known before the command line is parsed, as what is wrong with it is reported too.
bool wants_json(int count, char** arguments) {
  return std::any_of(arguments + 1, arguments + count,
                     [](const char* argument) { return std::string_view(argument) == "--json"; });
}

/// What could not go on: on stderr, and as the only diagnostic of a report. Returns `code`.
int complain(const std::string& sentence, ExitCode code, bool json) {
  std::fprintf(stderr, "%s: %s\n", message("error").c_str(), sentence.c_str());
  if (json) {
    Diagnostics problem;
    problem.error(code == wrong_use ? "wrong-use" : "failed", {}, sentence);
    say_json({{"diagnostics", to_json(problem)}});
  }
  return code;
}

/// Builds the command line; a callback of the verb that was given sets `verb`.
class CommandLine {
 public:
  CommandLine() {
    app_.description(message("Every paper of a training class, from one record."));
    app_.require_subcommand(1);
    app_.fallthrough();
    set_help_words(app_);
    add_help(app_);
    add_common_options();
    add_import();
    add_class();
    add_papers();
    add_register();
    add_checks();
    add_demo();
  }

  int run(int count, char** arguments) {
    try {
      app_.parse(count, arguments);
    } catch (const CLI::CallForHelp& help) {
      app_.exit(help);
      return all_good;
    } catch (const CLI::ParseError& problem) {
      return complain(explain(problem, app_), wrong_use, wants_json(count, arguments));
    }
    Workplace workplace(common_);
    return verb_(workplace);
  }

 private:
  static void add_help(CLI::App& app) { app.set_help_flag("--help,-h", message("show this help")); }

  static CLI::App* add_command(CLI::App& parent, const char* name, const std::string& text) {
    CLI::App* command = parent.add_subcommand(name, text);
    add_help(*command);  // anew: the inherited one stands in a group of CLI11's own
    return command;
  }

  template <class Options>
  CLI::App* add_verb(CLI::App& parent, const char* name, const std::string& text,
                     const Options& options) {
    CLI::App* verb = add_command(parent, name, text);
    verb->callback(
        [this, &options] { verb_ = [&options](Workplace& w) { return app::run(options, w); }; });
    return verb;
  }

  /// One value behind each mention, so that a FILE behind it stays the verb's.
  static void one_at_a_time(CLI::Option& option) { option.allow_extra_args(false); }

  void add_common_options() {
    accept_words(*app_.add_option("--lang", common_.language, message("language of messages")),
                 {"vi", "en"});
    app_.add_flag("--json", common_.json, message("one JSON object on standard output"));
    app_.add_option("--store", common_.store,
                    message("the record: a file, or a postgresql:// address"));
    app_.add_option("--office", common_.office, message("the office's settings (office.ini)"));
    one_at_a_time(*app_.add_option("--plugins", common_.plugins,
                                   message("a folder to look for plugins in first")));
    one_at_a_time(*app_.add_option("--templates", common_.templates,
                                   message("a folder to look for templates in first")));
    app_.add_option("--fonts", common_.fonts, message("another fonts.ini"));
  }

  void add_import() {
    CLI::App* verb = add_verb(
        app_, "import", message("take in a class list or a plan of classes (XLSX, CSV)"), import_);
    verb->add_option("FILE", import_.file, message("the spreadsheet"))->required();
    verb->add_option("--class", import_.class_code,
                     message("code of the class the list belongs to"));
    verb->add_option("--sheet", import_.sheet, message("which sheet, when there are several"));
    one_at_a_time(*verb->add_option("--map", import_.mappings,
                                    message("\"Header=field\": what a column holds")));
    one_at_a_time(*verb->add_option("--encoding", import_.encodings,
                                    message("\"Header=tcvn3\": old charset of a column")));
    accept_words(*verb->add_option("--duplicates", import_.duplicates,
                                   message("two rows that look like one person are one, or two")),
                 {"same", "different"});
    accept_words(*verb->add_option("--blank", import_.blank,
                                   message("an empty attendance cell means: present, absent")),
                 {"present", "absent"});
    verb->add_flag("--dry-run", import_.dry_run,
                   message("show what would be taken in, change nothing"));
    verb->add_flag("--verbose", import_.verbose, message("tell every cell on a line of its own"));
    verb->add_flag("--skip-bad-rows", import_.skip_bad_rows,
                   message("take in the good rows all the same"));
  }

  void add_class() {
    CLI::App* group = add_command(app_, "class", message("the classes on record"));
    group->require_subcommand(1);
    add_verb(*group, "list", message("all classes"), list_);
    CLI::App* show = add_verb(*group, "show", message("one class with its roll"), show_);
    show->add_option("CODE", show_.code, message("code of the class"))->required();
  }

  void add_papers() {
    add_verb(app_, "types", message("the document types and the plugins they come from"), types_);
    CLI::App* preview = add_command(
        app_, "preview", message("make the papers with a sample number; record nothing"));
    preview->callback(
        [this] { verb_ = [this](Workplace& w) { return run_preview(papers_, view_, w); }; });
    add_paper_options(*preview);
    preview->add_flag("--number-pending", papers_.number_pending,
                      message("leave number, day and month blank, to be written after signing"));
    preview->add_option("--out", papers_.out,
                        message("the file to make, .pdf or .png (default: preview.pdf)"));
    add_preview_options(*preview);
    CLI::App* issue =
        add_command(app_, "issue", message("number, print and record the papers of a class"));
    issue->callback([this] { verb_ = [this](Workplace& w) { return run_issue(papers_, w); }; });
    add_paper_options(*issue);
    issue->add_option("--out", papers_.out, message("where the papers go (default: papers)"));
    issue->add_flag("--number-pending", papers_.number_pending,
                    message("leave number, day and month blank, to be written after signing"));
    issue->add_flag("--each", papers_.each, message("one file per paper instead of one per class"));
    issue->add_option("--printer", papers_.printer,
                      message("correct the pages for this printer of the office's settings"));
    add_first_blank(*issue);
    add_calibrate();
  }

  void add_preview_options(CLI::App& verb) {
    verb.add_flag("--png", view_.png, message("pictures, one for each page"));
    accept_range(*verb.add_option("--dpi", view_.dpi,
                                  message("dots per inch of the pictures (default: 150)")),
                 20, 1200);
    verb.add_flag("--watch", view_.watch,
                  message("draw the first paper anew whenever its template is saved"));
    verb.add_flag("--blank", view_.only_fixed,
                  message("only what is the same on all papers: for the printer of blanks"));
  }

  void add_first_blank(CLI::App& verb) {
    CLI::Option* option = verb.add_option(
        "--from-blank", papers_.first_blank,
        message("serial of the blank that lies first in the tray; the others follow"));
    option->check([](const std::string& serial) {
      const bool digits = serial.find_first_not_of("0123456789") == std::string::npos;
      if (digits && !serial.empty() && serial.size() <= 15) return std::string();
      return message("'{}' is no serial of a blank: digits only", serial);
    });
  }

  void add_calibrate() {
    CLI::App* verb = add_verb(app_, "calibrate",
                              message("a sheet to measure how far a printer is off"), calibrate_);
    verb->add_option("--printer", calibrate_.printer, message("the printer's name"))->required();
    verb->add_option("--template", calibrate_.template_id,
                     message("paper as large as this template's (default: A4 across)"));
    verb->add_option("--out", calibrate_.out,
                     message("the PDF file to make (default: calibration.pdf)"));
    verb->add_flag("--check", calibrate_.check,
                   message("with the corrections of the office's settings, to see that they fit"));
  }

  void add_paper_options(CLI::App& verb) {
    verb.add_option("TYPE", papers_.type, message("document type, as `giayto types` shows it"))
        ->required();
    verb.add_option("--class", papers_.class_code, message("code of the class"))->required();
    verb.add_option("--template", papers_.template_id, message("another template for this paper"));
    verb.add_option("--date", papers_.date,
                    message("date on the papers, like 14/8/2020 (default: today)"));
    verb.add_flag("--proof", papers_.proof,
                  message("read every finished page back and compare it with the record"));
    verb.add_option("--signer", papers_.signer,
                    message("who signs: a key of office.ini, or a name (default: by its rules)"));
    accept_range(*verb.add_option("--jobs", papers_.jobs,
                                  message("worker processes (default: one per processor)")),
                 1, 256);
    accept_range(*verb.add_option("--time-limit", papers_.time_limit,
                                  message("seconds one paper may take (default: 60)")),
                 1, 3600);
    accept_range(*verb.add_option("--memory-limit", papers_.memory_limit,
                                  message("megabytes one worker process may take (default: 4096)")),
                 256, 1 << 20);
  }

  void add_register() {
    CLI::App* verb =
        add_command(app_, "register", message("the register book: every number and its paper"));
    verb->require_subcommand(0, 1);
    verb->callback([this, verb] {
      if (!verb->get_subcommands().empty()) return;  // its own callback has been
      verb_ = [this](Workplace& w) { return app::run(register_, w); };
    });
    add_register_number(*verb);
    verb->add_option("--type", register_.type, message("only this document type"));
    verb->add_option("--class", register_.class_code, message("only this class"));
    verb->add_option("--series", register_.series, message("only this series of numbers"));
    accept_range(*verb->add_option("--year", register_.year, message("only this year")), 1900,
                 9999);
  }

  void add_register_number(CLI::App& book) {
    CLI::App* verb = add_verb(
        book, "number", message("give papers issued with --number-pending their numbers"), number_);
    verb->add_option("TYPE", number_.type, message("document type, as `giayto types` shows it"));
    verb->add_option("--class", number_.class_code, message("code of the class"));
    accept_range(*verb->add_option("--from", number_.from,
                                   message("the first number; one for each waiting paper")),
                 1, 999'999);
    CLI::Option* const entries =
        verb->add_option("--entry", number_.entries,
                         message("an entry of the register and its number, like --entry 12 15"));
    one_at_a_time(*entries->type_size(2));
    verb->add_option("--date", number_.date,
                     message("date written on the papers, like 14/8/2020 (default: today)"));
  }

  void add_checks() {
    CLI::App* forms = add_command(app_, "template", message("templates"));
    forms->require_subcommand(1);
    CLI::App* check = add_verb(*forms, "check", message("find faults without data"), template_);
    check->add_option("FILE", template_.files, message("template files or ids (default: all)"));
    accept_words(
        *check->add_option(
            "--profile", template_.profile,
            message("rules to hold the finished pages to (default: what a template names)")),
        {"nd30"});

    CLI::App* fonts = add_command(app_, "fonts", message("fonts"));
    fonts->require_subcommand(1);
    add_verb(*fonts, "check", message("the 134 Vietnamese letters in every face"), fonts_);

    CLI::App* plugin = add_command(app_, "plugin", message("plugins"));
    plugin->require_subcommand(1);
    add_verb(*plugin, "list", message("where each came from, and why any was refused"),
             plugin_list_);
    CLI::App* made =
        add_verb(*plugin, "new", message("write a working plugin to begin with"), plugin_new_);
    made->add_option("ID", plugin_new_.id, message("its id, like vn.example.thank-you"))
        ->required();
    accept_words(
        *made->add_option(
            "--scope", plugin_new_.scope,
            message("one paper for each: class, session or participant (default: participant)")),
        {"class", "session", "participant"});
    made->add_option("--out", plugin_new_.folder,
                     message("the folder to make (default: the last word of ID)"));
    CLI::App* verify =
        add_verb(*plugin, "verify", message("try everything a plugin promises"), plugin_verify_);
    verify->add_option("FILE", plugin_verify_.file, message("the plugin's .so file"))->required();
    accept_range(*verify->add_option("--time-limit", plugin_verify_.time_limit,
                                     message("seconds one test may take (default: 30)")),
                 1, 3600);
    accept_range(*verify->add_option("--memory-limit", plugin_verify_.memory_limit,
                                     message("megabytes one test may take (default: 1024)")),
                 256, 1 << 20);

    CLI::App* help = add_command(app_, "help", message("explanations"));
    help->require_subcommand(1);
    add_verb(*help, "codes", message("the codes of diagnostics and what they mean"), codes_);
  }

  void add_demo() {
    CLI::App* verb = add_verb(
        app_, "demo", message("a small programme of made-up people through everything"), demo_);
    verb->add_option("DIR", demo_.folder, message("a folder for the record and the papers"))
        ->required();
    verb->add_option("--data", demo_.data, message("folder with other demo data"));
    accept_range(*verb->add_option("--jobs", demo_.jobs,
                                   message("worker processes (default: one per processor)")),
                 1, 256);
  }

  CLI::App app_{std::string(), "giayto"};
  CommonOptions common_;
  ImportOptions import_;
  ClassOptions list_, show_;
  TypesOptions types_;
  PaperOptions papers_;
  PreviewOptions view_;
  CalibrateOptions calibrate_;
  RegisterOptions register_;
  NumberOptions number_;
  TemplateCheckOptions template_;
  FontsCheckOptions fonts_;
  PluginListOptions plugin_list_;
  PluginNewOptions plugin_new_;
  PluginVerifyOptions plugin_verify_;
  CodesOptions codes_;
  DemoOptions demo_;
  Verb verb_;
};

}  // namespace

int run_command(int count, char** arguments) {
  const bool json = wants_json(count, arguments);
  try {
    use_language(language_of(count, arguments), find_installation().catalogues.string());
    return CommandLine().run(count, arguments);
  } catch (const job::Interrupted&) {
    std::fprintf(stderr, "%s\n", message("stopped; run the same command again to go on").c_str());
    return stopped;
  } catch (const ConfigError& problem) {
    return complain(problem.what(), wrong_use, json);
  } catch (const std::exception& problem) {
    return complain(problem.what(), some_failed, json);
  } catch (...) {
    return complain(message("an exception of unknown kind"), some_failed, json);
  }
}

}  // namespace giayto::app
