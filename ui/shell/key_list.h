#pragma once

#include <QDialog>

class QTableWidget;

namespace kinora::ui {

class Commands;

// Every act with its key. Double click a key to press another one; a key that something else has is given to
// neither silently: the table says whose it is.
class KeyList : public QDialog {
  Q_OBJECT
 public:
  KeyList(Commands& commands, QWidget* parent);

 private:
  void Fill(const QString& filter);
  void Change(int row);
  void Deliver(int row);  // its key as it was at first

  Commands& commands_;
  QTableWidget* table_ = nullptr;
};

}  // namespace kinora::ui
