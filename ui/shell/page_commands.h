#pragma once

namespace kinora::ui {

class MainWindow;

// The ways between pages and trials, and the reading of a calibration, by name and key.
void AddPageCommands(MainWindow& window);

}  // namespace kinora::ui
