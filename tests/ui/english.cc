#include "tests/ui/english.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTextEdit>
#include <set>

namespace kinora::test {
namespace {

class Reader {
 public:
  explicit Reader(const QStringList& given) : given_(given) {}

  void Read(const QString& place, QString text) {
    for (const QString& name : given_) text.remove(name);
    if (IsEnglish(text)) found_.insert(place + ": “" + text + "”");
  }
  void ReadRows(const QString& place, const QAbstractItemModel& model, const QModelIndex& parent) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
      for (int column = 0; column < model.columnCount(parent); ++column) {
        const QModelIndex index = model.index(row, column, parent);
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole}) Read(place, index.data(role).toString());
      }
      ReadRows(place, model, model.index(row, 0, parent));
    }
    for (int column = 0; column < model.columnCount(parent) && !parent.isValid(); ++column)
      Read(place, model.headerData(column, Qt::Horizontal).toString());
  }
  QStringList found() const { return {found_.begin(), found_.end()}; }

 private:
  const QStringList& given_;
  std::set<QString> found_;
};

void ReadWidget(const QWidget& widget, Reader& reader) {
  const QString place = widget.metaObject()->className() + QString(" ") + widget.objectName();
  reader.Read(place, widget.toolTip());
  reader.Read(place, widget.accessibleName());
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) reader.Read(place, label->text());
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) reader.Read(place, button->text());
  if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) reader.Read(place, line->placeholderText());
  if (const auto* box = qobject_cast<const QGroupBox*>(&widget)) reader.Read(place, box->title());
  if (const auto* text = qobject_cast<const QTextEdit*>(&widget))
    for (const QString& line : text->toPlainText().split('\n')) reader.Read(place, line);
  if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(&widget)) reader.Read(place, spin->text());
  if (const auto* choice = qobject_cast<const QComboBox*>(&widget))
    reader.ReadRows(place, *choice->model(), choice->rootModelIndex());
  if (const auto* rows = qobject_cast<const QAbstractItemView*>(&widget); rows && rows->model())
    reader.ReadRows(place, *rows->model(), rows->rootIndex());
  for (const QAction* action : widget.actions()) reader.Read(place, action->text());
}

}  // namespace

bool IsEnglish(QString text) {
  static const QRegularExpression key("^(\\w+\\+)*(Left|Right)$"), shortened("…\\S");
  if (key.match(text).hasMatch() || shortened.match(text).hasMatch()) return false;
  static const QRegularExpression word(
      "\\b(the|of|and|is|are|were|with|without|than|this|that|not|no|be|to|for|from|its|it|which|who|left|right|"
      "on|off|frames?|trials?|videos? of|joints?|degrees|camera|knee|hip|ankle|elbow|flexion "
      "of|shoulder|wrist|none)\\b",
      QRegularExpression::CaseInsensitiveOption);
  // Files, flags and identifiers.
  text.remove(QRegularExpression("[\\w./-]*[/_][\\w./-]*|--[\\w-]+|ffmpeg [^;)]*"));
  return word.match(text).hasMatch();
}

QStringList EnglishIn(const QWidget& window, const QStringList& given) {
  Reader reader(given);
  ReadWidget(window, reader);
  for (const QWidget* widget : window.findChildren<QWidget*>())
    if (widget->isVisibleTo(&window)) ReadWidget(*widget, reader);
  return reader.found();
}

}  // namespace kinora::test
