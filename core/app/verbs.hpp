// The verbs of the command, one file each; every one returns the exit code.
#pragma once

#include "app/options.hpp"
#include "app/workplace.hpp"

namespace giayto::app {

int run(const ImportOptions& options, Workplace& workplace);  // import.cpp
int run(const ClassOptions& options, Workplace& workplace);   // class.cpp
int run(const TypesOptions& options, Workplace& workplace);   // types.cpp
int run_preview(const PaperOptions& options, const PreviewOptions& view,
                Workplace& workplace);                               // issue.cpp
int run(const CalibrateOptions& options, Workplace& workplace);      // calibrate.cpp
int run_issue(const PaperOptions& options, Workplace& workplace);    // issue.cpp
int run(const RegisterOptions& options, Workplace& workplace);       // register.cpp
int run(const NumberOptions& options, Workplace& workplace);         // register.cpp
int run(const TemplateCheckOptions& options, Workplace& workplace);  // template.cpp
int run(const FontsCheckOptions& options, Workplace& workplace);     // fonts.cpp
int run(const PluginListOptions& options, Workplace& workplace);     // plugin.cpp
int run(const PluginNewOptions& options, Workplace& workplace);      // plugin_new.cpp
int run(const PluginVerifyOptions& options, Workplace& workplace);   // plugin_verify.cpp
int run(const CodesOptions& options, Workplace& workplace);          // codes.cpp
int run(const DemoOptions& options, Workplace& workplace);           // demo.cpp

}  // namespace giayto::app
