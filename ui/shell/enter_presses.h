#pragma once

class QMainWindow;

namespace kinora::ui {

// Enter presses the button that has the keys, as Space does: what people expect, though Qt does it in dialogs alone.
void LetEnterPressButtons(QMainWindow& window);

}  // namespace kinora::ui
