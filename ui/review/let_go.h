#pragma once

class QLineEdit;
class QWidget;

namespace kinora::ui {

// A field among views whose keys are acts: Enter takes what was typed and gives the keys back to `views`, Esc lets it
// go and does the same. Both live as long as their window.
void GiveKeysBack(QLineEdit* field, QWidget* views);

}  // namespace kinora::ui
