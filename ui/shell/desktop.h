#pragma once

namespace kinora::ui {

// The program `kinora`: `kinora [project folder]`. Returns the exit code of the event loop. Sets the graphics format
// before QApplication is made (3.2 core, no multisampling: VTK), so it is called first in main.
int RunDesktop(int argc, char** argv);

// The same settings for programs that make their own QApplication (tests).
void PrepareGraphics();

}  // namespace kinora::ui
