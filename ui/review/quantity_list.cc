#include "ui/review/quantity_list.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kIdRole = Qt::UserRole;

QTreeWidgetItem* ChildNamed(QTreeWidgetItem* parent, const QString& name) {
  for (int i = 0; i < parent->childCount(); ++i) {
    if (parent->child(i)->text(0) == name && parent->child(i)->data(0, kIdRole).isNull()) return parent->child(i);
  }
  auto* item = new QTreeWidgetItem(parent, {name});
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  QFont bold = item->font(0);
  bold.setWeight(QFont::DemiBold);
  item->setFont(0, bold);
  item->setFirstColumnSpanned(true);
  return item;
}

void ForEachQuantity(QTreeWidgetItem* item, const std::function<void(QTreeWidgetItem*)>& act) {
  if (!item->data(0, kIdRole).isNull()) act(item);
  for (int i = 0; i < item->childCount(); ++i) ForEachQuantity(item->child(i), act);
}

// Hides what does not match; groups stay while anything in them does. Whether something is left.
bool Filter(QTreeWidgetItem* item, const QStringList& words) {
  bool left = false;
  if (!item->data(0, kIdRole).isNull()) {
    QString text;
    for (const QTreeWidgetItem* up = item; up != nullptr; up = up->parent()) text += up->text(0) + ' ';
    left = std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
  }
  for (int i = 0; i < item->childCount(); ++i) left |= Filter(item->child(i), words);
  item->setHidden(!left);
  return left;
}

}  // namespace

struct QuantityList::Data {
  QLineEdit* search = nullptr;
  QTreeWidget* tree = nullptr;
  QLabel* nothing = nullptr;

  void ShowMatches() const {
    const QStringList words = search->text().split(' ', Qt::SkipEmptyParts);
    bool any = false;
    QTreeWidgetItem* root = tree->invisibleRootItem();
    for (int i = 0; i < root->childCount(); ++i) any |= Filter(root->child(i), words);
    nothing->setText(root->childCount() == 0
                         ? tr("Joint angles and coordinates would be here: the trial has no results "
                              "yet.")
                         : tr("No quantity is called so."));
    nothing->setVisible(!any);
    tree->setVisible(any);
  }
};

QuantityList::QuantityList(QWidget* parent) : QWidget(parent), data_(std::make_unique<Data>()) {
  Data& d = *data_;
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGapTiny);
  d.search = new QLineEdit(this);
  d.search->setObjectName("quantity_search");
  d.search->setPlaceholderText(tr("Search quantities"));
  d.search->setClearButtonEnabled(true);
  column->addWidget(d.search);
  d.tree = new QTreeWidget(this);
  d.tree->setObjectName("quantity_tree");
  d.tree->setHeaderHidden(true);
  d.tree->setColumnCount(2);
  d.tree->header()->setStretchLastSection(false);
  d.tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  d.tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  d.tree->setIndentation(14);
  d.tree->setUniformRowHeights(true);
  column->addWidget(d.tree, 1);
  d.nothing = new QLabel(this);
  d.nothing->setProperty("kind", "soft");
  d.nothing->setWordWrap(true);
  d.nothing->setAlignment(Qt::AlignCenter);
  d.nothing->setMargin(kGapWide);
  column->addWidget(d.nothing, 1);
  connect(d.search, &QLineEdit::textChanged, this, [this] { data_->ShowMatches(); });
  connect(d.tree, &QTreeWidget::itemChanged, this, [this] { Q_EMIT chosenChanged(Chosen()); });
  // The whole row is the check box's hit area; groups open and close.
  connect(d.tree, &QTreeWidget::itemActivated, this, [](QTreeWidgetItem* item) {
    if (item->data(0, kIdRole).isNull()) return;
    item->setCheckState(0, item->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
  });
  d.ShowMatches();
}

QuantityList::~QuantityList() = default;

void QuantityList::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange && event->type() != QEvent::PaletteChange) return;
  const QSignalBlocker quiet(data_->tree);
  ForEachQuantity(data_->tree->invisibleRootItem(),
                  [](QTreeWidgetItem* item) { item->setForeground(1, CurrentTokens().ink_soft); });
}

void QuantityList::SetQuantities(const std::vector<Quantity>& quantities) {
  const QStringList chosen = Chosen();
  Data& d = *data_;
  {
    const QSignalBlocker quiet(d.tree);
    d.tree->clear();
    for (const Quantity& quantity : quantities) {
      QTreeWidgetItem* group = d.tree->invisibleRootItem();
      for (const QString& level : quantity.group.split(QStringLiteral(" ▸ "), Qt::SkipEmptyParts)) {
        group = ChildNamed(group, level);
      }
      auto* item = new QTreeWidgetItem(group, {quantity.name, quantity.unit});
      item->setData(0, kIdRole, quantity.id);
      item->setCheckState(0, chosen.contains(quantity.id) ? Qt::Checked : Qt::Unchecked);
      item->setToolTip(0, quantity.help);
      item->setForeground(1, CurrentTokens().ink_soft);
    }
    d.tree->expandToDepth(0);
  }
  d.ShowMatches();
}

QStringList QuantityList::Chosen() const {
  QStringList ids;
  ForEachQuantity(data_->tree->invisibleRootItem(), [&](QTreeWidgetItem* item) {
    if (item->checkState(0) == Qt::Checked) ids << item->data(0, kIdRole).toString();
  });
  return ids;
}

void QuantityList::SetChosen(const QStringList& ids) {
  const QSignalBlocker quiet(data_->tree);
  ForEachQuantity(data_->tree->invisibleRootItem(), [&](QTreeWidgetItem* item) {
    const bool chosen = ids.contains(item->data(0, kIdRole).toString());
    item->setCheckState(0, chosen ? Qt::Checked : Qt::Unchecked);
    // What is chosen is in sight.
    for (QTreeWidgetItem* up = item->parent(); chosen && up != nullptr; up = up->parent()) up->setExpanded(true);
  });
}

}  // namespace kinora::ui
