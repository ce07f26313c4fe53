// kinora: the desktop.

#include "ui/shell/desktop.h"

int main(int argc, char** argv) {
  return kinora::ui::RunDesktop(argc, argv);
}
