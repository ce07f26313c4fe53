#pragma once

#include <QTreeWidget>

namespace kinora::ui {

// Names to tick, in groups with a tick of their own. Space ticks.
class TickList : public QTreeWidget {
  Q_OBJECT
 public:
  explicit TickList(QWidget* parent = nullptr);

  struct Entry {
    QString id;
    QString text;
    QString why_not;    // cannot be ticked, and why; empty: it can be
    QString note = {};  // stands in its tooltip
  };
  // What would stand here, said while there is nothing to tick.
  void SetNothing(const QString& text) { nothing_ = text; }
  // What was ticked before stays; what is new is ticked.
  void SetGroup(const QString& group, const QList<Entry>& entries);
  // Without a heading.
  void SetEntries(const QList<Entry>& entries) { SetGroup({}, entries); }
  QStringList Ticked(const QString& group = {}) const;
  bool AllTicked(const QString& group = {}) const;
  void Tick(const QString& group, const QString& id, bool on);

 Q_SIGNALS:
  void ticked();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QTreeWidgetItem* Parent(const QString& group) const;

  bool filling_ = false;
  QString nothing_;
};

}  // namespace kinora::ui
