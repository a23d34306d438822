// The giayto command.
#include "app/command_line.hpp"

int main(int count, char** arguments) {
  return giayto::app::run_command(count, arguments);
}
