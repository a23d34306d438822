// What the command line says, verb by verb: plain values, filled by command_line.cpp.
#pragma once

#include <string>
#include <vector>

namespace giayto::app {

/// Options every verb takes.
struct CommonOptions {
  std::string language;  ///< "vi", "en"; empty: from the locale
  bool json = false;
  std::string store;                 ///< empty: $GIAYTO_STORE, then giayto.db
  std::string office;                ///< empty: $GIAYTO_OFFICE, then office.ini beside the store
  std::vector<std::string> plugins;  ///< folders before the usual ones
  std::vector<std::string> templates;
  std::string fonts;  ///< another fonts.ini
};

struct ImportOptions {
  std::string file;
  std::string class_code;  ///< empty: the file is a plan of classes
  std::string sheet;
  std::vector<std::string> mappings;   ///< "Header=field"
  std::vector<std::string> encodings;  ///< "Header=charset"
  std::string duplicates;              ///< "", "same", "different"
  std::string blank;                   ///< "", "present", "absent"
  bool dry_run = false;
  bool skip_bad_rows = false;
  bool verbose = false;  ///< every finding on a line of its own
};

struct ClassOptions {
  std::string code;  ///< empty: list
};

struct PaperOptions {
  std::string type;
  std::string class_code;
  std::string template_id;
  std::string out;
  std::string date;    ///< empty: today
  std::string signer;  ///< key or name; empty: by the office's rule
  bool each = false;
  bool proof = false;  ///< read every file back before it counts
  bool number_pending = false;
  int jobs = 0;             ///< 0: one per processor
  int time_limit = 60;      ///< seconds for one paper
  int memory_limit = 4096;  ///< MB for one worker process
  std::string printer;      ///< empty: no correction
  std::string first_blank;
};

/// What `preview` takes besides.
struct PreviewOptions {
  bool png = false;
  int dpi = 150;
  bool watch = false;
  bool only_fixed = false;
};

struct CalibrateOptions {
  std::string printer;
  std::string template_id;  ///< empty: A4 landscape
  std::string out;
  bool check = false;
};

struct RegisterOptions {
  std::string type;
  std::string class_code;
  std::string series;
  int year = 0;
};

struct NumberOptions {
  std::string type;
  std::string class_code;
  int from = 0;                      ///< 0: not said
  std::vector<std::string> entries;  ///< an entry, its number, the next entry, ...
  std::string date;
};

struct TemplateCheckOptions {
  std::vector<std::string> files;  ///< empty: all
  std::string profile;             ///< "", "nd30": rules besides those a template names itself
};

struct DemoOptions {
  std::string folder;
  std::string data;  ///< empty: the data that came with the program
  int jobs = 0;
};

struct CodesOptions {};
struct TypesOptions {};
struct PluginListOptions {};

struct PluginNewOptions {
  std::string id;
  std::string scope = "participant";  ///< "class", "session", "participant"
  std::string folder;                 ///< empty: the last word of the id
};

struct PluginVerifyOptions {
  std::string file;
  int time_limit = 30;      ///< seconds for one test
  int memory_limit = 1024;  ///< megabytes for one test
};
struct FontsCheckOptions {};

}  // namespace giayto::app
