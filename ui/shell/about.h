#pragma once

#include <QDialog>

namespace kinora::ui {

// What this program is, which version of it and of the libraries under it, and their licences.
class About : public QDialog {
  Q_OBJECT
 public:
  explicit About(QWidget* parent);
};

// The library and its version, its licence.
struct Component {
  QString name, version, licence;
};
std::vector<Component> Components();

}  // namespace kinora::ui
