#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <functional>
#include <map>

namespace kinora::ui {

// Every act of the program by name: menus, tool buttons, keys and the command palette all come from here, so that each
// act has one name, one key and one reason for being disabled. Keys that the user changed are kept between starts.
class Commands : public QObject {
  Q_OBJECT
 public:
  explicit Commands(QWidget* window);

  struct Spec {
    QString id;     // "review.swap_legs": stable, stored with changed keys
    QString group;  // "Review": the palette shows "Review: swap legs"
    QString text;   // a verb first: "Swap left and right legs"
    QString help;   // one line for tooltip and status bar
    QString icon;   // name of a Lucide icon; may be empty
    QList<QKeySequence> keys = {};
    bool checkable = false;
  };
  QAction* Add(const Spec& spec, std::function<void()> run);
  QAction* Find(const QString& id) const;  // asserts that it is there
  QList<QAction*> All() const;             // in the order they were added
  QList<QAction*> InGroups() const;        // those of a group together, groups in the order of their first act
  static QString GroupOf(const QAction* action);
  static QString IdOf(const QAction* action);

  // A disabled act says why: in its tooltip and in the palette. Empty: enabled.
  static void SetReason(QAction* action, const QString& why_not);
  static QString ReasonOf(const QAction* action);

  void SetKeys(QAction* action, const QList<QKeySequence>& keys);
  void ResetKeys(QAction* action);
  // Who else has this key; empty where it is free.
  QAction* Owner(const QKeySequence& key, const QAction* except) const;

 private:
  QWidget* window_;
  QList<QAction*> actions_;
  std::map<QString, QList<QKeySequence>> defaults_;
};

}  // namespace kinora::ui
