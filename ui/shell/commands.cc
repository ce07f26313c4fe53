#include "ui/shell/commands.h"

#include <QSettings>
#include <QWidget>

#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr auto kGroup = "kinora_group";
constexpr auto kHelp = "kinora_help";
constexpr auto kReason = "kinora_reason";

QString KeyOf(const QAction* action) {
  return "keys/" + Commands::IdOf(action);
}

void Retell(QAction* action) {
  QString tip = action->property(kHelp).toString();
  if (tip.isEmpty()) tip = action->text();
  const QString why_not = Commands::ReasonOf(action);
  if (!action->shortcut().isEmpty()) tip += " (" + action->shortcut().toString(QKeySequence::NativeText) + ")";
  if (!why_not.isEmpty()) tip += "\n" + why_not;
  action->setToolTip(tip);
  action->setStatusTip(why_not.isEmpty() ? action->property(kHelp).toString() : why_not);
}

}  // namespace

Commands::Commands(QWidget* window) : QObject(window), window_(window) {}

QAction* Commands::Add(const Spec& spec, std::function<void()> run) {
  auto* action = new QAction(spec.text, this);
  action->setObjectName(spec.id);
  action->setProperty(kGroup, spec.group);
  action->setProperty(kHelp, spec.help);
  if (!spec.icon.isEmpty()) action->setIcon(Icon(spec.icon));
  action->setCheckable(spec.checkable);
  action->setMenuRole(QAction::NoRole);
  defaults_[spec.id] = spec.keys;
  const QVariant changed = QSettings().value(KeyOf(action));
  action->setShortcuts(changed.isValid() ? QKeySequence::listFromString(changed.toString()) : spec.keys);
  connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
  Retell(action);
  window_->addAction(action);
  actions_.append(action);
  return action;
}

QAction* Commands::Find(const QString& id) const {
  for (QAction* action : actions_) {
    if (IdOf(action) == id) return action;
  }
  Q_ASSERT_X(false, "Commands::Find", qPrintable(id));
  return nullptr;
}

QList<QAction*> Commands::All() const {
  return actions_;
}

QList<QAction*> Commands::InGroups() const {
  QStringList groups;
  for (const QAction* action : actions_) {
    if (!groups.contains(GroupOf(action))) groups << GroupOf(action);
  }
  QList<QAction*> sorted = actions_;
  std::ranges::stable_sort(sorted, {}, [&](const QAction* action) { return groups.indexOf(GroupOf(action)); });
  return sorted;
}

QString Commands::GroupOf(const QAction* action) {
  return action->property(kGroup).toString();
}

QString Commands::IdOf(const QAction* action) {
  return action->objectName();
}

void Commands::SetReason(QAction* action, const QString& why_not) {
  action->setProperty(kReason, why_not);
  action->setEnabled(why_not.isEmpty());
  Retell(action);
}

QString Commands::ReasonOf(const QAction* action) {
  return action->property(kReason).toString();
}

void Commands::SetKeys(QAction* action, const QList<QKeySequence>& keys) {
  action->setShortcuts(keys);
  QSettings().setValue(KeyOf(action), QKeySequence::listToString(keys));
  Retell(action);
}

void Commands::ResetKeys(QAction* action) {
  action->setShortcuts(defaults_[IdOf(action)]);
  QSettings().remove(KeyOf(action));
  Retell(action);
}

QAction* Commands::Owner(const QKeySequence& key, const QAction* except) const {
  for (QAction* action : actions_) {
    if (action != except && action->shortcuts().contains(key)) return action;
  }
  return nullptr;
}

}  // namespace kinora::ui
