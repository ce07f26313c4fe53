#include "ui/export/tick_list.h"

#include <QHeaderView>
#include <QPainter>
#include <map>

#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kIdRole = Qt::UserRole;

}  // namespace

TickList::TickList(QWidget* parent) : QTreeWidget(parent) {
  header()->hide();
  setColumnCount(1);
  setUniformRowHeights(true);
  setTextElideMode(Qt::ElideLeft);  // names of trials begin alike, with the participant
  setIndentation(kGapLarge);
  setSelectionMode(SingleSelection);
  connect(this, &QTreeWidget::itemChanged, this, [this] {
    if (!filling_) Q_EMIT ticked();
  });
}

void TickList::paintEvent(QPaintEvent* event) {
  QTreeWidget::paintEvent(event);
  for (int i = 0; i < topLevelItemCount(); ++i)
    if (topLevelItem(i)->childCount() > 0 || !(topLevelItem(i)->flags() & Qt::ItemIsAutoTristate)) return;
  QPainter painter(viewport());
  painter.setPen(CurrentTokens().ink_soft);
  painter.drawText(viewport()->rect().adjusted(kGapWide, kGapWide, -kGapWide, -kGapWide),
                   Qt::AlignCenter | Qt::TextWordWrap, nothing_);
}

QTreeWidgetItem* TickList::Parent(const QString& group) const {
  if (group.isEmpty()) return invisibleRootItem();
  for (int i = 0; i < topLevelItemCount(); ++i) {
    if (topLevelItem(i)->text(0) == group) return topLevelItem(i);
  }
  return nullptr;
}

void TickList::SetGroup(const QString& group, const QList<Entry>& entries) {
  filling_ = true;
  QTreeWidgetItem* parent = Parent(group);
  if (!parent) {
    parent = new QTreeWidgetItem(this, {group});
    parent->setFlags(parent->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    parent->setExpanded(true);
  }
  std::map<QString, Qt::CheckState> former;
  for (int i = 0; i < parent->childCount(); ++i) {
    const QTreeWidgetItem* item = parent->child(i);
    if (item->flags() & Qt::ItemIsEnabled) former[item->data(0, kIdRole).toString()] = item->checkState(0);
  }
  qDeleteAll(parent->takeChildren());
  for (const Entry& entry : entries) {
    auto* item = new QTreeWidgetItem(parent, {entry.text});
    item->setData(0, kIdRole, entry.id);
    const auto was = former.find(entry.id);
    const bool can = entry.why_not.isEmpty();
    item->setCheckState(0, !can ? Qt::Unchecked : was == former.end() ? Qt::Checked : was->second);
    if (!can) item->setFlags(item->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable));
    QStringList tip = {entry.text};
    for (const QString& line : {entry.why_not, entry.note}) {
      if (!line.isEmpty()) tip << line;
    }
    item->setToolTip(0, tip.join('\n'));
  }
  filling_ = false;
}

QStringList TickList::Ticked(const QString& group) const {
  QStringList ids;
  const QTreeWidgetItem* parent = Parent(group);
  for (int i = 0; parent && i < parent->childCount(); ++i) {
    if (parent->child(i)->checkState(0) == Qt::Checked) ids << parent->child(i)->data(0, kIdRole).toString();
  }
  return ids;
}

bool TickList::AllTicked(const QString& group) const {
  const QTreeWidgetItem* parent = Parent(group);
  return !parent || Ticked(group).size() == parent->childCount();
}

void TickList::Tick(const QString& group, const QString& id, bool on) {
  QTreeWidgetItem* parent = Parent(group);
  for (int i = 0; parent && i < parent->childCount(); ++i) {
    if (parent->child(i)->data(0, kIdRole).toString() == id)
      parent->child(i)->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
  }
}

}  // namespace kinora::ui
